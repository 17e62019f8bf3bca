using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Searching;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

public sealed class Reading_while_importing
{
    private const int Documents = 120, Editions = 3, Readers = 50;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Each import changes every document at once, so that half a snapshot would show two editions.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Fifty_readers_never_see_half_a_snapshot(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("edition-0.jsonl", Edition(0)));
        var (store, steward) = (room.World.Services.GetRequiredService<RecordStore>(), room.World.As(Role.Steward));
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var seen = new ConcurrentDictionary<string, int>();

        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await ReadAsync(room, store, seen);
                await SearchAsync(room, steward);
            }
        })).ToList();
        for (var edition = 1; edition <= Editions; edition++)
            await room.ImportAsync(room.File($"edition-{edition}.jsonl", Edition(edition)));
        await done.CancelAsync();
        await Task.WhenAll(readers);

        Assert.True(seen.Count > 1, "The readers saw one snapshot only: nothing was shown.");
    }

    private static async Task ReadAsync(RecordRoom room, RecordStore store, ConcurrentDictionary<string, int> seen)
    {
        var snapshot = (await room.World.RunAsync((CurrentSnapshot current) => current.RunAsync(CancellationToken.None)))!.Value;
        using var record = store.Open(snapshot);
        var (documents, mentions, editions) = record.Read(
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
            "SELECT count(*), (SELECT count(*) FROM mentions), count(DISTINCT split_part(title, ' ', 2)) FROM documents").Single();
        Assert.Equal((Documents, Documents, 1L), (documents, mentions, editions));
        seen.AddOrUpdate(snapshot.Hash, 1, (_, count) => count + 1);
    }

    private static async Task SearchAsync(RecordRoom room, Actor by)
    {
        var found = (await room.World.RunAsync((SearchRecord search) => search.RunAsync(new("clockwork", new SearchFilter(RecordKind.Document)), by, CancellationToken.None))).Value;
        Assert.NotEmpty(found.Page.Items);
        Assert.Single(found.Page.Items.Select(hit => hit.Label.Split(' ')[1]).Distinct());
    }

    private static IEnumerable<string> Edition(int edition) => Enumerable.Range(0, Documents).Select(number => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"source":"demo-lab","docid":"LAB {{number}}","title":"Edition {{edition}} of clockwork","date":"2012","contributors":[{"name":"Oddny Thistlewood","role":"editor","person_key":"p1"}]}"""));
}
