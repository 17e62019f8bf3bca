namespace Palmares.Records.Searching;

/// <summary>Every token of the index with the number of entries that hold it. Held in memory; some hundred thousand words.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly int[] _entries;
    private readonly long[] _running;

    // By length: where the words of that length stand, and which letters each has.
    private readonly Dictionary<int, (int[] At, ulong[] Letters)> _lengths;

    /// <param name="words">Sorted by ordinal, without repetition.</param>
    /// <param name="entries">For each word, how many entries hold it.</param>
    public Vocabulary(string[] words, int[] entries)
    {
        (_words, _entries) = (words, entries);
        _running = new long[words.Length + 1];
        for (var at = 0; at < words.Length; at++)
            _running[at + 1] = _running[at] + entries[at];
        _lengths = Enumerable.Range(0, words.Length).GroupBy(at => words[at].Length).ToDictionary(
            length => length.Key,
            length => (length.ToArray(), length.Select(at => Spelling.Letters(words[at])).ToArray()));
    }

    public int Count => _words.Length;

    public string this[int number] => _words[number];

    /// <returns>Negative when the index has no such word.</returns>
    public int NumberOf(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal);

    public int EntriesWith(string word) => NumberOf(word) is >= 0 and var at ? _entries[at] : 0;

    /// <summary>How many entries at most hold a word that begins so; an entry with two such words counts twice.</summary>
    public long EntriesBeginning(string prefix)
    {
        var (from, to) = Range(prefix);
        return _running[to] - _running[from];
    }

    /// <summary>The numbers of the words that begin so, from the first to before the last.</summary>
    public (int From, int To) Range(string prefix)
    {
        var from = Lower(prefix);
        return (from, Math.Max(from, Lower(prefix + '\uFFFF')));
    }

    /// <summary>Words one or two slips of the finger away, the nearest and then the most frequent first.</summary>
    /// <remarks>One slip from four letters on, two from eight; a word with digits is a number and has none.</remarks>
    public IReadOnlyList<string> Near(string word, int most)
    {
        var slips = Spelling.SlipsAllowed(word);
        if (slips == 0)
            return [];
        var letters = Spelling.Letters(word);
        var near = new List<(int Slips, int At)>();
        for (var length = word.Length - slips; length <= word.Length + slips; length++)
        {
            if (!_lengths.TryGetValue(length, out var words))
                continue;
            for (var at = 0; at < words.At.Length; at++)
            {
                if (System.Numerics.BitOperations.PopCount(letters ^ words.Letters[at]) <= 2 * slips
                    && Spelling.Distance(word, _words[words.At[at]], slips) is var distance && distance <= slips)
                    near.Add((distance, words.At[at]));
            }
        }

        return [.. near.OrderBy(found => found.Slips).ThenByDescending(found => _entries[found.At]).ThenBy(found => found.At).Take(most).Select(found => _words[found.At])];
    }

    public static Vocabulary Of(IEnumerable<IReadOnlyList<string>> entries)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (entry, tokens) in entries.Index())
        {
            // Only pairs of letters may stand twice in an entry.
            foreach (var token in tokens)
            {
                if (!SearchTokens.IsUnparted(token) || last.GetValueOrDefault(token, -1) != entry)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, token, out _)++;
                if (SearchTokens.IsUnparted(token))
                    last[token] = entry;
            }
        }

        var words = counts.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        return new Vocabulary(words, [.. words.Select(word => counts[word])]);
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(_words.Length);
            for (var at = 0; at < _words.Length; at++)
            {
                writer.Write(_words[at]);
                writer.Write7BitEncodedInt(_entries[at]);
            }
        }

        return stream.ToArray();
    }

    public static Vocabulary Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), System.Text.Encoding.UTF8);
        var count = reader.Read7BitEncodedInt();
        var (words, entries) = (new string[count], new int[count]);
        for (var at = 0; at < count; at++)
            (words[at], entries[at]) = (reader.ReadString(), reader.Read7BitEncodedInt());
        return new Vocabulary(words, entries);
    }

    private int Lower(string word) => NumberOf(word) is >= 0 and var at ? at : ~NumberOf(word);
}
