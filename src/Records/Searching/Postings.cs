using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Palmares.Records.Searching;

/// <summary>For each word of the vocabulary the entries that hold it. Held in memory by those who search; about two bytes an occurrence.</summary>
/// <remarks>A word's entries ascend and are written as differences. Pairs of letters also carry their place, so that a run of them is found as it stands.</remarks>
internal sealed class Postings
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private readonly int _entries;

    private Postings(byte[] bytes, int[] ends, int entries) => (_bytes, _ends, _entries) = (bytes, ends, entries);

    /// <param name="vocabulary">Made of the same tokens.</param>
    /// <param name="entries">The tokens of each entry, in order; entries are numbered as they come.</param>
    public static Postings Of(Vocabulary vocabulary, IReadOnlyList<IReadOnlyList<string>> entries)
    {
        var (written, last) = (new List<byte>?[vocabulary.Count], new int[vocabulary.Count]);
        foreach (var (entry, tokens) in entries.Index())
        {
            foreach (var (place, token) in tokens.Index())
            {
                var word = vocabulary.NumberOf(token);
                var bytes = written[word] ??= [];
                Write(bytes, entry - last[word]);
                if (SearchTokens.IsUnparted(token))
                    Write(bytes, place);
                last[word] = entry;
            }
        }

        using var all = new MemoryStream();
        var ends = new int[vocabulary.Count];
        for (var word = 0; word < written.Length; word++)
        {
            all.Write(CollectionsMarshal.AsSpan(written[word]));
            (ends[word], written[word]) = (checked((int)all.Length), null);
        }

        return new Postings(all.ToArray(), ends, entries.Count);
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(_entries);
        writer.Write(_ends.Length);
        writer.Write(MemoryMarshal.AsBytes<int>(_ends));
        writer.Write(_bytes);
        return stream.ToArray();
    }

    public static Postings Read(byte[] written)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(written.AsSpan(0, written.Length / sizeof(int) * sizeof(int)));
        var (entries, words) = (numbers[0], numbers[1]);
        return new Postings(written[((2 + words) * sizeof(int))..], numbers.Slice(2, words).ToArray(), entries);
    }

    /// <summary>The numbers of the entries that meet every term of the plan, ascending.</summary>
    public int[] Matching(SearchPlan plan, Vocabulary vocabulary)
    {
        BitArray? found = null;
        foreach (var term in plan.Terms)
        {
            var any = new BitArray(_entries);
            foreach (var alternative in term.Alternatives)
            {
                if (alternative is [{ Kind: not AtomKind.Run } one])
                    Mark(one, vocabulary, any);
                else
                    any.Or(Every(alternative, vocabulary));
            }

            found = found?.And(any) ?? any;
        }

        return found is null ? [] : Numbers(found);
    }

    private BitArray Every(IReadOnlyList<Atom> atoms, Vocabulary vocabulary)
    {
        BitArray? every = null;
        foreach (var atom in atoms)
        {
            var bits = new BitArray(_entries);
            Mark(atom, vocabulary, bits);
            every = every?.And(bits) ?? bits;
        }

        return every!;
    }

    private void Mark(Atom atom, Vocabulary vocabulary, BitArray bits)
    {
        if (atom.Kind == AtomKind.Run)
        {
            foreach (var (entry, _) in Together(atom.Tokens, vocabulary))
                bits[entry] = true;
            return;
        }

        var (from, to) = atom.Kind == AtomKind.Beginning ? vocabulary.Range(atom.Tokens[0]) : vocabulary.NumberOf(atom.Tokens[0]) is >= 0 and var word ? (word, word + 1) : (0, 0);
        for (var at = from; at < to; at++)
            Mark(at, SearchTokens.IsUnparted(vocabulary[at]), bits);
    }

    private void Mark(int word, bool placed, BitArray bits)
    {
        var entry = 0;
        for (var (at, end) = Bounds(word); at < end;)
        {
            bits[entry += Number(ref at)] = true;
            if (placed)
                Number(ref at);
        }
    }

    /// <summary>Where the pairs of letters stand one after the other.</summary>
    private HashSet<(int Entry, int Place)> Together(IReadOnlyList<string> pairs, Vocabulary vocabulary)
    {
        var together = Places(vocabulary.NumberOf(pairs[0]));
        for (var next = 1; next < pairs.Count && together.Count > 0; next++)
        {
            var places = Places(vocabulary.NumberOf(pairs[next]));
            together.RemoveWhere(found => !places.Contains((found.Entry, found.Place + next)));
        }

        return together;
    }

    private HashSet<(int Entry, int Place)> Places(int word)
    {
        var (places, entry) = (new HashSet<(int, int)>(), 0);
        if (word < 0)
            return places;
        for (var (at, end) = Bounds(word); at < end;)
        {
            entry += Number(ref at);
            places.Add((entry, Number(ref at)));
        }

        return places;
    }

    private (int From, int To) Bounds(int word) => (word == 0 ? 0 : _ends[word - 1], _ends[word]);

    private static int[] Numbers(BitArray bits)
    {
        var words = new int[(bits.Length + 31) / 32];
        bits.CopyTo(words, 0);
        var numbers = new List<int>();
        for (var at = 0; at < words.Length; at++)
        {
            for (var left = words[at]; left != 0; left &= left - 1)
                numbers.Add((at * 32) + BitOperations.TrailingZeroCount(left));
        }

        return [.. numbers];
    }

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    private static void Write(List<byte> bytes, int number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }

    private int Number(ref int at)
    {
        var (number, shift) = (0, 0);
        for (; _bytes[at] >= 0x80; shift += 7)
            number |= (_bytes[at++] & 0x7F) << shift;
        return number | (_bytes[at++] << shift);
    }
}
