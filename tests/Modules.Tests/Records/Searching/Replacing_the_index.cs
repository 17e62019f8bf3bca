using Microsoft.EntityFrameworkCore;
using Palmares.Records;
using Palmares.Records.Searching;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Searching;

public sealed class Replacing_the_index
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Readers_meet_a_whole_index_while_others_replace_it(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("first.jsonl", Lines(1, 40)));
        room.World.As(Palmares.Kernel.Role.Judge);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(room, stop.Token), Ct)).ToList();

        for (var round = 2; round <= 4; round++)
            await room.ImportAsync(room.File($"more-{round}.jsonl", Lines(round, 40)));
        await stop.CancelAsync();
        var totals = (await Task.WhenAll(readers)).SelectMany(seen => seen).ToList();

        Assert.NotEmpty(totals);
        Assert.All(totals, total => Assert.True(total % 40 == 0 && total is >= 40 and <= 160, $"{total} is part of an index."));
        Assert.Equal(160, (await room.SearchAsync("lantern")).Page.Total);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_index_that_was_never_finished_leaves_the_old_one_and_is_swept(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("first.jsonl", Lines(1, 3)));
        var left = await room.World.QueryAsync(async db =>
        {
            var drawn = (await db.Database.SqlQuery<int>($"""UPDATE records_search_state SET "Last" = "Last" + 1 WHERE "Id" = 1 RETURNING "Last" AS "Value" """).ToListAsync(Ct)).Single();
            await new SearchTable(db).WriteAsync(drawn, [], Ct);
            return drawn;
        });

        var between = await room.SearchAsync("lantern");
        await room.World.RunAsync((RebuildSearch rebuild) => rebuild.RunAsync(Ct));
        await room.World.RunAsync((RebuildSearch rebuild) => rebuild.RunAsync(Ct));

        Assert.Equal(3, between.Page.Total);
        Assert.Equal(3, (await room.SearchAsync("lantern")).Page.Total);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => room.World.QueryAsync(db => new SearchTable(db).RowsAsync(left, [1], Ct)));
        Assert.Equal(2, await room.World.QueryAsync(db => db.Set<SearchPart>().Select(part => part.Generation).Distinct().CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task After_a_search_the_same_session_goes_on(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("first.jsonl", Lines(1, 3)));

        var parts = await room.World.QueryAsync(async db =>
        {
            using var index = new SearchIndex();
            await new FindPeople(new FindEntries(db, index)).RunAsync("keeper", 1, Ct);
            return await db.Set<SearchPart>().CountAsync(Ct);
        });

        Assert.NotEqual(0, parts);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Searching_goes_on_while_tables_come_and_go(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("first.jsonl", Lines(1, 3)));
        room.World.As(Palmares.Kernel.Role.Judge);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(room, stop.Token), Ct)).ToList();

        for (var table = 0; table < 50; table++)
        {
            await room.World.QueryAsync(async db =>
            {
                await db.Database.ExecuteSqlRawAsync("CREATE TABLE passing (id INTEGER NOT NULL)", Ct);
                return await db.Database.ExecuteSqlRawAsync("DROP TABLE passing", Ct);
            });
        }

        await stop.CancelAsync();
        Assert.All((await Task.WhenAll(readers)).SelectMany(seen => seen), total => Assert.Equal(3, total));
    }

    private static async Task<List<int>> ReadAsync(RecordRoom room, CancellationToken until)
    {
        var totals = new List<int>();
        do
            totals.Add((await room.SearchAsync("lantern")).Page.Total);
        while (!until.IsCancellationRequested);
        return totals;
    }

    private static IEnumerable<string> Lines(int round, int count) =>
        Enumerable.Range(1, count).Select(n => $$"""{"source":"demo-round-{{round}}","docid":"R {{round}}.{{n}}","title":"Lantern of round {{round}}","date":"2020","contributors":[{"name":"Keeper {{(char)('A' + (n % 26))}}ndersen","role":"author"}]}""");
}
