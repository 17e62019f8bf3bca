using System.Globalization;
using System.Text.Json;

namespace Palmares.Landscape;

/// <summary>How a record of the file is read. The rule of the four states stands here.</summary>
internal static class AwardReading
{
    public static AwardRecord Record(JsonElement entry)
    {
        var confidence = entry.GetProperty("confidence");
        var notLooked = RulesWereNotRead(confidence);
        return new AwardRecord(
            Text(entry, "id"), Text(entry, "body"), Text(entry, "body_type"), Text(entry, "country_or_scope"), Text(entry, "award_name"), Text(entry, "kind"),
            Text(entry, "status"), entry.GetProperty("last_seen_year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null, Text(entry, "purpose"),
            [.. entry.GetProperty("category").EnumerateArray().Select(category => Words(category.GetString()!))],
            [.. AwardDimensions.All.Select(dimension => Cell(dimension.Key, entry.GetProperty(dimension.Key), notLooked))],
            [.. entry.GetProperty("sources").EnumerateArray().Select(source => new AwardSource(Text(source, "url"), Text(source, "kind")))],
            Text(confidence, "overall"), Text(entry, "status") == "proposed");
    }

    /// <summary>
    /// A value is stated; "no" (false, or a sentence that denies) is stated as absent; nothing is not found,
    /// or not looked for where the record says that its rules were not read at all.
    /// </summary>
    public static AwardCell Cell(string dimension, JsonElement value, bool rulesNotRead)
    {
        if (value.ValueKind == JsonValueKind.False)
            return new AwardCell(dimension, CellState.StatedAbsent, "");
        var text = Flat(value);
        if (text.Length == 0)
            return new AwardCell(dimension, rulesNotRead ? CellState.NotLooked : CellState.NotFound, "");
        return new AwardCell(dimension, Denies(text) ? CellState.StatedAbsent : CellState.Stated, text);
    }

    private static bool Denies(string text) =>
        text.StartsWith("none", StringComparison.OrdinalIgnoreCase) || text.StartsWith("no ", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(", no appeal", StringComparison.OrdinalIgnoreCase);

    private static bool RulesWereNotRead(JsonElement confidence) =>
        confidence.GetProperty("fields_not_directly_seen").EnumerateArray().Select(field => field.GetString()!)
            .Any(field => field.StartsWith("everything", StringComparison.Ordinal) || field.StartsWith("all rules", StringComparison.Ordinal) || field is "rules" or "current rules");

    private static string Flat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "yes",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Flat).Where(part => part.Length > 0)),
        JsonValueKind.Object => string.Join("; ", value.EnumerateObject().Select(part => (part.Name, Text: Flat(part.Value))).Where(part => part.Text.Length > 0).Select(part => $"{Words(part.Name)}: {part.Text}")),
        _ => "",
    };

    private static string Words(string key) => key.Replace('_', ' ');

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
