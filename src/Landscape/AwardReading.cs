using System.Globalization;
using System.Text.Json;

namespace Palmares.Landscape;

/// <summary>How a record of the file is read. The rule of the four states stands here.</summary>
internal static class AwardReading
{
    /// <summary>Cells that the file keeps under eligibility, and from which of its fields each is read.</summary>
    private static readonly Dictionary<string, string[]> Eligibility = new()
    {
        ["max_age"] = ["max_age"], ["max_years"] = ["max_years"], ["min_age"] = ["min_age"], ["min_years"] = ["min_years"],
        ["age_boundary"] = ["age_boundary"], ["age_reference_date"] = ["age_reference_date"], ["contribution_window"] = ["contribution_window"],
        ["must_be_active"] = ["must_be_active"], ["living_required"] = ["living_required"], ["excluded_persons"] = ["excluded_persons"],
        ["prior_award_rule"] = ["prior_award_rule"], ["membership"] = ["membership"], ["level_or_role_required"] = ["level_or_role_required"],
        ["geography"] = ["geography"], ["other_eligibility"] = ["years_measured_in", "other"],
    };

    public static AwardRecord Record(JsonElement entry)
    {
        var confidence = entry.GetProperty("confidence");
        var notLooked = RulesWereNotRead(confidence);
        var seen = entry.GetProperty("last_seen_year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : (int?)null;
        return new AwardRecord(
            Text(entry, "id"), Text(entry, "body"), Text(entry, "body_type"), Text(entry, "country_or_scope"), Text(entry, "award_name"), Text(entry, "kind"),
            Text(entry, "status"), seen, Text(entry, "purpose"),
            [.. entry.GetProperty("category").EnumerateArray().Select(category => Words(category.GetString()!))],
            [.. AwardDimensions.Cells.Select(cell => CellOf(entry, cell.Key, notLooked) with { Seen = seen, Confidence = Text(confidence, "overall") })],
            [.. entry.GetProperty("sources").EnumerateArray().Select(source => new AwardSource(Text(source, "url"), Text(source, "kind")))],
            Text(confidence, "overall"), Text(entry, "status") == "proposed") { FirstYear = entry.GetProperty("first_year") is { ValueKind: JsonValueKind.Number } first ? first.GetInt32() : null };
    }

    /// <summary>
    /// A value is stated; "no" (false, or a sentence that denies) is stated as absent; nothing is not found,
    /// or not looked for where the record says that its rules were not read at all.
    /// </summary>
    public static AwardCell Cell(string name, JsonElement value, bool rulesNotRead)
    {
        if (value.ValueKind == JsonValueKind.False)
            return new AwardCell(name, CellState.StatedAbsent, "");
        var text = Flat(value);
        if (text.Length == 0)
            return new AwardCell(name, rulesNotRead ? CellState.NotLooked : CellState.NotFound, "");
        return new AwardCell(name, Denies(text) ? CellState.StatedAbsent : CellState.Stated, text);
    }

    private static AwardCell CellOf(JsonElement entry, string name, bool rulesNotRead)
    {
        if (!Eligibility.TryGetValue(name, out var fields))
            return Cell(name, entry.GetProperty(name), rulesNotRead);
        var found = fields.Select(field => Cell(name, entry.GetProperty("eligibility").GetProperty(field), rulesNotRead)).ToList();
        return found.Count == 1 ? found[0] : found.FirstOrDefault(cell => cell.State == CellState.Stated) is null ? found[0]
            : new AwardCell(name, CellState.Stated, string.Join("; ", found.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text)));
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
