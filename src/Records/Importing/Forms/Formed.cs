using System.Text.Json;

namespace Palmares.Records.Importing.Forms;

/// <summary>A source whose lines a form wrote: the line says of what kind it is, so that one adapter reads them all.</summary>
/// <param name="reads">The beginning of the names of a family of sources.</param>
internal sealed class Formed(RecordSource about, DocumentStyle? style = null, string? reads = null) : ISourceAdapter
{
    public RecordSource About => about;

    // What follows the beginning becomes a folder's name.
    public bool Reads(string source) => source == about.Name
        || (reads is not null && source.StartsWith(reads, StringComparison.Ordinal) && source.Length <= 60 && source.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'));

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        var row = line.Text("kind") switch
        {
            FormLine.Document => DocumentForm.Parse(line, source, raw, style),
            FormLine.Role when line.Text("as_of") is not null => RoleForm.Snapshot(line, source, raw),
            FormLine.Role => RoleForm.Interval(line, source, raw),
            FormLine.Person => PeopleForm.Parse(line, source, raw, span => (span.Text("from"), span.Text("until")), approximate: false),
            FormLine.Organisation => OrganisationForm.Parse(line, source, raw),
            FormLine.Group => Group(line, source, raw),
            FormLine.Attended => AttendanceForm.Parse(line, source, raw),
            _ => ParsedRow.Refuse(source, "kind", "not known"),
        };
        return line.Text("page") is { } page && line.Text("as_of") is { } day ? row with { Reading = new(page, day) } : row;
    }

    private static ParsedRow Group(JsonElement line, string source, string raw)
    {
        if (line.Text("group") is not { } group)
            return ParsedRow.Refuse(source, "group", "missing");
        var key = $"{line.Text("page")} {group} {line.Text("as_of")}".Trim();
        var row = new ParsedRow(source, raw) { Key = key };
        row.Facts.Add(new GroupRow(source, key, group, raw) { Name = line.Text("group_name"), Type = line.Text("group_type"), Body = line.Text("body") });
        return row;
    }
}
