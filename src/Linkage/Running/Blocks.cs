namespace Palmares.Linkage.Running;

/// <summary>A group of rows that are compared with each other; of an oversized block only neighbours are.</summary>
internal readonly record struct Block(int Rule, ulong Key, int Start, int Count, int Part = -1, ulong Refined = 0, bool OnlyNeighbours = false);

/// <summary>
/// The blocks of every rule, as ranges over one array of rows. A block above the limit is divided by the refinements,
/// in their order; what remains is compared with its neighbours only.
/// </summary>
internal sealed class Blocks
{
    private readonly MentionTable table;
    private readonly int limit;
    private readonly KeySet[] rules;
    private readonly KeySet[] refinements;
    private readonly RowBuffer rows = new();
    private readonly List<Block> blocks = [];
    private readonly HashSet<ulong>[] oversized;
    private readonly HashSet<ulong>[] wholeParts;
    private readonly HashSet<long>[] neighbours;

    public Blocks(MentionTable table, NameIndex names, LinkageSpec spec)
    {
        this.table = table;
        limit = spec.BlockLimit;
        rules = new KeySet[spec.Blocking.Count];
        Parallel.For(0, rules.Length, rule => rules[rule] = KeySet.Read(table, names, spec, spec.Blocking[rule].Keys));
        refinements = [.. spec.Refinements.Select(key => KeySet.Read(table, names, spec, [key]))];
        oversized = [.. rules.Select(_ => new HashSet<ulong>())];
        wholeParts = [.. rules.Select(_ => new HashSet<ulong>())];
        neighbours = [.. rules.Select(_ => new HashSet<long>())];
        var sorted = new KeyedRow[rules.Length][];
        Parallel.For(0, rules.Length, rule => sorted[rule] = KeyedRow.Sorted(rules[rule], table.Count));
        for (var rule = 0; rule < rules.Length; rule++)
        {
            Group(rule, sorted[rule]);
            sorted[rule] = [];
        }
        AllSingle = Array.TrueForAll(rules, keys => keys.IsSingle) && Oversized == 0;
    }

    public IReadOnlyList<Block> All => blocks;

    public int Oversized { get; private set; }

    /// <summary>Every row has at most one key a rule and no block is above the limit: then sharing a key is being compared.</summary>
    public bool AllSingle { get; }

    public ReadOnlySpan<int> Rows(Block block) => rows.Span(block.Start, block.Count);

    public ulong[] SingleKeys(int rule) => rules[rule].Single;

    /// <summary>Whether the pair stands in an earlier block, where it is compared.</summary>
    public bool SeenBefore(Block block, int left, int right)
    {
        for (var rule = 0; rule < block.Rule; rule++)
            if (Covers(rule, left, right))
                return true;
        return (!rules[block.Rule].IsSingle && FirstKey(block.Rule, left, right) != block.Key)
            || ((block.Part >= 0 || block.OnlyNeighbours) && SeenInEarlierPart(block, left, right));
    }

    /// <summary>Whether all rows of a block stand together in a block of an earlier rule, where every pair of them is compared.</summary>
    public bool AllSeenBefore(Block block)
    {
        var members = Rows(block);
        for (var rule = 0; rule < block.Rule; rule++)
        {
            if (!rules[rule].IsSingle)
                continue;
            var keys = rules[rule].Single;
            var key = keys[members[0]];
            if (key == 0 || oversized[rule].Contains(key))
                continue;
            var at = 1;
            while (at < members.Length && keys[members[at]] == key)
                at++;
            if (at == members.Length)
                return true;
        }
        return false;
    }

    /// <summary>Whether any rule compares the pair.</summary>
    public bool IsCandidate(int left, int right) => Enumerable.Range(0, rules.Length).Any(rule => Covers(rule, left, right));

    private bool Covers(int rule, int left, int right)
    {
        if (rules[rule].IsSingle)
        {
            var key = rules[rule].Single[left];
            return key != 0 && key == rules[rule].Single[right] && CoversUnder(rule, key, left, right);
        }
        return FirstKey(rule, left, right) != 0;
    }

