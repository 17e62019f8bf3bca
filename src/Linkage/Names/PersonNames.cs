namespace Palmares.Linkage.Names;

/// <summary>Personal names as written, held against each other.</summary>
public static class PersonNames
{
    /// <summary>Whether one is a spelling or a shortening of the other. Says nothing about being the same person.</summary>
    public static bool MayBeOne(string one, string other)
    {
        if (PersonName.Parse(one) is not { } a || PersonName.Parse(other) is not { } b)
            return one == other;
        return NameRelations.Between(a, b) is NameRelation.SameFull or NameRelation.Same or NameRelation.Compatible or NameRelation.Swapped;
    }
}
