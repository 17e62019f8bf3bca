using System.Globalization;

namespace Palmares.Letters;

/// <summary>A letter to one reader: its kind, and what stands in the gaps.</summary>
public sealed class Letter(LetterKind kind, string to, string? name = null)
{
    private readonly Dictionary<string, Func<CultureInfo, string>> _values = [];

    public LetterKind Kind { get; } = kind;

    public string To { get; } = to;

    /// <summary>How the reader is called.</summary>
    public string? Name { get; } = name;

    /// <summary>The number of the nomination it is about, or of whatever else may be hidden from somebody.</summary>
    public Guid? About { get; init; }

    /// <summary>What stands in a gap.</summary>
    public string? this[string gap]
    {
        set => _values[gap] = _ => value ?? "";
    }

    /// <summary>A value that reads otherwise in each language, such as a date.</summary>
    public Letter With(string gap, Func<CultureInfo, string> value)
    {
        _values[gap] = value;
        return this;
    }

    /// <summary>What stands in the gaps, in a language.</summary>
    public IReadOnlyDictionary<string, string> ValuesIn(LetterLanguage language) => _values.ToDictionary(pair => pair.Key, pair => pair.Value(LanguageRules.Culture(language)));
}

public static class LanguageRules
{
    /// <summary>As headers, pages and the command name it: en, fr, ar.</summary>
    public static string Code(LetterLanguage language) => language.ToString().ToLowerInvariant();

    public static CultureInfo Culture(LetterLanguage language) => CultureInfo.GetCultureInfo(language == LetterLanguage.En ? "en-GB" : Code(language));
}