    // The smallest shared key under which the pair is really compared.
    private ulong FirstKey(int rule, int left, int right)
    {
        var a = rules[rule].Of(left);
        var b = rules[rule].Of(right);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j] && CoversUnder(rule, a[i], left, right))
                return a[i];
            if (a[i] <= b[j])
                i++;
            else
                j++;
        }
        return 0;
    }

    private bool CoversUnder(int rule, ulong key, int left, int right)
    {
        if (!oversized[rule].Contains(key))
            return true;
        for (var part = 0; part < refinements.Length; part++)
            if (CoversInPart(rule, key, part, left, right))
                return true;
        return neighbours[rule].Contains(Pair(left, right));
    }

    private bool CoversInPart(int rule, ulong key, int part, int left, int right, ulong below = ulong.MaxValue)
    {
        foreach (var refined in refinements[part].Of(left))
            if (refined < below && refinements[part].Of(right).Contains(refined) && wholeParts[rule].Contains(PartKey(key, part, refined)))
                return true;
        return false;
    }

    private bool SeenInEarlierPart(Block block, int left, int right)
    {
        var before = block.Part < 0 ? refinements.Length : block.Part;
        for (var part = 0; part < before; part++)
            if (CoversInPart(block.Rule, block.Key, part, left, right))
                return true;
        return block.Part >= 0 && !refinements[block.Part].IsSingle && CoversInPart(block.Rule, block.Key, block.Part, left, right, block.Refined);
    }

    private void Group(int rule, KeyedRow[] sorted)
    {
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Key == sorted[from].Key)
                to++;
            if (to - from > 1)
                Take(rule, sorted[from].Key, sorted.AsSpan(from, to - from));
            from = to;
        }
    }

    private void Take(int rule, ulong key, ReadOnlySpan<KeyedRow> members)
    {
        if (members.Length <= limit)
        {
            blocks.Add(new Block(rule, key, rows.Add(members), members.Length));
            return;
        }
        Oversized++;
        oversized[rule].Add(key);
        for (var part = 0; part < refinements.Length; part++)
            Refine(rule, key, part, members);
        for (var row = 1; row < members.Length; row++)
            neighbours[rule].Add(Pair(members[row - 1].Row, members[row].Row));
        blocks.Add(new Block(rule, key, rows.Add(members), members.Length, OnlyNeighbours: true));
    }

    private void Refine(int rule, ulong key, int part, ReadOnlySpan<KeyedRow> members)
    {
        var parts = new List<KeyedRow>();
        foreach (var member in members)
            foreach (var refined in refinements[part].Of(member.Row))
                parts.Add(new KeyedRow(refined, member.Row));
        parts.Sort();
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts);
        for (var from = 0; from < all.Length;)
        {
            var to = from + 1;
            while (to < all.Length && all[to].Key == all[from].Key)
                to++;
            if (to - from > 1 && to - from <= limit)
            {
                wholeParts[rule].Add(PartKey(key, part, all[from].Key));
                blocks.Add(new Block(rule, key, rows.Add(all[from..to]), to - from, part, all[from].Key));
            }
            from = to;
        }
    }

    private static ulong PartKey(ulong key, int part, ulong refined) => Hashing.Join(key, Hashing.Join(refined, (ulong)part));

    private static long Pair(int left, int right) => left < right ? ((long)left << 32) | (uint)right : ((long)right << 32) | (uint)left;
}

/// <summary>A row under one of its keys.</summary>
internal readonly record struct KeyedRow(ulong Key, int Row) : IComparable<KeyedRow>
{
    public int CompareTo(KeyedRow other) => Key != other.Key ? Key.CompareTo(other.Key) : Row.CompareTo(other.Row);

    public static KeyedRow[] Sorted(KeySet keys, int rows)
    {
        var hashes = new List<ulong>(rows);
        var owners = new List<int>(rows);
        for (var row = 0; row < rows; row++)
            foreach (var key in keys.Of(row))
            {
                hashes.Add(key);
                owners.Add(row);
            }
        var (sortedKeys, sortedRows) = (hashes.ToArray(), owners.ToArray());
        Array.Sort(sortedKeys, sortedRows);
        var sorted = new KeyedRow[sortedKeys.Length];
        for (var at = 0; at < sorted.Length; at++)
            sorted[at] = new KeyedRow(sortedKeys[at], sortedRows[at]);
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Key == sorted[from].Key)
                to++;
            if (to - from > 1)
                sorted.AsSpan(from, to - from).Sort();
            from = to;
        }
        return sorted;
    }
}

/// <summary>Rows of all blocks one after the other, in pieces so that no array needs to grow large.</summary>
internal sealed class RowBuffer
{
    private readonly List<int[]> pieces = [];
    private const int Shift = 22;
    private int used = 1 << Shift;

    public int Add(ReadOnlySpan<KeyedRow> members)
    {
        if (used + members.Length > 1 << Shift)
        {
            pieces.Add(new int[Math.Max(1 << Shift, members.Length)]);
            used = 0;
        }
        var piece = pieces[^1];
        for (var at = 0; at < members.Length; at++)
            piece[used + at] = members[at].Row;
        var start = ((pieces.Count - 1) << Shift) + used;
        used += members.Length;
        return start;
    }

    public ReadOnlySpan<int> Span(int start, int count) => pieces[start >> Shift].AsSpan(start & ((1 << Shift) - 1), count);
}
