namespace Palmares.Papers.Charts;

/// <summary>One state a cell of a matrix can be in: its word, and the sign that stands for it in the picture.</summary>
/// <param name="Sign">One or two characters, so that colour is never alone.</param>
/// <param name="Filled">Drawn dark; otherwise hollow.</param>
public sealed record MatrixState(string Word, string Sign, bool Filled);

/// <summary>Rows against columns, each cell in one of a few states. Column heads are numbers; the table holds their words.</summary>
public sealed class Matrix : ChartForm
{
    private const double Side = 20, Left = 250, Top = 26, LegendRow = 22;

    public required IReadOnlyList<string> Columns { get; init; }

    public required IReadOnlyList<MatrixState> States { get; init; }

    /// <summary>Label, and for each column the index of its state.</summary>
    public required IReadOnlyList<(string Label, IReadOnlyList<int> Cells)> Rows { get; init; }

    public string RowColumn { get; init; } = "Row";

    public override Chart Draw()
    {
        var bottom = Top + Rows.Count * Side;
        var drawing = new Drawing(this, Math.Max(Left + Columns.Count * Side + 8, 640), bottom + 16 + LegendRow * States.Count);
        for (var column = 0; column < Columns.Count; column++)
            drawing.Figure(Left + column * Side + Side / 2, Top - 8, XmlText.Number(column + 1));
        for (var row = 0; row < Rows.Count; row++)
            Draw(drawing, Rows[row], Top + row * Side);
        for (var state = 0; state < States.Count; state++)
            Key(drawing, States[state], bottom + 12 + state * LegendRow);
        return drawing.Finish(Table());
    }

    private void Draw(Drawing drawing, (string Label, IReadOnlyList<int> Cells) row, double y)
    {
        drawing.Text(0, y + 14, Drawing.Fit(XmlText.Clean(row.Label), 38), size: 12);
        for (var column = 0; column < Columns.Count; column++)
            Cell(drawing, States[row.Cells[column]], Left + column * Side, y);
    }

    private static void Cell(Drawing drawing, MatrixState state, double x, double y)
    {
        drawing.Rect(x + 1, y + 1, Side - 2, Side - 2, state.Filled ? new Ink("pc-cell-on", Ink.Deep) : new Ink("pc-cell", "#fff", Ink.Pale, 1));
        drawing.Text(x + Side / 2, y + 14, state.Sign, "middle", state.Filled ? new Ink("pc-on-work", "#fff") : Ink.Label, 11);
    }

    private static void Key(Drawing drawing, MatrixState state, double y)
    {
        Cell(drawing, state, Left, y);
        drawing.Text(Left + Side + 8, y + 14, state.Word, size: 12);
    }

    private ChartTable Table() => new(
        Title, [RowColumn, .. Columns.Select((column, at) => $"{at + 1} {XmlText.Clean(column)}")],
        [.. Rows.Select(row => (IReadOnlyList<string>)[XmlText.Clean(row.Label), .. row.Cells.Select(cell => States[cell].Word)])]);
}
