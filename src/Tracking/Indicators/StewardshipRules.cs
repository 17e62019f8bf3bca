using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>A time in which somebody held a role, in months since the year 0, both ends counted.</summary>
public readonly record struct RoleTime(int From, int Until, double Weight, bool Elected, bool Exact);

/// <param name="Months">Months in which any role was held, each once, times the heaviest weight of that month.</param>
/// <param name="Elected">The part held by election.</param>
/// <param name="Sources">Where the intervals are from.</param>
/// <param name="Approximate">Intervals of which an end is not known.</param>
public sealed record Stewardship(Span Months, double Elected, IReadOnlyList<string> Sources, int Intervals, int Approximate);

/// <summary>Months of leading, each counted once however many roles were held at once.</summary>
/// <remarks>
/// The union of role-months, each at its heaviest weight. A role known from one reading or one document counts for the month of that reading. Who is named editor and
/// nothing else holds the pen from the first to the last document of the piece of work that year. Source: Palmares' criteria for tracking; union rather than sum because the same person's second chair gives no second month.
/// </remarks>
public static class StewardshipRules
{
    public static ILookup<int, (RoleTime Time, string Source)> Times(WorkYears years, PeopleColumns people)
    {
        var mandates = people.Mandates;
        var held = Enumerable.Range(0, mandates.Count).Select(row => (Person: mandates.Person[row], Weight: TrackingWeights.OfRole(mandates.Role[row], mandates.Group[row], mandates.GroupName[row]), Row: row))
            .Where(row => row.Weight > 0)
            .Select(row => (row.Person, Time: new RoleTime(
                CodedDates.MonthOf(mandates.From[row.Row]), Math.Max(CodedDates.MonthOf(mandates.From[row.Row]), mandates.Once[row.Row] ? 0 : CodedDates.MonthOf(mandates.Until[row.Row])), row.Weight,
                mandates.Elected[row.Row], !mandates.Once[row.Row] && !mandates.LeftCensored[row.Row]), Source: mandates.Source[row.Row]));
        var edited = years.All.Where(part => part.EditorOnly)
            .Select(part => (part.Person, Time: new RoleTime(part.FirstMonth, part.LastMonth, TrackingWeights.Editor, false, true), Source: "documents"));
        return held.Concat(edited).ToLookup(row => row.Person, row => (row.Time, row.Source));
    }

    public static Stewardship? Of(IReadOnlyList<(RoleTime Time, string Source)> own, IReadOnlyList<IReadOnlyList<(RoleTime Time, string Source)>> others, UInt128 seed)
    {
        if (own.Count == 0)
            return null;
        var months = Union([.. own.Select(row => row.Time)]);
        return new Stewardship(
            new Span(months, months, High(own, others, seed, months)), Union([.. own.Where(row => row.Time.Elected).Select(row => row.Time)]),
            [.. own.Select(row => row.Source).Distinct().Order(StringComparer.Ordinal)], own.Count, own.Count(row => !row.Time.Exact));
    }

    /// <summary>Each month once, at the heaviest weight held in it.</summary>
    public static double Union(IReadOnlyList<RoleTime> times)
    {
        var edges = times.SelectMany(time => new[] { time.From, time.Until + 1 }).Distinct().Order().ToList();
        var sum = 0.0;
        for (var at = 0; at + 1 < edges.Count; at++)
            sum += (edges[at + 1] - edges[at]) * times.Where(time => time.From <= edges[at] && time.Until >= edges[at]).Select(time => time.Weight).DefaultIfEmpty(0).Max();
        return sum;
    }

    // Another's roles can only add months: the lower end stays.
    private static double High(IReadOnlyList<(RoleTime Time, string Source)> own, IReadOnlyList<IReadOnlyList<(RoleTime Time, string Source)>> others, UInt128 seed, double months)
    {
        var holding = others.Where(other => other.Count > 0).Take(CreditDraws.LinksDrawn).ToList();
        if (holding.Count == 0)
            return months;
        var numbers = new DrawnNumbers(seed, stream: 3);
        var drawn = new double[CreditDraws.Draws];
        // The same persons are drawn together again and again: a bit for each.
        var unions = new Dictionary<ulong, double> { [0] = months };
        for (var draw = 0; draw < drawn.Length; draw++)
        {
            var taken = 0UL;
            for (var other = 0; other < holding.Count; other++)
                taken |= numbers.NextShare() < CreditDraws.SameChance ? 1UL << other : 0;
            if (!unions.TryGetValue(taken, out drawn[draw]))
                unions[taken] = drawn[draw] = Union([.. own.Concat(holding.Where((_, other) => (taken >> other & 1) == 1).SelectMany(other => other)).Select(row => row.Time)]);
        }

        Array.Sort(drawn);
        return drawn[drawn.Length - 1 - (drawn.Length / 20)];
    }
}
