namespace Palmares.Tracking.Indicators;

public enum FlagKind
{
    /// <summary>More documents for each piece of work than is usual in its groups.</summary>
    ManyDocuments,

    /// <summary>Most pieces of work are signed together with colleagues.</summary>
    OwnColleagues,

    /// <summary>Much of the credit rests on an affiliation that no source writes beside the name.</summary>
    AffiliationNotWritten,

    /// <summary>Named as editor and hardly ever as author.</summary>
    EditorOnly,
}

/// <summary>Something to ask about before a figure is used. Beside a figure, never in it.</summary>
/// <param name="Value">What was found.</param>
/// <param name="Usual">What it is compared with.</param>
public sealed record Flag(FlagKind Kind, double Value, double Usual);

/// <summary>What in a person's parts is unusual. A flag says that a question is due, not what the answer is.</summary>
/// <remarks>Documents: a funnel over the group's median, z = (seen − expected)/√expected above 3. Shares: above nine tenths from five parts on; an affiliation that is not written from half on.</remarks>
public static class FlagRules
{
    public const double Funnel = 3;
    public const double Share = .9;
    public const double ShareNotWritten = .5;
    public const int LeastParts = 5;

    /// <summary>The usual number of documents for a piece of work and year, by group: the median over its parts.</summary>
    public static IReadOnlyDictionary<int, double> Usual(WorkYears years)
    {
        var (counts, from) = Placed.By(years.All, years.Groups.Count, static part => part.Group, static part => part.Documents);
        return Enumerable.Range(0, years.Groups.Count).Where(group => from[group + 1] > from[group]).ToDictionary(group => group, group => Median(counts.AsSpan(from[group]..from[group + 1])));
    }

    public static IReadOnlyList<Flag> Of(ReadOnlySpan<WorkYear> parts, IReadOnlyDictionary<int, double> usual)
    {
        if (parts.Length < LeastParts)
            return [];
        var (documents, expected, colleagues, written, editor) = (0, 0.0, 0, 0, 0);
        foreach (var part in parts)
        {
            documents += part.Documents;
            expected += usual.GetValueOrDefault(part.Group, 1);
            colleagues += part.OwnColleagues > 0 && part.Organisation >= 0 ? 1 : 0;
            written += part.Written ? 1 : 0;
            editor += part.EditorOnly ? 1 : 0;
        }

        var flags = new List<Flag>();
        if ((documents - expected) / Math.Sqrt(expected) > Funnel)
            flags.Add(new Flag(FlagKind.ManyDocuments, (double)documents / parts.Length, expected / parts.Length));
        AddShare(flags, FlagKind.OwnColleagues, (double)colleagues / parts.Length, Share);
        AddShare(flags, FlagKind.AffiliationNotWritten, 1 - ((double)written / parts.Length), ShareNotWritten);
        AddShare(flags, FlagKind.EditorOnly, (double)editor / parts.Length, Share);
        return flags;
    }

    private static void AddShare(List<Flag> flags, FlagKind kind, double share, double most)
    {
        if (share > most)
            flags.Add(new Flag(kind, share, most));
    }

    private static double Median(Span<int> counts)
    {
        counts.Sort();
        return counts.Length % 2 == 1 ? counts[counts.Length / 2] : (counts[(counts.Length / 2) - 1] + counts[counts.Length / 2]) / 2.0;
    }
}
