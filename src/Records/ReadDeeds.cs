using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Works, mandates and affiliations of a person, in the current snapshot or a named one. What evidence and rules rest on; company and coverage are <see cref="ReadPerson"/>'s.</summary>
public sealed class ReadDeeds(CurrentSnapshot current, RecordStore store, PersonMentions linked, OrganisationBooks books)
{
    /// <param name="person">An id that was merged leads to the person it was merged into.</param>
    /// <param name="snapshot">Null for the current one.</param>
    public Task<Result<PersonDeeds>> RunAsync(PersonId person, SnapshotId? snapshot, CancellationToken ct) =>
        RunAsync(person, snapshot, (_, deeds) => Task.FromResult(deeds), ct);

    /// <param name="more">Reads on in the same snapshot, with the person's mentions in its table <c>wanted</c> and what stands beside them in those of <see cref="NearRows"/>.</param>
    internal async Task<Result<T>> RunAsync<T>(PersonId person, SnapshotId? snapshot, Func<DuckDBConnection, PersonDeeds, Task<T>> more, CancellationToken ct)
    {
        if (await linked.LeadsToAsync(person, ct) is not { } found)
            return RecordsErrors.NoSuchPerson;
        if ((snapshot ?? await current.RunAsync(ct)) is not { } named)
            return RecordsErrors.NothingImported;
        if (!store.Holds(named))
            return RecordsErrors.NoSuchSnapshot;

        var mentions = await linked.OfAsync([found.Id], ct);
        using var record = store.OpenWithPlaces(named);
        PersonMentions.Want(record, mentions);
        NearRows.Take(record, [.. mentions.Select(row => row.Mention)]);
        var affiliations = Affiliations.Of(RecordQueries.AffiliationPoints(record, "near_mentions", "posts")[found.Id], await books.OpenAsync(ct));
        return await more(record, new PersonDeeds(found.Id, found.DisplayName, Works(record, store.Lineages(named)), Mandates(record), affiliations, named));
    }

    // A version that stands under several numbers is one work.
    private static List<Work> Works(DuckDBConnection record, Lineages lineages) => record.Read(
            row => new Work(
                row.Record(0), row.Text(2) ?? row.GetString(1), row.Text(3), row.Date(4), row.Text(5), row.Text(6), row.GetString(7).Split('\u001f'), lineages.Of(row.Record(0))) { Raw = row.Text(8) },
            """
            SELECT d.source, d.key, d.title, d.type, d.date, d."group", d.status, string_agg(DISTINCT m.role, chr(31) ORDER BY m.role), min(m.raw)
            FROM wanted w JOIN near_mentions m ON m.id = w.mention JOIN near_documents t ON t.source = m.source AND t.key = m.key
                JOIN near_documents d ON d.source = t.source AND d.key = coalesce(t.same_as, t.key)
            GROUP BY ALL ORDER BY d.date DESC NULLS LAST, d.source, d.key
            """);

    private static List<Mandate> Mandates(DuckDBConnection record) => record.Read(
        RecordQueries.Mandate, $"SELECT {RecordQueries.MandateColumns} FROM wanted w JOIN posts a ON a.mention = w.mention ORDER BY a.first_seen DESC, a.source, a.key");
}
