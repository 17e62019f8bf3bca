using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>The keys of every row under one blocking rule, as hashes: one a row where that is all, otherwise lists.</summary>
internal sealed class KeySet
{
    private readonly ulong[] single;
    private readonly ulong[]?[]? several;

    private KeySet(ulong[] single, ulong[]?[]? several)
    {
        this.single = single;
        this.several = several;
    }

    public bool IsSingle => several is null;

    /// <summary>The key of each row where there is at most one; 0 = none.</summary>
    public ulong[] Single => single;

    /// <summary>In ascending order.</summary>
    public ReadOnlySpan<ulong> Of(int row)
    {
        if (several?[row] is { } list)
            return list;
        return single[row] == 0 ? [] : single.AsSpan(row, 1);
    }

    public bool Shares(int left, int right)
    {
        if (several is null)
            return single[left] == single[right] && single[left] != 0;
        return Of(left).ContainsAny(Of(right));
    }

    public static KeySet Read(MentionTable table, NameIndex names, LinkageSpec spec, IReadOnlyList<BlockingKey> keys)
    {
        var parts = keys.Select(key => KeyPart.Of(table, names, spec, key)).ToArray();
        var single = new ulong[table.Count];
        ulong[]?[]? several = null;
        var joined = new List<ulong>();
        for (var row = 0; row < single.Length; row++)
        {
            Join(parts, row, joined);
            if (joined.Count == 1)
                single[row] = joined[0];
            else if (joined.Count > 1)
                (several ??= new ulong[]?[table.Count])[row] = [.. joined.Distinct().Order()];
        }
        return new KeySet(single, several);
    }

    private static void Join(KeyPart[] parts, int row, List<ulong> joined)
    {
        joined.Clear();
        if (parts[0].One(row) is var first and not 0 && parts.Length == 1)
        {
            joined.Add(first);
            return;
        }
        joined.Add(1);
        foreach (var part in parts)
        {
            var starts = joined.Count;
            foreach (var key in part.Of(row))
                for (var start = 0; start < starts; start++)
                    joined.Add(Hashing.Join(joined[start], key));
            joined.RemoveRange(0, starts);
            if (joined.Count == 0)
                return;
        }
    }
}

/// <summary>One column of a key in its form: the hash of each value, computed once a value.</summary>
internal sealed class KeyPart
{
    private readonly MentionTable? table;
    private readonly int column;
    private readonly int[]? numbers;
    private readonly ulong[] hashes;

    private KeyPart(MentionTable? table, int column, int[]? numbers, ulong[] hashes)
    {
        this.table = table;
        this.column = column;
        this.numbers = numbers;
        this.hashes = hashes;
    }

    public ulong One(int row) => numbers is not null
        ? numbers[row] < 0 ? 0 : hashes[numbers[row]]
        : table!.Codes(column, row) is [var code] ? hashes[code] : 0;

    public IEnumerable<ulong> Of(int row) => numbers is not null
        ? numbers[row] < 0 || hashes[numbers[row]] == 0 ? [] : [hashes[numbers[row]]]
        : table!.Codes(column, row).ToArray().Select(code => hashes[code]).Where(hash => hash != 0);

    public static KeyPart Of(MentionTable table, NameIndex names, LinkageSpec spec, BlockingKey key)
    {
        if (key.Form is KeyForm.SurnameInitial or KeyForm.SortedWords or KeyForm.Squashed || (key.Form == KeyForm.Folded && key.Column == spec.Names.Full))
            return new KeyPart(null, -1, names.Numbers, [.. names.Distinct.Select(name => Hash(OfName(key.Form, name)))]);
        var column = table.Find(key.Column);
        var hashes = new ulong[table.DistinctValues];
        for (var row = 0; row < table.Count; row++)
            foreach (var code in table.Codes(column, row))
                if (hashes[code] == 0)
                    hashes[code] = Hash(OfText(key, table.Text(code)));
        return new KeyPart(table, column, null, hashes);
    }

    private static ulong Hash(string text) => text.Length == 0 ? 0 : Hashing.Of(text);

    private static string OfName(KeyForm form, PersonName name) => form switch
    {
        KeyForm.SurnameInitial => name.SurnameInitial,
        KeyForm.SortedWords => name.Given.Count > 0 ? name.SortedWords : "",
        KeyForm.Squashed => name.GivenKey + name.Surname,
        _ => name.Key,
    };

    private static string OfText(BlockingKey key, string text) => key.Form switch
    {
        KeyForm.Folded => TextFold.FoldOrganisation(text),
        KeyForm.Start => TextFold.Fold(text) is { } folded && folded.Length >= key.Length ? folded[..key.Length] : "",
        KeyForm.Sound => Soundex.Of(TextFold.Fold(text)),
        _ => text,
    };
}
