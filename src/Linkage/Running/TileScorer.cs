using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Palmares.Linkage.Running;

/// <summary>
/// Compares the rows of a block, a square of pairs at a time: within it each comparison is asked once for each pair of
/// different profiles, and the pattern of a pair is a sum of looked-up numbers.
/// </summary>
internal sealed class TileScorer
{
    public const int Side = 512;
    private const int FewRows = 12;

    private readonly MentionTable table;
    private readonly Blocks blocks;
    private readonly CompiledComparison[] comparisons;
    private readonly PatternSpace space;
    private readonly bool everyRule;
    private readonly bool checkSources;
    private readonly LocalProfiles?[] local;
    private readonly Screen? screen;
    private readonly int[] order;
    private readonly int first;
    private int tile;
    private readonly int[] kept = new int[Side];
    private readonly int[] keptAt = new int[Side];
    private readonly int[] patterns = new int[Side];

    public TileScorer(MentionTable table, Blocks blocks, CompiledComparison[] comparisons, PatternSpace space, bool everyRule, bool everySource = false, Screen? screen = null)
    {
        this.screen = screen is { First: > 0 } ? screen : null;
        order = screen?.Order ?? [.. Enumerable.Range(0, comparisons.Length)];
        first = this.screen?.First ?? order.Length;
        this.table = table;
        this.blocks = blocks;
        this.comparisons = comparisons;
        this.space = space;
        this.everyRule = everyRule;
        checkSources = table.HasTwoSources && !everySource;
        local = [.. comparisons.Select(comparison => comparison.IsSilent ? null : new LocalProfiles(comparison.Profiles))];
    }

    public void Whole(Block block, PairSink sink)
    {
        if (everyRule || !blocks.AllSeenBefore(block))
            Compare(block, blocks.Rows(block), sink);
    }

    /// <summary>The pairs of a block of which one at least is new.</summary>
    public void WithNew(Block block, bool[] isNew, PairSink sink)
    {
        var rows = blocks.Rows(block);
        if (block.OnlyNeighbours)
        {
            for (var at = 1; at < rows.Length; at++)
                if (isNew[rows[at - 1]] || isNew[rows[at]])
                    Directly(block, rows.Slice(at - 1, 2), sink);
            return;
        }
        foreach (var row in rows)
        {
            if (!isNew[row])
                continue;
            var count = 0;
            foreach (var other in rows)
            {
                if (other == row || (isNew[other] && other < row) || !Counts(block, row, other))
                    continue;
                kept[count++] = other;
                if (count < Side)
                    continue;
                Directly(block, row, kept.AsSpan(0, count), sink);
                count = 0;
            }
            if (count > 0)
                Directly(block, row, kept.AsSpan(0, count), sink);
        }
    }

    /// <summary>All pairs of some rows, whatever blocks they stand in.</summary>
    public void All(ReadOnlySpan<int> rows, PairSink sink) => Compare(default, rows, sink);

    private void Compare(Block block, ReadOnlySpan<int> rows, PairSink sink)
    {
        if (block.OnlyNeighbours)
        {
            for (var at = 1; at < rows.Length; at++)
                Directly(block, rows.Slice(at - 1, 2), sink);
        }
        else if (rows.Length <= FewRows)
            Directly(block, rows, sink);
        else
            for (var row = 0; row < rows.Length; row += Side)
                for (var column = row; column < rows.Length; column += Side)
                    Tile(block, rows, row, column, sink);
    }

    public void Tile(Block block, int row, int column, PairSink sink) => Tile(block, blocks.Rows(block), row, column, sink);

    private void Tile(Block block, ReadOnlySpan<int> rows, int row, int column, PairSink sink)
    {
        var left = rows.Slice(row, Math.Min(Side, rows.Length - row));
        var right = rows.Slice(column, Math.Min(Side, rows.Length - column));
        tile++;
        for (var i = 0; i < left.Length; i++)
        {
            var count = Keep(block, left[i], right, row == column ? i + 1 : 0);
            if (count == 0)
                continue;
            if (count <= FewRows)
            {
                Directly(block, left[i], kept.AsSpan(0, count), sink);
                continue;
            }
            var found = patterns.AsSpan(0, count);
            found.Clear();
            Add(order.AsSpan(0, first), i, left, right, found);
            if (screen is not null)
            {
                found = found[..Screened(found)];
                sink.Pass(count - found.Length);
                if (found.Length > FewRows)
                    Add(order.AsSpan(first), i, left, right, found);
                else
                    for (var at = 0; at < found.Length; at++)
                        found[at] += Answers(order.AsSpan(first), left[i], kept[at]);
            }
            if (found.Length > 0)
                sink.Take(block, left[i], kept.AsSpan(0, found.Length), found);
        }
    }

