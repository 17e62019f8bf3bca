namespace Palmares.Judging.Assigning;

/// <summary>What is maximised.</summary>
public enum AssignmentObjective
{
    /// <summary>The sum of affinities over all assigned pairs.</summary>
    Total,

    /// <summary>The least nomination's sum first, then the total. Not available in this version.</summary>
    MaxMin,

    /// <summary>The least sum, then the second least, and so on. Not available in this version.</summary>
    LexMaxMin,
}

public sealed record AssignedPair(string Nomination, string Judge, double Affinity);

/// <summary>The nomination with the smallest sum of affinities.</summary>
/// <param name="BestPossible">The most this nomination could get if no other nomination existed (conflicts and limits kept).</param>
public sealed record WorstServed(string Id, double Value, double BestPossible);

/// <summary>What is known for sure about an assignment, so that anyone can check it.</summary>
public sealed record AssignmentCertificate
{
    public required AssignmentObjective Objective { get; init; }

    /// <summary>Sum of affinities of the assigned pairs.</summary>
    public required double Total { get; init; }

    /// <summary>No assignment that keeps the rules has a larger total: the value of a feasible point of the dual linear programme.</summary>
    public required double Bound { get; init; }

    /// <summary><see cref="Bound"/> − <see cref="Total"/>, never negative.</summary>
    public double Gap => Math.Max(0, Bound - Total);

    /// <summary>True when the gap is nothing but rounding (1e-9 relative).</summary>
    public bool Optimal => Gap <= 1e-9 * Math.Max(1, Math.Abs(Bound));

    /// <summary>Null when there is no nomination that needs a judge.</summary>
    public required WorstServed? WorstServed { get; init; }

    /// <summary>Fewest and most nominations a judge has.</summary>
    public required int LoadMin { get; init; }
    public required int LoadMax { get; init; }

    /// <summary>Rules that had to be relaxed; always empty for conflicts.</summary>
    public IReadOnlyList<string> Relaxed { get; init; } = [];

    /// <summary>SHA-256 (hexadecimal) over the problem with its lists sorted: independent of the order of the input.</summary>
    public required string InputHash { get; init; }

    /// <summary>The seed asked for. The exact method draws nothing; it is kept for the record.</summary>
    public required long Seed { get; init; }
}

/// <summary>Pairs sorted by nomination, then judge (ordinal), and what is proved about them.</summary>
public sealed record Assignment(IReadOnlyList<AssignedPair> Pairs, AssignmentCertificate Certificate)
{
    /// <summary>Sum of affinities a nomination, in the order of ids.</summary>
    public IReadOnlyDictionary<string, double> PerNomination { get; init; } = new Dictionary<string, double>();
}

/// <summary>A group of nominations, or of judges, that cannot get what it must get.</summary>
/// <param name="Missing">How many pairs are missing.</param>
public sealed record Shortage(IReadOnlyList<string> Nominations, IReadOnlyList<string> Judges, int Missing);

/// <summary>What <see cref="Assigner.Solve"/> answers.</summary>
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
