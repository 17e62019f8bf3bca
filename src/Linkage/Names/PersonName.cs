namespace Palmares.Linkage.Names;

/// <summary>A personal name as a hypothesis: which words are given names and which the surname.</summary>
public sealed record PersonName(IReadOnlyList<string> Given, string Surname)
{
    private static readonly HashSet<string> Particles =
        ["van", "von", "der", "den", "de", "da", "di", "del", "della", "dos", "du", "la", "le", "ter", "ten", "bin", "ibn", "al", "el", "af", "av", "zu", "st"];

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv", "phd", "md"];

    /// <summary>Given names run together: Ya Ling = Yaling.</summary>
    public string GivenKey { get; } = string.Concat(Given);

    /// <summary>The folded full name; equal names have equal keys.</summary>
    public string Key => $"{GivenKey} {Surname}";

    public override string ToString() => string.Join(' ', Given.Append(Surname));

    /// <summary>At least two parts, the first given name spelt out.</summary>
    public bool IsFull => Surname.Length > 1 && Given.Count > 0 && Given[0].Length > 1;

    public string SurnameInitial => Given.Count == 0 ? Surname : $"{Surname} {Given[0][0]}";

    public string SortedWords => string.Join(' ', Given.Append(Surname).Order(StringComparer.Ordinal));

    /// <summary>Reads what is known; null when there is no name.</summary>
    public static PersonName? Parse(string? full, string? given = null, string? surname = null, string? initials = null)
    {
        if (!string.IsNullOrWhiteSpace(surname))
            return FromParts(full, given, surname, initials);
        if (string.IsNullOrWhiteSpace(full))
            return null;
        var comma = full.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && Words(full[(comma + 1)..]) is { Count: > 0 } after && !after.TrueForAll(Suffixes.Contains))
            return Of(after, Words(full[..comma]));
        var words = Words(full);
        while (words.Count > 2 && Suffixes.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        if (words.Count == 0)
            return null;
        var start = words.Count - 1;
        while (start > 1 && Particles.Contains(words[start - 1]))
            start--;
        return Of(words[..start], words[start..]);
    }

    private static PersonName? FromParts(string? full, string? given, string surname, string? initials)
    {
        var last = Words(surname);
        if (!string.IsNullOrWhiteSpace(given))
            return Of(Words(given), last);
        var whole = Words(full ?? "");
        if (whole.Count > last.Count && whole[^last.Count..].SequenceEqual(last))
            return Of(whole[..^last.Count], last);
        return Of(Words(initials ?? ""), last);
    }

    private static PersonName? Of(List<string> given, List<string> surname) =>
        surname.Count == 0 ? null : new PersonName(given, string.Concat(surname));

    private static List<string> Words(string text) =>
        [.. TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
