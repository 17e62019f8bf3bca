using System.Runtime.InteropServices;
using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>Which pairs are worth a look: those that share a key of a blocking rule.</summary>
internal sealed class BlockIndex
{
    private readonly MentionTable table;
    private readonly LinkageSpec spec;
    private readonly NameIndex names;
    private readonly string[][][] keys;
    private readonly List<Dictionary<string, List<int>>> blocks = [];

    private BlockIndex(MentionTable table, LinkageSpec spec, NameIndex names)
    {
        this.table = table;
        this.spec = spec;
        this.names = names;
        keys = new string[spec.Blocking.Count][][];
        for (var rule = 0; rule < keys.Length; rule++)
        {
            keys[rule] = [.. Enumerable.Range(0, table.Count).Select(row => Keys(spec.Blocking[rule].Keys, row))];
            blocks.Add(Group(Enumerable.Range(0, table.Count), keys[rule]));
        }
    }

    public int Oversized { get; private set; }

    public static BlockIndex Read(MentionTable table, LinkageSpec spec, NameIndex names) => new(table, spec, names);

    /// <summary>Every candidate pair, left &lt; right; a pair of a refined block may come twice.</summary>
    public IEnumerable<(int Left, int Right)> Pairs()
    {
        for (var rule = 0; rule < blocks.Count; rule++)
            foreach (var block in blocks[rule].Values)
                foreach (var pair in block.Count > spec.BlockLimit ? Refined(block) : Whole(block))
                    if (!SeenBefore(rule, pair.Left, pair.Right))
                        yield return pair;
    }

    private static IEnumerable<(int Left, int Right)> Whole(List<int> block)
    {
        for (var i = 0; i < block.Count; i++)
            for (var j = i + 1; j < block.Count; j++)
                yield return (block[i], block[j]);
    }

    // Too large to look at every pair: neighbours, and those that share a refinement.
    private IEnumerable<(int Left, int Right)> Refined(List<int> block)
    {
        Oversized++;
        for (var i = 1; i < block.Count; i++)
            yield return (block[i - 1], block[i]);
        foreach (var refinement in spec.Refinements)
        {
            var parts = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            foreach (var row in block)
                foreach (var key in Keys([refinement], row))
                    Add(parts, key, row);
            foreach (var part in parts.Values)
                foreach (var pair in part.Count > spec.BlockLimit ? part.Zip(part.Skip(1)) : Whole(part))
                    yield return pair;
        }
    }

    private bool SeenBefore(int rule, int left, int right)
    {
        for (var earlier = 0; earlier < rule; earlier++)
            foreach (var key in keys[earlier][left])
                if (keys[earlier][right].Contains(key, StringComparer.Ordinal) && blocks[earlier][key].Count <= spec.BlockLimit)
                    return true;
        return false;
    }

    private static Dictionary<string, List<int>> Group(IEnumerable<int> rows, string[][] keys)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var key in keys[row])
                Add(groups, key, row);
        return groups;
    }

    private static void Add(Dictionary<string, List<int>> groups, string key, int row)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
        (group ??= []).Add(row);
    }

    private string[] Keys(IReadOnlyList<BlockingKey> parts, int row)
    {
        if (parts.Count == 1)
            return Forms(parts[0], row);
        IEnumerable<string> joined = [""];
        foreach (var part in parts)
        {
            var forms = Forms(part, row);
            joined = joined.SelectMany(start => forms.Select(form => start + "\u001f" + form));
        }
        return [.. joined];
    }

    private string[] Forms(BlockingKey key, int row) => key.Form switch
    {
        KeyForm.SurnameInitial => names[row] is { } name ? [name.SurnameInitial] : [],
        KeyForm.SortedWords => names[row] is { Given.Count: > 0 } name ? [name.SortedWords] : [],
        KeyForm.Folded when key.Column == spec.Names.Full => names[row] is { } name ? [name.Key] : [],
        KeyForm.Folded => [.. Values(key.Column, row).Select(TextFold.FoldOrganisation).Where(text => text.Length > 0)],
        KeyForm.Start => [.. Values(key.Column, row).Select(TextFold.Fold).Where(text => text.Length >= key.Length).Select(text => text[..key.Length])],
        _ => [.. Values(key.Column, row)],
    };

    private IEnumerable<string> Values(string column, int row) =>
        table.Codes(table.Find(column), row).ToArray().Select(table.Text);
}
