using System.Text.Json;

namespace Palmares.Records.Importing;

internal sealed record FieldRejection(string Field, string Reason);

/// <summary>What a line says, in the record's own form; or why it says nothing.</summary>
internal sealed class ParsedRow
{
    public required string Source { get; init; }

    public string Key { get; init; } = "";

    /// <summary>Set when the whole row is refused.</summary>
    public FieldRejection? Refused { get; init; }

    public DocumentRow? Document { get; init; }

    public MandateRow? Mandate { get; init; }

    public List<MentionRow> Mentions { get; } = [];

    public List<RelationRow> Relations { get; } = [];

    /// <summary>Fields left out of a row that is taken in.</summary>
    public List<FieldRejection> LeftOut { get; } = [];
}

/// <summary>One source's way of writing. Small enough to read in a minute.</summary>
internal interface ISourceAdapter
{
    bool Reads(string source);

    ParsedRow Parse(JsonElement line, string source, string raw);
}

/// <summary>Gives a line to the adapter of its source.</summary>
internal static class ParseStep
{
    public static readonly IReadOnlyList<ISourceAdapter> Adapters = [new IetfRfc(), new PythonPep(), new W3cRoles(), new Fictional()];

    public static ParsedRow Parse(string text, string raw)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Parse(json.RootElement, raw);
        }
        catch (JsonException e)
        {
            return Refuse("", "line", $"not JSON: {e.Message}");
        }
    }

    public static ParsedRow Refuse(string source, string field, string reason) => new() { Source = source, Refused = new(field, reason) };

    private static ParsedRow Parse(JsonElement line, string raw)
    {
        if (line.ValueKind != JsonValueKind.Object)
            return Refuse("", "line", "not an object");
        if (line.Text("source") is not { } source)
            return Refuse("", "source", "missing");
        var adapter = Adapters.FirstOrDefault(candidate => candidate.Reads(source));
        return adapter is null ? Refuse(source, "source", $"no adapter reads {source}") : adapter.Parse(line, source, raw);
    }
}

internal static class JsonFields
{
    /// <summary>The text of a field; null when missing, empty or of another kind.</summary>
    public static string? Text(this JsonElement element, string field)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        var text = value.GetString()!.Trim();
        return text.Length == 0 ? null : text;
    }

    public static bool IsTrue(this JsonElement element, string field) => element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
