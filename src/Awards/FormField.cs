namespace Palmares.Awards;

public enum FieldType
{
    ShortText,
    LongText,
    Choice,
    Choices,
    Date,
    Number,
    Link,
    File,
}

/// <summary>A text in several languages by their codes; English is always there.</summary>
public sealed record LocalText(IReadOnlyDictionary<string, string> By)
{
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "es", "ar", "zh", "ru"];

    public static readonly LocalText None = new(new Dictionary<string, string>());

    public bool IsNone => By.Values.All(string.IsNullOrWhiteSpace);

    public static LocalText English(string text) => new(new Dictionary<string, string> { ["en"] = text });

    /// <summary>In this language, else in English.</summary>
    public string In(string language) => By.TryGetValue(language, out var text) && !string.IsNullOrWhiteSpace(text) ? text : By.GetValueOrDefault("en", "");
}

public sealed record FieldChoice(string Code, LocalText Label);

/// <summary>When a field is asked at all: an earlier choice is one of these.</summary>
public sealed record FieldCondition(string Field, IReadOnlyList<string> Is);

/// <summary>One question of a nomination's form.</summary>
public sealed record FormField(string Code, FieldType Type, LocalText Label)
{
    public const int CodeLimit = 40;
    public const int TextLimit = 300;
    public const int HelpLimit = 1000;

    public LocalText Help { get; init; } = LocalText.None;

    public bool Required { get; init; }

    /// <summary>Of a text: at most so many words.</summary>
    public int? Words { get; init; }

    /// <summary>Of a text: at most so many characters.</summary>
    public int? Characters { get; init; }

    /// <summary>Of a number: the least.</summary>
    public int? Low { get; init; }

    /// <summary>Of a number: the greatest.</summary>
    public int? High { get; init; }

    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Of a file: at most so many kilobytes.</summary>
    public int? Kilobytes { get; init; }

    /// <summary>Of a file: at most so many pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Of a file: what may be sent.</summary>
    public IReadOnlyList<FileKind> Kinds { get; init; } = [];

    public FieldCondition? When { get; init; }
}

public enum FileKind
{
    Pdf,
    Png,
    Jpeg,
}
