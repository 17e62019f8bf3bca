namespace Palmares.Judging.Assigning;

/// <summary>What is maximised.</summary>
public enum AssignmentObjective
{
    /// <summary>The sum of affinities over all assigned pairs.</summary>
    Total,

    /// <summary>The least nomination's sum first, then the total.</summary>
    MaxMin,

    /// <summary>The least sum, then the second least, and so on.</summary>
    LexMaxMin,

    /// <summary>Nothing is: an assignment by lot, the same for the same seed. Affinities count only where a rule asks for experts.</summary>
    Random,
}

public sealed record AssignedPair(string Nomination, string Judge, double Affinity);

public sealed record PairProbability(string Judge, string Nomination, double Probability);

/// <summary>The nomination with the smallest sum of affinities.</summary>
/// <param name="BestPossible">The most this nomination could get if no other nomination existed (conflicts and limits kept).</param>
public sealed record WorstServed(string Id, double Value, double BestPossible);

/// <summary>What is known for sure about an assignment, so that anyone can check it.</summary>
public sealed record AssignmentCertificate
{
    public required AssignmentObjective Objective { get; init; }

    /// <summary>Sum of affinities of the assigned pairs.</summary>
    public required double Total { get; init; }

    /// <summary>
    /// No assignment that keeps the rules has a larger total: the value of a feasible point of the dual linear programme; for one by lot,
    /// the sum of what each nomination could get if no other existed.
    /// </summary>
    public required double Bound { get; init; }

    /// <summary><see cref="Bound"/> − <see cref="Total"/> (for a drawn assignment: − <see cref="ExpectedTotal"/>), never negative.</summary>
    public double Gap => Math.Max(0, Bound - (ExpectedTotal ?? Total));

    /// <summary>For max-min: no assignment that keeps the rules has a larger least sum. <see cref="Bound"/> is then on the total given that least sum.</summary>
    public double? MinimumBound { get; init; }

    /// <summary>False when a later part of the objective (the second least sum and so on) was not searched to its end.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>True when the gaps are nothing but rounding (2e-9 relative: a proved bound may stand 1e-9 above for safety).</summary>
    public bool Optimal => Objective != AssignmentObjective.Random && Complete && Closed(Gap, Bound)
        && (MinimumBound is not { } least || WorstServed is null || Closed(least - WorstServed.Value, least));

    private static bool Closed(double gap, double bound) => gap <= 2e-9 * Math.Max(1, Math.Abs(bound));

    /// <summary>How the assignment was found.</summary>
    public string Method { get; init; } = "";

    /// <summary>For a drawn assignment: the largest expected total under the cap on each pair's probability. Bound and gap are then about it.</summary>
    public double? ExpectedTotal { get; init; }

    /// <summary>Null when there is no nomination that needs a judge.</summary>
    public required WorstServed? WorstServed { get; init; }

    /// <summary>Fewest and most nominations a judge has.</summary>
    public required int LoadMin { get; init; }
    public required int LoadMax { get; init; }

    /// <summary>Rules that had to be relaxed; always empty for conflicts.</summary>
    public IReadOnlyList<string> Relaxed { get; init; } = [];

    /// <summary>SHA-256 (hexadecimal) over the problem with its lists sorted: independent of the order of the input.</summary>
    public required string InputHash { get; init; }

    /// <summary>The seed asked for. Only a drawn assignment and one by lot use it; it is kept for the record.</summary>
    public required long Seed { get; init; }
}

/// <summary>Pairs sorted by nomination, then judge (ordinal), and what is proved about them.</summary>
public sealed record Assignment(IReadOnlyList<AssignedPair> Pairs, AssignmentCertificate Certificate)
{
    /// <summary>Sum of affinities a nomination, in the order of ids.</summary>
    public IReadOnlyDictionary<string, double> PerNomination { get; init; } = new Dictionary<string, double>();

    /// <summary>For a drawn assignment: how probable each pair was, where it could be drawn, in the order of pairs. Otherwise empty.</summary>
    public IReadOnlyList<PairProbability> Marginals { get; init; } = [];
}

/// <summary>A group of nominations, or of judges, that cannot get what it must get.</summary>
/// <param name="Missing">How many pairs are missing.</param>
public sealed record Shortage(IReadOnlyList<string> Nominations, IReadOnlyList<string> Judges, int Missing);

/// <summary>What <see cref="Assigner"/> answers.</summary>
public abstract record AssignmentOutcome
{
    private AssignmentOutcome()
    {
    }

    public sealed record Solved(Assignment Assignment) : AssignmentOutcome;

    /// <summary>No assignment keeps the rules.</summary>
    /// <param name="Reason">The smallest reason found, in words: who, short by how many, because of what.</param>
    public sealed record Infeasible(string Reason, Shortage Shortage) : AssignmentOutcome;

    /// <summary>The problem asks for something this version cannot do; nothing was assigned.</summary>
    public sealed record NotAvailable(string Message) : AssignmentOutcome;
}