    private void Add(ReadOnlySpan<int> asked, int i, ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> found)
    {
        foreach (var comparison in asked)
            if (local[comparison] is { } profiles)
            {
                profiles.Read(tile, left, right);
                Add(comparison, profiles, i, left, right, found);
            }
    }

    // Those that are not held apart already move up.
    private int Screened(Span<int> found)
    {
        var stay = 0;
        for (var at = 0; at < found.Length; at++)
            if (!screen!.HoldsApart(found[at]))
                (found[stay], kept[stay], keptAt[stay++]) = (found[at], kept[at], keptAt[at]);
        return stay;
    }

    // The pairs that count here; kept holds their rows, keptAt their places in the tile.
    private int Keep(Block block, int left, ReadOnlySpan<int> right, int from)
    {
        var count = 0;
        if (!checkSources && (everyRule ? block.Part < 0 && !block.OnlyNeighbours : block.Rule == 0 && blocks.AllSingle))
        {
            for (var j = from; j < right.Length; j++)
            {
                kept[count] = right[j];
                keptAt[count++] = j;
            }
            return count;
        }
        for (var j = from; j < right.Length; j++)
            if (Counts(block, left, right[j]))
            {
                kept[count] = right[j];
                keptAt[count++] = j;
            }
        return count;
    }

    private bool Counts(Block block, int left, int right)
    {
        if (checkSources && table.Source(left) == table.Source(right))
            return false;
        if (everyRule)
            return true;
        if (!blocks.AllSingle)
            return !blocks.SeenBefore(block, left, right);
        for (var rule = 0; rule < block.Rule; rule++)
        {
            var keys = blocks.SingleKeys(rule);
            if (keys[left] == keys[right] && keys[left] != 0)
                return false;
        }
        return true;
    }

    private void Add(int comparison, LocalProfiles profiles, int i, ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> found)
    {
        var own = profiles.Left[i];
        ref var answers = ref profiles.Answers(own);
        var places = profiles.Right;
        var stride = space.Strides[comparison];
        var at = keptAt.AsSpan(0, found.Length);
        for (var k = 0; k < found.Length; k++)
        {
            var j = at[k];
            ref var answer = ref Unsafe.Add(ref answers, (int)places[j]);
            if (answer < 0)
                answer = (sbyte)comparisons[comparison].Level(left[i], right[j]);
            found[k] += answer * stride;
        }
    }

    private void Directly(Block block, ReadOnlySpan<int> rows, PairSink sink)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var count = 0;
            for (var j = i + 1; j < rows.Length; j++)
                if (Counts(block, rows[i], rows[j]))
                    kept[count++] = rows[j];
            if (count > 0)
                Directly(block, rows[i], kept.AsSpan(0, count), sink);
        }
    }

    private void Directly(Block block, int left, Span<int> rights, PairSink sink)
    {
        var stay = 0;
        foreach (var right in rights)
        {
            var pattern = Answers(order.AsSpan(0, first), left, right);
            if (screen is not null)
            {
                if (screen.HoldsApart(pattern))
                    continue;
                pattern += Answers(order.AsSpan(first), left, right);
            }
            (rights[stay], patterns[stay++]) = (right, pattern);
        }
        sink.Pass(rights.Length - stay);
        if (stay > 0)
            sink.Take(block, left, rights[..stay], patterns.AsSpan(0, stay));
    }

    private int Answers(ReadOnlySpan<int> asked, int left, int right)
    {
        var pattern = 0;
        foreach (var comparison in asked)
            if (local[comparison] is not null)
                pattern += comparisons[comparison].Level(left, right) * space.Strides[comparison];
        return pattern;
    }

    /// <summary>The profiles of a tile's rows, numbered from 0, and the answers for each pair of them; -1 = not asked yet. A byte each, so that a tile stays near.</summary>
    private sealed class LocalProfiles(int[] profiles)
    {
        private readonly Dictionary<int, ushort> known = [];
        private readonly int[] rows = new int[Side];
        private sbyte[] answers = [];
        private int width;
        private int tile;

        public ushort[] Left { get; } = new ushort[Side];

        public ushort[] Right { get; } = new ushort[Side];

        public ref sbyte Answers(int left)
        {
            if (rows[left] != tile)
                answers.AsSpan(left * width, width).Fill(-1);
            rows[left] = tile;
            return ref answers[left * width];
        }

        /// <summary>Reads a tile, once.</summary>
        public void Read(int number, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
        {
            if (tile == number)
                return;
            tile = number;
            width = Number(right, Right);
            var height = Number(left, Left);
            if (answers.Length < width * height)
                answers = new sbyte[Math.Max(width * height, 2 * answers.Length)];
        }

        private int Number(ReadOnlySpan<int> rows, ushort[] into)
        {
            known.Clear();
            for (var at = 0; at < rows.Length; at++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, profiles[rows[at]], out var exists);
                if (!exists)
                    number = (ushort)(known.Count - 1);
                into[at] = number;
            }
            return known.Count;
        }
    }
}
