using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Meeting days: who was there, who presented, how often they spoke. Initials are a stable key.</summary>
internal sealed class Tc39Notes : ISourceAdapter
{
    public RecordSource About { get; } = new("tc39-notes", "Ecma TC39", "Meeting days of Ecma TC39 with attendees and presenters.", "Affiliations stand from June 2020.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        var row = DocumentForm.Parse(line, source, raw);
        if (row.Facts.OfType<DocumentRow>().FirstOrDefault() is not { } day)
            return row;
        var said = line.Items("contributors").ToList();
        foreach (var mention in row.Facts.OfType<MentionRow>().Where(mention => mention.Role == "attendee").ToList())
            row.Facts.Add(new AttendanceRow(source, row.Key, row.Key, day.Group, day.Date, mention.Id, mention.Org, null, null, 1, said[mention.Position].Number("turns"), raw));
        return row;
    }
}
