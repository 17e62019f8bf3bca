using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Panels;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.CoNominating;

public sealed class CoNominatingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_role_may_what_it_says_and_no_more(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync(), submit: false);
        var writes = await JoinAsync(world, builder, id, "writer", CoNominatorRole.Writes);
        var reads = await JoinAsync(world, builder, id, "reader", CoNominatorRole.Reads);
        var signs = await JoinAsync(world, builder, id, "signer", CoNominatorRole.Signs);
        var stranger = world.As(Role.Nominator, "stranger");

        Assert.Equal(new[] { true, true, false, false }, await AllAsync(by => ShowAsync(world, id, by), writes, reads, signs, stranger));
        Assert.Equal(new[] { true, true, true, false }, await AllAsync(by => world.RunAsync((ReadToSign use) => use.RunAsync(id, by, None)), writes, reads, signs, stranger));
        Assert.Equal(new[] { true, true, false, false }, await Task.WhenAll(new[] { writes, reads, signs, stranger }.Select(async by => (await world.RunAsync((ListNominations use) => use.RunAsync(null, by, None))).Count == 1)));
        Assert.Equal(nameof(NominatingErrors.NotYoursToChange), (await SaveAsync(world, id, "Mine now.", reads)).Error.Code);
        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), (await SaveAsync(world, id, "Mine now.", signs)).Error.Code);
        Assert.False((await SaveAsync(world, id, "Written by two.", writes)).IsError);
        Assert.Equal(new[] { false, false, false, false }, await AllAsync(by => world.RunAsync((SubmitNomination use) => use.RunAsync(id, by, None)), writes, reads, signs, stranger));
        Assert.Equal(new[] { false, false, false, false }, await AllAsync(by => world.RunAsync((WithdrawNomination use) => use.RunAsync(new(id, null), by, None)), writes, reads, signs, stranger));
        Assert.Equal(new[] { false, false, false, false }, await AllAsync(by => world.RunAsync((InviteCoNominator use) => use.RunAsync(new(id, "More", "more@example.org", null, CoNominatorRole.Reads), by, None)), writes, reads, signs, stranger));
        Assert.Equal(new[] { true, false, false, false }, await AllAsync(by => world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Peer", $"peer-of-{by.User}@example.org", null), by, None)), writes, reads, signs, stranger));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_signature_is_for_the_words_that_were_read_and_lapses_when_they_change(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync(), submit: false);
        var nominator = world.As(Role.Nominator, "nominator-1");
        var signer = await JoinAsync(world, builder, id, "signer", CoNominatorRole.Signs);
        var read = AwardsBuilder.Ok(await world.RunAsync((ReadToSign use) => use.RunAsync(id, signer, None)));
        AwardsBuilder.Ok(await SaveAsync(world, id, "Other words.", nominator));

        var stale = await world.RunAsync((SignNomination use) => use.RunAsync(new(id, read.Words), signer, None));
        await SignAsync(world, id, signer);
        var signed = (await ShowAsync(world, id, nominator)).Value.CoNominators.Single().Signed;
        AwardsBuilder.Ok(await SaveAsync(world, id, "Other words again.", nominator));
        var lapsed = (await ShowAsync(world, id, nominator)).Value.CoNominators.Single().Signed;
        await SignAsync(world, id, signer);
        AwardsBuilder.Ok(await world.RunAsync((SubmitNomination use) => use.RunAsync(id, nominator, None)));
        await builder.ConsentAsync(id, 1);

        Assert.Equal(nameof(NominatingErrors.WordsChanged), stale.Error.Code);
        Assert.NotNull(signed);
        Assert.Null(lapsed);
        Assert.Equal("signer", Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ReadNomination use) => use.RunAsync(id, None))).Signatories).Name);
        Assert.Equal(2, (await world.ActsAsync()).Count(act => act.Name == "awards.nomination-signed"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_link_works_once_gives_the_role_and_neither_nominee_nor_nominator_nor_endorser_joins(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync(), submit: false);
        var nominator = world.As(Role.Nominator, "nominator-1");
        AwardsBuilder.Ok(await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Peer", "peer@example.org", null), nominator, None)));

        Assert.Equal(nameof(NominatingErrors.CoNominatorIsNominee), (await InviteAsync(world, id, "nominee-1@example.org", CoNominatorRole.Reads)).Error.Code);
        Assert.Equal(nameof(NominatingErrors.CoNominatorEndorses), (await InviteAsync(world, id, "peer@example.org", CoNominatorRole.Reads)).Error.Code);
        AwardsBuilder.Ok(await InviteAsync(world, id, "guest@example.org", CoNominatorRole.Reads));
        Assert.Equal(nameof(NominatingErrors.CoNominatorAskedAlready), (await InviteAsync(world, id, "GUEST@example.org", CoNominatorRole.Reads)).Error.Code);
        Assert.Equal(nameof(NominatingErrors.EndorserNominates), (await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Guest", "guest@example.org", null), nominator, None))).Error.Code);
        var secret = await builder.SecretAsync("/co-nominate/", "guest@example.org");
        var guest = world.As(Role.Judge, "guest");

        Assert.Equal(nameof(NominatingErrors.NotYours), (await AcceptAsync(world, secret, nominator, "nominator-1")).Error.Code);
        Assert.Equal(nameof(NominatingErrors.NotYours), (await AcceptAsync(world, secret, world.As(Role.Nominee, "nominee-1"), "nominee-1")).Error.Code);
        Assert.Equal(nameof(KernelErrors.NotSignedIn), (await AcceptAsync(world, secret, Actor.ByLink("co-nomination"), "nobody")).Error.Code);
        AwardsBuilder.Ok(await AcceptAsync(world, secret, guest, "guest"));
        Assert.Equal(nameof(AwardsErrors.LinkNotValid), (await AcceptAsync(world, secret, world.As(Role.Judge, "another"), "another")).Error.Code);
        Assert.Contains(await world.RunAsync((ListHolders use) => use.RunAsync(Role.Nominator, None)), holder => holder.Id == guest.User);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_is_removed_or_leaves_sees_nothing_more_and_can_still_not_judge_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        var other = await builder.NominateAsync(edition, 2);
        var nominator = world.As(Role.Nominator, "nominator-1");
        var removed = await JoinAsync(world, builder, id, "removed", CoNominatorRole.Reads);
        var left = await JoinAsync(world, builder, id, "left", CoNominatorRole.Writes);
        var stays = await JoinAsync(world, builder, id, "stays", CoNominatorRole.Signs);
        var gone = (await ShowAsync(world, id, nominator)).Value.CoNominators.Single(one => one.Name == "removed").Id;

        AwardsBuilder.Ok(await world.RunAsync((RemoveCoNominator use) => use.RunAsync(new(id, gone), nominator, None)));
        AwardsBuilder.Ok(await world.RunAsync((LeaveNomination use) => use.RunAsync(id, left, None)));
        Assert.Equal(new[] { false, false }, await AllAsync(by => ShowAsync(world, id, by), removed, left));
        Assert.Equal(new[] { false, false }, await AllAsync(by => world.RunAsync((ReadToSign use) => use.RunAsync(id, by, None)), removed, left));

        await ReviewAsync(world, builder, edition, id, other);
        Member[] members = [.. new[] { removed, left, stays, world.As(Role.Judge, "free") }.Select((by, at) => new Member(by.User!.Value, $"Judge {at}", $"House {at}", null, "", 0, 9, at == 0))];
        AwardsBuilder.Ok(await world.RunAsync((FormPanel use) => use.RunAsync(new(edition.Id, members, Reviews: 1), builder.Secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((DetectConflicts use) => use.RunAsync(new(edition.Id), builder.Secretary, None)));

        var found = AwardsBuilder.Ok(await world.RunAsync((ListConflicts use) => use.RunAsync(edition.Id, builder.Secretary, None)));
        Assert.Equal(["Judge 0", "Judge 1", "Judge 2"], found.Where(row => row.Nomination == id && row.Kind == ConflictKind.Nominator).Select(row => row.JudgeName).Order());
        Assert.DoesNotContain(found, row => row.Nomination == other);
        var sight = await world.RunAsync((Sight use) => use.OfAsync(edition.Id, Actor.ForUser(stays.User!.Value, [Role.Judge], ActorOrigin.Web), None));
        Assert.Equal([other], sight.Nominations.Select(n => n.Id));
    }

    [Fact]
    public async Task A_sealed_draft_is_open_to_its_co_nominators_and_to_nobody_else()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { Phases = [new PhaseTerms(EditionPhase.Nominating, new HashSet<PhaseSwitch> { PhaseSwitch.NominationsSealed })] } };
        var id = await builder.NominateAsync(await builder.OpenAsync());
        var reader = await JoinAsync(world, builder, id, "reader", CoNominatorRole.Reads);

        Assert.Equal(new[] { true, false }, await AllAsync(by => ShowAsync(world, id, by), reader, builder.Secretary));
        Assert.Empty(await world.RunAsync((ListNominations use) => use.RunAsync(null, builder.Secretary, None)));
    }

    private static async Task ReviewAsync(World world, AwardsBuilder builder, EditionFacts edition, params NominationId[] nominations)
    {
        for (var n = 0; n < nominations.Length; n++)
            await builder.ConsentAsync(nominations[n], n + 1);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        foreach (var id in nominations)
            await builder.ScreenAsync(id);
        await builder.MoveAsync(edition.Id, EditionPhase.Reviewing);
    }

    private static async Task<bool[]> AllAsync<T>(Func<Actor, Task<Result<T>>> ask, params Actor[] actors)
    {
        var answers = new List<bool>();
        foreach (var by in actors)
            answers.Add(!(await ask(by)).IsError);
        return [.. answers];
    }

    private static Task<Result<ShowNomination.View>> ShowAsync(World world, NominationId id, Actor by) => world.RunAsync((ShowNomination use) => use.RunAsync(id, by, None));

    private static async Task<Result<SaveDraft.Saved>> SaveAsync(World world, NominationId id, string statement, Actor by)
    {
        var shown = await ShowAsync(world, id, world.As(Role.Nominator, "nominator-1"));
        return await world.RunAsync((SaveDraft use) => use.RunAsync(new(id, shown.Value.Revision, statement, "For fables.", [new("A claim", [])]), by, None));
    }

    private static async Task SignAsync(World world, NominationId id, Actor by)
    {
        var read = AwardsBuilder.Ok(await world.RunAsync((ReadToSign use) => use.RunAsync(id, by, None)));
        AwardsBuilder.Ok(await world.RunAsync((SignNomination use) => use.RunAsync(new(id, read.Words), by, None)));
    }

    private static Task<Result<CoNominatorId>> InviteAsync(World world, NominationId id, string email, CoNominatorRole role) =>
        world.RunAsync((InviteCoNominator use) => use.RunAsync(new(id, "Somebody", email, null, role), world.As(Role.Nominator, "nominator-1"), None));

    private static Task<Result<AcceptCoNomination.Joined>> AcceptAsync(World world, string secret, Actor by, string name) =>
        world.RunAsync((AcceptCoNomination use) => use.RunAsync(new(secret, new NominatorAccount(name, $"{name}@example.org")), by, None));

    private static async Task<Actor> JoinAsync(World world, AwardsBuilder builder, NominationId id, string name, CoNominatorRole role)
    {
        AwardsBuilder.Ok(await InviteAsync(world, id, $"{name}@example.org", role));
        var by = world.As(Role.Nominator, name);
        AwardsBuilder.Ok(await AcceptAsync(world, await builder.SecretAsync("/co-nominate/", $"{name}@example.org"), by, name));
        return by;
    }
}
