using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Nominating;

/// <summary>Deadlines soft and hard, more time, and what else befalls a nomination on its way: taken back, moved, carried over.</summary>
public sealed class CourseTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task In_the_grace_what_was_begun_is_sent_late_and_nothing_new_is_begun(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { GraceHours = 24 } };
        var edition = await builder.OpenAsync();
        var begun = await builder.NominateAsync(edition, 1, submit: false);
        var never = await builder.NominateAsync(edition, 2, submit: false);
        await builder.NominateAsync(edition, 3);

        world.Clock.SetUtcNow(edition.Dates.NominatingCloses.AddHours(1));
        var start = await world.RunAsync((StartNomination use) => use.RunAsync(new(edition.Id, edition.Categories[0].Id, null, "Late Begun", "late@example.org", null, new("n")), Nominator(world, 4), None));
        world.Clock.SetUtcNow(edition.HardClose);
        var sent = await SendAsync(world, begun, 1);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var over = await SendAsync(world, never, 2);

        Assert.Equal("The deadline was Tuesday 31 March 2026, 23:59 Zurich.", start.Error.Message);
        Assert.False(sent.IsError);
        Assert.Equal("The deadline was Wednesday 1 April 2026, 23:59 Zurich.", over.Error.Message);
        var late = (await world.RunAsync((ListNominations use) => use.RunAsync(edition.Id, builder.Secretary, None))).Where(line => line.Late);
        Assert.Equal([begun], late.Select(line => line.Id));
        Assert.True((await ShowAsync(world, begun, 1)).Late);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_nomination_gets_more_time_and_its_nominator_reads_why(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var ill = await builder.NominateAsync(edition, 1, submit: false);
        var other = await builder.NominateAsync(edition, 2, submit: false);

        var number = (await ShowAsync(world, ill, 1)).Number;
        var tooEarly = await ExtendAsync(world, edition.Id, number, new(2026, 3, 31));
        var tooLate = await ExtendAsync(world, edition.Id, number, new(2026, 4, 16));
        var nobody = await ExtendAsync(world, edition.Id, "FABLE-2026-009", new(2026, 4, 5));
        var granted = await ExtendAsync(world, edition.Id, $" {number.Replace("FABLE", "fable", StringComparison.Ordinal)} ", new(2026, 4, 5));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 4, 9, 0, 0, TimeSpan.Zero));
        var view = await ShowAsync(world, ill, 1);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        var saved = await world.RunAsync((SaveDraft use) => use.RunAsync(new(ill, 1, "Statement", "Citation", [new("Claim", [])]), Nominator(world, 1), None));
        var sent = await SendAsync(world, ill, 1);
        var not = await SendAsync(world, other, 2);

        Assert.Equal([nameof(AwardsErrors.ExtensionTooEarly), nameof(AwardsErrors.ExtensionTooLate), nameof(AwardsErrors.NoSuchNomination)], new[] { tooEarly, tooLate, nobody }.Select(r => r.Error.Code));
        Assert.Equal("Sunday 5 April 2026, 23:59 Zurich", granted.Value.ToString());
        Assert.Equal(("Illness.", new DateTimeOffset(2026, 4, 5, 21, 59, 59, TimeSpan.Zero)), (view.ExtendedReason, view.LastMoment));
        Assert.False(saved.IsError);
        Assert.False(sent.IsError);
        Assert.Equal(nameof(AwardsErrors.DeadlinePassed), not.Error.Code);
        var act = (await world.ActsAsync()).Single(a => a.Name == "awards.nomination-extended");
        Assert.DoesNotContain("Illness", act.Payload, StringComparison.Ordinal);
        Assert.Equal("Illness.", act.Note);
    }

    [Fact]
    public async Task An_extension_is_the_secretarys_to_give_and_ends()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition, 1, submit: false);

        var number = (await ShowAsync(world, id, 1)).Number;
        var own = await world.RunAsync((ExtendNomination use) => use.RunAsync(new(edition.Id, number, new(2026, 4, 5), "Please."), Nominator(world, 1), None));
        AwardsBuilder.Ok(await ExtendAsync(world, edition.Id, number, new(2026, 4, 5)));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 5, 22, 0, 0, TimeSpan.Zero));
        var after = await SendAsync(world, id, 1);

        Assert.Equal(ErrorKind.Forbidden, own.Error.Kind);
        Assert.Equal(nameof(AwardsErrors.DeadlinePassed), after.Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sent_nomination_is_taken_back_mended_and_sent_again_and_the_nominee_asked_anew(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        var first = await builder.SecretAsync("/consent/", "nominee-1@example.org");
        await builder.ConsentAsync(id, 1);

        var stranger = await world.RunAsync((TakeBackNomination use) => use.RunAsync(id, Nominator(world, 2), None));
        AwardsBuilder.Ok(await world.RunAsync((TakeBackNomination use) => use.RunAsync(id, Nominator(world, 1), None)));
        var draft = await ShowAsync(world, id, 1);
        AwardsBuilder.Ok(await world.RunAsync((SaveDraft use) => use.RunAsync(new(id, draft.Revision, "A better statement", "Citation", [new("Claim", [])]), Nominator(world, 1), None)));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        AwardsBuilder.Ok(await SendAsync(world, id, 1));
        var again = await ShowAsync(world, id, 1);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        var closed = await world.RunAsync((TakeBackNomination use) => use.RunAsync(id, Nominator(world, 1), None));

        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), stranger.Error.Code);
        Assert.Equal((NominationState.Draft, Consent.NotAsked), (draft.State, draft.Consent));
        Assert.Equal((NominationState.Submitted, Consent.Asked, 2, true), (again.State, again.Consent, again.Sendings, again.MayTakeBack));
        Assert.NotEqual(first, await builder.SecretAsync("/consent/", "nominee-1@example.org"));
        Assert.Equal(nameof(AwardsErrors.CannotTakeBack), closed.Error.Code);
        Assert.Contains("awards.nomination-taken-back", (await world.ActsAsync()).Select(act => act.Name));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_nomination_is_moved_to_the_category_it_belongs_in_and_screened_anew(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world) { Adjust = TwoCategories };
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        await builder.ConsentAsync(id, 1);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        await builder.ScreenAsync(id);
        var senior = edition.Categories.Single(c => c.Code == "senior").Id;

        var same = await MoveAsync(world, id, edition.Categories[0].Id, "No.");
        var noReason = await MoveAsync(world, id, senior, " ");
        AwardsBuilder.Ok(await MoveAsync(world, id, senior, "Twenty years of work."));
        var view = await ShowAsync(world, id, 1);
        var early = await world.RunAsync((MovePhase use) => use.RunAsync(new(edition.Id, EditionPhase.Reviewing, "x"), builder.Secretary, None));
        AwardsBuilder.Ok(await MoveAsync(world, id, edition.Categories[0].Id, "After all."));

        Assert.Equal([nameof(AwardsErrors.SameCategory), nameof(AwardsErrors.ReasonNeeded)], new[] { same, noReason }.Select(r => r.Error.Code));
        Assert.Equal(("Senior leader", "Emerging leader", "Twenty years of work.", Eligibility.NotDecided), (view.Category.Name, view.MovedFrom, view.MovedReason, view.Eligibility));
        Assert.Equal(nameof(AwardsErrors.NotAllScreened), early.Error.Code);
        Assert.Null((await ShowAsync(world, id, 1)).MovedFrom);
        Assert.Equal(0, await world.QueryAsync(db => db.Set<EligibilityFinding>().CountAsync(None)));
        Assert.Equal(2, (await world.ActsAsync()).Count(act => act.Name == "awards.nomination-moved"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_did_not_win_is_carried_into_the_next_edition_as_a_draft(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        var next = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.RunAsync(new(edition.Id, "fable-2027", "2027", new DateShift(1, ShiftUnit.Years)), builder.Secretary, None)));
        await builder.MoveAsync(next, EditionPhase.Nominating);

        var running = await CarryAsync(world, id, next);
        await EndAsync(world, edition.Id);
        await BlackOutAsync(world, id, RedactionPlace.Statement, RedactionPlace.Claims, RedactionPlace.Endorsement);
        var offered = (await ShowAsync(world, id, 1)).CarryInto.Select(e => e.Slug).ToList();
        var carried = AwardsBuilder.Ok(await CarryAsync(world, id, next));
        var twice = await CarryAsync(world, id, next);
        var draft = await ShowAsync(world, carried, 1);

        Assert.Equal(nameof(AwardsErrors.CannotCarry), running.Error.Code);
        Assert.Equal(["fable-2027"], offered);
        Assert.Equal(nameof(AwardsErrors.CarriedAlready), twice.Error.Code);
        Assert.Equal((NominationState.Draft, (await ShowAsync(world, id, 1)).Number, Consent.NotAsked), (draft.State, draft.CarriedFrom, draft.Consent));
        Assert.StartsWith("FABLE-2027-", draft.Number, StringComparison.Ordinal);
        Assert.StartsWith("Statement 1", draft.Statement, StringComparison.Ordinal);
        Assert.Equal("Claim 1", Assert.Single(draft.Claims).Text);
        Assert.Empty((await ShowAsync(world, id, 1)).CarryInto);
        var blackedOut = await world.QueryAsync(db => db.Set<Redaction>().Where(one => one.NominationId == carried).ToListAsync(None));
        Assert.Equal([(RedactionPlace.Statement, "Words"), (RedactionPlace.Claims, "Words")], blackedOut.Select(one => (one.Place, one.Passage)).Order());
        AwardsBuilder.Ok(await SendAsync(world, carried, 1));
        Assert.Equal(["awards.nomination-started", "awards.nomination-carried", "awards.nomination-submitted"], (await world.ActsAsync()).TakeLast(3).Select(act => act.Name));
    }

    [Fact]
    public async Task A_stranger_and_another_programme_carry_nothing_over()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        var elsewhere = await new AwardsBuilder(world) { Slug = "other-2026" }.OpenAsync();
        var next = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.RunAsync(new(edition.Id, "fable-2027", "2027", new DateShift(1, ShiftUnit.Years)), builder.Secretary, None)));
        await builder.MoveAsync(next, EditionPhase.Nominating);
        await EndAsync(world, edition.Id);

        var foreign = await CarryAsync(world, id, elsewhere.Id);
        var stranger = await world.RunAsync((CarryNomination use) => use.RunAsync(new(id, next), Nominator(world, 2), None));
        Assert.Equal(nameof(AwardsErrors.CannotCarry), foreign.Error.Code);
        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), stranger.Error.Code);
    }

    private static EditionDraft TwoCategories(EditionDraft draft) => draft with { Categories = [.. draft.Categories, new("senior", "Senior leader", 1)] };

    private static Actor Nominator(World world, int n) => world.As(Role.Nominator, $"nominator-{n}");

    /// <summary>Straight to the end: what lies between has its own tests.</summary>
    private static Task EndAsync(World world, EditionId edition) =>
        world.ByHandAsync(db => db.Set<Edition>().Where(e => e.Id == edition).ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, EditionPhase.Published), None));

    private static Task BlackOutAsync(World world, NominationId id, params RedactionPlace[] places) => world.ByHandAsync(db =>
    {
        db.Set<Redaction>().AddRange(places.Select((place, at) => new Redaction { Id = RedactionId.From(new Guid(at + 1, 0, 0, new byte[8])), NominationId = id, Place = place, Part = "", Passage = "Words", At = DateTimeOffset.UnixEpoch, By = null }));
        return Task.FromResult(0);
    });

    private static Task<Result<NominationId>> CarryAsync(World world, NominationId id, EditionId into) => world.RunAsync((CarryNomination use) => use.RunAsync(new(id, into), Nominator(world, 1), None));

    private static Task<Result<Done>> MoveAsync(World world, NominationId id, CategoryId category, string reason) =>
        world.RunAsync((MoveToCategory use) => use.RunAsync(new(id, category, reason), world.As(Role.Secretary), None));

    private static Task<Result<Done>> SendAsync(World world, NominationId id, int n) => world.RunAsync((SubmitNomination use) => use.RunAsync(id, Nominator(world, n), None));

    private static Task<Result<Deadline>> ExtendAsync(World world, EditionId edition, string number, DateOnly until) =>
        world.RunAsync((ExtendNomination use) => use.RunAsync(new(edition, number, until, "Illness."), world.As(Role.Secretary), None));

    private static async Task<ShowNomination.View> ShowAsync(World world, NominationId id, int n) =>
        AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(id, Nominator(world, n), None)));
}
