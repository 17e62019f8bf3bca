using System.Text;

namespace Palmares.Records.Searching;

/// <summary>What of a text is looked up: folded words, the parts of words such as <c>rfc9110</c>, and pairs of letters where words are not parted.</summary>
internal static class SearchTokens
{
    private const int LongestToken = 60;

    /// <summary>The tokens of an entry, in order; runs of Chinese, Japanese and Korean letters as overlapping pairs and their last letter.</summary>
    /// <param name="texts">All the entry is known by.</param>
    /// <param name="initials">Whether each word is also found by its first letter, as a person's name is.</param>
    public static IReadOnlyList<string> OfEntry(IEnumerable<string> texts, bool initials)
    {
        var tokens = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in texts.Distinct(StringComparer.Ordinal).SelectMany(Chunks))
        {
            foreach (var token in OfChunk(chunk, initials))
            {
                // Pairs of letters stand in their order, so that a run is found as a phrase.
                if (token.Length <= LongestToken && (IsUnparted(token) || seen.Add(token)))
                    tokens.Add(token);
            }
        }

        return tokens;
    }

    public static IEnumerable<string> Chunks(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Two words written as one, such as <c>e-mail</c> or <c>X.509</c>: found as <c>email</c> and <c>x509</c> too.</summary>
    public static string? Glued(IReadOnlyList<string> words) => words.Count == 2 && !words.Any(HasUnparted) ? words[0] + words[1] : null;

    /// <summary>The runs of letters and of digits in a word that mixes them; empty when it does not.</summary>
    public static IReadOnlyList<string> Parts(string word)
    {
        var parts = Split(word, letter => char.IsAsciiDigit((char)letter.Value) ? 1 : 0);
        return parts.Count > 1 ? parts : [];
    }

    /// <summary>A word cut where its letters begin or cease to be of a script that does not part words.</summary>
    public static IReadOnlyList<string> Runs(string word) => HasUnparted(word) ? Split(word, letter => IsUnparted(letter) ? 1 : 0) : [word];

    public static IReadOnlyList<string> Pairs(string run)
    {
        var letters = run.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return [.. letters.Zip(letters.Skip(1), (left, right) => left + right)];
    }

    public static string LastLetter(string run) => run.EnumerateRunes().Last().ToString();

    public static bool HasUnparted(string word) => word.EnumerateRunes().Any(IsUnparted);

    public static bool IsUnparted(string token) => Rune.DecodeFromUtf16(token, out var first, out _) == System.Buffers.OperationStatus.Done && IsUnparted(first);

    private static IEnumerable<string> OfChunk(string chunk, bool initials)
    {
        var words = Folding.Words(chunk);
        if (Glued(words) is { } glued)
            yield return glued;
        foreach (var run in words.SelectMany(Runs))
        {
            if (IsUnparted(run))
            {
                foreach (var pair in Pairs(run))
                    yield return pair;
                yield return LastLetter(run);
                continue;
            }

            yield return run;
            foreach (var part in Parts(run))
                yield return part;
            if (initials && char.IsLetter(run[0]))
                yield return run[..1];
        }
    }

    private static bool IsUnparted(Rune letter) => letter.Value is
        (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or 0x3005 or (>= 0x20000 and <= 0x3FFFF);

    private static List<string> Split(string word, Func<Rune, int> kind)
    {
        var parts = new List<string>();
        int? before = null;
        foreach (var letter in word.EnumerateRunes())
        {
            var now = kind(letter);
            if (now == before)
                parts[^1] += letter.ToString();
            else
                parts.Add(letter.ToString());
            before = now;
        }

        return parts;
    }
}
