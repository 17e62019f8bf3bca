using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>The form of lists of participants: a person at a meeting, with the organisation that sent them.</summary>
internal static class AttendanceForm
{
    public static ParsedRow Parse(JsonElement line, string source, string raw)
    {
        string? meeting = line.Text("meeting"), name = line.Text("name");
        if (meeting is null || name is null)
            return ParsedRow.Refuse(source, meeting is null ? "meeting" : "name", "missing");
        if (PersonNames.WhyNone(name) is { } reason)
            return ParsedRow.Refuse(source, "name", reason);
        var row = new ParsedRow(source, raw) { Key = $"{meeting} {RoleForm.HashOf(name + "|" + line.Text("org"))}" };
        var role = line.Text("role") ?? "attendee";
        var mention = MentionId.Of(new RecordRef(source, row.Key), role, 0, name).Value;
        var organisation = row.Unless(line.Text("org") is { } org ? OrganisationNamesWritten.WhyNone(org) : null, "org", line.Text("org"));
        var date = row.Date("date", line.Text("date"));
        row.Facts.Add(new MentionRow(mention, source, row.Key, 0, MentionRow.Person, name, role, raw)
        {
            Given = line.Text("given"), Surname = line.Text("surname"), Org = organisation, Country = line.Text("country"), Date = date, Group = line.Text("group"), EmailKey = line.Text("email_key"),
            MentionKnown = Known.Then,
        });
        row.Facts.Add(new AttendanceRow(source, row.Key, meeting, line.Text("group"), date, mention, organisation, line.Text("country"), line.Text("presence"), 1, null, raw));
        return row;
    }
}
