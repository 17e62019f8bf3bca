using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Organisations with category, country and what they belong to. Made by hand elsewhere: suggestions, not truth.</summary>
internal sealed class BigbangOrganisations : ISourceAdapter
{
    public RecordSource About { get; } = new("bigbang-organizations", "3GPP", "Organisations with category, country and parent.", "Parent and alias are not told apart.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        if (line.Text("name") is not { } name)
            return ParsedRow.Refuse(source, "name", "missing");
        var row = new ParsedRow(source, raw) { Key = name };
        row.Facts.Add(new OrganisationRow(source, name, name, raw)
        {
            Category = line.Text("category"), Stakeholder = line.Text("stakeholder"), Country = line.Text("country"), Membership = line.Text("membership"),
            Domains = OrganisationForm.Domains(line),
        });
        if (line.Text("parent_or_alias_of") is { } parent)
            row.Facts.Add(new AliasRow(source, name, name, parent, "parent-or-alias", raw));
        return row;
    }
}
