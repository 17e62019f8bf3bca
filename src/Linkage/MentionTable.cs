using System.Collections.Frozen;

namespace Palmares.Linkage;

/// <summary>How a column's text is to be understood.</summary>
public enum ColumnType
{
    /// <summary>Text; several values may stand in one cell, divided by <c>|</c>.</summary>
    Text,

    /// <summary>A number, invariant culture.</summary>
    Number,

    /// <summary>A date known to the year, month or day: <c>1969</c>, <c>1969-04</c>, <c>1969-04-01</c>.</summary>
    Date,
}

/// <summary>A named, typed column of a <see cref="MentionTable"/>.</summary>
public sealed record MentionColumn(string Name, ColumnType Type = ColumnType.Text);

/// <summary>
/// Mentions to be linked: one row a mention, an id and named columns. Values are interned: equal text has equal code, so
/// that a comparison is mostly a comparison of two integers. Rows are held in the order of their ids (ordinal), so that
/// the order of input can change nothing.
/// </summary>
public sealed class MentionTable
{
    /// <summary>What divides several values in one cell.</summary>
    public const char ValueSeparator = '|';

    private readonly string[] ids;
    private readonly int[][][] cells;
    private readonly string[] pool;
    private readonly FrozenDictionary<string, int> positions;
    private readonly Lazy<FrozenDictionary<string, int>> rows;

    internal MentionTable(IReadOnlyList<MentionColumn> columns, string[] ids, int[][][] cells, string[] pool)
    {
        Columns = columns;
        this.ids = ids;
        this.cells = cells;
        this.pool = pool;
        positions = columns.Select((column, index) => (column.Name, index))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        rows = new(() => ids.Select((id, row) => (id, row))
            .ToFrozenDictionary(pair => pair.id, pair => pair.row, StringComparer.Ordinal));
    }

    public IReadOnlyList<MentionColumn> Columns { get; }

    /// <summary>Ids in ordinal order; the index is the row.</summary>
    public IReadOnlyList<string> Ids => ids;

    public int Count => ids.Length;

    /// <summary>How many different values the table holds; codes run from 0 to this.</summary>
    public int DistinctValues => pool.Length;

    /// <summary>Index of a column, or -1: a spec may name columns that a table does not have.</summary>
    public int Find(string column) => positions.GetValueOrDefault(column, -1);

    public bool TryRow(string id, out int row) => rows.Value.TryGetValue(id, out row);

    /// <summary>Codes of the values in one cell; empty when nothing is known.</summary>
    public ReadOnlySpan<int> Codes(int column, int row) => column < 0 ? [] : cells[column][row];

    /// <summary>The text behind a code.</summary>
    public string Text(int code) => pool[code];

    /// <summary>The cell as it was given, values joined by <c>|</c>; empty when nothing is known.</summary>
    public string Cell(int column, int row)
    {
        var codes = Codes(column, row);
        if (codes.Length == 1)
            return pool[codes[0]];
        return string.Join(ValueSeparator, codes.ToArray().Select(code => pool[code]));
    }

    public static MentionTableBuilder With(params string[] columns) =>
        new([.. columns.Select(column => new MentionColumn(column))]);
}

/// <summary>Collects rows for a <see cref="MentionTable"/>.</summary>
public sealed class MentionTableBuilder(IReadOnlyList<MentionColumn> columns)
{
    private readonly List<(string Id, int[][] Cells)> rows = [];
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> pool = [];

    /// <summary>Adds a mention; values stand in the order of the columns, null or empty = not known.</summary>
    public MentionTableBuilder Add(string id, params ReadOnlySpan<string?> values)
    {
        if (values.Length > columns.Count)
            throw new LinkageException("values", $"Mention {id} has {values.Length} values for {columns.Count} columns.");
        var cells = new int[columns.Count][];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = column < values.Length ? Intern(values[column], columns[column].Type) : [];
        rows.Add((id, cells));
        return this;
    }

    /// <exception cref="LinkageException">An id stands twice.</exception>
    public MentionTable Build()
    {
        var ordered = rows.OrderBy(row => row.Id, StringComparer.Ordinal).ToArray();
        for (var row = 1; row < ordered.Length; row++)
            if (ordered[row].Id == ordered[row - 1].Id)
                throw new LinkageException("id", $"The id {ordered[row].Id} stands twice.");
        var cells = new int[columns.Count][][];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = [.. ordered.Select(row => row.Cells[column])];
        return new MentionTable(columns, [.. ordered.Select(row => row.Id)], cells, [.. pool]);
    }

    private int[] Intern(string? cell, ColumnType type)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return [];
        if (type != ColumnType.Text || !cell.Contains(MentionTable.ValueSeparator, StringComparison.Ordinal))
            return [Code(cell.Trim())];
        return [.. cell.Split(MentionTable.ValueSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Select(Code)];
    }

    private int Code(string value)
    {
        if (codes.TryGetValue(value, out var code))
            return code;
        codes[value] = pool.Count;
        pool.Add(value);
        return pool.Count - 1;
    }
}
