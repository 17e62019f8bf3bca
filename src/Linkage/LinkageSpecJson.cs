using System.Text.Json;
using System.Text.Json.Serialization;

namespace Palmares.Linkage;

/// <summary>A spec as JSON, both ways.</summary>
public static class LinkageSpecJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static string Write(LinkageSpec spec) => JsonSerializer.Serialize(spec, Options);

    /// <exception cref="LinkageException">Not a spec; the field is named.</exception>
    public static LinkageSpec Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<LinkageSpec>(json, Options)
                ?? throw new LinkageException("$", "The spec is empty.");
        }
        catch (JsonException fault)
        {
            throw new LinkageException(fault.Path ?? "$", $"Line {fault.LineNumber + 1}: not a valid value or an unknown field.");
        }
    }
}
