namespace Palmares.Tracking.Outcomes;

/// <summary>One side's curve.</summary>
public sealed record StudyArm(int People, IReadOnlyList<GridPoint> Points);

/// <param name="Key">What is asked: <c>retention</c>, <c>pen</c>, <c>chair</c>.</param>
/// <param name="GapMonths">How long a silence counts as leaving.</param>
/// <param name="Means">Difference of restricted means at 3 and 5 years; empty below 25 laureates, and where nobody is followed so long.</param>
public sealed record StudyQuestion(string Key, int GapMonths, StudyArm Laureates, StudyArm Comparison, IReadOnlyList<MeanDifference> Means, LogRank? LogRank, HazardRatio? Ratio);

/// <param name="Groups">Groups worked in during the first three years after, on average.</param>
/// <param name="ByHand">Whether who is who was decided with the same care.</param>
/// <param name="MayClaim">At least 25 laureates are compared, nothing was curated on one side alone, and both sides were alike before.</param>
public sealed record StudyFindings(
    int Laureates, int Comparison, int Unmatched, int Until, IReadOnlyList<BalanceLine> Balance, IReadOnlyList<StudyQuestion> Questions, IReadOnlyList<EventYear> Years,
    double? Groups, double? ComparisonGroups, PowerStatement Power, Ascertainment ByHand, bool MayClaim)
{
    public bool TooFew => Laureates < OutcomeStudyRules.LeastForClaim;
}

/// <summary>The whole design over a frozen list: curves, differences, sensitivity, power, and what may be said.</summary>
public static class OutcomeStudyRules
{
    /// <summary>Below so many laureates counts and curves alone.</summary>
    public const int LeastForClaim = 25;

    public static readonly IReadOnlyList<double> Horizons = [3, 5];

    private const int BreadthYears = 3;

    /// <param name="careers">By token; a token that is not among them has left the record and is counted as never followed.</param>
    /// <param name="until">The record's last month.</param>
    /// <param name="balance">As computed when the list was frozen.</param>
    public static StudyFindings Of(Matching list, IReadOnlyDictionary<string, Career> careers, int until, IReadOnlyList<BalanceLine> balance)
    {
        var sets = list.Sets.Where(set => careers.ContainsKey(set.Laureate))
            .Select(set => (set.Month, Laureate: careers[set.Laureate], Controls: (IReadOnlyList<Career>)[.. set.Controls.Where(careers.ContainsKey).Select(token => careers[token])]))
            .Where(set => set.Controls.Count > 0).ToList();
        var claims = sets.Count >= LeastForClaim;
        var questions = ExitRules.Gaps.Select(gap => Retention(sets, until, gap, claims))
            .Concat(new[] { LeadKind.Pen, LeadKind.Chair }.Select(kind => Progress(sets, until, kind))).ToList();
        var retention = questions[0];
        var perLaureate = sets.Count == 0 ? 0 : sets.Average(set => set.Controls.Count);
        var events = Last(retention.Comparison) / (double)Math.Max(1, retention.Comparison.People);
        var byHand = AscertainmentRules.Of([.. sets.Select(set => set.Laureate.Decisions)], [.. sets.SelectMany(set => set.Controls.Select(control => control.Decisions))]);
        var wide = sets.Where(set => set.Month + (12 * BreadthYears) <= until + 1).ToList();
        return new StudyFindings(
            sets.Count, sets.Sum(set => set.Controls.Count), list.Unmatched.Count, until, balance, questions, EventTimeRules.Of(sets, until), wide.Count < SuppressionRules.Least ? null : wide.Average(set => Breadth(set.Laureate, set.Month)),
            wide.Count < SuppressionRules.Least ? null : wide.Average(set => set.Controls.Average(control => Breadth(control, set.Month))), PowerRules.State(sets.Count, perLaureate, events), byHand,
            claims && !byHand.Warns && balance.All(line => line.Balanced));
    }

    private static int Last(StudyArm arm) => arm.Points.Count == 0 ? 0 : arm.Points[^1].Events ?? 0;

    private static StudyQuestion Retention(List<(int Month, Career Laureate, IReadOnlyList<Career> Controls)> sets, int until, int gap, bool claims)
    {
        var (laureates, comparison) = Followed(sets, (career, month, weight, set) => ExitRules.Leaving(career, month, until, gap, weight, set));
        var means = claims ? Horizons.Select(horizon => RestrictedMeanRules.Between(laureates, comparison, horizon)).OfType<MeanDifference>().ToList() : [];
        return new StudyQuestion(
            "retention", gap, Arm(SurvivalRules.Of(laureates), laureates), Arm(SurvivalRules.Of(comparison), comparison), means,
            claims ? HazardRules.LogRank(laureates, comparison) : null, claims ? HazardRules.Cox(laureates, comparison) : null);
    }

    private static StudyQuestion Progress(List<(int Month, Career Laureate, IReadOnlyList<Career> Controls)> sets, int until, LeadKind kind)
    {
        var (laureates, comparison) = Followed(sets, (career, month, weight, set) => ExitRules.FirstRole(career, kind, month, until, ExitRules.Gaps[0], weight, set));
        return new StudyQuestion(
            kind == LeadKind.Pen ? "pen" : "chair", ExitRules.Gaps[0], Arm(ProgressionRules.Of(laureates), laureates), Arm(ProgressionRules.Of(comparison), comparison), [], null, null);
    }

    private static StudyArm Arm(OutcomeCurve curve, List<Followed> people) => new(people.Count, SuppressionRules.Grid(curve, people));

    private static (List<Followed> Laureates, List<Followed> Comparison) Followed(
        List<(int Month, Career Laureate, IReadOnlyList<Career> Controls)> sets, Func<Career, int, double, int, Followed?> follow)
    {
        var (laureates, comparison) = (new List<Followed>(), new List<Followed>());
        foreach (var (at, set) in sets.Index())
        {
            // A set without its laureate, or with the laureate alone, compares nothing.
            var others = set.Controls.Where(control => follow(control, set.Month, 1, at) is not null).ToList();
            if (others.Count == 0 || follow(set.Laureate with { Awarded = null }, set.Month, 1, at) is not { } own)
                continue;
            laureates.Add(own);
            comparison.AddRange(others.Select(control => follow(control, set.Month, 1.0 / others.Count, at)!.Value));
        }

        return (laureates, comparison);
    }

    private static double Breadth(Career career, int month) =>
        career.Works.Where(work => work.Month >= month && work.Month < month + (12 * BreadthYears)).Select(work => work.Group).Distinct().Count();
}
