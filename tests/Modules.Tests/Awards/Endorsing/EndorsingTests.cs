using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Endorsing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Endorsing;

public sealed class EndorsingTests
{
    private static readonly Actor Link = Actor.ByLink("endorsement");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_link_endorses_once_and_the_nominee_does_not_see_a_confidential_text(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());
        await builder.ConsentAsync(id, 1);
        await InviteAsync(world, id, "peer@example.org");
        var secret = await builder.SecretAsync("/endorse/", "peer@example.org");

        var view = AwardsBuilder.Ok(await world.RunAsync((ReadInvitation use) => use.RunAsync(secret, None)));
        AwardsBuilder.Ok(await world.RunAsync((GiveEndorsement use) => use.RunAsync(new(secret, "Same working group", "Good work.", Confidential: true), Link, None)));
        var again = await world.RunAsync((GiveEndorsement use) => use.RunAsync(new(secret, "Same", "Again", false), Link, None));

        Assert.Equal("Nominee 1", view.NomineeName);
        Assert.Equal(nameof(AwardsErrors.LinkNotValid), again.Error.Code);
        var nominee = AwardsBuilder.Ok(await world.RunAsync((ReadAboutMe use) => use.RunAsync(new NomineeKey(Nomination: id, AccountEmail: "nominee-1@example.org"), world.As(Role.Nominee, "nominee-1"), None)));
        Assert.Empty(nominee.Endorsements);
        var judge = AwardsBuilder.Ok(await world.RunAsync((ReadNomination use) => use.RunAsync(id, None)));
        Assert.Equal("Good work.", Assert.Single(judge.Endorsements).Text);
        Assert.Equal("awards.endorsement-given", (await world.ActsAsync())[^1].Name);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Replacing_and_reminding_kill_the_old_link(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());
        var nominator = world.As(Role.Nominator, "nominator-1");
        var first = await InviteAsync(world, id, "one@example.org");
        var second = await InviteAsync(world, id, "two@example.org");
        var full = await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Three", "three@example.org", null), nominator, None));
        var old = await builder.SecretAsync("/endorse/", "one@example.org");
        var tooSoon = await world.RunAsync((RemindEndorser use) => use.RunAsync(new(id, second), nominator, None));

        AwardsBuilder.Ok(await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Three", "three@example.org", null, Instead: first), nominator, None)));
        world.Clock.Advance(TimeSpan.FromDays(2));
        var before = await builder.SecretAsync("/endorse/", "two@example.org");
        AwardsBuilder.Ok(await world.RunAsync((RemindEndorser use) => use.RunAsync(new(id, second), nominator, None)));

        Assert.Equal(nameof(AwardsErrors.EnoughEndorsers), full.Error.Code);
        Assert.Equal(nameof(AwardsErrors.RemindedToday), tooSoon.Error.Code);
        Assert.True((await world.RunAsync((ReadInvitation use) => use.RunAsync(old, None))).IsError);
        Assert.True((await world.RunAsync((ReadInvitation use) => use.RunAsync(before, None))).IsError);
        Assert.False((await world.RunAsync(async (ReadInvitation use) => await use.RunAsync(await builder.SecretAsync("/endorse/", "two@example.org"), None))).IsError);
    }

    [Fact]
    public async Task A_consent_link_endorses_nothing_and_the_nominee_is_no_endorser()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());
        var consent = await builder.SecretAsync("/consent/", "nominee-1@example.org");

        var wrong = await world.RunAsync((GiveEndorsement use) => use.RunAsync(new(consent, "Me", "Me", false), Link, None));
        var nominee = await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Me", "NOMINEE-1@example.org", null), world.As(Role.Nominator, "nominator-1"), None));
        var stranger = await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "X", "x@example.org", null), world.As(Role.Nominator, "nominator-2"), None));

        Assert.Equal(nameof(AwardsErrors.LinkNotValid), wrong.Error.Code);
        Assert.Equal(nameof(AwardsErrors.EndorserIsNominee), nominee.Error.Code);
        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), stranger.Error.Code);
    }

    private static async Task<EndorsementId> InviteAsync(World world, NominationId id, string email) =>
        AwardsBuilder.Ok(await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Peer", email, "Peer House"), world.As(Role.Nominator, "nominator-1"), None)));
}
