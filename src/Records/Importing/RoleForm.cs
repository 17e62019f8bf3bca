using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>The form of roles read again and again from a source: who was seen in which role from when to when.</summary>
internal static class RoleForm
{
    public static ParsedRow Parse(JsonElement line, string source, string raw)
    {
        string? group = line.Text("group"), name = line.Text("name"), role = line.Text("role"), first = line.Text("first_seen");
        if (Missing(("group", group), ("name", name), ("role", role), ("first_seen", first)) is { } missing)
            return ParseStep.Refuse(source, missing, "missing");
        foreach (var field in (string[])["first_seen", "last_seen", "end_before"])
        {
            if (line.Text(field) is { } date && !PartialDate.TryParse(date, out _))
                return ParseStep.Refuse(source, field, $"not a date: {date}");
        }

        // Without its person a mandate says nothing, so the whole row goes.
        return PersonNames.WhyNone(name!) is { } reason
            ? ParseStep.Refuse(source, "name", reason)
            : Row(line, source, raw, group!, name!, role!, first!);
    }

    private static ParsedRow Row(JsonElement line, string source, string raw, string group, string name, string role, string first)
    {
        // The key holds a hash in place of the name: keys travel in acts and addresses.
        var key = $"{group} {role} {first} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
        var mention = MentionId.Of(new RecordRef(source, key), role, 0, name).Value;
        var row = new ParsedRow
        {
            Source = source,
            Key = key,
            Mandate = new MandateRow(
                source, key, mention, group, line.Text("group_name") ?? group, role, first, line.Text("last_seen"), line.Text("end_before"),
                line.IsTrue("ongoing"), line.IsTrue("left_censored"), line.Text("org"), "interval", raw),
        };
        row.Mentions.Add(new MentionRow(mention, source, key, 0, MentionRow.Person, name, role)
        {
            Given = line.Text("given"),
            Surname = line.Text("surname"),
            Org = line.Text("org"),
            Date = first,
            Group = group,
            EmailKey = line.Text("email_key"),
            AccountKey = line.Text("account_key"),
            PersonKey = line.Text("person_key"),
        });
        return row;
    }

    private static string? Missing(params (string Field, string? Value)[] fields) =>
        fields.Where(field => field.Value is null).Select(field => field.Field).FirstOrDefault();
}
