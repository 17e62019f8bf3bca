namespace Palmares.Tracking.Outcomes;

/// <summary>What kind of leading a role is.</summary>
public enum LeadKind
{
    /// <summary>Editor or rapporteur: holds the pen, or leads a Question.</summary>
    Pen,

    /// <summary>Chair or vice-chair of a group.</summary>
    Chair,
}

/// <summary>How far somebody had come by a day.</summary>
public enum CareerStage
{
    Contributor,
    Editor,
    Chair,
}

/// <param name="Month">Since the year 0.</param>
/// <param name="Family">The family of groups it was for, such as a body or a Sector.</param>
/// <param name="Group">The group.</param>
public readonly record struct DatedWork(int Month, string Family, string Group);

/// <param name="From">The first month, since the year 0.</param>
/// <param name="Until">The last month.</param>
/// <param name="Before">Held already when the source's records begin: no beginning can be read from it.</param>
public readonly record struct Lead(int From, int Until, LeadKind Kind, bool Before);

/// <summary>What the record says of one person, under a token that says nothing of who it is.</summary>
/// <param name="Works">By month.</param>
/// <param name="Awarded">The month in which the person became a laureate; null for most.</param>
/// <param name="Decisions">How often somebody decided by hand who this person is.</param>
public sealed record Career(string Token, IReadOnlyList<DatedWork> Works, IReadOnlyList<Lead> Leads, int? Awarded, int Decisions)
{
    /// <summary>Further months with a record, which begin nothing: a piece of work counts once a year and may go on.</summary>
    public IReadOnlyList<int> AlsoSeen { get; init; } = [];

    public string? Region { get; init; }

    /// <summary>People of the same organisation in the record, in classes: 1, 2–9, 10–99, 100 and more.</summary>
    public int? EmployerClass { get; init; }

    public int? FirstMonth { get; } = Works.Select(work => work.Month).Concat(Leads.Select(lead => lead.From)).Order().Select(month => (int?)month).FirstOrDefault();
}

/// <summary>A person as of the day of a decision; nothing of it is read from after that day.</summary>
/// <param name="Works">Pieces of work in the third, second and last year before.</param>
/// <param name="Groups">Groups worked in during these years.</param>
public sealed record Profile(string Token, string Family, int EntryYear, CareerStage Stage, IReadOnlyList<int> Works, int Groups, string? Region, int? EmployerClass)
{
    public const int MonthsActive = 24;
    public const int YearsBefore = 3;

    private static readonly int[] ClassEnds = [0, 2, 5, 10, 20];

    /// <summary>0 for none, then 1–2, 3–5, 6–10, 11–20, more.</summary>
    public int Volume => ClassEnds.Count(end => Works.Sum() > end);

    /// <summary>−1 falling, 0 level, 1 rising: the last year beside the mean of the two before, by more than one half and one piece of work.</summary>
    public int Direction
    {
        get
        {
            var (last, before) = (Works[^1], (Works[0] + Works[1]) / 2.0);
            return Math.Abs(last - before) < 1 || Math.Abs(last - before) <= .5 * Math.Max(last, before) ? 0 : Math.Sign(last - before);
        }
    }

    /// <returns>Null for who is not in the record or was not active in the 24 months before: not at risk.</returns>
    public static Profile? Of(Career career, int month)
    {
        if (career.FirstMonth is not { } first || first >= month)
            return null;
        var before = career.Works.Where(work => work.Month < month).ToList();
        var leads = career.Leads.Where(lead => lead.From < month).ToList();
        if (before.Count == 0 || (before.Max(work => work.Month) < month - MonthsActive && !leads.Exists(lead => lead.Until >= month - MonthsActive)))
            return null;
        var recent = before.Where(work => work.Month >= month - (12 * YearsBefore)).ToList();
        var family = (recent.Count > 0 ? recent : before).CountBy(work => work.Family).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        var stage = leads.Exists(lead => lead.Kind == LeadKind.Chair) ? CareerStage.Chair : leads.Count > 0 ? CareerStage.Editor : CareerStage.Contributor;
        int[] works = [.. Enumerable.Range(-YearsBefore, YearsBefore).Select(year => recent.Count(work => work.Month >= month + (12 * year) && work.Month < month + (12 * (year + 1))))];
        return new Profile(career.Token, family, first / 12, stage, works, recent.Select(work => work.Group).Distinct().Count(), career.Region, career.EmployerClass);
    }
}
