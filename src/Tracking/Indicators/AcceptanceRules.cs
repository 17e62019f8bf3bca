using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>What is expected of the pieces of work that began in one group and year.</summary>
/// <param name="Mean">The share that was approved, drawn towards the body's where few were decided.</param>
public sealed record AcceptanceCell(int Group, int Year, int Decided, int Approved, double Mean);

/// <summary>What a rate is drawn towards: frozen with the figures that use it.</summary>
/// <param name="Strength">By body: how many decided pieces of work the expectation weighs.</param>
public sealed record AcceptancePrior(IReadOnlyList<AcceptanceCell> Cells, IReadOnlyDictionary<string, double> Strength, IReadOnlyDictionary<string, double> Share);

/// <param name="Low">80 % of the posterior lies between this and <paramref name="High"/>.</param>
public sealed record Acceptance(int Decided, int Approved, double Rate, double Low, double High);

/// <summary>Which share of a person's pieces of work was approved, drawn towards what is usual for their groups and years.</summary>
/// <remarks>
/// Posterior of a beta prior: (approved + α) / (decided + α + β). The prior's mean is that of the group and year in which each piece of work began; its strength is one a body, by moments over
/// groups and years. A piece of work is decided when it was approved, when its source says that it ended, or when nothing came of it for 24 months. Not shown below five, nor for a body whose
/// record holds hardly any that failed: there everything listed was approved and the rate says nothing.
/// </remarks>
public static class AcceptanceRules
{
    public const int LeastDecided = 5;
    public const int SilentMonths = 24;
    public const double LeastFailing = .05;
    private const double WeakestStrength = 2, StrongestStrength = 200;

    /// <summary>For each piece of work the cell it began in and its outcome; null where it is not decided or nobody is named on it.</summary>
    public sealed record Outcomes(IReadOnlyList<(int Group, int Year, bool Approved)?> Of);

    /// <param name="ended">Whether a source says of a piece of work that it ended.</param>
    public static Outcomes Decided(WorkYears years, IReadOnlyList<bool> ended)
    {
        var outcomes = new (int, int, bool)?[years.Stages.Count];
        for (var lineage = 0; lineage < outcomes.Length; lineage++)
        {
            var parts = years.In(lineage);
            if (parts.Length == 0)
                continue;
            var (first, last) = (years.All[parts[0]], 0);
            foreach (var at in parts)
            {
                var part = years.All[at];
                if (part.Year < first.Year || (part.Year == first.Year && part.Group < first.Group))
                    first = part;
                last = Math.Max(last, part.LastMonth);
            }

            var approved = years.Stages[lineage] == WorkStage.Approved;
            if (approved || ended[lineage] || years.LastMonth[years.Groups[first.Group].Body] - last >= SilentMonths)
                outcomes[lineage] = (first.Group, first.Year, approved);
        }

        return new Outcomes(outcomes);
    }

    public static AcceptancePrior Fit(WorkYears years, Outcomes outcomes)
    {
        var bodies = outcomes.Of.Where(outcome => outcome is not null).Select(outcome => outcome!.Value).GroupBy(outcome => years.Groups[outcome.Group].Body).OrderBy(body => body.Key, StringComparer.Ordinal);
        var (cells, strength, share) = (new List<AcceptanceCell>(), new Dictionary<string, double>(), new Dictionary<string, double>());
        foreach (var body in bodies)
        {
            var counts = body.GroupBy(outcome => (outcome.Group, outcome.Year)).OrderBy(cell => cell.Key).Select(cell => (cell.Key.Group, cell.Key.Year, Decided: cell.Count(), Approved: cell.Count(outcome => outcome.Approved))).ToList();
            var mean = (double)counts.Sum(cell => cell.Approved) / counts.Sum(cell => cell.Decided);
            share[body.Key] = mean;
            strength[body.Key] = StrengthOf([.. counts.Select(cell => (cell.Decided, cell.Approved))], mean);
            cells.AddRange(counts.Select(cell => new AcceptanceCell(cell.Group, cell.Year, cell.Decided, cell.Approved, (cell.Approved + (strength[body.Key] * mean)) / (cell.Decided + strength[body.Key]))));
        }

        return new AcceptancePrior(cells, strength, share);
    }

    /// <summary>How strongly rates of the same body resemble each other, as a number of observations.</summary>
    /// <remarks>Moments of the beta-binomial: Var(p̂) = m(1 − m)/n · (1 + (n − 1)/(s + 1)), weighted by n.</remarks>
    public static double StrengthOf(IReadOnlyList<(int Decided, int Approved)> cells, double mean)
    {
        var spread = mean * (1 - mean);
        if (spread <= 0)
            return StrongestStrength;
        var (observed, weight, expected) = (0.0, 0.0, 0.0);
        foreach (var (decided, approved) in cells.Where(cell => cell.Decided > 1))
        {
            var rate = (double)approved / decided;
            observed += decided * (rate - mean) * (rate - mean) / spread;
            expected += 1;
            weight += decided - 1;
        }

        var likeness = weight == 0 ? 0 : (observed - expected) / weight;
        return likeness <= 0 ? StrongestStrength : Math.Clamp((1 / likeness) - 1, WeakestStrength, StrongestStrength);
    }

    /// <param name="lineages">A person's pieces of work.</param>
    /// <returns>Null below <see cref="LeastDecided"/> and where the bodies' records hold hardly any that failed.</returns>
    public static Acceptance? Of(WorkYears years, IReadOnlyCollection<int> lineages, Outcomes outcomes, AcceptancePrior prior, IReadOnlyDictionary<(int, int), AcceptanceCell> cells)
    {
        var (decided, approved, means, strengths) = (0, 0, 0.0, 0.0);
        foreach (var lineage in lineages)
        {
            if (outcomes.Of[lineage] is not { } outcome || !cells.TryGetValue((outcome.Group, outcome.Year), out var cell))
                continue;
            var body = years.Groups[outcome.Group].Body;
            if (1 - prior.Share[body] < LeastFailing || prior.Share[body] == 0)
                continue;
            decided++;
            approved += outcome.Approved ? 1 : 0;
            means += cell.Mean;
            strengths += prior.Strength[body];
        }

        if (decided < LeastDecided)
            return null;
        var (mean, strength) = (Math.Clamp(means / decided, .001, .999), strengths / decided);
        var (a, b) = (approved + (strength * mean), decided - approved + (strength * (1 - mean)));
        return new Acceptance(decided, approved, a / (a + b), Distributions.BetaQuantile(.1, a, b), Distributions.BetaQuantile(.9, a, b));
    }
}
