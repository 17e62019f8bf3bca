using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Modules.Tests.Awards.Deciding;

/// <summary>A panel's decision against the quota of its category.</summary>
public sealed class QuotaTests
{
    private static readonly Outcome?[] Both = [Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected];
    private static readonly Outcome?[] All = [Outcome.Laureate, Outcome.Laureate, Outcome.Laureate];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_limit_on_one_organisation_holds_in_the_decision(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var panel = await Panel.WithAsync(world, 3, from: w => With(w, category => category with { Caps = [new(QuotaRules.Organisation, 1, null, QuotaKind.Hard)] }));
        await world.QueryAsync(db => db.Set<Nomination>().Where(n => n.Id != panel.Nominations[2]).ExecuteUpdateAsync(set => set.SetProperty(n => n.NomineeOrganisation, "Harbour Institute"), TestContext.Current.CancellationToken));

        var same = await panel.DecideAsync(Both);
        var apart = await panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.Laureate]);

        Assert.Equal("2 laureates are of “Harbour Institute”; at most 1 may be.", same.Error.Message);
        Assert.False(apart.IsError);
    }

    [Fact]
    public async Task A_soft_quota_is_passed_with_a_recorded_reason()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await Panel.WithAsync(world, 3, from: w => With(w, category => category with { QuotaKind = QuotaKind.Soft }));

        var unsaid = await panel.DecideAsync(All);
        var said = await panel.DecideAsync(All, withheld: "Three of one rank.");

        Assert.Equal(nameof(AwardsErrors.OverSoftQuota), unsaid.Error.Code);
        Assert.False(said.IsError);
        Assert.Equal("Three of one rank.", await world.QueryAsync(db => db.Set<Decision>().Select(d => d.WithheldReason).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_award_that_is_always_given_is_not_withheld()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await Panel.WithAsync(world, 3, from: w => With(w, category => category with { MayWithhold = false }));

        var withheld = await panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.NotSelected], withheld: "No case was strong enough.");

        Assert.Equal(nameof(AwardsErrors.MayNotWithhold), withheld.Error.Code);
    }

    private static AwardsBuilder With(World world, Func<CategoryDraft, CategoryDraft> change) => new(world) { Adjust = draft => draft with { Categories = [change(draft.Categories[0])] } };
}
