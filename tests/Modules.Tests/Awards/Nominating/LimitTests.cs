using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Nominating;

public sealed class LimitTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_hard_limit_is_counted_at_sending_and_a_withdrawn_one_frees_its_place(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await LimitedAsync(world, builder, perNominator: 1);
        var first = await StartAsync(world, edition, "nominator-1", 1);
        var second = await StartAsync(world, edition, "nominator-1", 2);

        AwardsBuilder.Ok(await SendAsync(world, first, "nominator-1"));
        var over = await SendAsync(world, second, "nominator-1", "I insist.");
        AwardsBuilder.Ok(await world.RunAsync((WithdrawNomination use) => use.RunAsync(new(first, null), world.As(Role.Nominator, "nominator-1"), None)));

        Assert.Equal((nameof(NominatingErrors.OverNominatorLimit), "nominator-1", 1), (over.Error.Code, over.Error.Arguments[0], over.Error.Arguments[1]));
        Assert.False((await SendAsync(world, second, "nominator-1")).IsError);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_sent_at_once_do_not_both_take_the_last_place_of_a_member(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await LimitedAsync(world, builder, perOrganisation: 2);
        string[] nominators = ["nominator-1", "nominator-2", "nominator-3", "nominator-4"];
        var drafts = new List<NominationId>();
        for (var n = 0; n < nominators.Length; n++)
            drafts.Add(await StartAsync(world, edition, nominators[n], n + 1, n % 2 == 0 ? "House of Fables" : "HOUSE OF FABLES"));

        var answers = await Task.WhenAll(drafts.Select((id, at) => Task.Run(() => SendAsync(world, id, nominators[at]), None)));

        Assert.Equal(2, answers.Count(answer => !answer.IsError));
        Assert.All(answers.Where(answer => answer.IsError), answer => Assert.Equal(nameof(NominatingErrors.OverOrganisationLimit), answer.Error.Code));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_soft_limit_is_passed_with_a_reason_that_the_secretary_reads(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await LimitedAsync(world, builder, perNominator: 1, kind: QuotaKind.Soft);
        AwardsBuilder.Ok(await SendAsync(world, await StartAsync(world, edition, "nominator-1", 1), "nominator-1", "Not needed here."));
        var second = await StartAsync(world, edition, "nominator-1", 2);

        Assert.Equal(nameof(NominatingErrors.OverSoftLimit), (await SendAsync(world, second, "nominator-1")).Error.Code);
        AwardsBuilder.Ok(await SendAsync(world, second, "nominator-1", "Two groups, one focal point."));

        var lines = await world.RunAsync((ListNominations use) => use.RunAsync(edition.Id, builder.Secretary, None));
        var reasons = new List<string?>();
        foreach (var line in lines)
            reasons.Add(AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(line.Id, builder.Secretary, None))).OverLimitReason);
        Assert.Equal([null, "Two groups, one focal point."], reasons.Order());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_co_nominator_has_taken_a_place_too(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await LimitedAsync(world, builder, perNominator: 1);
        var first = await StartAsync(world, edition, "nominator-1", 1);
        var secret = await InviteAsync(world, builder, first, "nominator-1", "nominator-2");
        AwardsBuilder.Ok(await JoinAsync(world, secret, "nominator-2"));
        AwardsBuilder.Ok(await SendAsync(world, first, "nominator-1"));
        var own = await StartAsync(world, edition, "nominator-2", 2);
        var over = await SendAsync(world, own, "nominator-2");
        var third = await StartAsync(world, edition, "nominator-3", 3);
        AwardsBuilder.Ok(await SendAsync(world, third, "nominator-3"));
        var late = await InviteAsync(world, builder, first, "nominator-1", "nominator-3");

        Assert.Equal(nameof(NominatingErrors.OverNominatorLimit), over.Error.Code);
        Assert.Equal(nameof(NominatingErrors.OverNominatorLimit), (await JoinAsync(world, late, "nominator-3")).Error.Code);
    }

    [Fact]
    public async Task Terms_are_set_until_nominating_ends_and_go_with_a_clone()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await LimitedAsync(world, builder, perNominator: 3, perOrganisation: 9, kind: QuotaKind.Soft);

        Assert.Equal(nameof(NominatingErrors.LimitWrong), (await world.RunAsync((SetNominatingTerms use) => use.RunAsync(new(edition.Id, false, 0, QuotaKind.Hard, null, QuotaKind.Hard), builder.Secretary, None))).Error.Code);
        Assert.Equal(nameof(KernelErrors.NotPermitted), (await world.RunAsync((SetNominatingTerms use) => use.RunAsync(new(edition.Id, true, 1, QuotaKind.Hard, null, QuotaKind.Hard), world.As(Role.Chair), None))).Error.Code);
        var clone = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.RunAsync(new(edition.Id, "fable-2027", "2027", DateShift.Parse("1y").Value), builder.Secretary, None)));
        Assert.Equal(edition.Nominating, (await builder.FactsAsync(clone)).Nominating);
        Assert.Equal(3, edition.Nominating.PerNominator);
        var exported = AwardsBuilder.Ok(await world.RunAsync((ExportSetup use) => use.RunAsync(clone, builder.Secretary, None)));
        var changed = exported.Replace("\"per_nominator\": 3", "\"per_nominator\": 4", StringComparison.Ordinal);
        var imported = AwardsBuilder.Ok(await world.RunAsync((ImportSetup use) => use.RunAsync(new(clone, null, changed, DryRun: false), builder.Secretary, None)));
        Assert.Equal("$.nominating.per_nominator", Assert.Single(imported.Changes).Path);
        Assert.Equal(4, (await builder.FactsAsync(clone)).Nominating.PerNominator);
        var wrong = AwardsBuilder.Ok(await world.RunAsync((ImportSetup use) => use.RunAsync(new(clone, null, exported.Replace("\"per_nominator\": 3", "\"per_nominator\": 0", StringComparison.Ordinal), DryRun: true), builder.Secretary, None)));
        Assert.Equal("$.nominating.per_nominator", Assert.Single(wrong.Refused).Place);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        Assert.Equal(nameof(AwardsErrors.NotNominating), (await world.RunAsync((SetNominatingTerms use) => use.RunAsync(new(edition.Id, false, 5, QuotaKind.Hard, null, QuotaKind.Hard), builder.Secretary, None))).Error.Code);
    }

    private static async Task<EditionFacts> LimitedAsync(World world, AwardsBuilder builder, int? perNominator = null, int? perOrganisation = null, QuotaKind kind = QuotaKind.Hard)
    {
        var edition = await builder.OpenAsync();
        AwardsBuilder.Ok(await world.RunAsync((SetNominatingTerms use) => use.RunAsync(new(edition.Id, false, perNominator, kind, perOrganisation, kind), builder.Secretary, None)));
        return await builder.FactsAsync(edition.Id);
    }

    private static async Task<NominationId> StartAsync(World world, EditionFacts edition, string nominator, int nominee, string? organisation = null)
    {
        var by = world.As(Role.Nominator, nominator);
        var id = AwardsBuilder.Ok(await world.RunAsync((StartNomination use) => use.RunAsync(
            new(edition.Id, edition.Categories[0].Id, null, $"Nominee {nominee}", $"nominee-{nominee}@example.org", null, new(nominator, $"{nominator}@example.org", organisation)), by, None)));
        AwardsBuilder.Ok(await world.RunAsync((SaveDraft use) => use.RunAsync(new(id, 0, "Did much.", "For fables.", [new("A claim", [])]), by, None)));
        return id;
    }

    private static Task<Result<Done>> SendAsync(World world, NominationId id, string nominator, string? reason = null) =>
        world.RunAsync((SubmitNomination use) => use.RunAsync(new SubmitNomination.Input(id, reason), world.As(Role.Nominator, nominator), None));

    private static async Task<string> InviteAsync(World world, AwardsBuilder builder, NominationId id, string nominator, string guest)
    {
        AwardsBuilder.Ok(await world.RunAsync((InviteCoNominator use) => use.RunAsync(new(id, guest, $"{guest}@example.org", null, CoNominatorRole.Reads), world.As(Role.Nominator, nominator), None)));
        return await builder.SecretAsync("/co-nominate/", $"{guest}@example.org");
    }

    private static Task<Result<AcceptCoNomination.Joined>> JoinAsync(World world, string secret, string name) =>
        world.RunAsync((AcceptCoNomination use) => use.RunAsync(new(secret, new NominatorAccount(name, $"{name}@example.org")), world.As(Role.Nominator, name), None));
}
