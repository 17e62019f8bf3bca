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

/// <summary>The guidelines on conflict of interest of ACM's awards committee, sentence by sentence, as this software keeps them.</summary>
/// <remarks>Source: awards.acm.org/awards-committees/conflict-of-interest, paragraphs 1 to 4. The sentences are told in our own words.</remarks>
public sealed class AcmPolicyTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly PersonId Known = PersonId.From(new Guid("0192f000-0000-7000-8000-000000000001"));

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Officers_nominate_nobody(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var president = world.As("president", Role.Nominator);
        var office = await OfficeAsync(world, president.User);
        var draft = await builder.NominateAsync(await builder.OpenAsync(), by: president, submit: false);

        var refused = await SendAsync(world, draft, president);
        await world.RunAsync((EndOffice end) => end.RunAsync(new(office, new DateOnly(2026, 3, 1)), builder.Secretary, Ct));
        var after = await SendAsync(world, draft, president);

        Assert.Equal(nameof(PartyErrors.OfficerTakesPart), refused.Error.Code);
        Assert.Contains("President", refused.Error.Message, StringComparison.Ordinal);
        Assert.False(after.IsError);
    }

    [Fact]
    public async Task Officers_endorse_nobody()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        await OfficeAsync(world, person: Known);
        var nomination = await builder.NominateAsync(await builder.OpenAsync());

        var refused = await EndorseAsync(world, nomination, Known);
        var other = await EndorseAsync(world, nomination, null, "other@example.org");

        Assert.Equal(nameof(PartyErrors.OfficerTakesPart), refused.Error.Code);
        Assert.False(other.IsError);
    }

    [Fact]
    public async Task This_holds_for_every_award_of_the_body()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var president = world.As("president", Role.Nominator);
        await OfficeAsync(world, president.User);
        var (one, other) = (new AwardsBuilder(world), new AwardsBuilder(world) { Slug = "other-2026" });

        var first = await SendAsync(world, await one.NominateAsync(await one.OpenAsync(), by: president, submit: false), president);
        var second = await SendAsync(world, await other.NominateAsync(await other.OpenAsync(), by: president, submit: false), president);

        Assert.Equal([nameof(PartyErrors.OfficerTakesPart), nameof(PartyErrors.OfficerTakesPart)], new[] { first, second }.Select(refused => refused.Error.Code));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Members_nominate_nobody_to_their_own_panel_but_may_to_another(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var member = world.As("member", Role.Judge, Role.Nominator);
        var (own, other) = (new AwardsBuilder(world), new AwardsBuilder(world) { Slug = "other-2026" });
        var edition = await own.OpenAsync();
        await PanelAsync(world, edition.Id, Seat(member));

        var refused = await SendAsync(world, await own.NominateAsync(edition, by: member, submit: false), member);
        var elsewhere = await SendAsync(world, await other.NominateAsync(await other.OpenAsync(), by: member, submit: false), member);

        Assert.Equal(nameof(PartyErrors.MemberTakesPart), refused.Error.Code);
        Assert.False(elsewhere.IsError);
    }

    [Fact]
    public async Task Members_endorse_nobody_before_their_own_panel()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        await PanelAsync(world, edition.Id, Seat(world.As(Role.Judge, "member"), Known));
        var nomination = await builder.NominateAsync(edition);

        var refused = await EndorseAsync(world, nomination, Known);

        Assert.Equal(nameof(PartyErrors.MemberTakesPart), refused.Error.Code);
        Assert.Empty(await MattersAsync(world, edition.Id));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_member_nominated_before_is_set_aside_for_the_year_and_may_be_carried_into_the_next(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var member = world.As("member", Role.Judge, Role.Nominator);
        var edition = await builder.OpenAsync();
        var nomination = await builder.NominateAsync(edition, by: member);
        await PanelAsync(world, edition.Id, Seat(member));
        var matter = Assert.Single(await MattersAsync(world, edition.Id));

        var own = await SettleAsync(world, matter.Id, PartyMatterState.SetAside, world.As("member", Role.Chair, Role.Judge));
        var silent = await SettleAsync(world, matter.Id, PartyMatterState.SetAside, builder.Secretary, "");
        var settled = await SettleAsync(world, matter.Id, PartyMatterState.SetAside, builder.Secretary);
        var twice = await SettleAsync(world, matter.Id, PartyMatterState.SteppedDown, builder.Secretary);
        var left = await world.RunAsync((ListReviewable list) => list.SentAsync(edition.Id, Ct));
        var told = await world.RunAsync((ReadSetAside read) => read.RunAsync(nomination, member, Ct));
        var stranger = await world.RunAsync((ReadSetAside read) => read.RunAsync(nomination, world.As(Role.Nominator, "nominator-2"), Ct));
        var carried = await CarryAsync(world, builder, edition, nomination, member);

        Assert.Equal((PartyRule.MembersStayOut, PartyRole.Nominator, PartyMoment.Appointed, PartyMatterState.Open), (matter.Rule, matter.Role, matter.Moment, matter.State));
        Assert.Equal([PartyMatterState.SetAside, PartyMatterState.SteppedDown], matter.Ways);
        Assert.Equal((nameof(PartyErrors.OwnMatter), nameof(ReviewErrors.ReasonNeeded), nameof(PartyErrors.MatterSettled)), (own.Error.Code, silent.Error.Code, twice.Error.Code));
        Assert.False(settled.IsError, settled.IsError ? settled.Error.Message : "");
        Assert.Empty(left);
        Assert.Equal((false, "As the rules say."), (told!.Disqualified, told.Reason));
        Assert.Null(stranger);
        Assert.False(carried.IsError, carried.IsError ? carried.Error.Message : "");
        Assert.Superset(new HashSet<string> { "review.party-matter-found", "review.party-matter-settled", "awards.nomination-set-aside", "awards.nomination-carried" }, (await world.ActsAsync()).Select(act => act.Name).ToHashSet());
    }

    [Fact]
    public async Task Or_the_member_steps_down_for_the_year()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var member = world.As("member", Role.Judge, Role.Nominator);
        var edition = await builder.OpenAsync();
        await builder.NominateAsync(edition, by: member);
        await PanelAsync(world, edition.Id, Seat(member));

        var settled = await SettleAsync(world, (await MattersAsync(world, edition.Id)).Single().Id, PartyMatterState.SteppedDown, builder.Secretary);
        var panel = (await world.RunAsync((ShowPanel show) => show.RunAsync(edition.Id, builder.Secretary, Ct))).Value;

        Assert.False(settled.IsError);
        Assert.DoesNotContain(panel.Members, one => one.User == member.User);
        Assert.Single(await world.RunAsync((ListReviewable list) => list.SentAsync(edition.Id, Ct)));
    }

    [Fact]
    public async Task A_chair_steps_down_only_after_another_is_named()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var chair = world.As("chair", Role.Chair, Role.Nominator);
        var edition = await builder.OpenAsync();
        await builder.NominateAsync(edition, by: chair);
        await PanelAsync(world, edition.Id, Seat(world.As(Role.Judge, "member")));

        var seen = (await world.RunAsync((ShowParties show) => show.RunAsync(edition.Id, chair, Ct))).Value.Matters;
        var settled = await SettleAsync(world, (await MattersAsync(world, edition.Id)).Single().Id, PartyMatterState.SteppedDown, builder.Secretary);

        Assert.Empty(seen);
        Assert.Equal(nameof(PartyErrors.AnotherChairFirst), settled.Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_new_member_who_endorsed_before_stays_and_has_a_conflict(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var nomination = await builder.NominateAsync(edition);
        await builder.ConsentAsync(nomination, 1);
        await EndorseAsync(world, nomination, Known);
        await PanelAsync(world, edition.Id, Seat(world.As(Role.Judge, "member"), Known), Seat(world.As(Role.Judge, "third")));
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        await builder.ScreenAsync(nomination);
        await builder.MoveAsync(edition.Id, EditionPhase.Reviewing);

        var matter = Assert.Single(await MattersAsync(world, edition.Id));
        await world.RunAsync((DetectConflicts detect) => detect.RunAsync(new(edition.Id), builder.Secretary, Ct));
        var conflict = Assert.Single((await world.RunAsync((ListConflicts list) => list.RunAsync(edition.Id, builder.Secretary, Ct))).Value);
        Assert.False((await world.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(edition.Id), builder.Secretary, Ct))).IsError);
        var assigned = (await world.RunAsync((ShowAssignment show) => show.RunAsync(edition.Id, builder.Secretary, Ct))).Value;

        Assert.Equal((PartyMatterState.Stays, PartyRole.Endorser), (matter.State, matter.Role));
        Assert.Equal((ConflictKind.Endorser, "Member member"), (conflict.Kind, conflict.JudgeName));
        Assert.Equal(["Member chair", "Member third"], assigned.Rows.Single().Judges.Select(pair => pair.JudgeName));
    }

    [Fact]
    public async Task The_exception_is_for_an_endorsement_and_not_for_a_nomination()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var member = world.As("member", Role.Judge, Role.Nominator);
        var edition = await builder.OpenAsync();
        await EndorseAsync(world, await builder.NominateAsync(edition, 2), Known);
        await builder.NominateAsync(edition, by: member);

        await PanelAsync(world, edition.Id, Seat(member, Known));

        Assert.Equal([(PartyRole.Nominator, PartyMatterState.Open), (PartyRole.Endorser, PartyMatterState.Stays)], (await MattersAsync(world, edition.Id)).Select(matter => (matter.Role, matter.State)));
    }

    [Fact]
    public async Task The_exception_is_for_the_first_cycle_of_the_member_alone()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var earlier = await builder.OpenAsync();
        await PanelAsync(world, earlier.Id, Seat(world.As(Role.Judge, "member"), Known));
        var next = await NextAsync(world, builder, earlier);
        await EndorseAsync(world, await builder.NominateAsync(next), Known);

        await PanelAsync(world, next.Id, Seat(world.As(Role.Judge, "member"), Known));

        Assert.Equal(PartyMatterState.Open, (await MattersAsync(world, next.Id)).Single().State);
    }

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

    private static Member Seat(Actor member, PersonId? person = null) =>
        new(member.User!.Value, "Member " + (person is null ? "third" : "member"), null, null, "", 0, 10, IsChair: false, person);

    /// <summary>The members given, beside the chair.</summary>
    private static async Task PanelAsync(World world, EditionId edition, params Member[] members)
    {
        var chair = new Member(world.As(Role.Chair, "chair").User!.Value, "Member chair", null, null, "", 0, 10, IsChair: true);
        var formed = await world.RunAsync((FormPanel form) => form.RunAsync(new(edition, [chair, .. members], Math.Min(2, members.Length)), world.As(Role.Secretary), Ct));
        Assert.False(formed.IsError, formed.IsError ? formed.Error.Message : "");
    }

    private static async Task<OfficeId> OfficeAsync(World world, UserId? user = null, PersonId? person = null) =>
        (await world.RunAsync((EnterOffice enter) => enter.RunAsync(new("President", "The President", new(2025, 7, 1), null, user, person), world.As(Role.Secretary), Ct))).Value;

    private static Task<Result<Done>> SendAsync(World world, NominationId draft, Actor by) => world.RunAsync((SubmitNomination send) => send.RunAsync(draft, by, Ct));

    private static async Task<Result<Done>> EndorseAsync(World world, NominationId nomination, PersonId? person, string email = "peer@example.org")
    {
        var by = await world.QueryAsync(db => db.Set<Nomination>().Where(one => one.Id == nomination).Select(one => one.Nominator).SingleAsync());
        var invited = await world.RunAsync((InviteEndorser invite) => invite.RunAsync(new(nomination, "Peer " + email, email, null, person), Actor.ForUser(by, [Role.Nominator], ActorOrigin.Web), Ct));
        Assert.False(invited.IsError, invited.IsError ? invited.Error.Message : "");
        var secret = await new AwardsBuilder(world).SecretAsync("/endorse/", email);
        return await world.RunAsync((GiveEndorsement give) => give.RunAsync(new(secret, "Same working group", "Good work.", false), Actor.ByLink("endorsement"), Ct));
    }

    private static async Task<IReadOnlyList<ShowParties.Matter>> MattersAsync(World world, EditionId edition) =>
        (await world.RunAsync((ShowParties show) => show.RunAsync(edition, world.As(Role.Secretary), Ct))).Value.Matters;

    private static Task<Result<Done>> SettleAsync(World world, PartyMatterId matter, PartyMatterState how, Actor by, string reason = "As the rules say.") =>
        world.RunAsync((SettleMatter settle) => settle.RunAsync(new(matter, how, reason), by, Ct));

    private static Task<Result<Done>> SwitchAsync(World world, EditionId edition, bool on, Actor by, string reason = "A small field.") =>
        world.RunAsync((SwitchPartyRule change) => change.RunAsync(new(edition, PartyRule.MembersStayOut, on, reason), by, Ct));

    /// <summary>The edition of the next year, open for nominations.</summary>
    private static async Task<EditionFacts> NextAsync(World world, AwardsBuilder builder, EditionFacts earlier)
    {
        var next = AwardsBuilder.Ok(await world.RunAsync((CloneEdition clone) => clone.RunAsync(new(earlier.Id, "fable-2027", "2027", new DateShift(1, ShiftUnit.Years)), builder.Secretary, Ct)));
        world.Clock.Advance(TimeSpan.FromDays(365));
        return await builder.MoveAsync(next, EditionPhase.Nominating);
    }

    private static async Task<Result<NominationId>> CarryAsync(World world, AwardsBuilder builder, EditionFacts edition, NominationId nomination, Actor by)
    {
        var next = await NextAsync(world, builder, edition);
        await world.QueryAsync(db => db.Set<Edition>().Where(one => one.Id == edition.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Phase, EditionPhase.Closed)));
        return await world.RunAsync((CarryNomination carry) => carry.RunAsync(new(nomination, next.Id), by, Ct));
    }
}
