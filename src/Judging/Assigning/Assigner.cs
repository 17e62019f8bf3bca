namespace Palmares.Judging.Assigning;

/// <summary>Assigns judges to nominations.</summary>
public static class Assigner
{
    /// <summary>Finds the best assignment that keeps every rule, and proves it.</summary>
    /// <exception cref="ArgumentException">The problem has faults (<see cref="AssignmentProblem.Faults"/>).</exception>
    /// <remarks>
    /// Source: minimum-cost flow by successive shortest augmenting paths with potentials
    /// (Jonker, Volgenant 1987; Ahuja, Magnanti, Orlin 1993, ch. 9), on affinities rounded to a binary fraction.
    /// </remarks>
    public static AssignmentOutcome Solve(
        AssignmentProblem problem, AssignmentObjective objective = AssignmentObjective.Total,
        long seed = 1, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Faults() is [var fault, ..])
            throw new ArgumentException(fault, nameof(problem));
        if (Missing(problem.Limits, objective) is { } missing)
            return new AssignmentOutcome.NotAvailable(missing);

        var table = PairTable.Of(problem);
        if (SimpleShortages.Of(problem, table) is { } shortage)
            return shortage;
        var network = FlowNetwork.Of(table);
        var scale = FlowScale.Of(network);
        var paths = new AugmentingPaths(network, scale);
        for (var nomination = 0; nomination < table.Need.Length; nomination++)
        {
            ct.ThrowIfCancellationRequested();
            for (var given = 0; given < table.Need[nomination]; given++)
            {
                if (!paths.GiveOne(nomination))
                    return CutShortages.OfNominations(paths, network);
            }
        }
        if (CutShortages.OfJudges(paths.Flow, network) is { } wanting)
            return wanting;
        return new AssignmentOutcome.Solved(Certifying.Of(problem, network, scale, paths, seed));
    }

    private static string? Missing(AssignmentLimits limits, AssignmentObjective objective)
    {
        if (objective != AssignmentObjective.Total)
            return $"The objective {objective.ToString().ToLowerInvariant()} is not available; total is.";
        string?[] asked =
        [
            limits.JudgesPerRegionPerNomination is null ? null : "judges_per_region_per_nomination",
            limits.MinRegionsPerNomination is null ? null : "min_regions_per_nomination",
            limits.EachGenderPerNomination is null ? null : "each_gender_per_nomination",
            limits.ExpertsPerNomination is null ? null : "experts_per_nomination",
            limits.AvoidPairs.Count == 0 ? null : "avoid_pairs",
            limits.MaxPairProbability is null ? null : "max_pair_probability",
        ];
        var names = asked.OfType<string>().ToArray();
        return names.Length == 0 ? null : $"The limits {string.Join(", ", names)} are not available; judges_per_organisation_per_nomination is.";
    }
}
