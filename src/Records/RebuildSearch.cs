using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records.Searching;

namespace Palmares.Records;

/// <summary>Builds the search index anew from the current snapshot and the persons as they are linked. Readers see the old one until the end, then the whole new one.</summary>
/// <remarks>An index is built in a table of its own and in parts held in memory, under a number drawn before anything is read; one row says which is in use. A build that was overtaken by a later one is dropped.</remarks>
public sealed class RebuildSearch(PalmaresDb db, CurrentSnapshot current, RecordStore store, OrganisationBooks books)
{
    public async Task<Result<Done>> RunAsync(CancellationToken ct)
    {
        var generation = await DrawAsync(ct);
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;
        if (!store.Holds(snapshot))
            return RecordsErrors.NoSuchSnapshot;

        var (linked, persons) = await LinkedAsync(ct);
        using var record = store.Open(snapshot);
        var entries = new SearchEntries(record, await books.OpenAsync(ct)).Of(linked, persons);
        IReadOnlyList<IReadOnlyList<string>> tokens = [.. entries.Select(entry => SearchTokens.OfEntry(entry.KnownBy, entry.Kind == RecordKind.Person))];
        var vocabulary = Vocabulary.Of(tokens);
        var table = new SearchTable(db);
        await table.WriteAsync(generation, entries, ct);
        db.Set<SearchPart>().AddRange(
            new SearchPart { Generation = generation, Name = SearchParts.Words, Bytes = vocabulary.Write() },
            new SearchPart { Generation = generation, Name = SearchParts.Postings, Bytes = Postings.Of(vocabulary, tokens).Write() },
            new SearchPart { Generation = generation, Name = SearchParts.Facets, Bytes = SearchColumns.Of(entries).Write() });
        await db.SaveChangesAsync(ct);
        await SwitchAsync(generation, snapshot, table, ct);
        return Done.Value;
    }

    private async Task<int> DrawAsync(CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""INSERT INTO records_search_state ("Id", "Generation", "Before", "Last") VALUES (1, 0, 0, 0) ON CONFLICT DO NOTHING""", ct);
        return (await db.Database.SqlQuery<int>($"""UPDATE records_search_state SET "Last" = "Last" + 1 WHERE "Id" = 1 RETURNING "Last" AS "Value" """).ToListAsync(ct)).Single();
    }

    private async Task SwitchAsync(int generation, SnapshotId snapshot, SearchTable table, CancellationToken ct)
    {
        await db.Set<SearchState>().Where(state => state.Generation < generation)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.Before, state => state.Generation).SetProperty(state => state.Generation, generation).SetProperty(state => state.Snapshot, snapshot), ct);
        var state = await db.Set<SearchState>().AsNoTracking().SingleAsync(ct);
        await table.SweepAsync([state.Generation, state.Before], ct);
    }

    private async Task<(List<(string Mention, int Person)> Linked, List<(PersonId Id, string Name)> Persons)> LinkedAsync(CancellationToken ct)
    {
        var persons = new List<(PersonId Id, string Name)>();
        var numbers = new Dictionary<PersonId, int>();
        foreach (var person in await db.Set<Person>().AsNoTracking().Where(person => person.MergedInto == null).Select(person => new { person.Id, person.DisplayName }).ToListAsync(ct))
        {
            numbers[person.Id] = persons.Count;
            persons.Add((person.Id, person.DisplayName));
        }

        var linked = new List<(string, int)>();
        await foreach (var row in db.Set<PersonMention>().AsNoTracking().Select(row => new { row.Mention, row.Person }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (numbers.TryGetValue(row.Person, out var number))
                linked.Add((row.Mention.Value, number));
        }

        return (linked, persons);
    }
}
