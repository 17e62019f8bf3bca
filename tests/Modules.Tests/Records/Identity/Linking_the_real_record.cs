using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.Records.Importing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Records.Identity;

public class Linking_the_real_record(ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_sources_are_linked_in_seconds_and_linking_again_changes_nothing()
    {
        var folder = Path.Combine(SharedData.Require(), "data", "records");
        string[] files = [.. new[] { "ietf-rfc", "python-pep", "roles-w3c" }.Select(source => Path.Combine(folder, source + ".jsonl.gz"))];
        await using var world = await World.OnAsync(Engine.Sqlite);
        var steward = world.As(Role.Steward);
        await world.RunAsync((ImportRecord import) => import.RunAsync(new(files), steward, progress: null, Ct));

        var persons = await world.QueryAsync(db => db.Set<PersonMention>().ToDictionaryAsync(row => row.Mention, row => row.Person, Ct));
        var clock = Stopwatch.StartNew();

        var again = await world.RunAsync((LinkRecord link) => link.RunAsync(steward, Ct));

        output.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s, {again.Value}");
        Assert.True(again.Value.Mentions > 20_000);
        Assert.True(again.Value.Persons < again.Value.Mentions);
        Assert.Equal((0, 0, 0), (again.Value.Appeared, again.Value.Redirected, again.Value.Returned));
        Assert.Equal(persons, await world.QueryAsync(db => db.Set<PersonMention>().ToDictionaryAsync(row => row.Mention, row => row.Person, Ct)));
        var queue = await world.RunAsync((ListUnresolved list) => list.RunAsync(new(), steward, Ct));
        Assert.True(queue.Value.Total > 0);
    }
}
