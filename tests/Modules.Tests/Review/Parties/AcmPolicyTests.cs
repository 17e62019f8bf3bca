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
public sealed partial class AcmPolicyTests
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
        await world.ByHandAsync(db => db.Set<Edition>().Where(one => one.Id == edition.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Phase, EditionPhase.Closed)));
        return await world.RunAsync((CarryNomination carry) => carry.RunAsync(new(nomination, next.Id), by, Ct));
    }
}
