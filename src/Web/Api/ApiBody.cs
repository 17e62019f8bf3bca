using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Palmares.Kernel;

namespace Palmares.Web.Api;

/// <summary>Reads what a program sends: JSON with exactly the fields of the form. A field too few, too many or of the wrong kind is a refusal with its place.</summary>
internal static class ApiBody
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new TypedIdJson(), new PartialDateText(), new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AskForWhatHasNoDefault } },
    };

    public static async Task<Result<T>> ReadAsync<T>(HttpContext context)
        where T : notnull
    {
        if (!context.Request.HasJsonContentType())
            return ApiErrors.NotJson;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Json, context.RequestAborted) is { } value ? value : ApiErrors.NotAForm.With("Nothing was sent.");
        }
        catch (JsonException e)
        {
            // The serializer's own sentence names the field; the types of ours in it say nothing to a program.
            var place = e.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : null;
            return ApiErrors.NotAForm.With(Sentence(e)) with { Place = place };
        }
    }

    private static string Sentence(JsonException e)
    {
        if (e.Message.Contains("missing required properties", StringComparison.Ordinal))
            return "Missing: " + e.Message[(e.Message.IndexOf("including:", StringComparison.Ordinal) + "including:".Length)..].Split(". Path")[0].Trim().TrimEnd('.') + ".";
        return e.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "This is no field of the form." : "This is not what the field holds.";
    }

    private static void AskForWhatHasNoDefault(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false })
                property.IsRequired = true;
        }
    }
}

/// <summary>Dates known only to the year or the month, as text: <c>2026</c>, <c>2026-03</c>, <c>2026-03-14</c>.</summary>
internal sealed class PartialDateText : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
