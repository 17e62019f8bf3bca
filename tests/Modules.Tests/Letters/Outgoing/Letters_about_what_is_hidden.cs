using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Bouncing;
using Palmares.Letters.Carrying;
using Palmares.Letters.Outgoing;
using Palmares.Letters.Preferring;
using Palmares.Letters.Reminding;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters.Outgoing;

/// <summary>Whoever keeps letters is told of no nomination by them that is hidden: another's draft, or one that a phase seals.</summary>
public sealed class Letters_about_what_is_hidden
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_request_of_a_draft_is_not_in_the_outbox_until_the_draft_is_sent(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world) { EndorsementsMin = 1 };
        var edition = await awards.OpenAsync();
        var (secretary, nominator) = (world.As(Role.Secretary), world.As(Role.Nominator, "nominator-1"));
        await InviteAsync(world, await awards.NominateAsync(edition, 2), "seen", 2);
        var before = await OutboxAsync(world);
        var draft = await awards.NominateAsync(edition, 1, submit: false);
        await InviteAsync(world, draft, "hidden", 1);
        var letter = Assert.Single(await world.LettersAsync("hidden@example.org"));

        var after = await OutboxAsync(world);
        Assert.Equal(before, after);
        Assert.Equal(LettersErrors.NoSuchLetter, (await world.RunAsync((ReadOutbox read) => read.RunAsync(letter.Id, secretary, Ct))).Error);
        Assert.Equal(LettersErrors.NoSuchLetter, (await world.RunAsync((HoldLetter hold) => hold.RunAsync(new(letter.Id), secretary, Ct))).Error);
        Assert.Equal(LettersErrors.NoSuchLetter, (await world.RunAsync((CancelLetter cancel) => cancel.RunAsync(new(letter.Id, "x"), secretary, Ct))).Error);
        Assert.Equal(LettersErrors.NoSuchLetter, (await world.RunAsync((PostponeLetter later) => later.RunAsync(new(letter.Id, null), secretary, Ct))).Error);

        AwardsBuilder.Ok(await world.RunAsync((SubmitNomination submit) => submit.RunAsync(draft, nominator, Ct)));
        Assert.Equal(letter.Id, (await world.RunAsync((ReadOutbox read) => read.RunAsync(letter.Id, secretary, Ct))).Value.Letter.Id);
        AwardsBuilder.Ok(await world.RunAsync((TakeBackNomination back) => back.RunAsync(draft, nominator, Ct)));
        Assert.Equal(before, await OutboxAsync(world));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nor_one_about_a_sealed_nomination_until_the_phase_ends(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world);
        var edition = await awards.DraftAsync();
        AwardsBuilder.Ok(await world.RunAsync((SwitchPhase one) => one.RunAsync(new(edition.Id, EditionPhase.Nominating, [PhaseSwitch.NominationsSealed, PhaseSwitch.EndorsementsTaken]), world.As(Role.Secretary), Ct)));
        edition = await awards.MoveAsync(edition.Id, EditionPhase.Nominating);
        var before = await OutboxAsync(world);
        await awards.NominateAsync(edition, 1);

        var sealedBox = await OutboxAsync(world);
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero));
        await awards.MoveAsync(edition.Id, EditionPhase.Screening);
        var opened = await OutboxAsync(world);

        Assert.Equal(before, sealedBox);
        Assert.Contains("nominee-1@example.org", opened, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_nobody_could_release_is_not_held_with_all_others(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world) { EndorsementsMin = 1 };
        var edition = await awards.OpenAsync();
        var secretary = world.As(Role.Secretary);
        await world.RunAsync((SetHold hold) => hold.RunAsync(new(true), secretary, Ct));
        await InviteAsync(world, await awards.NominateAsync(edition, 1, submit: false), "hidden", 1);
        await awards.NominateAsync(edition, 2);

        var due = await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        var released = await world.RunAsync((ReleaseLetters release) => release.RunAsync(new(), secretary, Ct));

        Assert.Equal([Assert.Single(await world.LettersAsync("hidden@example.org")).Id], due);
        Assert.Equal(1, released.Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_letter_of_a_draft_that_did_not_arrive_is_found_by_its_nominator_alone(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world) { EndorsementsMin = 1 };
        var edition = await awards.OpenAsync();
        var (secretary, nominator) = (world.As(Role.Secretary), world.As(Role.Nominator, "nominator-1"));
        var draft = await awards.NominateAsync(edition, 1, submit: false);
        await InviteAsync(world, draft, "returned", 1);
        await InviteAsync(world, draft, "failed", 1);
        var (returned, failed) = (Assert.Single(await world.LettersAsync("returned@example.org")), Assert.Single(await world.LettersAsync("failed@example.org")));
        await FailAsync(world, failed.Id);
        var before = (await OutboxAsync(world), await FailingAsync(world));

        var report = await world.RunAsync((TakeReport take) => take.RunAsync(new(new string('a', 64), returned.Id, [new("returned@example.org", "5.1.1", "No such user")]), secretary, Ct));
        var stranger = await world.RunAsync((TakeReport take) => take.RunAsync(new(new string('b', 64), null, [new("stranger@example.org", "5.1.1", "No such user")]), secretary, Ct));
        Task<Result<IReadOnlyList<ListUndelivered.Line>>> UndeliveredAsync(Actor by) => world.RunAsync((ListUndelivered list) => list.RunAsync(draft, by, Ct));

        Assert.Equal((stranger.Error, LettersErrors.NotOurs), (report.Error, report.Error));
        Assert.Equal(before, (await OutboxAsync(world), await FailingAsync(world)));
        Assert.Equal(0, (await world.RunAsync((RetryLetters retry) => retry.RunAsync(new(), secretary, Ct))).Value);
        Assert.Equal(LettersErrors.NotFailing, (await world.RunAsync((ClearAddress clear) => clear.RunAsync(new("returned@example.org"), secretary, Ct))).Error);
        Assert.Empty(await world.RunAsync((FailingAddresses ask) => ask.RunAsync(["returned@example.org"], secretary, Ct)));
        Assert.Equal([("failed", "failed@example.org", "No way there"), ("returned", "returned@example.org", "No such user")], (await UndeliveredAsync(nominator)).Value.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => (one.Name, one.To, one.Problem)));
        Assert.Equal(AwardsErrors.NoSuchNomination, (await UndeliveredAsync(secretary)).Error);
        Assert.Equal(AwardsErrors.NoSuchNomination, (await UndeliveredAsync(world.As(Role.Nominator, "nominator-2"))).Error);

        AwardsBuilder.Ok(await world.RunAsync((SubmitNomination submit) => submit.RunAsync(draft, nominator, Ct)));
        Assert.Contains("returned@example.org", await FailingAsync(world), StringComparison.Ordinal);
        Assert.Equal(1, (await world.RunAsync((RetryLetters retry) => retry.RunAsync(new(), secretary, Ct))).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_digest_is_its_readers_alone_and_one_that_failed_gives_its_letters_back(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var (reader, secretary) = (world.As(Role.Judge, "amina"), world.As(Role.Secretary));
        await world.RunAsync((ChoosePreferences choose) => choose.RunAsync(new("amina@example.org", Digest.Daily, null, []), reader, Ct));
        var (seen, apart) = (await world.WriteAsync(LetterOffice.Optional), await world.WriteAsync(LetterOffice.Private));
        await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await world.RunAsync((GatherDigests gather) => gather.RunAsync(Ct)));
        var digest = Assert.Single(await world.LettersAsync("amina@example.org"), one => one.Kind == "letters.digest");

        var box = (await world.RunAsync((ReadOutbox read) => read.RunAsync(new ReadOutbox.Input(), secretary, Ct))).Value.Letters;
        Assert.Equal([(seen, OutboxState.Digested)], box.Items.Select(one => (one.Id, one.State)));

        await FailAsync(world, digest.Id);
        await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        Assert.Equal((OutboxState.Failed, "No way there"), ((await world.LetterAsync(seen)).State, (await world.LetterAsync(seen)).LastProblem));
        Assert.Equal(OutboxState.Failed, (await world.LetterAsync(apart)).State);
        Assert.Equal(1, (await world.RunAsync((RetryLetters retry) => retry.RunAsync(new(), secretary, Ct))).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_run_of_reminders_counts_for_the_secretary_only_what_the_secretary_sees(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world) { EndorsementsMin = 1 };
        var edition = await awards.OpenAsync();
        var secretary = world.As(Role.Secretary);
        await InviteAsync(world, await awards.NominateAsync(edition, 1, submit: false), "hidden", 1);
        await InviteAsync(world, await awards.NominateAsync(edition, 2), "seen", 2);
        AwardsBuilder.Ok(await world.RunAsync((SetReminder set) => set.RunAsync(new(edition.Id.Value, "awards.endorsement-awaited", 20), secretary, Ct)));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 28, 8, 0, 0, TimeSpan.Zero));

        var run = (await world.RunAsync((SendReminders send) => send.RunAsync(secretary, Ct))).Value;

        Assert.Equal(1, Assert.Single(run).Written);
        Assert.Equal(2, (await world.LettersAsync("hidden@example.org")).Count);
        Assert.Equal(2, (await world.LettersAsync("seen@example.org")).Count);
    }

    [Fact]
    public async Task The_copy_of_an_endorsement_is_its_endorsers_alone()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var awards = new AwardsBuilder(world) { EndorsementsMin = 1 };
        await InviteAsync(world, await awards.NominateAsync(await awards.OpenAsync(), 1), "endorser", 1);
        var secret = await awards.SecretAsync("/endorse/", "endorser@example.org");

        AwardsBuilder.Ok(await world.RunAsync((GiveEndorsement give) => give.RunAsync(new(secret, "We shared a room.", "Told in confidence.", Confidential: true), Actor.ByLink("endorsement"), Ct)));

        Assert.Contains(await world.LettersAsync("endorser@example.org"), one => one.Text.Contains("Told in confidence.", StringComparison.Ordinal));
        Assert.DoesNotContain("Told in confidence.", await OutboxAsync(world), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_secret_link_is_its_readers_alone_once_the_letter_went(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world);
        await awards.NominateAsync(await awards.OpenAsync(), 1);
        var (letter, secret) = (Assert.Single(await world.LettersAsync("nominee-1@example.org")), await awards.SecretAsync("/consent/", "nominee-1@example.org"));

        var waiting = await OutboxAsync(world);
        await world.RunAsync(async (CarryLetters carry) =>
        {
            Assert.Contains(secret, (await carry.ClaimAsync(letter.Id, Ct))!.Text, StringComparison.Ordinal);
            await carry.SentAsync(letter.Id, Ct);
            return 0;
        });

        Assert.Contains("/consent/" + secret, waiting, StringComparison.Ordinal);
        Assert.Contains("/consent/…", await OutboxAsync(world), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await OutboxAsync(world), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await world.RunAsync((ReadOutbox read) => read.RunAsync(letter.Id, world.As(Role.Secretary), Ct))).Value.Letter.Text, StringComparison.Ordinal);
        Assert.Equal(secret, await awards.SecretAsync("/consent/", "nominee-1@example.org"));
    }

    private static async Task InviteAsync(World world, NominationId nomination, string name, int nominator) =>
        AwardsBuilder.Ok(await world.RunAsync((InviteEndorser invite) => invite.RunAsync(new(nomination, name, $"{name}@example.org", null), world.As(Role.Nominator, $"nominator-{nominator}"), Ct)));

    private static Task FailAsync(World world, Guid letter) => world.RunAsync(async (CarryLetters carry) =>
    {
        Assert.NotNull(await carry.ClaimAsync(letter, Ct));
        await carry.FailedAsync(letter, "No way there", final: true, Ct);
        return 0;
    });

    /// <summary>All that the secretary is told of the outbox.</summary>
    private static async Task<string> OutboxAsync(World world)
    {
        var view = (await world.RunAsync((ReadOutbox read) => read.RunAsync(new ReadOutbox.Input(), world.As(Role.Secretary), Ct))).Value;
        return string.Join('\n', view.Letters.Items.Select(one => $"{one.Id} {one.To} {one.Subject} {one.Text} {one.State}").Append($"{view.Letters.Total} {view.Held} {view.Failed} {string.Join(' ', view.Failing)}"));
    }

    private static async Task<string> FailingAsync(World world) =>
        string.Join('\n', (await world.RunAsync((ListFailing list) => list.RunAsync(world.As(Role.Secretary), Ct))).Value.Select(one => one.ToString()));
}
