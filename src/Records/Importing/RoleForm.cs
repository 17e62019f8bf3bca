using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>The form of roles: who was seen in which role of a group, over an interval of readings or in one.</summary>
internal static class RoleForm
{
    // Another role than the mandate's: two names in one role of one line would be two people.
    private const string FormerName = "former-name";

    /// <summary>Roles that were read again and again: both ends are known to a day or so.</summary>
    public static ParsedRow Interval(JsonElement line, string source, string raw)
    {
        foreach (var field in (string[])["first_seen", "last_seen", "end_before"])
        {
            if (line.Text(field) is { } date && !PartialDate.TryParse(date, out _))
                return ParsedRow.Refuse(source, field, $"not a date: {date}");
        }

        return Parse(line, source, raw, "first_seen", MandateProvenance.Interval);
    }

    /// <summary>Roles that were read once: held that day, both ends unknown.</summary>
    public static ParsedRow Snapshot(JsonElement line, string source, string raw) => Parse(line, source, raw, "as_of", MandateProvenance.Snapshot);

    private static ParsedRow Parse(JsonElement line, string source, string raw, string dateField, string provenance)
    {
        string? group = line.Text("group"), name = line.Text("name"), role = line.Text("role"), first = line.Text(dateField);
        if (Missing(("group", group), ("name", name), ("role", role), (dateField, first)) is { } missing)
            return ParsedRow.Refuse(source, missing, "missing");
        if (!PartialDate.TryParse(first, out _))
            return ParsedRow.Refuse(source, dateField, $"not a date: {first}");

        // Without its person a mandate says nothing, so the whole row goes.
        return PersonNames.WhyNone(name!) is { } reason
            ? ParsedRow.Refuse(source, "name", reason)
            : Row(line, source, raw, group!, name!, role!, first!, provenance);
    }

    private static ParsedRow Row(JsonElement line, string source, string raw, string group, string name, string role, string first, string provenance)
    {
        var once = provenance == MandateProvenance.Snapshot;
        // The key holds a hash in place of the name: keys travel in acts and addresses.
        var key = $"{line.Text("page")} {group} {role} {first} {HashOf(name)}".TrimStart();
        var row = new ParsedRow(source, raw) { Key = key };
        var organisation = row.Unless(line.Text("org") is { } org ? OrganisationNamesWritten.WhyNone(org) : null, "org", line.Text("org"));
        var mention = MentionId.Of(new RecordRef(source, key), role, 0, name).Value;
        row.Facts.Add(new MandateRow(
            source, key, mention, group, line.Text("group_name") ?? group, role, first, once ? first : line.Text("last_seen"), line.Text("end_before"),
            once || line.IsTrue("ongoing"), once || line.IsTrue("left_censored"), organisation, provenance, raw));
        row.Facts.Add(new MentionRow(mention, source, key, 0, MentionRow.Person, name, role, raw)
        {
            Given = line.Text("given"),
            Surname = line.Text("surname"),
            Org = organisation,
            Country = line.Text("country"),
            Date = first,
            Group = group,
            EmailKey = line.Text("email_key"),
            AccountKey = line.Text("account_key"),
            PersonKey = line.Text("person_key"),
            MentionKnown = Known.Then,
        });
        row.Facts.Add(new GroupRow(source, key, group, raw)
        {
            Name = line.Text("group_name"), Type = line.Text("group_type"), Body = line.Text("body"), Created = row.Date("group_created", line.Text("group_created")),
        });
        AddHistory(line, row, mention, group, name);
        return row;
    }

    /// <summary>Employers over the mandate, and the names borne before: those are matched and never shown.</summary>
    private static void AddHistory(JsonElement line, ParsedRow row, string mention, string group, string name)
    {
        var employers = line.Items("org_history").Select(entry => (Value: entry.Text("value"), From: entry.Text("from"))).Where(entry => entry.Value is not null && OrganisationNamesWritten.WhyNone(entry.Value) is null).ToList();
        foreach (var (index, (employer, from)) in employers.Index())
        {
            var until = index + 1 < employers.Count ? employers[index + 1].From : line.Text("last_seen");
            row.Facts.Add(new AffiliationRow(row.Source, row.Key, mention, employer!, row.Date("org_history", from), row.Date("org_history", until), Approximate: false, row.Raw));
        }

        foreach (var (index, entry) in line.Items("name_history").Index())
        {
            if (entry.Text("value") is not { } borne || borne == name || PersonNames.WhyNone(borne) is not null)
                continue;
            row.Facts.Add(new MentionRow(MentionId.Of(new RecordRef(row.Source, row.Key), FormerName, index + 1, borne).Value, row.Source, row.Key, index + 1, MentionRow.Person, borne, FormerName, row.Raw)
            {
                Date = row.Date("name_history", entry.Text("from")), Group = group, EmailKey = line.Text("email_key"), AccountKey = line.Text("account_key"), PersonKey = line.Text("person_key"),
                MentionKnown = Known.Then,
            });
        }
    }

    /// <summary>Enough of a hash to tell names apart in a key without naming anybody.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private static string? Missing(params (string Field, string? Value)[] fields) =>
        fields.Where(field => field.Value is null).Select(field => field.Field).FirstOrDefault();
}
