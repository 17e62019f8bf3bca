using Palmares.Judging.Assigning.Crossing;

namespace Palmares.Judging.Assigning;

/// <summary>One thing to be judged and how many judges it needs.</summary>
/// <param name="Id">Unique among the nominations of a problem.</param>
/// <param name="Reviews">How many different judges it must get; 0 or more.</param>
public sealed record NominationNeed(string Id, int Reviews, string? Organisation = null, string? Region = null);

/// <summary>One judge and how many nominations the judge takes, from <paramref name="Min"/> to <paramref name="Max"/>.</summary>
public sealed record JudgeCapacity(
    string Id, int Min, int Max, string? Organisation = null, string? Region = null, string? Gender = null);

/// <summary>A judge and a nomination.</summary>
public sealed record JudgePair(string Judge, string Nomination);

/// <summary>How well a judge fits a nomination: any finite number, more is better; usually 0 to 1.</summary>
public sealed record PairAffinity(string Judge, string Nomination, double Value);

/// <summary>Rules about the set of judges of one nomination. Null: the rule is off.</summary>
/// <remarks>
/// <see cref="JudgesPerOrganisationPerNomination"/> is kept by the plain method; the others cross, and are proved best with an
/// <see cref="IProgrammeSolver"/>. A nomination that asks for no review is exempt from all of them.
/// </remarks>
public sealed record AssignmentLimits
{
    /// <summary>At most so many judges of one organisation a nomination. Judges without organisation count alone.</summary>
    public int? JudgesPerOrganisationPerNomination { get; init; }

    /// <summary>At most so many judges of one region a nomination. Judges without region count alone.</summary>
    public int? JudgesPerRegionPerNomination { get; init; }

    /// <summary>Judges of at least so many different regions a nomination.</summary>
    public int? MinRegionsPerNomination { get; init; }

    /// <summary>At least so many judges of each gender that any judge has declared.</summary>
    public int? EachGenderPerNomination { get; init; }

    /// <summary>At least so many judges with <see cref="ExpertAffinity"/> or more; fewer where there are fewer such judges.</summary>
    public int? ExpertsPerNomination { get; init; }

    /// <summary>Affinity from which a judge counts as expert; 0.5 when null.</summary>
    public double? ExpertAffinity { get; init; }

    /// <summary>Two judges who must not share a nomination.</summary>
    public IReadOnlyList<(string First, string Second)> AvoidPairs { get; init; } = [];

    /// <summary>
    /// No pair is assigned with a larger probability (fixed pairs are): the assignment is drawn, with the largest expected total.
    /// </summary>
    public double? MaxPairProbability { get; init; }
}

/// <summary>
/// Who may judge what: the whole input of an assignment. The order of the lists does not matter:
/// the same sets give the same answer to the byte.
/// </summary>
public sealed record AssignmentProblem
{
    public required IReadOnlyList<NominationNeed> Nominations { get; init; }
    public required IReadOnlyList<JudgeCapacity> Judges { get; init; }
    public IReadOnlyList<PairAffinity> Affinities { get; init; } = [];

    /// <summary>The affinity of a pair that is not listed.</summary>
    public double DefaultAffinity { get; init; }

    /// <summary>Pairs that are never assigned. No rule and no relaxation lifts a conflict.</summary>
    public IReadOnlyList<JudgePair> Conflicts { get; init; } = [];

    /// <summary>Pairs already agreed, which stay.</summary>
    public IReadOnlyList<JudgePair> Fixed { get; init; } = [];

    /// <summary>True: a pair without a listed affinity may not be assigned (fixed pairs may).</summary>
    public bool OnlyListedPairs { get; init; }

    public AssignmentLimits Limits { get; init; } = new();

    /// <summary>Rules that may give way, the first one first, when relaxing is asked for; by the names of the instance file. Empty: <see cref="DefaultRelaxOrder"/>.</summary>
    public IReadOnlyList<string> RelaxOrder { get; init; } = [];

    /// <summary>Affinities that mark experts, where affinities are lots; null: experts are told by <see cref="AssignmentLimits.ExpertAffinity"/>.</summary>
    internal IReadOnlySet<double>? ExpertMarks { get; init; }

    public static IReadOnlyList<string> DefaultRelaxOrder { get; } =
        [RuleName.Gender, RuleName.Region, RuleName.Experts, RuleName.Min];

    /// <summary>What is wrong with the input in itself (unknown or repeated ids, numbers out of range); empty when nothing.</summary>
    public IReadOnlyList<string> Faults() => ProblemFaults.Of(this);
}
