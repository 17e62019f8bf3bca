using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Consenting;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Merging;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Merging;

public sealed class MergingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void A_name_alone_is_a_hint_in_whatever_order_and_case_it_is_written()
    {
        Assert.Equal(DuplicateRules.NameKey("Müller, Ana-María"), DuplicateRules.NameKey("ana maria MULLER"));
        Assert.NotEqual(DuplicateRules.NameKey("Ana Müller"), DuplicateRules.NameKey("Anna Müller"));
        Assert.Equal("", DuplicateRules.NameKey(" . "));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_two_nominations_have_in_common_is_shown_to_the_secretary_alone_and_joins_nothing_by_itself(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        await SendAsync(world, edition, "nominator-1", "Ana María Müller", "ana@example.org");
        await SendAsync(world, edition, "nominator-2", "A. Müller", "ANA@example.org");
        await SendAsync(world, edition, "nominator-3", "Müller Ana Maria", "other@example.org");
        await SendAsync(world, edition, "nominator-4", "Somebody Else", "else@example.org");

        var view = AwardsBuilder.Ok(await world.RunAsync((FindDuplicates use) => use.RunAsync(edition.Id, builder.Secretary, None)));

        Assert.Equal(2, view.Pairs.Count);
        Assert.Equal([DuplicateGround.SameAddress], view.Pairs[0].Grounds);
        Assert.Equal([DuplicateGround.SameName], view.Pairs[1].Grounds);
        Assert.Empty(view.Merges);
        Assert.Equal(nameof(KernelErrors.NotPermitted), (await world.RunAsync((FindDuplicates use) => use.RunAsync(edition.Id, world.As(Role.Nominator, "nominator-1"), None))).Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_kept_one_takes_over_all_of_the_other_whose_parties_are_told_and_parting_gives_it_back(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var kept = await SendAsync(world, edition, "nominator-1", "Ana Moss", "ana@example.org");
        var other = await SendAsync(world, edition, "nominator-2", "Ana Moss", "ana@example.org");
        await EndorseAsync(world, builder, other, "nominator-2", "peer@example.org");
        await JoinAsync(world, builder, other, "nominator-2", "friend");
        await AgreeAsync(world, kept);
        var stamp = await StampAsync(world, builder, kept, other);

        var before = (await ShowAsync(world, builder, kept), await ShowAsync(world, builder, other));
        var merge = AwardsBuilder.Ok(await world.RunAsync((MergeNominations use) => use.RunAsync(new(kept, other, "One address, one career.", stamp), builder.Secretary, None)));

        var (joined, closed) = (await ShowAsync(world, builder, kept), await ShowAsync(world, builder, other));
        Assert.Equal([(string?)null, closed.Number], joined.Claims.Select(claim => claim.From));
        Assert.Single(joined.Endorsers, endorser => endorser.State == EndorsementState.Given);
        Assert.Equal([("friend", true), ("nominator-2", true)], joined.CoNominators.Select(one => (one.Name, one.State == CoNominatorState.Accepted)).Order());
        // The nominee had agreed to one of the two: the joined one is put to her.
        Assert.Equal((Consent.Asked, Eligibility.NotDecided), (joined.Consent, joined.Eligibility));
        Assert.Equal((NominationState.Withdrawn, joined.Number, 0), (closed.State, closed.MergedIntoNumber, closed.Claims.Count));
        Assert.Equal(["ana@example.org", "friend@example.org", "nominator-2@example.org", "peer@example.org"], await ToldAsync(world, "awards.nomination-merged"));
        Assert.False((await world.RunAsync((ShowNomination use) => use.RunAsync(kept, world.As(Role.Nominator, "nominator-2"), None))).IsError);
        Assert.DoesNotContain(await world.ActsAsync(), act => act.Note?.Contains("career", StringComparison.Ordinal) == true);

        AwardsBuilder.Ok(await world.RunAsync((UndoMerge use) => use.RunAsync(new(merge, "Two people after all."), builder.Secretary, None)));
        var (one, two) = (await ShowAsync(world, builder, kept), await ShowAsync(world, builder, other));
        Assert.Equal((before.Item1.Claims.Count, 0, 0), (one.Claims.Count, one.Endorsers.Count, one.CoNominators.Count));
        Assert.Equal((NominationState.Submitted, before.Item2.Consent, 1, 1, 1), (two.State, two.Consent, two.Claims.Count, two.Endorsers.Count, two.CoNominators.Count));
        Assert.Equal(4, (await ToldAsync(world, "awards.merge-undone")).Count);
        Assert.True((await world.RunAsync((ShowNomination use) => use.RunAsync(kept, world.As(Role.Nominator, "nominator-2"), None))).IsError);
        Assert.Equal(nameof(NominatingErrors.MergeStands), (await world.RunAsync((UndoMerge use) => use.RunAsync(new(merge, "Again."), builder.Secretary, None))).Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_merge_needs_a_reason_and_what_was_shown_and_stands_once_judging_begins(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var kept = await SendAsync(world, edition, "nominator-1", "Ana Moss", "ana@example.org");
        var other = await SendAsync(world, edition, "nominator-2", "Ana Moss", "ana@example.org");
        await AgreeAsync(world, kept);
        await AgreeAsync(world, other);
        var stamp = await StampAsync(world, builder, kept, other);
        Task<Result<MergeId>> MergeAsync(NominationId into, NominationId from, string reason, string of, Actor? by = null) => world.RunAsync((MergeNominations use) => use.RunAsync(new(into, from, reason, of), by ?? builder.Secretary, None));

        Assert.Equal(nameof(NominatingErrors.MergeReasonNeeded), (await MergeAsync(kept, other, " ", stamp)).Error.Code);
        Assert.Equal(nameof(NominatingErrors.MergeChanged), (await MergeAsync(kept, other, "The same.", "0-0")).Error.Code);
        Assert.Equal(nameof(NominatingErrors.MergeNeedsTwo), (await MergeAsync(kept, kept, "The same.", stamp)).Error.Code);
        Assert.Equal(nameof(KernelErrors.NotPermitted), (await MergeAsync(kept, other, "Mine.", stamp, world.As(Role.Nominator, "nominator-1"))).Error.Code);
        var merge = AwardsBuilder.Ok(await MergeAsync(kept, other, "The same.", stamp));
        // Agreed to both: nobody is asked again.
        Assert.Equal(Consent.Agreed, (await ShowAsync(world, builder, kept)).Consent);
        Assert.Equal(nameof(NominatingErrors.CannotMerge), (await MergeAsync(kept, other, "Again.", stamp)).Error.Code);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        await builder.ScreenAsync(kept);
        await builder.MoveAsync(edition.Id, EditionPhase.Reviewing);
        Assert.Equal(nameof(NominatingErrors.MergeStands), (await world.RunAsync((UndoMerge use) => use.RunAsync(new(merge, "Late."), builder.Secretary, None))).Error.Code);
        Assert.Equal(2, AwardsBuilder.Ok(await world.RunAsync((ReadNomination use) => use.RunAsync(kept, None))).Claims.Count);
    }

    private static async Task<NominationId> SendAsync(World world, EditionFacts edition, string nominator, string nominee, string email)
    {
        var by = world.As(Role.Nominator, nominator);
        var id = AwardsBuilder.Ok(await world.RunAsync((StartNomination use) => use.RunAsync(new(edition.Id, edition.Categories[0].Id, null, nominee, email, null, new(nominator, $"{nominator}@example.org")), by, None)));
        AwardsBuilder.Ok(await world.RunAsync((SaveDraft use) => use.RunAsync(new(id, 0, $"As {nominator} says.", "For fables.", [new($"Claimed by {nominator}", [])]), by, None)));
        AwardsBuilder.Ok(await world.RunAsync((SubmitNomination use) => use.RunAsync(id, by, None)));
        return id;
    }

    private static async Task EndorseAsync(World world, AwardsBuilder builder, NominationId id, string nominator, string email)
    {
        AwardsBuilder.Ok(await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Peer", email, null), world.As(Role.Nominator, nominator), None)));
        var secret = await builder.SecretAsync("/endorse/", email);
        AwardsBuilder.Ok(await world.RunAsync((GiveEndorsement use) => use.RunAsync(new(secret, "Peer", "Good work.", false), Actor.ByLink("endorsement"), None)));
    }

    private static async Task JoinAsync(World world, AwardsBuilder builder, NominationId id, string nominator, string name)
    {
        AwardsBuilder.Ok(await world.RunAsync((InviteCoNominator use) => use.RunAsync(new(id, name, $"{name}@example.org", null, CoNominatorRole.Signs), world.As(Role.Nominator, nominator), None)));
        var secret = await builder.SecretAsync("/co-nominate/", $"{name}@example.org");
        AwardsBuilder.Ok(await world.RunAsync((AcceptCoNomination use) => use.RunAsync(new(secret, new NominatorAccount(name, $"{name}@example.org")), world.As(Role.Nominator, name), None)));
    }

    private static async Task AgreeAsync(World world, NominationId id) => AwardsBuilder.Ok(await world.RunAsync((AnswerNomination use) => use.RunAsync(
        new(new NomineeKey(Nomination: id, AccountEmail: "ana@example.org"), true, true, false), world.As(Role.Nominee, "ana"), None)));

    private static async Task<string> StampAsync(World world, AwardsBuilder builder, NominationId kept, NominationId other) =>
        AwardsBuilder.Ok(await world.RunAsync((ShowMerge use) => use.RunAsync(new(kept, other), builder.Secretary, None))).Stamp;

    private static async Task<ShowNomination.View> ShowAsync(World world, AwardsBuilder builder, NominationId id) => AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(id, builder.Secretary, None)));

    private static async Task<IReadOnlyList<string>> ToldAsync(World world, string kind) =>
        await world.QueryAsync(db => db.Set<OutboxMessage>().Where(letter => letter.Kind == kind).Select(letter => letter.To).OrderBy(to => to).ToListAsync());
}
