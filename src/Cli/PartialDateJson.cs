using System.Text.Json;
using System.Text.Json.Serialization;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary>A date as exact as its source, as text: <c>2026</c>, <c>2026-02</c>, <c>2026-02-14</c>.</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
