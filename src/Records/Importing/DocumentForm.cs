using System.Text.Json;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>The form of documents that all sources share: a number, a title, a date, contributors, relations.</summary>
internal static class DocumentForm
{
    public static ParsedRow Parse(JsonElement line, string source, string raw)
    {
        if (line.Text("docid") is not { } key)
            return ParseStep.Refuse(source, "docid", "missing");
        var date = line.Text("date");
        var dated = PartialDate.TryParse(date, out _);
        var row = new ParsedRow
        {
            Source = source,
            Key = key,
            Document = new DocumentRow(source, key, line.Text("title"), line.Text("type"), dated ? date : null, line.Text("group"), line.Text("status"), raw),
        };
        if (date is not null && !dated)
            row.LeftOut.Add(new("date", $"not a date: {date}"));
        foreach (var (position, contributor) in line.Items("contributors").Index())
            AddContributor(row, position, contributor);
        foreach (var relation in line.Items("relations"))
        {
            if (relation.Text("type") is { } type && relation.Text("target") is { } target)
                row.Relations.Add(new RelationRow(source, key, type, target));
        }

        return row;
    }

    private static void AddContributor(ParsedRow row, int position, JsonElement contributor)
    {
        var organisation = contributor.Text("org") ?? contributor.Items("orgs").Select(org => org.GetString()).FirstOrDefault();
        var person = contributor.Text("kind") != "org";
        var name = person ? contributor.Text("name") : organisation ?? contributor.Text("name");
        var reason = name is null ? "without a name" : person ? PersonNames.WhyNone(name) : null;
        if (reason is not null)
        {
            row.LeftOut.Add(new($"contributors[{position}]", reason));
            return;
        }

        row.Mentions.Add(Mention(row, position, contributor, person ? MentionRow.Person : MentionRow.Organisation, name!) with { Org = organisation });
    }

    private static MentionRow Mention(ParsedRow row, int position, JsonElement contributor, string kind, string name)
    {
        var role = contributor.Text("role") ?? "contributor";
        return new MentionRow(MentionId.Of(new RecordRef(row.Source, row.Key), role, position, name).Value, row.Source, row.Key, position, kind, name, role)
        {
            Given = contributor.Text("given"),
            Surname = contributor.Text("surname"),
            Initials = contributor.Text("initials"),
            Country = contributor.Text("country"),
            Date = row.Document!.Date,
            Group = row.Document.Group,
            EmailKey = contributor.Text("email_key"),
            AccountKey = contributor.Text("account_key"),
            PersonKey = contributor.Text("person_key"),
        };
    }
}
