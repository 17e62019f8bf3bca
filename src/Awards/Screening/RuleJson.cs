using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Rules and facts as JSON, in and out, and the schema of both.</summary>
public static class RuleJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new Texts<Moment>(Moment.TryParse, Moment.Pattern),
            new Texts<Period>(Period.TryParse, Period.Pattern),
            new Texts<FactDate>(FactDate.TryParse, FactDate.Pattern),
            new Numbers(),
            new Phrases(),
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static string Write<TForm>(TForm value) => JsonSerializer.Serialize(value, Options);

    public static Result<TForm> Read<TForm>(string json)
        where TForm : notnull
    {
        try
        {
            return JsonSerializer.Deserialize<TForm>(json, Options) is { } value ? value : AwardsErrors.RulesUnreadable.With(1, "", "null");
        }
        catch (JsonException e)
        {
            return AwardsErrors.RulesUnreadable.With((e.LineNumber ?? 0) + 1, (e.Path ?? "").TrimStart('$', '.'), e.Message.Split(" Path:")[0]);
        }
        catch (NotSupportedException)
        {
            return AwardsErrors.RulesUnreadable.With(1, "kind", "no such condition");
        }
    }

    /// <summary>JSON Schema 2020-12 of a form, made from the types that read it.</summary>
    public static string Schema<TForm>(string title)
    {
        var schema = Options.GetJsonSchemaAsNode(typeof(TForm), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Shape }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Options);
    }

    private static JsonNode Shape(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (Pattern(context.TypeInfo.Type) is { } own)
            return own;
        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && Pattern(type.GenericTypeArguments[1]) is { } value)
            schema["additionalProperties"] = value;
        return schema;
    }

    private static JsonObject? Pattern(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return Options.GetConverter(bare) is IPattern pattern ? new JsonObject { ["type"] = pattern.Types(bare != type), ["pattern"] = pattern.Pattern } : null;
    }

    private interface IPattern
    {
        string Pattern { get; }

        JsonNode Types(bool nullable);
    }

    private delegate bool TryParse<T>(string? text, out T value);

    private sealed class Texts<T>(TryParse<T> parse, string pattern) : JsonConverter<T>, IPattern
    {
        public string Pattern => pattern;

        public JsonNode Types(bool nullable) => nullable ? new JsonArray("string", "null") : "string";

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return parse(text, out var value) ? value : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }

    /// <summary>A phrase is a list: its template, then what fills its gaps, text or list.</summary>
    private sealed class Phrases : JsonConverter<Phrase>
    {
        public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(JsonNode.Parse(ref reader)!.AsArray());

        public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Template);
            foreach (var argument in value.Arguments)
            {
                if (argument is Phrase phrase)
                    Write(writer, phrase, options);
                else
                    writer.WriteStringValue(Convert.ToString(argument, System.Globalization.CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
        }

        private static Phrase Of(JsonArray list) => new(list[0]!.GetValue<string>(), [.. list.Skip(1).Select(a => a is JsonArray inner ? Of(inner) : (object)a!.GetValue<string>())]);
    }

    private sealed class Numbers : JsonConverter<Fraction>, IPattern
    {
        public string Pattern => @"^-?[0-9]+(\.[0-9]{1,6})?(%|/[0-9]+(\.[0-9]{1,6})?)?$";

        public JsonNode Types(bool nullable) => nullable ? new JsonArray("string", "number", "null") : new JsonArray("string", "number");

        public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : reader.TokenType == JsonTokenType.Number ? reader.GetDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
            return Fraction.TryParse(text, out var value) ? value : throw new JsonException($"'{text}' is no number or fraction.");
        }

        public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
        {
            var text = value.ToString();
            if (text.Contains('/', StringComparison.Ordinal))
                writer.WriteStringValue(text);
            else
                writer.WriteRawValue(text);
        }
    }
}
