namespace Palmares.Judging.Assigning;

/// <summary>A row of a programme: <paramref name="Low"/> ≤ Σ factor · variable ≤ <paramref name="High"/>; infinities leave a side open.</summary>
public sealed record ProgrammeRow(int[] Variables, double[] Factors, double Low, double High);

/// <summary>What <see cref="IProgrammeSolver"/> is asked for: maximise Σ gain · variable within bounds and rows.</summary>
/// <param name="Gain">By variable.</param>
/// <param name="Low">Least value, by variable; finite.</param>
/// <param name="High">Largest value, by variable; may be infinite.</param>
/// <param name="Whole">Whether a variable takes whole numbers only, by variable. None whole: a linear programme, answered with prices.</param>
public sealed record Programme(double[] Gain, double[] Low, double[] High, bool[] Whole, IReadOnlyList<ProgrammeRow> Rows);

/// <summary>How a programme of whole numbers is searched.</summary>
public enum ProgrammeSearch
{
    /// <summary>By relaxation and branching: best for sums.</summary>
    Relaxing,

    /// <summary>By reasoning over the rules: best for "is there any", and for the least of many. Factors and gains must be whole.</summary>
    Reasoning,
}

/// <param name="Effort">
/// A limit that does not depend on the clock, so that the same programme gets the same answer: branches for
/// <see cref="ProgrammeSearch.Relaxing"/>, the solver's own deterministic seconds for <see cref="ProgrammeSearch.Reasoning"/>.
/// </param>
/// <param name="Hint">Values to begin with, by variable.</param>
public sealed record ProgrammeLimits(ProgrammeSearch Search = ProgrammeSearch.Relaxing, double Effort = double.PositiveInfinity, double[]? Hint = null);

public enum ProgrammeStatus
{
    /// <summary>The values are the best there are.</summary>
    Best,

    /// <summary>The values keep all rows; the bound says how much better there could be.</summary>
    Found,

    /// <summary>No values keep all rows.</summary>
    None,

    /// <summary>The effort ended without an answer.</summary>
    Unknown,
}

/// <param name="Values">By variable; null without an answer.</param>
/// <param name="Bound">No values that keep the rows gain more.</param>
/// <param name="Prices">Dual value of each row; for linear programmes only.</param>
public sealed record ProgrammeAnswer(ProgrammeStatus Status, double[]? Values, double Bound, double[]? Prices);

/// <summary>
/// Solves linear programmes and programmes of whole numbers. This package brings none: what crosses
/// (regions, genders, expertise, pairs kept apart) and max-min ask for one, the plain case does not.
/// </summary>
public interface IProgrammeSolver
{
    /// <summary>Name and version, for the certificate.</summary>
    string Name { get; }

    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    ProgrammeAnswer Solve(Programme programme, ProgrammeLimits? limits = null, CancellationToken ct = default);
}
