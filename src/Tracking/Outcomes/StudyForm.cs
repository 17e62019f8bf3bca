using System.Text.Json;
using System.Text.Json.Serialization;

namespace Palmares.Tracking.Outcomes;

/// <summary>Findings as they are kept.</summary>
internal static class StudyForm
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Keep<TKept>(TKept what) => JsonSerializer.Serialize(what, Json);

    public static TKept Recall<TKept>(string text) => JsonSerializer.Deserialize<TKept>(text, Json)!;
}
