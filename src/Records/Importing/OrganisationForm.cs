using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>What registers of organisations share.</summary>
internal static class OrganisationForm
{
    /// <summary>An organisation as a register lists it, with its other spellings.</summary>
    public static ParsedRow Parse(JsonElement line, string source, string raw)
    {
        if (line.Text("name") is not { } name)
            return ParsedRow.Refuse(source, "name", "missing");
        if (OrganisationNamesWritten.WhyNone(name) is { } reason)
            return ParsedRow.Refuse(source, "name", reason);
        var row = Aliases(source, line.Text("key") ?? name, raw, line.Texts("aliases"), [name]);
        row.Facts.Add(new OrganisationRow(source, row.Key, name, raw)
        {
            Category = line.Text("category"), Stakeholder = line.Text("stakeholder"), Country = line.Text("country"), Membership = line.Text("membership"), Domains = Domains(line),
            Date = row.Date("date", line.Text("date")),
        });
        foreach (var parent in line.Texts("parents").Where(parent => parent != name))
            row.Facts.Add(new AliasRow(source, row.Key, name, parent, "parent", raw));
        return row;
    }

    public static string? Domains(JsonElement line) => string.Join(' ', line.Texts("domains")) is { Length: > 0 } domains ? domains : null;

    /// <summary>Each written name for each it may stand for, without placeholders and without a name for itself.</summary>
    public static ParsedRow Aliases(string source, string key, string raw, IEnumerable<string> written, IEnumerable<string> canonical)
    {
        var row = new ParsedRow(source, raw) { Key = key };
        var named = canonical.ToList();
        foreach (var (index, name) in written.Index())
        {
            if (row.Unless(OrganisationNamesWritten.WhyNone(name), $"aliases[{index}]", name) is { } kept)
                row.Facts.AddRange(named.Where(other => other != kept).Select(other => new AliasRow(source, key, kept, other, "alias", raw)));
        }

        return row;
    }
}
