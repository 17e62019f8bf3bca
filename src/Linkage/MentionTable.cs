using System.Collections.Frozen;
using System.Runtime.InteropServices;

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
    private readonly CellColumn[] cells;
    private readonly IReadOnlyList<string> pool;
    private readonly byte[]? sources;
    private readonly FrozenDictionary<string, int> positions;
    private readonly Lazy<FrozenDictionary<string, int>> rows;

    internal MentionTable(IReadOnlyList<MentionColumn> columns, string[] ids, CellColumn[] cells, IReadOnlyList<string> pool, byte[]? sources)
    {
        Columns = columns;
        this.ids = ids;
        this.cells = cells;
        this.pool = pool;
        this.sources = sources;
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
    public int DistinctValues => pool.Count;

    /// <summary>Whether rows come from two files, between which alone pairs are looked at.</summary>
    public bool HasTwoSources => sources is not null;

    /// <summary>Index of a column, or -1: a spec may name columns that a table does not have.</summary>
    public int Find(string column) => positions.GetValueOrDefault(column, -1);

    public bool TryRow(string id, out int row) => rows.Value.TryGetValue(id, out row);

    /// <summary>Codes of the values in one cell; empty when nothing is known.</summary>
    public ReadOnlySpan<int> Codes(int column, int row) => column < 0 ? [] : cells[column].Codes(row);

    /// <summary>A column's cells as they lie: a code where there is one value, something negative where there is none or there are several.</summary>
    internal int[] Lone(int column) => column < 0 ? [.. Enumerable.Repeat(-1, Count)] : cells[column].Singles;

    /// <summary>The text behind a code.</summary>
    public string Text(int code) => pool[code];

    /// <summary>0 for the first file, 1 for the second.</summary>
    public int Source(int row) => sources is null ? 0 : sources[row];

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

    /// <summary>A table with more columns, computed from those it has.</summary>
    internal MentionTable Extended(IReadOnlyList<MentionColumn> more, CellColumn[] columns, IReadOnlyList<string> longer) =>
        new([.. Columns, .. more], ids, [.. cells, .. columns], longer, sources);
}

/// <summary>One column's cells: the code where there is one value, a list where there are several.</summary>
internal sealed class CellColumn
{
    private const int Nothing = -1;
    private const int FirstList = -2;

    private readonly int[] codes;
    private readonly List<int[]> lists;

    public CellColumn(int[] codes, List<int[]> lists) => (this.codes, this.lists) = (codes, lists);

    public CellColumn(int rows)
    {
        codes = new int[rows];
        lists = [];
        Array.Fill(codes, Nothing);
    }

    public bool IsSingle => lists.Count == 0;

    /// <summary>The code where there is one value; negative = none, or several.</summary>
    public int[] Singles => codes;

    public ReadOnlySpan<int> Codes(int row)
    {
        ref var code = ref codes[row];
        if (code >= 0)
            return MemoryMarshal.CreateReadOnlySpan(ref code, 1);
        return code == Nothing ? [] : lists[FirstList - code];
    }

    /// <summary>As the other, and keeps the array: rows with equal cells may share it.</summary>
    public void Set(int row, int[] values)
    {
        if (values.Length < 2)
            Set(row, values.AsSpan());
        else
        {
            if (lists.Count == 0 || lists[^1] != values)
                lists.Add(values);
            codes[row] = FirstList - (lists.Count - 1);
        }
    }

    public void Set(int row, ReadOnlySpan<int> values)
    {
        if (values.Length == 1)
            codes[row] = values[0];
        else if (values.Length > 1)
        {
            codes[row] = FirstList - lists.Count;
            lists.Add(values.ToArray());
        }
    }

    public CellColumn Ordered(int[] order)
    {
        var moved = new int[order.Length];
        for (var row = 0; row < moved.Length; row++)
            moved[row] = codes[order[row]];
        return new CellColumn(moved, lists);
    }
}
