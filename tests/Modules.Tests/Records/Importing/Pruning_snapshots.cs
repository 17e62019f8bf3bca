using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Palmares.Tracking;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

public sealed class Pruning_snapshots
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_snapshot_that_nothing_names_goes_and_the_act_says_so(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        var first = (await room.ImportFixtureAsync()).Snapshot!.Value;
        var second = (await CorrectAsync(room, "Octant")).Snapshot!.Value;

        var told = (await room.World.RunAsync((PruneRecord prune) => prune.PreviewAsync(room.World.As(Role.Steward), Ct))).Value;
        var done = (await room.World.RunAsync((PruneRecord prune) => prune.RunAsync(room.World.As(Role.Steward), Ct))).Value;
        var again = (await room.World.RunAsync((PruneRecord prune) => prune.RunAsync(room.World.As(Role.Steward), Ct))).Value;

        Assert.Equal([first], told.Pruned);
        Assert.Equal([first], done.Pruned);
        Assert.Equal([second], done.Kept);
        Assert.Empty(again.Pruned);
        Assert.Single(await room.World.ActsAsync(), act => act.Name == "records.snapshots-pruned");
        Assert.False(Store(room).Holds(first));
        Assert.True((await room.World.RunAsync((VerifyRecord verify) => verify.RunAsync(room.World.As(Role.Auditor), Ct))).Value.Holds);
    }

    [Fact]
    public async Task A_snapshot_that_a_nominations_evidence_names_stays()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var named = (await room.ImportFixtureAsync()).Snapshot!.Value;
        await CiteAsync(room);
        var between = (await CorrectAsync(room, "Octant")).Snapshot!.Value;
        var now = (await CorrectAsync(room, "Quadrant")).Snapshot!.Value;

        var done = (await room.World.RunAsync((PruneRecord prune) => prune.RunAsync(room.World.As(Role.Steward), Ct))).Value;

        Assert.Equal([between], done.Pruned);
        Assert.Equal(new[] { named, now }.ToHashSet(), done.Kept.ToHashSet());
    }

    [Fact]
    public async Task No_file_of_a_pruned_snapshot_stays_open_for_a_reader_between_two_questions()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "Open files are counted by /proc.");
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var first = (await room.ImportFixtureAsync()).Snapshot!.Value;
        using var reading = Store(room).Open(first);
        Assert.Equal(3, reading.Count("SELECT count(*) FROM documents"));
        await CorrectAsync(room, "Octant");

        await room.World.RunAsync((PruneRecord prune) => prune.RunAsync(room.World.As(Role.Steward), Ct));

        var open = Directory.EnumerateFiles("/proc/self/fd").Select(TargetOf).Where(file => file.StartsWith(room.World.Folder.Path, StringComparison.Ordinal));
        Assert.DoesNotContain(open, file => file.Contains(first.Hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_judge_may_not_prune()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();

        var result = await room.World.RunAsync((PruneRecord prune) => prune.RunAsync(room.World.As(Role.Judge), Ct));

        Assert.Equal(ErrorKind.Forbidden, result.Error.Kind);
    }

    // Tests beside this one import the same files, so the same hash, into folders of their own, and close files between the listing and the look.
    private static string TargetOf(string file)
    {
        try { return File.ResolveLinkTarget(file, false)?.FullName ?? ""; }
        catch (IOException) { return ""; }
    }

    private static RecordStore Store(RecordRoom room) => room.World.Services.GetRequiredService<RecordStore>();

    private static Task<ImportRecord.Report> CorrectAsync(RecordRoom room, string title) =>
        room.ImportAsync(room.File($"{title}.jsonl", [RecordRoom.Documents[2].Replace("Sextant", title, StringComparison.Ordinal)]));

    private static async Task CiteAsync(RecordRoom room)
    {
        var person = (await room.PersonAsync("thistlewood")).Person;
        var awards = new AwardsBuilder(room.World);
        var nomination = await awards.NominateAsync(await awards.OpenAsync(), nominee: person, submit: false);
        var line = (await room.World.RunAsync((ListEvidence list) => list.RunAsync(person, Ct))).Value.First(line => line.Kind == EvidenceKind.Document);
        AwardsBuilder.Ok(await room.World.RunAsync((SaveDraft save) => save.RunAsync(
            new(nomination, 1, "Did much for sextants.", "For sextants.", [new("Wrote it", [new(line.Source, line.Text)])]), room.World.As(Role.Nominator, "nominator-1"), Ct)));
    }
}
