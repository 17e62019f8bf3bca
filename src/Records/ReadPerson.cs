using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Everything the record says about a person, in the current snapshot or a named one.</summary>
public sealed class ReadPerson(ReadDeeds deeds, RecordStore store, PersonMentions linked)
{
    /// <param name="person">An id that was merged leads to the person it was merged into.</param>
    /// <param name="snapshot">Null for the current one.</param>
    public Task<Result<PersonRecord>> RunAsync(PersonId person, SnapshotId? snapshot, CancellationToken ct) => deeds.RunAsync(
        person, snapshot,
        async (record, done) => new PersonRecord(done, await CoAuthorsAsync(record, done.Person, ct), Coverage(record, store.Coverage(done.Snapshot))),
        ct);

    private static Coverage Coverage(DuckDBConnection record, IReadOnlyList<SourceCoverage> sources)
    {
        var (all, without) = record.Read(
            row => ((int)row.GetInt64(0), (int)row.GetInt64(1)),
            "SELECT count(*), count(*) FILTER (m.org IS NULL) FROM wanted w JOIN near_mentions m ON m.id = w.mention").Single();
        return new Coverage(sources, all, without);
    }

    private async Task<IReadOnlyList<CoAuthor>> CoAuthorsAsync(DuckDBConnection record, PersonId person, CancellationToken ct)
    {
        var beside = record.Read(
            row => (Mention: new MentionId(row.GetString(0)), Date: row.Date(1), Record: row.Record(2)),
            """
            SELECT DISTINCT o.id, o.date, o.source, o.key
            FROM wanted w JOIN near_mentions m ON m.id = w.mention
                JOIN near_documents d ON d.source = m.source AND d.key = m.key
                JOIN near_mentions o ON o.source = m.source AND o.key = m.key AND o.kind = 'person'
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
