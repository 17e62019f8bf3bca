using System.Text.Json;

namespace Palmares.Records.Importing.Forms;

/// <summary>Files that hold one value of JSON: an object, or an array that may be long.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Lenient = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>The entries of an array, one by one and numbered from 1; of an object itself, or of the list in its field.</summary>
    /// <param name="list">The field that holds the list, where the file is an object.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IEnumerable<(int Number, JsonElement Entry)> Entries(FormFile file, string? list = null)
    {
        if (file.Head.AsSpan().TrimStart().StartsWith("["))
        {
            using var stream = file.Open();
            var number = 0;
            foreach (var entry in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, Lenient).ToBlockingEnumerable())
                yield return (++number, entry);
            yield break;
        }

        using var json = JsonDocument.Parse(file.Text(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (list is null)
        {
            yield return (1, json.RootElement);
            yield break;
        }

        foreach (var (index, entry) in json.RootElement.Items(list).Index())
            yield return (index + 1, entry);
    }

    public static JsonElement? At(this JsonElement element, params IEnumerable<string> path)
    {
        foreach (var field in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(field, out element))
                return null;
        }

        return element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;
    }

    public static string? TextAt(this JsonElement element, params IEnumerable<string> path) => element.At(path)?.Text();
}
