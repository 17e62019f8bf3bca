using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>A group of a body: its names, who held which role, its documents, who took part, and what the sources cannot say.</summary>
public sealed class ReadGroup(CurrentSnapshot current, RecordStore store, PersonMentions linked)
{
    public const int NewestShown = 50;

    /// <param name="KnownThen">False when the source names the present owner on every old document.</param>
    public sealed record Paper(RecordRef Record, string Title, PartialDate? Date, string Raw, bool KnownThen);

    public sealed record Count(PartialDate? Date, string? Presence, int People, string Source, string Raw);

    public sealed record Naming(string Source, string Name, string? Type, PartialDate? Created, string Raw);

    public sealed record Group(
        GroupKey Key, string Name, IReadOnlyList<Naming> Names, IReadOnlyList<Holder> Mandates, int Documents, IReadOnlyList<Paper> Newest,
        IReadOnlyDictionary<int, int> DocumentsByYear, IReadOnlyList<Count> Counts, IReadOnlyList<SourceCoverage> Coverage, SnapshotId Snapshot);

    public async Task<Result<Group>> RunAsync(GroupKey key, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        using var record = store.Open(snapshot);
        var coverage = store.Coverage(snapshot).Where(source => RecordSources.BodyOf(source.Source) == key.Body).ToList();
        var known = new GroupNames(record).All.SingleOrDefault(group => group.Key == key);
        if (known is null)
            return RecordsErrors.NoSuchGroup;
        ReadHolders.Call(record, coverage.Select(source => source.Source), [key.Value, .. known.Names]);
        return new Group(
            key, known.Label, Names(record), await ReadHolders.OfCalledAsync(record, linked, ct), Documents(record), Newest(record), Years(record), Counts(record), coverage, snapshot);
    }

    private static List<Naming> Names(DuckDBConnection record) => record.Read(
        row => new Naming(row.GetString(0), row.Text(1) ?? row.GetString(2), row.Text(3), row.Date(4), row.GetString(5)),
        """
        SELECT g.source, g.name, g."group", any_value(g.type), min(g.created), min(g.raw) FROM groups g JOIN called c ON c.source = g.source AND c.name = g."group"
        GROUP BY g.source, g.name, g."group" ORDER BY g.source, g.name
        """);

    private const string Owned = "FROM documents d JOIN called c ON c.source = d.source AND c.name = d.\"group\" WHERE d.same_as IS NULL";

    private static int Documents(DuckDBConnection record) => record.Read(row => (int)row.GetInt64(0), $"SELECT count(*) {Owned}").Single();

    private static List<Paper> Newest(DuckDBConnection record) => record.Read(
        row => new Paper(row.Record(0), row.Text(2) ?? row.GetString(1), row.Date(3), row.GetString(4), row.Text(5) != Known.Now),
        $"SELECT d.source, d.key, d.title, d.date, d.raw, d.group_known {Owned} ORDER BY d.date DESC NULLS LAST, d.source, d.key LIMIT {NewestShown}");

    private static Dictionary<int, int> Years(DuckDBConnection record) => record.Read(
        row => (Year: row.GetInt32(0), Count: (int)row.GetInt64(1)),
        $"SELECT TRY_CAST(substr(d.date, 1, 4) AS INTEGER) AS year, count(*) {Owned} AND d.date IS NOT NULL GROUP BY year HAVING year IS NOT NULL ORDER BY year").ToDictionary(row => row.Year, row => row.Count);

    private static List<Count> Counts(DuckDBConnection record) => record.Read(
        row => new Count(row.Date(0), row.Text(1), row.GetInt32(2), row.GetString(3), row.GetString(4)),
        """
        SELECT t.date, t.presence, t.count, t.source, t.raw FROM attendance t JOIN called c ON c.source = t.source AND c.name = t."group" WHERE t.mention IS NULL ORDER BY t.date DESC NULLS LAST, t.raw
        """);
}
