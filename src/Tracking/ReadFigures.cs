using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking.Indicators;

namespace Palmares.Tracking;

/// <summary>One figure of a person as a row: page, dossier and file say the same.</summary>
/// <param name="Figure">A dash where it cannot be said; <paramref name="RestsOn"/> says why.</param>
/// <param name="Interval">With its probability; empty where the figure is counted without error.</param>
/// <param name="Definition">Its place among the definitions; null for a row of the credit of one body.</param>
/// <param name="Band">Where it is compared: the body whose bands it stands in.</param>
public sealed record FigureLine(Phrase Name, string Figure, string Interval, Phrase RestsOn, string? Definition, string? Band = null);

/// <param name="Lines">Empty where nothing can be said of the person.</param>
/// <param name="Flags">To be asked about before a figure is used; in none of them.</param>
/// <param name="Set">The short name of the set of figures.</param>
/// <param name="Stale">The record, who is who, an organisation or a lineage changed since.</param>
public sealed record FiguresInWords(IReadOnlyList<FigureLine> Lines, IReadOnlyList<Phrase> Flags, string Set, SnapshotId Snapshot, string Version, DateTimeOffset At, bool Stale);

/// <summary>A person's figures in words, for a dossier. Who may see figures may read them.</summary>
public sealed class ReadFigures(ShowIndicators show)
{
    public async Task<Result<FiguresInWords>> RunAsync(PersonId person, Actor by, CancellationToken ct)
    {
        var shown = await show.RunAsync(person, by, ct);
        if (shown.IsError)
            return shown.Error;
        var (figures, set) = (shown.Value.Figures, shown.Value.Set);
        return new FiguresInWords(figures is null ? [] : FigureLines.Of(figures), figures is null ? [] : [.. figures.Flags.Select(FigureLines.Of)], set.Id.Short, set.Snapshot, set.Version, set.At, set.Stale);
    }
}
