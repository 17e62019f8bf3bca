using System.Runtime.InteropServices;

namespace Palmares.Linkage;

/// <summary>Collects rows for a <see cref="MentionTable"/>.</summary>
public sealed class MentionTableBuilder(IReadOnlyList<MentionColumn> columns)
{
    private readonly List<string> ids = [];
    private readonly List<byte> sources = [];
    private readonly List<int>[] codes = [.. columns.Select(_ => new List<int>())];
    private readonly List<int[]>[] lists = [.. columns.Select(_ => new List<int[]>())];
    private readonly ValuePool pool = new();
    private readonly List<int> several = [];
    private byte source;

    /// <summary>Rows added from here on come from a second file; only pairs across the two are then looked at.</summary>
    public MentionTableBuilder SecondSource()
    {
        source = 1;
        return this;
    }

    /// <summary>Adds a mention; values stand in the order of the columns, null or empty = not known.</summary>
    public MentionTableBuilder Add(string id, params ReadOnlySpan<string?> values)
    {
        if (values.Length > columns.Count)
            throw new LinkageException("values", $"Mention {id} has {values.Length} values for {columns.Count} columns.");
        Begin(id);
        for (var column = 0; column < columns.Count; column++)
            Put(column, column < values.Length ? values[column] : []);
        return this;
    }

    internal void Begin(string id)
    {
        ids.Add(id);
        sources.Add(source);
    }

    internal void Put(int column, ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.IsEmpty)
            codes[column].Add(-1);
        else if (columns[column].Type != ColumnType.Text || !cell.Contains(MentionTable.ValueSeparator))
            codes[column].Add(pool.Code(cell));
        else
            PutSeveral(column, cell);
    }

    /// <exception cref="LinkageException">An id stands twice.</exception>
    public MentionTable Build()
    {
        var sorted = ids.ToArray();
        var order = IdOrder.Of(sorted);
        for (var row = 1; row < order.Length; row++)
            if (sorted[order[row]] == sorted[order[row - 1]])
                throw new LinkageException("id", $"The id {sorted[order[row]]} stands twice.");
        var cells = columns.Select((_, column) => new CellColumn([.. codes[column]], lists[column]).Ordered(order)).ToArray();
        var sides = source == 0 ? null : order.Select(row => sources[row]).ToArray();
        return new MentionTable(columns, [.. order.Select(row => sorted[row])], cells, pool.Texts, sides);
    }

    private void PutSeveral(int column, ReadOnlySpan<char> cell)
    {
        several.Clear();
        foreach (var part in cell.Split(MentionTable.ValueSeparator))
            if (cell[part].Trim() is { IsEmpty: false } value && pool.Code(value) is var code && !several.Contains(code))
                several.Add(code);
        if (several.Count == 0)
            codes[column].Add(-1);
        else if (several.Count == 1)
            codes[column].Add(several[0]);
        else
        {
            codes[column].Add(-2 - lists[column].Count);
            lists[column].Add([.. several]);
        }
    }
}

/// <summary>Every different value once, with its number.</summary>
internal sealed class ValuePool
{
    private readonly Dictionary<string, int> codes;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public ValuePool()
    {
        codes = new Dictionary<string, int>(StringComparer.Ordinal);
        bySpan = codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<string> Texts { get; } = [];

    public int Code(ReadOnlySpan<char> value)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(bySpan, value, out var known);
        if (known)
            return code;
        code = Texts.Count;
        Texts.Add(value.ToString());
        return code;
    }
}

/// <summary>The order of ids, ordinal, by their first four letters as one number and by the rest only where those are equal.</summary>
internal static class IdOrder
{
    public static int[] Of(string[] ids)
    {
        var order = new int[ids.Length];
        for (var row = 0; row < order.Length; row++)
            order[row] = row;
        if (IsOrdered(ids))
            return order;
        var common = CommonStart(ids);
        var keys = new ulong[ids.Length];
        for (var row = 0; row < keys.Length; row++)
            keys[row] = Start(ids[row].AsSpan(common));
        KeyedSort.Sort(keys, order, (a, b) => string.CompareOrdinal(ids[a], ids[b]) is var sign and not 0 ? sign : a.CompareTo(b));
        return order;
    }

    private static bool IsOrdered(string[] ids)
    {
        for (var row = 1; row < ids.Length; row++)
            if (string.CompareOrdinal(ids[row - 1], ids[row]) > 0)
                return false;
        return true;
    }

    private static int CommonStart(string[] ids)
    {
        var common = ids[0].Length;
        foreach (var id in ids)
            common = Math.Min(common, id.AsSpan().CommonPrefixLength(ids[0].AsSpan(0, Math.Min(common, ids[0].Length))));
        return common;
    }

    private static ulong Start(ReadOnlySpan<char> id)
    {
        var key = 0UL;
        for (var letter = 0; letter < 4; letter++)
            key = (key << 16) | (letter < id.Length ? id[letter] : 0UL);
        return key;
    }
}
