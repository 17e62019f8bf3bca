using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Organisations that signed the WHATWG agreement, with the day.</summary>
internal sealed class WhatwgSignatories : ISourceAdapter
{
    public RecordSource About { get; } = new("whatwg-entities", "WHATWG", "Organisations that signed the WHATWG participant agreement.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        if (line.Text("org") is not { } name)
            return ParsedRow.Refuse(source, "org", "missing");
        var row = new ParsedRow(source, raw) { Key = name };
        row.Facts.Add(new OrganisationRow(source, name, name, raw) { Membership = string.Join(' ', line.Texts("workstreams")), Date = row.Date("signed", line.Text("signed")) });
        return row;
    }
}
