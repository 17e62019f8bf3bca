using Palmares.Awards;
using Palmares.Awards.Inviting;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Inviting;

public sealed class InvitingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task In_an_edition_by_invitation_only_holders_of_a_code_nominate_and_for_whom_it_says(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await ByInvitationAsync(world, builder);
        var guest = world.As(Role.Endorser, "guest");

        Assert.Equal(nameof(NominatingErrors.ByInvitationOnly), (await StartAsync(world, edition, world.As(Role.Nominator, "nominator-1"))).Error.Code);
        var code = await MakeAsync(world, builder, edition, organisation: "Member of Fables");
        Assert.Equal(edition.Id, AwardsBuilder.Ok(await world.RunAsync((UseInvitation use) => use.RunAsync(code, guest, None))));
        var id = AwardsBuilder.Ok(await StartAsync(world, edition, world.As(Role.Nominator, "guest")));

        var acts = await world.ActsAsync();
        Assert.Contains(acts, act => act.Name == "awards.invitation-used");
        Assert.DoesNotContain(acts, act => act.Payload.Contains(code, StringComparison.Ordinal));
        Assert.Equal("Member of Fables", await world.QueryAsync(async db => (await db.Set<Nomination>().FindAsync([id], None))!.NominatorOrganisation));
        // The secretary enters what was sent by others all the same.
        Assert.False((await world.RunAsync((StartNomination use) => use.RunAsync(
            new(edition.Id, edition.Categories[0].Id, null, "By post", "post@example.org", null, new("Secretary"), "A member by post"), builder.Secretary, None))).IsError);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_at_once_on_the_last_place_and_one_of_them_has_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await ByInvitationAsync(world, builder);
        for (var round = 0; round < 5; round++)
        {
            var code = await MakeAsync(world, builder, edition, uses: 2);
            Actor[] guests = [.. Enumerable.Range(0, 6).Select(n => world.As(Role.Endorser, $"guest-{round}-{n}"))];

            var answers = await Task.WhenAll(guests.Select(guest => Task.Run(() => world.RunAsync((UseInvitation use) => use.RunAsync(code, guest, None)), None)));

            Assert.Equal(2, answers.Count(answer => !answer.IsError));
            Assert.All(answers.Where(answer => answer.IsError), answer => Assert.Equal(nameof(NominatingErrors.CodeNotValid), answer.Error.Code));
            Assert.Equal(0, (await ListAsync(world, builder, edition))[0].Left);
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_outsider_is_not_told_whether_a_code_is_used_up_over_withdrawn_or_never_was(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await ByInvitationAsync(world, builder);
        var first = world.As(Role.Endorser, "first");
        var usedUp = await MakeAsync(world, builder, edition);
        var withdrawn = await MakeAsync(world, builder, edition);
        var over = await MakeAsync(world, builder, edition, until: new(2026, 3, 3));
        AwardsBuilder.Ok(await world.RunAsync((UseInvitation use) => use.RunAsync(usedUp, first, None)));
        var second = (await ListAsync(world, builder, edition))[1].Id;
        AwardsBuilder.Ok(await world.RunAsync((WithdrawInvitation use) => use.RunAsync(new(second), builder.Secretary, None)));
        world.Clock.Advance(TimeSpan.FromDays(3));

        foreach (var outsider in new[] { Actor.Public, world.As(Role.Endorser, "outsider"), world.As(Role.Nominator, "nominator-9") })
        {
            var told = new List<string>();
            foreach (var code in new[] { usedUp, withdrawn, over, "never-was" })
            {
                told.Add((await world.RunAsync((ReadInvitationCode use) => use.RunAsync(code, outsider, None))).Error.ToString());
                if (outsider.User is not null)
                    told.Add((await world.RunAsync((UseInvitation use) => use.RunAsync(code, outsider, None))).Error.ToString());
            }

            Assert.Equal(NominatingErrors.CodeNotValid.ToString(), Assert.Single(told.Distinct()));
        }

        // Who used it has their place, and takes no second one.
        Assert.True(AwardsBuilder.Ok(await world.RunAsync((ReadInvitationCode use) => use.RunAsync(usedUp, first, None))).Used);
        Assert.False((await world.RunAsync((UseInvitation use) => use.RunAsync(usedUp, first, None))).IsError);
    }

    [Fact]
    public async Task A_code_for_one_category_opens_that_one_and_its_bounds_are_kept()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { Categories = [new("emerging", "Emerging", 2), new("leader", "Leader", 2)] } };
        var edition = await ByInvitationAsync(world, builder);
        var code = await MakeAsync(world, builder, edition, category: edition.Categories[1].Id);
        AwardsBuilder.Ok(await world.RunAsync((UseInvitation use) => use.RunAsync(code, world.As(Role.Nominator, "nominator-1"), None)));

        Assert.Equal(nameof(NominatingErrors.ByInvitationOnly), (await StartAsync(world, edition, world.As(Role.Nominator, "nominator-1"))).Error.Code);
        Assert.False((await StartAsync(world, edition, world.As(Role.Nominator, "nominator-1"), edition.Categories[1].Id)).IsError);
        Assert.Equal(nameof(NominatingErrors.InvitationUses), (await world.RunAsync((MakeInvitation use) => use.RunAsync(new(edition.Id, 0, new(2026, 3, 20)), builder.Secretary, None))).Error.Code);
        Assert.Equal(nameof(NominatingErrors.InvitationUntil), (await world.RunAsync((MakeInvitation use) => use.RunAsync(new(edition.Id, 1, new(2026, 4, 20)), builder.Secretary, None))).Error.Code);
        Assert.Equal(nameof(KernelErrors.NotPermitted), (await world.RunAsync((MakeInvitation use) => use.RunAsync(new(edition.Id, 1, new(2026, 3, 20)), world.As(Role.Nominator, "nominator-1"), None))).Error.Code);
    }

    private static async Task<EditionFacts> ByInvitationAsync(World world, AwardsBuilder builder)
    {
        var edition = await builder.OpenAsync();
        AwardsBuilder.Ok(await world.RunAsync((SetNominatingTerms use) => use.RunAsync(new(edition.Id, true, null, QuotaKind.Hard, null, QuotaKind.Hard), builder.Secretary, None)));
        return await builder.FactsAsync(edition.Id);
    }

    private static async Task<string> MakeAsync(World world, AwardsBuilder builder, EditionFacts edition, int uses = 1, DateOnly? until = null, string? organisation = null, CategoryId? category = null)
    {
        var made = AwardsBuilder.Ok(await world.RunAsync((MakeInvitation use) => use.RunAsync(new(edition.Id, uses, until ?? new(2026, 3, 20), organisation, category, "For a test"), builder.Secretary, None)));
        return made.Link[(made.Link.LastIndexOf('/') + 1)..];
    }

    private static async Task<IReadOnlyList<ListInvitations.Line>> ListAsync(World world, AwardsBuilder builder, EditionFacts edition) =>
        AwardsBuilder.Ok(await world.RunAsync((ListInvitations use) => use.RunAsync(edition.Id, builder.Secretary, None))).Lines;

    private static Task<Result<NominationId>> StartAsync(World world, EditionFacts edition, Actor by, CategoryId? category = null) => world.RunAsync((StartNomination use) => use.RunAsync(
        new(edition.Id, category ?? edition.Categories[0].Id, null, "Nominee", "nominee@example.org", null, new("Nominator", "me@example.org")), by, None));
}
