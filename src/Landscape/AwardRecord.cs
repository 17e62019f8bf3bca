namespace Palmares.Landscape;

/// <summary>What is known about one point of one award. Never two states: what was not found may still exist.</summary>
public enum CellState
{
    Stated,
    StatedAbsent,
    NotFound,
    NotLooked,
}

/// <param name="Text">What the source says, paraphrased; empty unless stated.</param>
public sealed record AwardCell(string Dimension, CellState State, string Text);

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
    public AwardCell Cell(string dimension) => Cells.Single(cell => cell.Dimension == dimension);
}
