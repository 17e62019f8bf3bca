using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>How many of an organisation and a country were at a meeting; no names.</summary>
internal sealed class IetfAttendance : ISourceAdapter
{
    public RecordSource About { get; } = new("ietf-attendance", "IETF", "Attendance of IETF 72 to 116 by organisation, country and presence.", "Counts only, no names; meetings stand without dates.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        if (line.Text("meeting") is not { } meeting)
            return ParsedRow.Refuse(source, "meeting", "missing");
        if (line.Number("count") is not { } count)
            return ParsedRow.Refuse(source, "count", "missing");
        string? organisation = line.Text("org"), country = line.Text("country"), presence = line.Text("presence");
        var row = new ParsedRow(source, raw) { Key = $"{meeting} {RoleForm.HashOf($"{organisation}|{country}|{presence}")}" };
        var named = row.Unless(organisation is null ? null : OrganisationNamesWritten.WhyNone(organisation), "org", organisation);
        row.Facts.Add(new AttendanceRow(source, row.Key, meeting, null, null, null, named, country, presence, count, null, raw));
        return row;
    }
}
