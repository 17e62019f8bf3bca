using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>On one point: in how many of the counted awards it was stated, stated as absent, not found, not looked for.</summary>
public sealed record DimensionCoverage(string Dimension, string Label, int Stated, int StatedAbsent, int NotFound, int NotLooked, int Of)
{
    /// <summary>The honest form of a gap: what was not found was read in part, and may exist.</summary>
    public string Sentence => Stated == 0 ? $"not found in {Of} records, read in part" : $"stated in {Stated} of {Of} records, read in part";
}

/// <summary>How large the register is and what it can say.</summary>
public sealed class SummariseRegister(ReadRegister register)
{
    /// <param name="Bodies">Organisations; Sectors and societies of one organisation are one.</param>
    public sealed record Summary(int Awards, int Bodies, IReadOnlyList<DimensionCoverage> Coverage);

    public async Task<Result<Summary>> RunAsync(Actor by, CancellationToken ct)
    {
        var read = await register.RunAsync(by, ct);
        if (read.IsError)
            return read.Error;
        return Of(read.Value);
    }

    /// <summary>The summary of given records; proposals are left out.</summary>
    public static Summary Of(IEnumerable<AwardRecord> records)
    {
        var awards = records.Where(award => !award.IsProposal).ToList();
        return new Summary(awards.Count, Organisations.Count(awards), [.. AwardDimensions.Cells.Select(cell => Coverage(cell.Key, cell.Label, awards))]);
    }

    private static DimensionCoverage Coverage(string key, string label, List<AwardRecord> awards)
    {
        var states = awards.Select(award => award.Cell(key).State).CountBy(state => state).ToDictionary();
        int Of(CellState state) => states.GetValueOrDefault(state);
        return new DimensionCoverage(key, label, Of(CellState.Stated), Of(CellState.StatedAbsent), Of(CellState.NotFound), Of(CellState.NotLooked), awards.Count);
    }
}
