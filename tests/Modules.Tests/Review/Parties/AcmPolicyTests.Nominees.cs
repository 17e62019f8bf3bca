using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Panels;
using Palmares.Review.Parties;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Parties;

/// <content>Who may not be nominated, what is read before it is sent, and what holds of all rules.</content>
public sealed partial class AcmPolicyTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Members_cannot_be_nominated_for_the_award_they_judge(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        await PanelAsync(world, edition.Id, Seat(world.As(Role.Judge, "member"), Known));
        var draft = await builder.NominateAsync(edition, submit: false);
        await world.QueryAsync(db => db.Set<Nomination>().ExecuteUpdateAsync(set => set.SetProperty(nomination => nomination.Nominee, Known)));

        var refused = await SendAsync(world, draft, world.As(Role.Nominator, "nominator-1"));

        Assert.Equal(nameof(PartyErrors.MemberNominated), refused.Error.Code);
    }

    [Fact]
    public async Task Nor_while_a_longer_term_runs_and_again_once_it_is_over()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var earlier = await builder.OpenAsync();
        await PanelAsync(world, earlier.Id, Seat(world.As(Role.Judge, "member"), Known) with { TermFrom = new(2026, 1, 1), TermUntil = new(2027, 3, 10) });
        var next = await NextAsync(world, builder, earlier);
        var draft = await builder.NominateAsync(next, submit: false);
        await world.QueryAsync(db => db.Set<Nomination>().ExecuteUpdateAsync(set => set.SetProperty(nomination => nomination.Nominee, Known)));

        var during = await SendAsync(world, draft, world.As(Role.Nominator, "nominator-1"));
        world.Clock.Advance(TimeSpan.FromDays(10));
        var after = await SendAsync(world, draft, world.As(Role.Nominator, "nominator-1"));

        Assert.Equal(nameof(PartyErrors.MemberNominated), during.Error.Code);
        Assert.False(after.IsError, after.IsError ? after.Error.Message : "");
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task If_a_member_is_nominated_the_nomination_is_disqualified(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var nomination = await builder.NominateAsync(edition);
        await builder.ConsentAsync(nomination, 1);
        await PanelAsync(world, edition.Id, Seat(world.As(Role.Nominee, "nominee-1")));

        var matter = Assert.Single(await MattersAsync(world, edition.Id));
        var other = await SettleAsync(world, matter.Id, PartyMatterState.SetAside, builder.Secretary);
        await SettleAsync(world, matter.Id, PartyMatterState.Disqualified, builder.Secretary);
        var told = await world.RunAsync((ReadSetAside read) => read.RunAsync(nomination, world.As(Role.Nominator, "nominator-1"), Ct));

        Assert.Equal((PartyRule.MembersNotEligible, PartyRole.Nominee), (matter.Rule, matter.Role));
        Assert.Equal(nameof(PartyErrors.NoSuchSettlement), other.Error.Code);
        Assert.True(told!.Disqualified);
        var letter = Assert.Single(await world.QueryAsync(db => db.Set<OutboxMessage>().Where(one => one.Kind == "awards.nomination-set-aside").ToListAsync(Ct)));
        Assert.Contains($"/awards/nominating/{nomination}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Reason, letter.Text, StringComparison.Ordinal);
        Assert.Empty(await world.RunAsync((ListReviewable list) => list.SentAsync(edition.Id, Ct)));
    }

    [Fact]
    public async Task Those_who_prepare_nominations_are_told_that_members_are_not_eligible()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();

        Assert.Contains(PartyRule.MembersNotEligible, await world.RunAsync((ReadPartyRules read) => read.RunAsync(edition.Id, Ct)));
    }

    [Fact]
    public async Task Members_see_no_draft()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var member = world.As("member", Role.Judge, Role.Nominator);
        var edition = await builder.OpenAsync();
        await PanelAsync(world, edition.Id, Seat(member));
        var draft = await builder.NominateAsync(edition, submit: false);

        var read = await world.RunAsync((ShowNomination show) => show.RunAsync(draft, member, Ct));
        var sent = await world.RunAsync((ListReviewable list) => list.SentAsync(edition.Id, Ct));

        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), read.Error.Code);
        Assert.Empty(sent);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_member_who_commented_on_a_draft_says_so_and_leaves_the_room(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();

        var declared = await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.DraftRead, "I read it in March."), review.Judge(2), Ct));
        var matter = Assert.Single(await MattersAsync(review.World, review.Edition));
        var settled = await SettleAsync(review.World, matter.Id, PartyMatterState.Stays, review.Secretary);
        await review.AssignAsync();

        Assert.False(declared.IsError);
        Assert.Equal((PartyRule.NoDraftReview, PartyRole.DraftReader, PartyMoment.Declared, "Judge 2"), (matter.Rule, matter.Role, matter.Moment, matter.Who));
        Assert.Equal([PartyMatterState.Stays, PartyMatterState.SetAside, PartyMatterState.SteppedDown], matter.Ways);
        Assert.False(settled.IsError);
        Assert.DoesNotContain(await review.OwnAsync(review.Judge(2)), row => row.Number == "R-01");
    }

    [Fact]
    public async Task A_name_alone_refuses_nobody_and_is_looked_at()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        await PanelAsync(world, edition.Id, Seat(world.As(Role.Judge, "member")) with { Name = "Nominator-1" });

        await builder.NominateAsync(edition);
        var matter = Assert.Single(await MattersAsync(world, edition.Id));
        await world.RunAsync((CheckParties check) => check.RunAsync(edition.Id, builder.Secretary, Ct));
        var settled = await SettleAsync(world, matter.Id, PartyMatterState.Dismissed, builder.Secretary);

        Assert.Equal((true, PartyMoment.Sent), (matter.ByName, matter.Moment));
        Assert.Contains(PartyMatterState.Dismissed, matter.Ways);
        Assert.False(settled.IsError);
        Assert.Equal(PartyMatterState.Dismissed, Assert.Single(await MattersAsync(world, edition.Id)).State);
        Assert.Single(await world.RunAsync((ListReviewable list) => list.SentAsync(edition.Id, Ct)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_rule_holds_unless_the_edition_switches_it_off_with_a_reason(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var member = world.As("member", Role.Judge, Role.Nominator);
        var edition = await builder.OpenAsync();
        await PanelAsync(world, edition.Id, Seat(member));
        var draft = await builder.NominateAsync(edition, by: member, submit: false);

        var chair = await SwitchAsync(world, edition.Id, false, world.As(Role.Chair));
        var silent = await SwitchAsync(world, edition.Id, false, builder.Secretary, "");
        var before = await SendAsync(world, draft, member);
        var off = await SwitchAsync(world, edition.Id, false, builder.Secretary);
        var sent = await SendAsync(world, draft, member);
        var quiet = await MattersAsync(world, edition.Id);
        await SwitchAsync(world, edition.Id, true, builder.Secretary);
        var found = Assert.Single(await MattersAsync(world, edition.Id));

        Assert.Equal((nameof(KernelErrors.NotPermitted), nameof(ReviewErrors.ReasonNeeded), nameof(PartyErrors.MemberTakesPart)), (chair.Error.Code, silent.Error.Code, before.Error.Code));
        Assert.False(off.IsError);
        Assert.False(sent.IsError);
        Assert.Empty(quiet);
        Assert.Equal(PartyMoment.TermRuns, found.Moment);
        Assert.Contains((await world.RunAsync((ShowParties show) => show.RunAsync(edition.Id, builder.Secretary, Ct))).Value.Rules, rule => rule is { Which: PartyRule.MembersStayOut, On: true, Reason: "A small field." });
    }
}
