namespace Palmares.Linkage.Names;

internal enum NameRelation
{
    Unrelated,
    SameFull,
    Same,
    Compatible,
    Swapped,
    Clash,
}

/// <summary>How two personal names stand to each other.</summary>
internal static class NameRelations
{
    public static NameRelation Between(PersonName a, PersonName b)
    {
        if (a.Surname != b.Surname)
            return a.Given.Count > 0 && a.SortedWords == b.SortedWords ? NameRelation.Swapped : NameRelation.Unrelated;
        if (a.Given.Count == 0 || b.Given.Count == 0)
            return a.Given.Count == b.Given.Count ? NameRelation.Same : NameRelation.Unrelated;
        if (a.GivenKey == b.GivenKey)
            return a.IsFull && b.IsFull ? NameRelation.SameFull : NameRelation.Same;
        return Contradict(a, b) ? NameRelation.Clash : NameRelation.Compatible;
    }

    private static bool Contradict(PersonName a, PersonName b)
    {
        for (var i = 0; i < Math.Min(a.Given.Count, b.Given.Count); i++)
            if (!Agree(a.Given[i], b.Given[i]))
                return !RunTogether(a, b);
        return false;
    }

    // "J" stands for "John"; "Dan" may be short for "Daniel".
    private static bool Agree(string x, string y)
    {
        var (shorter, longer) = x.Length <= y.Length ? (x, y) : (y, x);
        return shorter == longer || (shorter.Length is 1 or >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal));
    }

    // "Ya Ling" against "Yaling M": the same word parted differently.
    private static bool RunTogether(PersonName a, PersonName b)
    {
        var (shorter, longer) = a.GivenKey.Length <= b.GivenKey.Length ? (a.GivenKey, b.GivenKey) : (b.GivenKey, a.GivenKey);
        return shorter.Length >= 4 && longer.StartsWith(shorter, StringComparison.Ordinal);
    }
}
