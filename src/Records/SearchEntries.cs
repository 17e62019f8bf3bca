using System.Globalization;

namespace Palmares.Records;

/// <summary>What a snapshot offers to be found: persons, documents, organisations, groups.</summary>
internal static class SearchEntries
{
    public static IEnumerable<SearchEntry> Of(
        RecordStore store, SnapshotId snapshot, Dictionary<string, PersonId> persons, Dictionary<PersonId, string> names)
    {
        using var record = store.Open(snapshot);
        var mentions = record.Read(
            row => new Named(row.GetString(0), row.GetString(1), row.Text(2), YearOf(row.Text(3)), row.Text(4), row.GetString(5)),
            "SELECT id, name, org, date, \"group\", kind FROM mentions");
        var documents = record.Read(
            row => new { Source = row.GetString(0), Key = row.GetString(1), Title = row.Text(2) ?? "", Year = YearOf(row.Text(3)), Group = row.Text(4) },
            "SELECT source, key, title, date, \"group\" FROM documents ORDER BY source, key");
        var groups = record.Read(
            row => (Source: row.GetString(0), Key: row.GetString(1), Name: row.GetString(2), Count: (int)row.GetInt64(3)),
            "SELECT source, \"group\", min(group_name), count(*) FROM mandates GROUP BY source, \"group\" ORDER BY source, \"group\"");

        var id = 0;
        foreach (var person in mentions.Where(mention => persons.ContainsKey(mention.Id)).GroupBy(mention => persons[mention.Id]).Where(person => names.ContainsKey(person.Key)))
            yield return OfPerson(++id, person.Key, names[person.Key], [.. person]);
        foreach (var d in documents)
            yield return Entry(++id, RecordKind.Document, d.Key, d.Source, d.Title, d.Key, d.Year, 1, $"{d.Key} {d.Title}");
        foreach (var organisation in mentions.Where(mention => mention.Organisation is not null).GroupBy(mention => OrganisationKey.Of(mention.Organisation!)).Where(o => o.Key.Value.Length > 0))
        {
            var shown = OrganisationShown.Name(organisation.Select(mention => mention.Organisation!));
            var spellings = organisation.Select(mention => mention.Organisation!).Distinct();
            yield return Entry(++id, RecordKind.Organisation, organisation.Key.Value, null, shown, null, organisation.Max(m => m.Year), organisation.Count(), string.Join(' ', spellings));
        }

        foreach (var group in groups)
            yield return Entry(++id, RecordKind.Group, group.Key, group.Source, group.Name, group.Key, null, group.Count, $"{group.Key} {group.Name}");
    }

    private static SearchEntry OfPerson(int id, PersonId person, string name, List<Named> mentions)
    {
        var latest = mentions.Where(mention => mention.Organisation is not null).MaxBy(mention => mention.Year ?? 0)?.Organisation
            ?? mentions.Where(mention => mention.Group is not null).MaxBy(mention => mention.Year ?? 0)?.Group;
        return Entry(id, RecordKind.Person, person.ToString(), null, name, latest, mentions.Max(m => m.Year), mentions.Count, string.Join(' ', mentions.Select(m => m.Name).Append(name).Distinct()));
    }

    private static SearchEntry Entry(int id, RecordKind kind, string target, string? source, string label, string? detail, int? year, int weight, string text) => new()
    {
        Id = id, Kind = kind, Target = target, Source = source, Label = label, Detail = detail, Year = year, Weight = weight,
        Text = string.Join(' ', Folding.Words(text).Distinct()),
    };

    private static int? YearOf(string? date) => date is { Length: >= 4 } && int.TryParse(date[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private sealed record Named(string Id, string Name, string? Organisation, int? Year, string? Group, string Kind);
}

/// <summary>Which of an organisation's spellings is shown: the most frequent, then the first by letter.</summary>
internal static class OrganisationShown
{
    public static string Name(IEnumerable<string> spellings) =>
        spellings.GroupBy(name => name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
}
