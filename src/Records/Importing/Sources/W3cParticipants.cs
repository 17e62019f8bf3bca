using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>How many took part in a group, month by month.</summary>
internal sealed class W3cParticipants : ISourceAdapter
{
    public RecordSource About { get; } = new("w3c-participants", "W3C", "Participants of each W3C group by month.", "Counts only, no names.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        string? group = line.Text("group"), month = line.Text("month");
        if (group is null || month is null)
            return ParsedRow.Refuse(source, group is null ? "group" : "month", "missing");
        if (line.Number("participants") is not { } count)
            return ParsedRow.Refuse(source, "participants", "missing");
        var row = new ParsedRow(source, raw) { Key = $"{group} {month}" };
        row.Facts.Add(new AttendanceRow(source, row.Key, null, group, row.Date("month", month), null, null, null, "participant", count, null, raw));
        return row;
    }
}
