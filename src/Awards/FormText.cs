using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Palmares.Awards.Programming;

namespace Palmares.Awards;

/// <summary>The fields of a form as JSON, in one form only. Pure.</summary>
internal static class FormText
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<FormField> form) => Tree(form).ToJsonString(OneLine);

    public static JsonArray Tree(IReadOnlyList<FormField> form) => new([.. form.Select(Tree)]);

    /// <summary>A text this class wrote.</summary>
    public static IReadOnlyList<FormField> Read(string json)
    {
        using var document = JsonDocument.Parse($$"""{"form":{{json}}}""");
        var faults = new List<Kernel.Error>();
        var form = new SetupPart(document.RootElement, "$", faults).List("form", Field);
        return faults.Count == 0 ? form : throw new InvalidOperationException($"The form that is kept cannot be read: {faults[0]}");
    }

    public static FormField Field(SetupPart part) => new(part.Text("code", FormField.CodeLimit), part.Word<FieldType>("type"), part.Local("label", FormField.TextLimit))
    {
        Help = part.Local("help", FormField.HelpLimit),
        Required = part.Flag("required"),
        Words = part.NumberOrNone("words"),
        Characters = part.NumberOrNone("characters"),
        Low = part.NumberOrNone("low"),
        High = part.NumberOrNone("high"),
        Choices = part.List("choices", choice => new FieldChoice(choice.Text("code", FormField.CodeLimit), choice.Local("label", FormField.TextLimit)), needed: false),
        Kinds = part.Words<FileKind>("kinds"),
        Kilobytes = part.NumberOrNone("kilobytes"),
        Pages = part.NumberOrNone("pages"),
        When = part.Optional("when", when => new FieldCondition(when.Text("field", FormField.CodeLimit), when.Texts("is", FormField.CodeLimit))),
    };

    /// <summary>Only what a field has, so that a text stays a text's.</summary>
    private static JsonObject Tree(FormField field)
    {
        var tree = new JsonObject { ["code"] = field.Code, ["type"] = SetupWords.Of(field.Type), ["label"] = Tree(field.Label), ["help"] = Tree(field.Help), ["required"] = field.Required };
        foreach (var (name, number) in new[] { ("words", field.Words), ("characters", field.Characters), ("low", field.Low), ("high", field.High) })
        {
            if (number is not null)
                tree[name] = number;
        }

        if (field.Choices.Count > 0)
            tree["choices"] = new JsonArray([.. field.Choices.Select(choice => new JsonObject { ["code"] = choice.Code, ["label"] = Tree(choice.Label) })]);
        if (field.Kinds.Count > 0)
            tree["kinds"] = new JsonArray([.. field.Kinds.Order().Select(kind => JsonValue.Create(SetupWords.Of(kind)))]);
        foreach (var (name, number) in new[] { ("kilobytes", field.Kilobytes), ("pages", field.Pages) })
        {
            if (number is not null)
                tree[name] = number;
        }

        if (field.When is { } when)
            tree["when"] = new JsonObject { ["field"] = when.Field, ["is"] = new JsonArray([.. when.Is.Select(code => JsonValue.Create(code))]) };
        return tree;
    }

    private static JsonObject Tree(LocalText text) => new([.. LocalText.Languages.Where(language => !string.IsNullOrWhiteSpace(text.By.GetValueOrDefault(language))).Select(language => KeyValuePair.Create(language, (JsonNode?)text.By[language].Trim()))]);
}
