using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>A name as a body writes it, with the spellings that are often met in its place.</summary>
/// <param name="Body">Whose list it stands in, such as <c>UN</c>.</param>
/// <param name="Source">Where the body's list is published.</param>
public sealed record ListedName(string Body, string Name, IReadOnlyList<string> AlsoWritten, string Source);

/// <summary>Names of States, areas and members that a document must write as its body does.</summary>
/// <remarks>
/// The list of the United Nations is shipped. The setting Palmares:Names points to a file of the same form (body, name, other spellings parted by |, source; parted by tabs),
/// whose lines come before the shipped ones: a body's own members and its own way of writing. What stands in no list is left as it is written.
/// </remarks>
public sealed class BodyNames
{
    private readonly Dictionary<string, ListedName> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="own">Lines of the installation's own file; none without one.</param>
    /// <exception cref="FormatException">A line has not its four parts; the message names it.</exception>
    public BodyNames(IEnumerable<string> own)
    {
        All = [.. own.Index().Select(Read).Concat(Shipped().Index().Select(Read)).OfType<ListedName>()];
        foreach (var listed in All)
        {
            _known.TryAdd(listed.Name, listed);
            foreach (var spelling in listed.AlsoWritten)
                _known.TryAdd(spelling, listed);
        }
    }

    public IReadOnlyList<ListedName> All { get; }

    /// <summary>The file a setting points to, read whole; null or empty for none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BodyNames From(string? file) => new(string.IsNullOrWhiteSpace(file) ? [] : File.ReadLines(file));

    /// <summary>The name that should stand instead; null when the text is written as a list has it, or in none.</summary>
    /// <remarks>Looked at are the whole, what stands in brackets at its end, and what follows its last comma: "Ministry of Posts (Turkey)".</remarks>
    public ListedName? Instead(string text) =>
        Places(text.Trim()).Select(part => _known.GetValueOrDefault(part) is { } listed && listed.Name != part ? listed : null).FirstOrDefault(listed => listed is not null);

    /// <summary>The refusal of the first name that a list writes otherwise.</summary>
    public Error? Refuse(IEnumerable<string> texts, string place)
    {
        foreach (var text in texts)
        {
            if (Instead(text) is { } listed)
                return ProceedingsErrors.NameWrittenOtherwise.With(text.Trim(), listed.Name, listed.Body).At(place);
        }

        return null;
    }

    private IEnumerable<string> Places(string text)
    {
        // A name may hold brackets and commas of its own: then it is the name that is meant.
        if (_known.TryGetValue(text, out var whole))
        {
            yield return whole.Name == text ? "" : text;
            yield break;
        }

        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
            yield return text[(open + 1)..^1].Trim();
        else if (text.LastIndexOf(',') is > 0 and var comma)
            yield return text[(comma + 1)..].Trim();
    }

    private static ListedName? Read((int Index, string Line) row)
    {
        if (string.IsNullOrWhiteSpace(row.Line) || row.Line[0] == '#')
            return null;
        var parts = row.Line.Split('\t', StringSplitOptions.TrimEntries);
        return parts.Length == 4 && parts[0].Length > 0 && parts[1].Length > 0 && parts[3].Length > 0
            ? new ListedName(parts[0], parts[1], parts[2].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), parts[3])
            : throw new FormatException($"Line {row.Index + 1} of the list of names is not body, name, other spellings and source, parted by tabs.");
    }

    private static IEnumerable<string> Shipped()
    {
        using var reader = new StreamReader(typeof(BodyNames).Assembly.GetManifestResourceStream("names.tsv")!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
