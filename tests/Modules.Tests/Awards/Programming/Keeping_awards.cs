using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Programming;

public sealed class Keeping_awards
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_edition_is_read_anew_after_an_act_and_by_id_as_by_its_short_name(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var before = await PhasesAsync(world, edition);

        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        var after = await PhasesAsync(world, edition);

        Assert.Equal((EditionPhase.Nominating, EditionPhase.Nominating), before);
        Assert.Equal((EditionPhase.Screening, EditionPhase.Screening), after);
    }

    [Fact]
    public async Task What_a_transaction_takes_back_is_seen_in_it_and_kept_for_nobody()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();
        await PhasesAsync(world, edition);

        var within = await world.QueryAsync(async db =>
        {
            using var kept = new KeptAwards();
            await using var transaction = await db.BeginAsync(None);
            await db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, EditionPhase.Closed), None);
            var read = await new ReadEdition(db, kept).RunAsync(edition.Id, None);
            await transaction.RollbackAsync(None);
            var outside = await new ReadEdition(db, kept).RunAsync(edition.Id, None);
            return (read.Value.Phase, outside.Value.Phase);
        });

        Assert.Equal((EditionPhase.Closed, EditionPhase.Nominating), within);
        Assert.Equal((EditionPhase.Nominating, EditionPhase.Nominating), await PhasesAsync(world, edition));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_nomination_set_aside_is_judged_no_more_though_it_was_kept(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (_, nominations) = await new AwardsBuilder(world).ReviewingAsync(2);
        Task<ReviewableNomination?> OneAsync(NominationId id) => world.RunAsync((ListReviewable list) => list.OneAsync(id, None));

        var before = (await OneAsync(nominations[0]), await OneAsync(nominations[0]), await OneAsync(nominations[1]));
        AwardsBuilder.Ok(await world.RunAsync((SetAsideNomination aside) => aside.RunAsync(new(nominations[0], Disqualified: false, "Sent twice."), world.As(Role.Secretary), None)));

        Assert.Same(before.Item1, before.Item2);
        Assert.Equal(nominations[1], before.Item3!.Id);
        Assert.Null(await OneAsync(nominations[0]));
        Assert.Equal(before.Item3.Number, (await OneAsync(nominations[1]))!.Number);
    }

    private static async Task<(EditionPhase, EditionPhase)> PhasesAsync(World world, EditionFacts edition) => (
        (await world.RunAsync((ReadEdition read) => read.RunAsync(edition.Id, None))).Value.Phase,
        (await world.RunAsync((ReadEdition read) => read.RunAsync(edition.Slug, None))).Value.Phase);
}
