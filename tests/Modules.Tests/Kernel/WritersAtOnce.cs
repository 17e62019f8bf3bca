using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Kernel;

public sealed class WritersAtOnce
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Sixty_writers_at_once_all_write_and_the_chain_holds(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var secretary = world.As(Role.Secretary);

        var made = await Task.WhenAll(Enumerable.Range(1, 60).Select(number => Task.Run(() => world.RunAsync(
            (CreateProgramme create) => create.RunAsync(new($"Award {number}", "Assembly"), secretary, TestContext.Current.CancellationToken)))));

        Assert.All(made, one => Assert.False(one.IsError));
        Assert.Equal(60, (await world.ActsAsync()).Count);
        Assert.Null((await world.RunAsync((VerifyLedger verify) => verify.RunAsync(new(), Actor.System, TestContext.Current.CancellationToken))).Value.Fault);
    }

    [Fact]
    public async Task A_writer_who_ends_without_keeping_lets_the_next_one_write()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var secretary = world.As(Role.Secretary);
        await world.QueryAsync(async db =>
        {
            await using (await db.BeginAsync(TestContext.Current.CancellationToken))
            {
                await Task.Yield();
            }

            return 0;
        });

        Assert.False((await world.RunAsync((CreateProgramme create) => create.RunAsync(new("Award", "Assembly"), secretary, TestContext.Current.CancellationToken))).IsError);
    }
}
