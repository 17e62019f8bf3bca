using Palmares.Awards;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>A question as the builder's form has it: choices one a line, codes of conditions with commas.</summary>
public sealed class FormEntry
{
    public string? Code { get; set; }

    public FieldType Type { get; set; }

    public Dictionary<string, string?> Label { get; set; } = [];

    public Dictionary<string, string?> Help { get; set; } = [];

    public bool Required { get; set; }

    public int? Words { get; set; }

    public int? Characters { get; set; }

    public int? Low { get; set; }

    public int? High { get; set; }

    public string? Choices { get; set; }

    public List<FileKind> Kinds { get; set; } = [];

    public int? Kilobytes { get; set; }

    public int? Pages { get; set; }

    public string? WhenField { get; set; }

    public string? WhenIs { get; set; }

    public static FormEntry Of(FormField field) => new()
    {
        Code = field.Code,
        Type = field.Type,
        Label = field.Label.By.ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
        Help = field.Help.By.ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
        Required = field.Required,
        Words = field.Words,
        Characters = field.Characters,
        Low = field.Low,
        High = field.High,
        Choices = string.Join('\n', field.Choices.Select(choice => string.Join(" | ", LocalText.Languages.Select(language => choice.Label.By.GetValueOrDefault(language, "")).Prepend(choice.Code)).TrimEnd(' ', '|'))),
        Kinds = [.. field.Kinds],
        Kilobytes = field.Kilobytes,
        Pages = field.Pages,
        WhenField = field.When?.Field,
        WhenIs = field.When is { } when ? string.Join(", ", when.Is) : null,
    };

    public FormField Field() => new((Code ?? "").Trim(), Type, Text(Label))
    {
        Help = Text(Help),
        Required = Required,
        Words = Words,
        Characters = Characters,
        Low = Low,
        High = High,
        Choices = [.. Lines(Choices, '\n').Select(Choice)],
        Kinds = Kinds,
        Kilobytes = Kilobytes,
        Pages = Pages,
        When = string.IsNullOrWhiteSpace(WhenField) ? null : new FieldCondition(WhenField.Trim(), Lines(WhenIs, ',')),
    };

    /// <summary>Code, then the wording by language in their order; English is the code's own where nothing follows.</summary>
    private static FieldChoice Choice(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var texts = LocalText.Languages.Zip(parts.Skip(1)).ToDictionary(pair => pair.First, pair => (string?)pair.Second);
        return new FieldChoice(parts[0], Text(texts));
    }

    private static LocalText Text(Dictionary<string, string?> by) => new(by.Where(pair => LocalText.Languages.Contains(pair.Key) && !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!.Trim()));

    private static string[] Lines(string? text, char between) => (text ?? "").Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
