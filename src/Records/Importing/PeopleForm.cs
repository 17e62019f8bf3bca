using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>The form of registers of people: a name, keys, and employers over time.</summary>
internal static class PeopleForm
{
    /// <param name="dates">From and until of an entry of <c>affiliations</c>; called in order.</param>
    /// <param name="approximate">Whether those were reckoned.</param>
    public static ParsedRow Parse(JsonElement line, string source, string raw, Func<JsonElement, (string? From, string? Until)> dates, bool approximate)
    {
        if (line.Text("name") is not { } name)
            return ParsedRow.Refuse(source, "name", "missing");
        if (PersonNames.WhyNone(name) is { } reason)
            return ParsedRow.Refuse(source, "name", reason);
        var addresses = string.Join('|', line.Texts("email_keys"));
        var key = line.Text("person_key") ?? line.Texts("email_keys").FirstOrDefault() ?? RoleForm.HashOf(name);
        var row = new ParsedRow(source, raw) { Key = key };
        var mention = MentionId.Of(new RecordRef(source, key), "registered", 0, name).Value;
        row.Facts.Add(new MentionRow(mention, source, key, 0, MentionRow.Person, name, "registered", raw)
        {
            EmailKey = addresses.Length == 0 ? null : addresses, AccountKey = line.Text("account_key"), PersonKey = line.Text("person_key"), MentionKnown = Known.Now,
        });
        foreach (var (index, span) in line.Items("affiliations").Index())
        {
            var (from, until) = dates(span);
            if (span.Text("org") is { } organisation && row.Unless(OrganisationNamesWritten.WhyNone(organisation), $"affiliations[{index}].org", organisation) is { } kept)
                row.Facts.Add(new AffiliationRow(source, key, mention, kept, Dated(row, index, from), Dated(row, index, until), approximate, raw));
        }

        return row;
    }

    private static string? Dated(ParsedRow row, int index, string? date) => row.Date($"affiliations[{index}]", date);
}
