using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Outgoing;
using Palmares.Letters.Reminding;
using Palmares.Modules.Tests.Review;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters.Reminding;

public sealed class Reminding_before_it_is_due
{
    private const string Consent = "awards.consent-awaited", Endorsement = "awards.endorsement-awaited", Draft = "awards.draft-not-sent", Sheets = "review.sheets-awaited";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_has_not_answered_is_reminded_once_with_a_link_that_works(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world);
        var edition = await awards.OpenAsync();
        await awards.NominateAsync(edition, 1);
        await awards.ConsentAsync(await awards.NominateAsync(edition, 2), 2);
        var secretary = world.As(Role.Secretary);
        await SetAsync(world, edition.Id, Consent, 14);
        await SetAsync(world, edition.Id, Consent, 3);

        Assert.Empty(await SendAsync(world, secretary));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 2, 8, 0, 0, TimeSpan.Zero));
        var preview = (await world.RunAsync((ShowReminders show) => show.RunAsync(edition.Id.Value, secretary, Ct))).Value.Single(one => one.Kind.Code == Consent);
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(world, Actor.System))));
        var again = await SendAsync(world, secretary);
        var letters = (await world.LettersAsync("nominee-1@example.org")).Where(one => one.Kind == Consent).ToList();

        Assert.Equal(("Nominee 1", "nominee-1@example.org", true), preview.Awaited!.Select(one => (one.Name, one.To, one.Goes)).Single());
        Assert.Equal(1, nodes.Sum(lines => lines.Sum(line => line.Written)));
        Assert.Equal(0, again.Sum(line => line.Written));
        Assert.Equal("Your answer is awaited: Fable Awards fable-2026 2026", Assert.Single(letters).Subject);
        var secret = await awards.SecretAsync("/consent/", "nominee-1@example.org");
        Assert.False((await world.RunAsync((Palmares.Awards.Consenting.AnswerNomination answer) => answer.RunAsync(new(new(secret), true, true, true), Actor.ByLink("consent"), Ct))).IsError);

        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 13, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, (await SendAsync(world, secretary)).Sum(line => line.Written));
        Assert.Single(await world.LetterActsAsync(), name => name == "letters.reminder-sent");
    }

    [Fact]
    public async Task After_a_standstill_one_letter_goes_and_none_when_the_day_has_passed()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var awards = new AwardsBuilder(world);
        var edition = await awards.OpenAsync();
        await awards.NominateAsync(edition);
        foreach (var days in new[] { 14, 7, 3 })
            await SetAsync(world, edition.Id, Consent, days);

        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 14, 8, 0, 0, TimeSpan.Zero));
        var sent = Assert.Single(await SendAsync(world, world.As(Role.Secretary)));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 16, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal((Consent, 3, (int?)1), (sent.About, sent.Days, sent.Written));
        Assert.Empty(await SendAsync(world, world.As(Role.Secretary)));
    }

    [Fact]
    public async Task An_endorser_is_reminded_and_neither_one_replaced_nor_one_of_a_withdrawn_nomination()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var awards = new AwardsBuilder(world) { EndorsementsMin = 1 };
        var edition = await awards.OpenAsync();
        var (kept, withdrawn) = (await awards.NominateAsync(edition, 1), await awards.NominateAsync(edition, 2));
        async Task<EndorsementId> InviteAsync(NominationId nomination, int nominator, string name, EndorsementId? instead = null) =>
            AwardsBuilder.Ok(await world.RunAsync((InviteEndorser invite) => invite.RunAsync(new(nomination, name, $"{name}@example.org", null, Instead: instead), world.As(Role.Nominator, $"nominator-{nominator}"), Ct)));
        await InviteAsync(kept, 1, "second", await InviteAsync(kept, 1, "first"));
        await InviteAsync(withdrawn, 2, "third");
        AwardsBuilder.Ok(await world.RunAsync((WithdrawNomination withdraw) => withdraw.RunAsync(new(withdrawn, "No longer."), world.As(Role.Nominator, "nominator-2"), Ct)));
        await SetAsync(world, edition.Id, Endorsement, 7);

        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 10, 8, 0, 0, TimeSpan.Zero));
        var sent = await SendAsync(world, world.As(Role.Secretary));

        Assert.Equal(1, Assert.Single(sent).Written);
        Assert.Single(await world.LettersAsync("second@example.org"), one => one.Kind == Endorsement);
        Assert.DoesNotContain(await world.LettersAsync("first@example.org"), one => one.Kind == Endorsement);
        Assert.DoesNotContain(await world.LettersAsync("third@example.org"), one => one.Kind == Endorsement);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_draft_is_told_to_its_nominator_and_to_nobody_else(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world);
        var edition = await awards.OpenAsync();
        await awards.NominateAsync(edition, 1, submit: false);
        await awards.NominateAsync(edition, 2);
        var secretary = world.As(Role.Secretary);
        await SetAsync(world, edition.Id, Draft, 5);
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 28, 8, 0, 0, TimeSpan.Zero));

        var preview = (await world.RunAsync((ShowReminders show) => show.RunAsync(edition.Id.Value, secretary, Ct))).Value.Single(one => one.Kind.Code == Draft);
        var sent = Assert.Single(await SendAsync(world, secretary));
        var outbox = (await world.RunAsync((ReadOutbox read) => read.RunAsync(new ReadOutbox.Input(), secretary, Ct))).Value;

        Assert.Null(preview.Awaited);
        Assert.Null(sent.Written);
        Assert.Contains("Nominee 1", Assert.Single(await world.LettersAsync("nominator-1@example.org")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.LettersAsync("nominator-2@example.org"), one => one.Kind == Draft);
        Assert.DoesNotContain(outbox.Letters.Items, one => one.Kind == Draft);
    }

    [Fact]
    public async Task A_judge_is_reminded_of_what_is_theirs_to_mark_alone()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, nominations: 3);
        var world = review.World;
        Assert.False((await review.FormPanelAsync(judges: 3, reviews: 2)).IsError);
        await review.AssignAsync();
        foreach (var row in await review.OwnAsync(review.Judge(2)))
            Assert.False((await review.ScoreAsync(review.Judge(2), row.Assignment, 3, 3)).IsError);
        // All that judge 3 has is in conflict: nothing is awaited, and nothing may be said of it.
        var third = (await review.OwnAsync(review.Judge(3))).ToList();
        foreach (var row in third)
        {
            var nomination = await world.QueryAsync(db => db.Set<Assignment>().Where(one => one.Id == row.Assignment).Select(one => one.Nomination).SingleAsync(Ct));
            Assert.False((await world.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, nomination, ConflictKind.Family, "A cousin."), review.Judge(3), Ct))).IsError);
        }

        await SetAsync(world, review.Edition, Sheets, 10);

        world.Clock.Advance(TimeSpan.FromDays(15));
        var sent = Assert.Single(await SendAsync(world, review.Secretary));

        Assert.Equal(1, sent.Written);
        var letter = Assert.Single(await world.LettersAsync("judge-1@example.org"), one => one.Kind == Sheets);
        Assert.DoesNotContain("R-0", letter.Subject + letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nominee", letter.Subject + letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_can_be_reminded_of_and_only_the_secretary()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();
        async Task<Error> RefusedAsync(SetReminder.Input input, Role role = Role.Secretary) => (await world.RunAsync((SetReminder set) => set.RunAsync(input, world.As(role), Ct))).Error;
        await SetAsync(world, edition.Id, Consent, 7);

        Assert.Equal(LettersErrors.RuleStands, await RefusedAsync(new(edition.Id.Value, Consent, 7)));
        Assert.Equal(LettersErrors.NoSuchReminder, await RefusedAsync(new(edition.Id.Value, "awards.consent-asked", 7)));
        Assert.Equal(LettersErrors.NoSuchEdition, await RefusedAsync(new(Guid.Empty, Consent, 7)));
        Assert.Equal(nameof(LettersErrors.DaysOutOfBounds), (await RefusedAsync(new(edition.Id.Value, Consent, 91))).Code);
        Assert.Equal(KernelErrors.NotPermitted, await RefusedAsync(new(edition.Id.Value, Consent, 2), Role.Chair));
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((SendReminders send) => send.RunAsync(world.As(Role.Nominator), Ct))).Error);
    }

    private static async Task SetAsync(World world, EditionId edition, string about, int days) =>
        AwardsBuilder.Ok(await world.RunAsync((SetReminder set) => set.RunAsync(new(edition.Value, about, days), world.As(Role.Secretary), Ct)));

    private static async Task<IReadOnlyList<SendReminders.Line>> SendAsync(World world, Actor by) =>
        AwardsBuilder.Ok(await world.RunAsync((SendReminders send) => send.RunAsync(by, Ct)));
}
