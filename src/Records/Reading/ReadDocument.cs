using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>A document with those who made it, its versions, its states and its relations, each fact with its line. Linked people appear under the name they bear now.</summary>
public sealed class ReadDocument(CurrentSnapshot current, RecordStore store, PersonMentions linked, OrganisationBooks books)
{
    public const int VersionsShown = 60;

    /// <param name="KnownThen">False for one who is named on every old version because the source shows the present one.</param>
    public sealed record Contributor(string Name, string Role, PersonId? Person, string? Organisation, OrganisationKey? OrganisationKey, string Raw, bool KnownThen);

    /// <param name="Held">Whether the other document stands in the snapshot.</param>
    public sealed record Relation(string Type, RecordRef Target, bool Held, string Raw);

    /// <param name="FirstSeen">The day it was first seen; the decision was that day or earlier.</param>
    public sealed record Status(string Text, PartialDate? Date, bool FirstSeen, string Raw);

    public sealed record Version(RecordRef Record, string? Number, PartialDate? Date);

    public sealed record Document(RecordRef Record, string Title, string? Type, PartialDate? Date, string? Status, string RawHash, SnapshotId Snapshot)
    {
        public string? Series { get; init; }

        public string? VersionNumber { get; init; }

        public string? Release { get; init; }

        public string? Meeting { get; init; }

        public string? WorkItem { get; init; }

        /// <summary>The same version's other number, which stands for both.</summary>
        public RecordRef? SameAs { get; init; }

        public GroupKey? Group { get; init; }

        public string? GroupName { get; init; }

        /// <summary>False when the source names the present owner on every old document.</summary>
        public bool GroupKnownThen { get; init; } = true;

        public IReadOnlyList<Contributor> Contributors { get; init; } = [];

        public IReadOnlyList<Relation> Relations { get; init; } = [];

        public IReadOnlyList<RecordRef> LaterEditions { get; init; } = [];

        public IReadOnlyList<Status> Statuses { get; init; } = [];

        /// <summary>All versions of the work, newest first, this one among them; at most <see cref="VersionsShown"/>.</summary>
        public IReadOnlyList<Version> Versions { get; init; } = [];

        public SourceCoverage? Coverage { get; init; }
    }

    public async Task<Result<Document>> RunAsync(RecordRef document, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        using var record = store.Open(snapshot);
        if (One(record, document, snapshot) is not { } found)
            return RecordsErrors.NoSuchDocument;
        return found with
        {
            Contributors = await ContributorsAsync(record, document, ct),
            Relations = Relations(record, document),
            LaterEditions = Later(record, document),
            Statuses = Statuses(record, document),
            Versions = found.Series is null ? [] : Versions(record, document.Source, found.Series),
            Coverage = store.Coverage(snapshot).FirstOrDefault(source => source.Source == document.Source),
        };
    }

    private static Document? One(DuckDBConnection record, RecordRef document, SnapshotId snapshot) => record.Read(
        row => new Document(document, row.Text(0) ?? document.Key, row.Text(1), row.Date(2), row.Text(4), row.GetString(5), snapshot)
        {
            Group = row.Text(3) is { } group ? new GroupNames(record).KeyOf(document.Source, group) : null,
            GroupName = row.Text(3),
            GroupKnownThen = row.Text(6) != Known.Now,
            Series = row.Text(7),
            VersionNumber = row.Text(8),
            Release = row.Text(9),
            Meeting = row.Text(10),
            WorkItem = row.Text(11),
            SameAs = row.Text(12) is { } same ? new RecordRef(document.Source, same) : null,
        },
        "SELECT title, type, date, \"group\", status, raw, group_known, series, version, release, meeting, work_item, same_as FROM documents WHERE source = ? AND key = ?", document.Source, document.Key).FirstOrDefault();

    private async Task<IReadOnlyList<Contributor>> ContributorsAsync(DuckDBConnection record, RecordRef document, CancellationToken ct)
    {
        var named = record.Read(
            row => (Id: new MentionId(row.GetString(0)), Name: row.GetString(1), Role: row.GetString(2), Org: row.Text(3), Raw: row.GetString(4), Then: row.Text(5) != Known.Now),
            "SELECT id, name, role, org, raw, known FROM mentions WHERE source = ? AND key = ? ORDER BY position", document.Source, document.Key);
        var behind = await linked.BehindAsync(named.Select(mention => mention.Id), ct);
        var book = await books.OpenAsync(ct);
        return
        [
            .. named.Select(m => new Contributor(
                behind.TryGetValue(m.Id, out var person) ? person.Name : m.Name, m.Role, behind.ContainsKey(m.Id) ? person.Id : null, m.Org, m.Org is null ? null : book.Of(m.Org), m.Raw, m.Then)),
        ];
    }

    private static List<Relation> Relations(DuckDBConnection record, RecordRef document) => record.Read(
        row => new Relation(row.GetString(0), row.Record(1), row.GetBoolean(3), row.GetString(4)),
        """
        SELECT r.type, r.target_source, r.target, EXISTS (SELECT 1 FROM documents d WHERE d.source = r.target_source AND d.key = r.target), r.raw
        FROM relations r WHERE r.source = ? AND r.key = ? ORDER BY r.type, r.target
        """, document.Source, document.Key);

    private static List<RecordRef> Later(DuckDBConnection record, RecordRef document) => record.Read(
        row => row.Record(0),
        "SELECT DISTINCT source, key FROM relations WHERE target_source = ? AND target = ? AND type IN ('obsoletes', 'updates', 'replaces') ORDER BY key", document.Source, document.Key);

    private static List<Status> Statuses(DuckDBConnection record, RecordRef document) => record.Read(
        row => new Status(row.GetString(0), row.Date(1), row.GetBoolean(2), row.GetString(3)),
        "SELECT status, date, first_seen, raw FROM statuses WHERE source = ? AND key = ? ORDER BY date DESC NULLS LAST, status", document.Source, document.Key);

    private static List<Version> Versions(DuckDBConnection record, string source, string series) => record.Read(
        row => new Version(new RecordRef(source, row.GetString(0)), row.Text(1), row.Date(2)),
        $"SELECT key, version, date FROM documents WHERE source = ? AND series = ? AND same_as IS NULL ORDER BY date DESC NULLS LAST, key DESC LIMIT {VersionsShown}", source, series);
}
