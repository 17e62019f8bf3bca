using System.Globalization;
using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records.Searching;

/// <summary>What a snapshot offers to be found. Grouped by DuckDB; only the groups are read.</summary>
internal sealed class SearchEntries(DuckDBConnection record, OrganisationBook book)
{
    private const char Separator = '\u001f';

    /// <param name="linked">Which mention is whose, by the number of the person in <paramref name="persons"/>.</param>
    /// <param name="persons">Everybody who is shown, by id and present name.</param>
    public List<SearchEntry> Of(IEnumerable<(string Mention, int Person)> linked, IReadOnlyList<(PersonId Id, string Name)> persons)
    {
        record.Run("CREATE TEMP TABLE linked (mention VARCHAR, person INTEGER)");
        using (var rows = record.CreateAppender("linked"))
        {
            foreach (var (mention, person) in linked)
                rows.CreateRow().AppendValue(mention).AppendValue(person).EndRow();
        }

        var groups = new GroupNames(record);
        List<SearchEntry> entries = [.. Persons(persons, groups), .. Organisations(groups), .. Groups(groups), .. Documents(groups)];
        // The number of an entry is its place: people first, then the weightiest, then the newest.
        return [.. entries.OrderBy(entry => Place(entry.Kind)).ThenByDescending(entry => entry.Weight).ThenByDescending(entry => entry.Year ?? 0).ThenBy(entry => entry.Target, StringComparer.Ordinal)];
    }

    private static int Place(RecordKind kind) => kind switch { RecordKind.Person => 0, RecordKind.Organisation => 1, RecordKind.Group => 2, _ => 3 };

    private List<SearchEntry> Persons(IReadOnlyList<(PersonId Id, string Name)> persons, GroupNames groups) => record.Read(
        row =>
        {
            var (id, name) = persons[row.GetInt32(0)];
            var years = Years(row.Text(6));
            return new SearchEntry(RecordKind.Person, id.ToString(), null, name, row.Text(7) ?? groups.LabelOf(row.Text(8)), years.Count == 0 ? null : years[^1], (int)row.GetInt64(1))
            {
                KnownBy = [name, .. List(row.Text(2))],
                Facets = [.. Bodies(row.Text(3)), .. List(row.Text(4)).Select(group => Group(groups, group)).Distinct(), .. List(row.Text(5)).Select(role => new FacetValue(RecordFacet.Role, role, role)), .. years.Select(Year)],
            };
        },
        """
        SELECT l.person, count(*), string_agg(DISTINCT m.name, chr(31)), string_agg(DISTINCT m.source, chr(31)), string_agg(DISTINCT m.source || chr(30) || m."group", chr(31)),
            string_agg(DISTINCT m.role, chr(31)) FILTER (m.role <> 'former-name'), string_agg(DISTINCT substr(m.date, 1, 4), chr(31)),
            arg_max(m.org, m.date) FILTER (m.org IS NOT NULL), arg_max(m.source || chr(30) || m."group", m.date) FILTER (m."group" IS NOT NULL)
        FROM linked l JOIN mentions m ON m.id = l.mention GROUP BY l.person
        """);

    private IEnumerable<SearchEntry> Organisations(GroupNames groups) => record.Read(
        row => new { Name = row.GetString(0), Count = (int)row.GetInt64(1), Sources = row.Text(2), Groups = row.Text(3), Years = row.Text(4) },
        """
        SELECT org, count(*), string_agg(DISTINCT source, chr(31)), string_agg(DISTINCT source || chr(30) || "group", chr(31)), string_agg(DISTINCT substr(date, 1, 4), chr(31))
        FROM mentions WHERE org IS NOT NULL GROUP BY org
        """)
        .GroupBy(named => book.Of(named.Name)).Where(organisation => organisation.Key.Value.Length > 0)
        .Select(organisation =>
        {
            var years = organisation.SelectMany(named => Years(named.Years)).Distinct().Order().ToList();
            // A name that was stated to be an alias is not shown for the whole.
            var shown = organisation.OrderByDescending(named => OrganisationKey.Of(named.Name) == organisation.Key).ThenByDescending(named => named.Count).ThenBy(named => named.Name, StringComparer.Ordinal).First().Name;
            return new SearchEntry(RecordKind.Organisation, organisation.Key.Value, null, shown, null, years.Count == 0 ? null : years[^1], organisation.Sum(named => named.Count))
            {
                KnownBy = [.. organisation.Select(named => named.Name)],
                Facets =
                [
                    .. organisation.SelectMany(named => Bodies(named.Sources)).Distinct(), .. organisation.SelectMany(named => List(named.Groups)).Select(group => Group(groups, group)).Distinct(), .. years.Select(Year),
                ],
            };
        });

    private static IEnumerable<SearchEntry> Groups(GroupNames groups) => groups.All.Select(group => new SearchEntry(
        RecordKind.Group, group.Key.Value, group.Key.Body, group.Label, group.Key.Body, group.Years.Count == 0 ? null : group.Years.Max, group.Weight)
    {
        KnownBy = [group.Key.Value, group.Label, .. group.Names],
        Facets = [new FacetValue(RecordFacet.Body, group.Key.Body, group.Key.Body), .. group.Years.Select(Year)],
    });

    // One entry a work: its newest version stands for all, and is found by the number of each.
    private List<SearchEntry> Documents(GroupNames groups) => record.Read(
        row =>
        {
            var (source, key, title) = (row.GetString(0), row.GetString(1), row.Text(2));
            var years = Years(row.Text(4));
            return new SearchEntry(RecordKind.Document, key, source, title ?? key, key, years.Count == 0 ? null : years[^1], (int)row.GetInt64(6))
            {
                KnownBy = [.. title is null ? [] : new[] { title }, .. List(row.Text(3))],
                Facets = [.. Bodies(source), .. List(row.Text(5)).Select(group => Group(groups, source + GroupNames.Separator + group)).Distinct(), .. years.Select(Year)],
            };
        },
        """
        SELECT d.source, arg_max(d.key, (coalesce(d.date, ''), d.key)), arg_max(d.title, (coalesce(d.date, ''), d.key)) FILTER (d.title IS NOT NULL),
            string_agg(d.key, chr(31)), string_agg(DISTINCT substr(d.date, 1, 4), chr(31)), string_agg(DISTINCT d."group", chr(31)), coalesce(sum(r.pointing), 0)::BIGINT + 1
        FROM documents d LEFT JOIN (
            SELECT target_source, target, count(*) AS pointing FROM relations GROUP BY ALL) r ON r.target_source = d.source AND r.target = d.key
        GROUP BY d.source, coalesce(d.series, d.key)
        """);

    private static IEnumerable<FacetValue> Bodies(string? sources) =>
        List(sources).Select(RecordSources.BodyOf).Distinct().Order(StringComparer.Ordinal).Select(body => new FacetValue(RecordFacet.Body, body, body));

    private static FacetValue Group(GroupNames groups, string sourceAndGroup)
    {
        var group = groups.Of(sourceAndGroup);
        return new FacetValue(RecordFacet.Group, group.Key.ToString(), group.Label == group.Key.Value ? group.Key.ToString() : group.Label);
    }

    private static FacetValue Year(int year)
    {
        var text = year.ToString("0000", CultureInfo.InvariantCulture);
        return new FacetValue(RecordFacet.Year, text, text);
    }

    private static List<int> Years(string? list) =>
        [.. List(list).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Where(year => year > 0).Order()];

    private static string[] List(string? list) => list?.Split(Separator, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
