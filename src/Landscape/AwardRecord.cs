using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>What is known about one point of one award. Never two states: what was not found may still exist.</summary>
public enum CellState
{
    Stated,
    StatedAbsent,
    NotFound,
    NotLooked,
}

/// <summary>One point of one award as it stands now.</summary>
/// <param name="Name">Of <see cref="AwardDimensions.Cells"/>.</param>
/// <param name="Text">What the source says, paraphrased; empty unless stated.</param>
public sealed record AwardCell(string Name, CellState State, string Text)
{
    /// <summary>Year in which the source was seen; null where the record does not say.</summary>
    public int? Seen { get; init; }

    /// <summary>high, medium or low.</summary>
    public string Confidence { get; init; } = "";

    /// <summary>The source of this cell alone; otherwise those of the record hold for it.</summary>
    public string? Source { get; init; }

    /// <summary>The accepted proposal that the cell stands on; null while it is as shipped.</summary>
    public CellChangeId? Change { get; init; }
}

public sealed record AwardSource(string Address, string Kind)
{
    /// <summary>The address as a link, where it is one.</summary>
    public Uri? Link => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}

/// <summary>An award, contest or programme of another body, as far as its public pages could be read.</summary>
/// <param name="IsProposal">Proposed and not yet established: shown, but never counted among the awards.</param>
public sealed record AwardRecord(
    string Id, string Body, string BodyType, string Scope, string Name, string Kind, string Status, int? LastSeenYear, string Purpose,
    IReadOnlyList<string> Categories, IReadOnlyList<AwardCell> Cells, IReadOnlyList<AwardSource> Sources, string Confidence, bool IsProposal)
{
    /// <summary>Year of the first award, where it was found.</summary>
    public int? FirstYear { get; init; }

    public AwardCell Cell(string name) => Cells.Single(cell => cell.Name == name);

    public AwardRecord With(IReadOnlyDictionary<string, AwardCell> cells) =>
        cells.Count == 0 ? this : this with { Cells = [.. Cells.Select(cell => cells.GetValueOrDefault(cell.Name, cell))] };
}

/// <summary>When a cell has to be looked at again.</summary>
public static class Freshness
{
    /// <summary>Years after which what was seen is stale.</summary>
    public const int Years = 3;

    /// <summary>A stated cell whose source was last seen more than <see cref="Years"/> years ago, or on no known date.</summary>
    public static bool IsStale(AwardCell cell, DateTimeOffset now) =>
        cell.State is CellState.Stated or CellState.StatedAbsent && (cell.Seen is not { } year || year + Years < now.Year);
}
