using System.Text.Json;
using System.Text.Json.Serialization;

namespace Palmares.Tracking.Indicators;

/// <summary>Figures as they are kept: four digits behind the point, nothing where nothing is said.</summary>
internal static class FigureForm
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Rounded(), new JsonStringEnumConverter() },
    };

    public static string Write<T>(T figures) => JsonSerializer.Serialize(figures, Json);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    private sealed class Rounded : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, 4));
    }
}

/// <summary>What a set keeps beside the persons' figures.</summary>
/// <param name="Bands">By body: how many are compared, in how many bands.</param>
internal sealed record FrozenSet(IReadOnlyList<NamedCell> Cells, IReadOnlyDictionary<string, double> Strength, IReadOnlyDictionary<string, double> Share, IReadOnlyDictionary<string, CohortPace> Paces, IReadOnlyList<BodyBands> Bands, IReadOnlyList<Pipeline> Pipelines)
{
    public IReadOnlyDictionary<string, IReadOnlyList<Entrants>> Flows { get; init; } = new Dictionary<string, IReadOnlyList<Entrants>>();

    public IReadOnlyDictionary<string, UsualYears> Usual { get; init; } = new Dictionary<string, UsualYears>();
}

/// <summary>A cell with its group by name: numbers are a snapshot's own.</summary>
internal sealed record NamedCell(string Body, string Group, int Year, int Decided, int Approved, double Mean);

public sealed record BodyBands(string Body, int People, int Bands);
