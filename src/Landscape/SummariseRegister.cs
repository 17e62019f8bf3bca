using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>On one point: in how many of the counted awards it was stated, stated as absent, not found, not looked for.</summary>
public sealed record DimensionCoverage(string Dimension, string Label, int Stated, int StatedAbsent, int NotFound, int NotLooked, int Of)
{
    /// <summary>The honest form of a gap: what was not found was read in part, and may exist.</summary>
    public string Sentence => Stated == 0 ? $"not found in {Of} records, read in part" : $"stated in {Stated} of {Of} records, read in part";
}

/// <summary>How large the register is and what it can say.</summary>
public sealed class SummariseRegister(AwardRegister register)
{
    public sealed record Summary(int Awards, int Bodies, IReadOnlyList<DimensionCoverage> Coverage);

    public Task<Result<Summary>> RunAsync(Actor by, CancellationToken ct) => Task.FromResult(Run(by));

    private Result<Summary> Run(Actor by)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        var awards = register.Counted;
        return new Summary(awards.Count, awards.Select(award => award.Body).Distinct().Count(),
            [.. AwardDimensions.All.Select(dimension => Coverage(dimension.Key, dimension.Label, awards))]);
    }

    private static DimensionCoverage Coverage(string key, string label, IReadOnlyList<AwardRecord> awards)
    {
        var states = awards.Select(award => award.Cell(key).State).CountBy(state => state).ToDictionary();
        int Of(CellState state) => states.GetValueOrDefault(state);
        return new DimensionCoverage(key, label, Of(CellState.Stated), Of(CellState.StatedAbsent), Of(CellState.NotFound), Of(CellState.NotLooked), awards.Count);
    }
}
