using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Palmares.Records;

/// <summary>A country or territory of the curated list, by its ISO 3166-1 code.</summary>
public readonly record struct TerritoryCode(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The curated list of countries and territories. What a source writes is read with it and never shown.</summary>
/// <remarks>
/// Source of <c>Territories.csv</c>: names of Unicode CLDR 48 (licence Unicode-3.0), codes ISO 3166-1; the names of CD, CG, KP, KR and PS as United Nations documents have them,
/// of TW as ISO 3166-1 does, of HK and MO as ITU documents do. English, French, Arabic.
/// </remarks>
public static class Territories
{
    private sealed record Names(string English, string French, string Arabic);

    // Spellings of sources that are neither a code nor a name of the list.
    private static readonly Dictionary<string, string> AlsoWritten = new(StringComparer.Ordinal)
    {
        ["usa"] = "US", ["united states of america"] = "US", ["u s a"] = "US", ["u s"] = "US", ["uk"] = "GB", ["great britain"] = "GB", ["england"] = "GB", ["scotland"] = "GB", ["wales"] = "GB",
        ["korea"] = "KR", ["south korea"] = "KR", ["korea republic of"] = "KR", ["republic of korea"] = "KR", ["north korea"] = "KP", ["russian federation"] = "RU", ["turkey"] = "TR", ["turkiye"] = "TR",
        ["czech republic"] = "CZ", ["taiwan"] = "TW", ["chinese taipei"] = "TW", ["hong kong"] = "HK", ["hong kong sar"] = "HK", ["macau"] = "MO", ["macao"] = "MO", ["palestine"] = "PS",
        ["the netherlands"] = "NL", ["holland"] = "NL", ["prc"] = "CN", ["p r china"] = "CN", ["people s republic of china"] = "CN", ["peoples republic of china"] = "CN", ["viet nam"] = "VN",
        ["iran islamic republic of"] = "IR", ["congo democratic republic"] = "CD", ["cote d ivoire"] = "CI", ["ivory coast"] = "CI", ["uae"] = "AE", ["brasil"] = "BR", ["deutschland"] = "DE",
        ["espana"] = "ES", ["schweiz"] = "CH", ["suisse"] = "CH", ["osterreich"] = "AT", ["swaziland"] = "SZ", ["macedonia"] = "MK", ["syrian arab republic"] = "SY", ["lao pdr"] = "LA",
        ["brunei darussalam"] = "BN", ["tanzania united republic of"] = "TZ", ["moldova republic of"] = "MD", ["venezuela bolivarian republic of"] = "VE", ["holy see"] = "VA", ["cape verde"] = "CV",
    };

    private static readonly FrozenDictionary<string, Names> ByCode = Load();

    private static readonly FrozenDictionary<string, string> ByName = ByCode
        .SelectMany(row => new[] { row.Value.English, row.Value.French, row.Value.Arabic }.Select(name => (Name: Folding.Fold(name), Code: row.Key)))
        .Concat(AlsoWritten.Select(row => (Name: row.Key, Code: row.Value)))
        .DistinctBy(row => row.Name).ToFrozenDictionary(row => row.Name, row => row.Code, StringComparer.Ordinal);

    public static IReadOnlyList<TerritoryCode> All { get; } = [.. ByCode.Keys.Order(StringComparer.Ordinal).Select(code => new TerritoryCode(code))];

    /// <summary>What a source means by a code or a name; null when the list does not say.</summary>
    public static TerritoryCode? Read(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        var code = written.Trim();
        if (code.Length == 2 && ByCode.ContainsKey(code.ToUpperInvariant()))
            return new TerritoryCode(code.ToUpperInvariant());
        return ByName.TryGetValue(Folding.Fold(written), out var known) ? new TerritoryCode(known) : null;
    }

    /// <summary>The name of the list in the reader's language; English where it has none.</summary>
    public static string Name(TerritoryCode territory, CultureInfo language) => (language.TwoLetterISOLanguageName, ByCode[territory.Value]) switch
    {
        ("fr", var names) => names.French,
        ("ar", var names) => names.Arabic,
        (_, var names) => names.English,
    };

    private static FrozenDictionary<string, Names> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Palmares.Records.Territories.csv")!);
        reader.ReadLine();
        var rows = new Dictionary<string, Names>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            rows.Add(cells[0], new Names(cells[1], cells[2], cells[3]));
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += letter;
        }

        return cells;
    }
}
