using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Palmares.Records.Importing.Forms;

/// <summary>What a row says, as a line of JSON in the record's own words. Empty fields are left out; the order of fields is the order of adding, so that the same row gives the same line.</summary>
internal sealed class FormLine
{
    public const string Document = "document", Role = "role", Person = "person", Organisation = "organisation", Group = "group", Attended = "attended";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _fields = [];

    private FormLine()
    {
    }

    /// <param name="kind">One of the constants of this class.</param>
    public static FormLine Of(string source, string kind) => new FormLine().With("source", source).With("kind", kind);

    /// <summary>A part of a line, such as a contributor.</summary>
    public static FormLine Part() => new();

    public FormLine With(string field, string? value)
    {
        if (FormText.Clean(value) is { } text)
            _fields[field] = text;
        return this;
    }

    public FormLine With(string field, bool value)
    {
        if (value)
            _fields[field] = true;
        return this;
    }

    public FormLine With(string field, int? value)
    {
        if (value is { } number)
            _fields[field] = number;
        return this;
    }

    public FormLine With(string field, IEnumerable<string> values)
    {
        var texts = values.Select(FormText.Clean).OfType<string>().Select(text => (JsonNode)text).ToArray();
        if (texts.Length > 0)
            _fields[field] = new JsonArray(texts);
        return this;
    }

    public FormLine With(string field, IEnumerable<FormLine> parts)
    {
        var objects = parts.Select(part => (JsonNode)part._fields).ToArray();
        if (objects.Length > 0)
            _fields[field] = new JsonArray(objects);
        return this;
    }

    public FormLine With(string field, FormLine part)
    {
        if (part._fields.Count > 0)
            _fields[field] = part._fields;
        return this;
    }

    public override string ToString() => _fields.ToJsonString(Plain);
}
