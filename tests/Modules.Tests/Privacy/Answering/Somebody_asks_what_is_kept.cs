using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards.Consenting;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Answering;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Privacy.Answering;

public sealed class Somebody_asks_what_is_kept
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_nominee_has_the_nomination_and_neither_a_draft_nor_what_was_written_in_confidence()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world) { EndorsementsMin = 0 };
        var edition = await builder.OpenAsync();
        var sent = await builder.NominateAsync(edition, 1, submit: false);
        AwardsBuilder.Ok(await world.RunAsync((InviteEndorser invite) => invite.RunAsync(new(sent, "Endorser", "endorser@example.org", null), world.As(Role.Nominator, "nominator-1"), Ct)));
        AwardsBuilder.Ok(await world.RunAsync((SubmitNomination send) => send.RunAsync(sent, world.As(Role.Nominator, "nominator-1"), Ct)));
        await builder.ConsentAsync(sent, 1);
        await builder.NominateAsync(edition, 2, submit: false);
        var before = await OwnAsync(world, 1);
        var secret = await builder.SecretAsync("/endorse/", "endorser@example.org");
        AwardsBuilder.Ok(await world.RunAsync((GiveEndorsement give) => give.RunAsync(new(secret, "We wrote a fable together.", "In confidence: a very fine hand.", true), Actor.ByLink("endorsement"), Ct)));

        var own = await OwnAsync(world, 1);
        var drafted = await OwnAsync(world, 2);
        var endorser = AwardsBuilder.Ok(await world.RunAsync((ReadDataAbout read) => read.RunAsync(new("Endorser@example.org", null), world.As(Role.Secretary), Ct)));

        Assert.Contains("Statement 1", own, StringComparison.Ordinal);
        Assert.Contains("nominee-1@example.org", own, StringComparison.Ordinal);
        // To the byte: neither a word of it nor that there is one.
        Assert.Equal(before, own);
        Assert.DoesNotContain("Statement 2", drafted, StringComparison.Ordinal);
        Assert.Contains("In confidence", JsonSerializer.Serialize(endorser), StringComparison.Ordinal);
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ReadDataAbout read) => read.RunAsync(new("nominee-1@example.org", null), world.As(Role.Chair), Ct))).Error);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_declined_is_erased_everywhere_and_the_ledger_verifies_as_before(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var agreed = await builder.NominateAsync(edition, 1);
        await builder.ConsentAsync(agreed, 1);
        var declined = await builder.NominateAsync(edition, 2);
        await builder.ConsentAsync(declined, 2, agree: false);
        var (secretary, user) = (world.As(Role.Secretary), world.As(Role.Nominee, "nominee-2").User);

        var running = await EraseAsync(world, "nominee-1@example.org", world.As(Role.Nominee, "nominee-1").User, preview: true);
        var foreseen = await EraseAsync(world, "Nominee-2@example.org", user, preview: true);
        var mute = await world.RunAsync((ErasePerson erase) => erase.RunAsync(new("nominee-2@example.org", user, " ", false), secretary, Ct));
        var stranger = await world.RunAsync((ErasePerson erase) => erase.RunAsync(new("nobody@example.org", null, "asked", false), secretary, Ct));
        var own = await world.RunAsync((ErasePerson erase) => erase.RunAsync(new("secretary@example.org", secretary.User, "asked", false), secretary, Ct));
        var erased = await EraseAsync(world, "nominee-2@example.org", user, preview: false);
        var again = await world.RunAsync((ErasePerson erase) => erase.RunAsync(new("nominee-2@example.org", null, "asked", false), secretary, Ct));

        Assert.Equal(1, running.Parts.Single(part => part.Module == "awards").Kept[KeptReason.RunningEdition]);
        Assert.Equal(foreseen.Parts.Select(part => (part.Module, part.Erased)), erased.Parts.Select(part => (part.Module, part.Erased)));
        Assert.Equal(["accounts", "awards", "letters"], erased.Parts.Select(part => part.Module));
        Assert.Equal(nameof(PrivacyErrors.ErasureReasonMissing), mute.Error.Code);
        Assert.Equal(nameof(PrivacyErrors.NothingToErase), stranger.Error.Code);
        Assert.Equal(nameof(PrivacyErrors.NotOneself), own.Error.Code);
        Assert.Equal(nameof(PrivacyErrors.NothingToErase), again.Error.Code);
        var shown = AwardsBuilder.Ok(await world.RunAsync((ShowNomination show) => show.RunAsync(declined, secretary, Ct)));
        Assert.Equal(($"Erased {erased.Pseudonym}", "", 0), (shown.NomineeName, shown.Statement, shown.Claims.Count));
        Assert.Equal("Nominee 1", AwardsBuilder.Ok(await world.RunAsync((ShowNomination show) => show.RunAsync(agreed, secretary, Ct))).NomineeName);
        Assert.Empty(await world.QueryAsync(db => db.Set<OutboxMessage>().Where(letter => letter.To == "nominee-2@example.org").ToListAsync(Ct)));
        Assert.Null(await world.RunAsync(async (Palmares.Accounts.FindActor find) => await find.RunAsync(user!.Value, ActorOrigin.Web, Ct)));
        Assert.Equal("privacy.person-erased", (await world.ActsAsync())[^1].Name);
        Assert.DoesNotContain(await world.ActsAsync(), act => act.Payload.Contains("nominee-2", StringComparison.OrdinalIgnoreCase));
        Assert.Null((await world.RunAsync((VerifyLedger use) => use.RunAsync(new(), world.As(Role.Auditor), Ct))).Value.Fault);
    }

    [Fact]
    public async Task The_last_secretary_and_an_objection_that_waits_stay()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var secretary = world.As(Role.Secretary);
        await world.RunAsync((Palmares.Privacy.Stating.StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.Tracking), secretary, Ct));
        await world.RunAsync((Palmares.Privacy.Objecting.RaiseObjection raise) => raise.RunAsync(new(ProcessingPurpose.Tracking, "Oddny", "oddny@example.org", "Leave me out."), Actor.Public, Ct));

        var objecting = await EraseAsync(world, "oddny@example.org", null, preview: true);
        var last = AwardsBuilder.Ok(await world.RunAsync((ErasePerson erase) => erase.RunAsync(new("secretary@example.org", secretary.User, "", true), Actor.System, Ct)));

        Assert.Equal(1, objecting.Parts.Single(part => part.Module == "privacy").Kept[KeptReason.OpenObjection]);
        Assert.Equal(1, last.Parts.Single(part => part.Module == "accounts").Kept[KeptReason.LastSecretary]);
    }

    private static async Task<ErasePerson.Outcome> EraseAsync(World world, string email, UserId? user, bool preview) =>
        AwardsBuilder.Ok(await world.RunAsync((ErasePerson erase) => erase.RunAsync(new(email, user, "Asked by letter, known by voice.", preview), world.As(Role.Secretary), Ct)));

    private static async Task<string> OwnAsync(World world, int n) =>
        JsonSerializer.Serialize(AwardsBuilder.Ok(await world.RunAsync((ReadOwnData read) => read.RunAsync($"nominee-{n}@example.org", world.As(Role.Nominee, $"nominee-{n}"), Ct))));
}
