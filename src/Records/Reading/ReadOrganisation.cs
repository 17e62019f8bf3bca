using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>An organisation: the spellings taken together, what stewards stated about it, what registers say, its people with the years, its documents by year, who attended from where.</summary>
public sealed class ReadOrganisation(CurrentSnapshot current, RecordStore store, PersonMentions linked, OrganisationBooks books)
{
    public sealed record Member(PersonId Person, string DisplayName, PartialDate? From, PartialDate? To, int Mentions, RecordRef Latest, string Raw);

    /// <summary>What a register says; said beside its source and never taken for truth.</summary>
    public sealed record Entry(string Source, string Name, string? Category, string? Stakeholder, TerritoryCode? Territory, string? Membership, string Raw);

    /// <param name="Territory">Null where the list of territories does not know what the source wrote.</param>
    public sealed record Attendance(TerritoryCode? Territory, int People, int Meetings);

    public sealed record Relative(PartOf Stated, string Name);

    public sealed record Organisation(
        OrganisationKey Key, string Name, IReadOnlyList<string> Spellings, IReadOnlyList<OrganisationKey> Aliases, IReadOnlyList<Relative> Parents, IReadOnlyList<Relative> Parts,
        IReadOnlyList<OrganisationCategory> Categories, IReadOnlyList<Entry> Register, IReadOnlyList<Member> People, IReadOnlyDictionary<int, int> DocumentsByYear,
        IReadOnlyList<Attendance> Attendances, IReadOnlyList<SourceCoverage> Coverage, SnapshotId Snapshot);

    /// <param name="key">The key of a name that was stated to be another spelling leads to the organisation.</param>
    public async Task<Result<Organisation>> RunAsync(OrganisationKey key, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        var book = await books.OpenAsync(ct);
        var organisation = book.Resolve(key);
        using var record = store.Open(snapshot);
        var named = record.Read(
            row => (Name: row.GetString(0), Count: row.GetInt64(1)),
            "SELECT org, sum(n) FROM (SELECT org, count(*) AS n FROM mentions GROUP BY org UNION ALL SELECT org, count(*) FROM attendance GROUP BY org UNION ALL SELECT name, 0 FROM organisations) WHERE org IS NOT NULL GROUP BY org ORDER BY 2 DESC, 1");
        var spellings = named.Select(row => row.Name).Where(name => book.Of(name) == organisation).ToList();
        if (spellings.Count == 0)
            return RecordsErrors.NoSuchOrganisation;
        Want(record, spellings);
        string Named(OrganisationKey other) => named.Select(row => row.Name).FirstOrDefault(name => book.Of(name) == other) ?? other.Value;
        return new Organisation(
            organisation, Shown(spellings, organisation), spellings, [.. book.AliasesOf(organisation)],
            [.. book.ParentsOf(organisation).Select(parent => new Relative(parent, Named(parent.Organisation)))], [.. book.PartsOf(organisation).Select(part => new Relative(part, Named(part.Organisation)))],
            [.. book.CategoriesOf(organisation)], Register(record), await PeopleAsync(record, ct), Years(record), Attendances(record), CoverageOf(record, store.Coverage(snapshot)), snapshot);
    }

    // Of the spellings the most frequent that bears the organisation's own key: a name that was stated to be an alias is not shown for the whole.
    private static string Shown(List<string> spellings, OrganisationKey organisation) => spellings.Find(name => OrganisationKey.Of(name) == organisation) ?? spellings[0];

    private static void Want(DuckDBConnection record, List<string> spellings)
    {
        record.Run("CREATE TEMP TABLE spellings (org VARCHAR)");
        using var rows = record.CreateAppender("spellings");
        spellings.ForEach(name => rows.CreateRow().AppendValue(name).EndRow());
    }

    private async Task<IReadOnlyList<Member>> PeopleAsync(DuckDBConnection record, CancellationToken ct)
    {
        var mentions = record.Read(
            row => (Id: new MentionId(row.GetString(0)), Date: row.Date(1), Record: row.Record(2), Raw: row.GetString(4)),
            "SELECT id, date, source, key, raw FROM mentions WHERE kind = 'person' AND org IN (FROM spellings)");
        var behind = await linked.BehindAsync(mentions.Select(mention => mention.Id), ct);
        return
        [
            .. mentions.Where(mention => behind.ContainsKey(mention.Id)).GroupBy(mention => behind[mention.Id])
                .Select(person => (Person: person, Latest: person.OrderByDescending(mention => mention.Date).ThenBy(mention => mention.Id.Value, StringComparer.Ordinal).First()))
                .Select(row => new Member(row.Person.Key.Id, row.Person.Key.Name, row.Person.Min(m => m.Date), row.Person.Max(m => m.Date), row.Person.Count(), row.Latest.Record, row.Latest.Raw))
                .OrderBy(member => member.DisplayName, StringComparer.Ordinal),
        ];
    }

    private static List<Entry> Register(DuckDBConnection record) => record.Read(
        row => new Entry(row.GetString(0), row.GetString(1), row.Text(2), row.Text(3), Territories.Read(row.Text(4)), row.Text(5), row.GetString(6)),
        "SELECT source, name, category, stakeholder, country, membership, raw FROM organisations WHERE name IN (FROM spellings) ORDER BY source, name, raw");

    private static Dictionary<int, int> Years(DuckDBConnection record) => record.Read(
        row => (Year: row.GetInt32(0), Count: (int)row.GetInt64(1)),
        """
        SELECT TRY_CAST(substr(d.date, 1, 4) AS INTEGER) AS year, count(DISTINCT (d.source, coalesce(d.same_as, d.key))) FROM mentions m JOIN documents d ON d.source = m.source AND d.key = m.key
        WHERE m.org IN (FROM spellings) AND d.date IS NOT NULL GROUP BY year HAVING year IS NOT NULL ORDER BY year
        """).ToDictionary(row => row.Year, row => row.Count);

    private static List<Attendance> Attendances(DuckDBConnection record) =>
    [
        .. record.Read(
            row => (Territory: Territories.Read(row.Text(0)), People: (int)row.GetInt64(1), Meetings: (int)row.GetInt64(2)),
            "SELECT country, sum(count)::BIGINT, count(DISTINCT meeting) FROM attendance WHERE org IN (FROM spellings) GROUP BY country")
            .GroupBy(row => row.Territory).Select(row => new Attendance(row.Key, row.Sum(one => one.People), row.Max(one => one.Meetings)))
            .OrderByDescending(row => row.People).ThenBy(row => row.Territory?.Value, StringComparer.Ordinal),
    ];

    private static List<SourceCoverage> CoverageOf(DuckDBConnection record, IReadOnlyList<SourceCoverage> all)
    {
        var sources = record.Read(row => row.GetString(0), "SELECT DISTINCT source FROM mentions WHERE org IN (FROM spellings) UNION SELECT DISTINCT source FROM attendance WHERE org IN (FROM spellings)").ToHashSet();
        return [.. all.Where(source => sources.Contains(source.Source))];
    }
}
