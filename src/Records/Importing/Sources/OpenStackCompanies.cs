using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Companies with domains and other spellings.</summary>
internal sealed class OpenStackCompanies : ISourceAdapter
{
    public RecordSource About { get; } = new("openstack-companies", "OpenStack", "Companies with their domains and other spellings.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        if (line.Text("canonical") is not { } name)
            return ParsedRow.Refuse(source, "canonical", "missing");
        if (OrganisationNamesWritten.WhyNone(name) is { } reason)
            return ParsedRow.Refuse(source, "canonical", reason);
        var row = OrganisationForm.Aliases(source, name, raw, line.Texts("aliases"), [name]);
        row.Facts.Add(new OrganisationRow(source, name, name, raw) { Domains = OrganisationForm.Domains(line) });
        return row;
    }
}
