using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Everything the record says about a person, in the current snapshot or a named one.</summary>
public sealed class ReadPerson(CurrentSnapshot current, RecordStore store, PersonMentions linked, OrganisationBooks books)
{
    /// <param name="person">An id that was merged leads to the person it was merged into.</param>
    /// <param name="snapshot">Null for the current one.</param>
    public async Task<Result<PersonRecord>> RunAsync(PersonId person, SnapshotId? snapshot, CancellationToken ct)
    {
        if (await linked.LeadsToAsync(person, ct) is not { } found)
            return RecordsErrors.NoSuchPerson;
        if ((snapshot ?? await current.RunAsync(ct)) is not { } named)
            return RecordsErrors.NothingImported;
        if (!store.Holds(named))
            return RecordsErrors.NoSuchSnapshot;

        var mentions = await linked.OfAsync([found.Id], ct);
        using var record = store.Open(named);
        PersonMentions.Want(record, mentions);
        var affiliations = Affiliations.Of(RecordQueries.AffiliationPoints(record)[found.Id], await books.OpenAsync(ct));
        return new PersonRecord(
            found.Id, found.DisplayName, Works(record, store.Lineages(named)), Mandates(record), affiliations, await CoAuthorsAsync(record, found.Id, ct), Coverage(record, store.Coverage(named)), named);
    }

    // A version that stands under several numbers is one work.
    private static List<Work> Works(DuckDBConnection record, Lineages lineages) => record.Read(
            row => new Work(
                row.Record(0), row.Text(2) ?? row.GetString(1), row.Text(3), row.Date(4), row.Text(5), row.Text(6), row.GetString(7).Split('\u001f'), lineages.Of(row.Record(0))) { Raw = row.Text(8) },
            """
            SELECT d.source, d.key, d.title, d.type, d.date, d."group", d.status, string_agg(DISTINCT m.role, chr(31) ORDER BY m.role), min(m.raw)
            FROM wanted w JOIN mentions m ON m.id = w.mention JOIN documents t ON t.source = m.source AND t.key = m.key
                JOIN documents d ON d.source = t.source AND d.key = coalesce(t.same_as, t.key)
            GROUP BY ALL ORDER BY d.date DESC NULLS LAST, d.source, d.key
            """);

    private static List<Mandate> Mandates(DuckDBConnection record) => record.Read(
        RecordQueries.Mandate, $"SELECT {RecordQueries.MandateColumns} FROM wanted w JOIN mandates a ON a.mention = w.mention ORDER BY a.first_seen DESC, a.source, a.key");

    private static Coverage Coverage(DuckDBConnection record, IReadOnlyList<SourceCoverage> sources)
    {
        var (all, without) = record.Read(
            row => ((int)row.GetInt64(0), (int)row.GetInt64(1)),
            "SELECT count(*), count(*) FILTER (m.org IS NULL) FROM wanted w JOIN mentions m ON m.id = w.mention").Single();
        return new Coverage(sources, all, without);
    }

    private async Task<IReadOnlyList<CoAuthor>> CoAuthorsAsync(DuckDBConnection record, PersonId person, CancellationToken ct)
    {
        var beside = record.Read(
            row => (Mention: new MentionId(row.GetString(0)), Date: row.Date(1), Record: row.Record(2)),
            """
            SELECT DISTINCT o.id, o.date, o.source, o.key
            FROM wanted w JOIN mentions m ON m.id = w.mention
                JOIN documents d ON d.source = m.source AND d.key = m.key
                JOIN mentions o ON o.source = m.source AND o.key = m.key AND o.kind = 'person'
            """);
        var behind = await linked.BehindAsync(beside.Select(other => other.Mention), ct);
        return
        [
            .. beside.Where(other => behind.ContainsKey(other.Mention) && behind[other.Mention].Id != person)
                .GroupBy(other => behind[other.Mention])
                .Select(other => new CoAuthor(other.Key.Id, other.Key.Name, other.Select(o => o.Record).Distinct().Count(), other.Max(o => o.Date)))
                .OrderByDescending(other => other.Works).ThenBy(other => other.DisplayName, StringComparer.Ordinal),
        ];
    }
}
