using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>What a number says of the work and the version; see <see cref="DocumentRow.Series"/>.</summary>
internal readonly record struct Numbered(string? Series, string? Version = null, string? Release = null);

/// <summary>Wherein a source's documents differ from the common form.</summary>
internal sealed record DocumentStyle
{
    public static readonly DocumentStyle Plain = new();

    /// <summary>Takes the number apart.</summary>
    public Func<string, Numbered> Number { get; init; } = _ => default;

    /// <summary>The people are those of the day the source was read, on every old version too.</summary>
    public bool PeopleOfToday { get; init; }

    /// <summary>The group is the owner of the day the source was read.</summary>
    public bool GroupOfToday { get; init; }

    /// <summary>The status was given on the document's own date.</summary>
    public bool StatusIsOfDate { get; init; }

    /// <summary>The dates are those on which a status was first seen.</summary>
    public bool DatesAreFirstSeen { get; init; }

    /// <summary>The source's word for a relation, where it means another than it says.</summary>
    public Func<string, string> Relation { get; init; } = type => type;

    /// <summary>Completes a relation's target to a number of the source.</summary>
    public Func<string, string> Target { get; init; } = target => target;

    /// <summary>Mends a name as written.</summary>
    public Func<string, string> Name { get; init; } = name => name;
}

/// <summary>The form of documents that all sources share: a number, a title, dates, contributors, relations.</summary>
internal static class DocumentForm
{
    private const string FirstSeen = "-first-seen";

    private static readonly Dictionary<string, string> Relations = new()
    {
        ["obsoletedBy"] = RelationTypes.ObsoletedBy, ["updatedBy"] = RelationTypes.UpdatedBy,
        ["supersedes"] = RelationTypes.Replaces, ["supersededby"] = RelationTypes.ReplacedBy, ["superseded-by"] = RelationTypes.ReplacedBy,
        ["hasEdition"] = RelationTypes.HasEdition, ["editionOf"] = RelationTypes.EditionOf, ["partOf"] = RelationTypes.PartOf, ["memberOf"] = RelationTypes.MemberOf,
        ["dependencies"] = RelationTypes.Requires, ["adoptedFrom"] = RelationTypes.AdoptedFrom,
    };

    public static ParsedRow Parse(JsonElement line, string source, string raw, DocumentStyle? told = null)
    {
        if (line.Text("docid") is not { } key)
            return ParsedRow.Refuse(source, "docid", "missing");
        var style = told ?? DocumentStyle.Plain;
        var row = new ParsedRow(source, raw) { Key = key };
        var document = Document(line, row, style);
        row.Facts.Add(document);
        foreach (var (position, contributor) in line.Items("contributors").Index())
            AddContributor(row, document, position, contributor, style, line.Text("as_of"));
        foreach (var relation in line.Items("relations"))
            AddRelation(row, relation, style);
        AddStatuses(row, document, line, style);
        return row;
    }

    private static DocumentRow Document(JsonElement line, ParsedRow row, DocumentStyle style)
    {
        var number = style.Number(row.Key);
        var group = line.Text("group");
        return new DocumentRow(row.Source, row.Key, row.Raw)
        {
            Title = line.Text("title"),
            Type = line.Text("type"),
            Date = row.Date("date", line.Text("date")),
            Group = group,
            GroupKnown = group is null ? null : style.GroupOfToday ? Known.Now : Known.Then,
            Status = line.Text("status"),
            Series = number.Series,
            Version = number.Version ?? line.Text("version") ?? (number.Series is null ? line.Text("edition") : null),
            Release = line.Text("release") ?? number.Release,
            Meeting = line.Text("meeting"),
            WorkItem = line.Text("work_item"),
        };
    }

    private static void AddContributor(ParsedRow row, DocumentRow document, int position, JsonElement contributor, DocumentStyle style, string? read)
    {
        var field = $"contributors[{position}]";
        var written = contributor.Text("org") ?? contributor.Texts("orgs").FirstOrDefault();
        var person = contributor.Text("kind") != "org";
        var name = person ? contributor.Text("name") is { } text ? style.Name(text) : null : written ?? contributor.Text("name");
        var why = name is null ? "without a name" : person ? PersonNames.WhyNone(name) : OrganisationNamesWritten.WhyNone(name);
        if (row.Unless(why, field, name ?? "") is not { } kept)
            return;
        var organisation = person ? row.Unless(written is null ? null : OrganisationNamesWritten.WhyNone(written), field + ".org", written) : kept;
        var role = Role(contributor);
        row.Facts.Add(new MentionRow(
            MentionId.Of(new RecordRef(row.Source, row.Key), role, position, kept).Value, row.Source, row.Key, position, person ? MentionRow.Person : MentionRow.Organisation, kept, role, row.Raw)
        {
            Given = contributor.Text("given") is { } given ? style.Name(given) : null,
            Surname = contributor.Text("surname") is { } surname ? style.Name(surname) : null,
            Initials = contributor.Text("initials"),
            Org = organisation,
            Country = contributor.Text("country"),
            // Where a page was read on a day, its names were written that day.
            Date = style.PeopleOfToday ? null : read ?? document.Date,
            Group = document.Group,
            EmailKey = contributor.Text("email_key"),
            AccountKey = contributor.Text("account_key"),
            PersonKey = contributor.Text("person_key"),
            MentionKnown = style.PeopleOfToday ? Known.Now : Known.Then,
        });
    }

    public static string Role(JsonElement of) => (of.Text("role") ?? "contributor").ToLowerInvariant();

    private static void AddRelation(ParsedRow row, JsonElement relation, DocumentStyle style)
    {
        if (relation.Text("type") is not { } written || relation.Text("target") is not { } target)
            return;
        var type = style.Relation(Relations.GetValueOrDefault(written, written));
        row.Facts.Add(new RelationRow(row.Source, row.Key, type, relation.Text("target_source") ?? row.Source, style.Target(target), row.Raw));
    }

    private static void AddStatuses(ParsedRow row, DocumentRow document, JsonElement line, DocumentStyle style)
    {
        foreach (var (label, text) in line.Entries("dates").Where(entry => entry.Name != "null"))
        {
            if (row.Date("dates." + label, text) is { } date)
                row.Facts.Add(new StatusRow(row.Source, row.Key, Status(label), date, style.DatesAreFirstSeen || label.EndsWith(FirstSeen, StringComparison.Ordinal), row.Raw));
        }

        foreach (var revision in line.Items("revisions"))
        {
            if (revision.Text("version") is { } version && row.Date("revisions", revision.Text("date")) is { } date)
                row.Facts.Add(new StatusRow(row.Source, row.Key, "version " + version, date, false, row.Raw));
        }

        if (document.Status is { } status)
            row.Facts.Add(new StatusRow(row.Source, row.Key, status, style.StatusIsOfDate ? document.Date : null, false, row.Raw));
    }

    private static string Status(string label) => label.EndsWith(FirstSeen, StringComparison.Ordinal) ? label[..^FirstSeen.Length] : label;
}
