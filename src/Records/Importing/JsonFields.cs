using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>Fields of a line as the forms ask for them.</summary>
internal static class JsonFields
{
    /// <summary>The text of a field; null when missing, empty or of another kind.</summary>
    public static string? Text(this JsonElement element, string field)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(field, out var value))
            return null;
        return value.Text();
    }

    public static string? Text(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        var text = value.GetString()!.Trim();
        return text.Length == 0 ? null : text;
    }

    public static int? Number(this JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    public static bool IsTrue(this JsonElement element, string field) => element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string field) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The texts of a list; of a field that holds one text, that one.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string field) =>
        element.Text(field) is { } one ? [one] : element.Items(field).Select(item => item.Text()).OfType<string>();

    /// <summary>Name and text of each entry of an object.</summary>
    public static IEnumerable<(string Name, string Text)> Entries(this JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(entry => (entry.Name, Text: entry.Value.Text()!)).Where(entry => entry.Text is not null)
            : [];
}
