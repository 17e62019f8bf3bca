namespace Palmares.Papers.Charts;

/// <summary>A picture and the numbers it was drawn from; a page shows both.</summary>
/// <param name="Svg">One <c>svg</c> element: role, title, description, text as text, no style attribute.</param>
/// <param name="Table">The same numbers, row by row, for readers who cannot or would not read the picture.</param>
public sealed record Chart(string Svg, ChartTable Table);

/// <summary>The numbers of a chart. Cells are invariant text; every row has as many cells as there are columns.</summary>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>What all charts are given: words for the reader and the direction in which the reader reads.</summary>
public abstract class ChartForm
{
    /// <summary>The short name, read first by a screen reader and used as caption of the table.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences that say what the picture shows.</summary>
    public required string Description { get; init; }

    /// <summary>Mirrors the picture: labels stand on the right and the axis runs to the left.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>Stem of the element ids. By default a hash of the words, so that two charts on a page differ.</summary>
    public string? Id { get; init; }

    public abstract Chart Draw();
}
