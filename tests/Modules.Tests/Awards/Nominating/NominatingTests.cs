using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Nominating;

public sealed class NominatingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sent_nomination_asks_the_nominee_and_changes_no_more(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());

        var nominator = world.As(Role.Nominator, "nominator-1");
        var view = AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(id, nominator, None)));
        var change = await world.RunAsync((SaveDraft use) => use.RunAsync(new(id, view.Revision, "Other", "Other", []), nominator, None));

        Assert.Equal((NominationState.Submitted, Consent.Asked), (view.State, view.Consent));
        Assert.Matches("^FABLE-2026-[1-9][0-9]{3}$", view.Number);
        Assert.Equal(nameof(AwardsErrors.NotADraft), change.Error.Code);
        Assert.Equal(["awards.nomination-started", "awards.draft-saved", "awards.nomination-submitted"], (await world.ActsAsync()).Skip(4).Select(a => a.Name));
        Assert.NotEmpty(await builder.SecretAsync("/consent/", "nominee-1@example.org"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_second_window_is_told_that_the_draft_moved_on(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync(), submit: false);
        var nominator = world.As(Role.Nominator, "nominator-1");

        var saved = AwardsBuilder.Ok(await world.RunAsync((SaveDraft use) => use.RunAsync(new(id, 1, "Two words", "Three words here", [new("First", []), new("Second", [])]), nominator, None)));
        var stale = await world.RunAsync((SaveDraft use) => use.RunAsync(new(id, 1, "Stale", "", []), nominator, None));

        Assert.Equal((2, 2, 3), (saved.Revision, saved.StatementWords, saved.CitationWords));
        Assert.Equal(nameof(AwardsErrors.ChangedElsewhere), stale.Error.Code);
        var view = AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(id, nominator, None)));
        Assert.Equal(["First", "Second"], view.Claims.Select(c => c.Text));
    }

    [Fact]
    public async Task An_entry_after_the_deadline_is_refused_and_the_deadline_named()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition, submit: false);

        world.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 31, 21, 59, 59, TimeSpan.Zero));
        await builder.NominateAsync(edition, 2);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await world.RunAsync((SubmitNomination use) => use.RunAsync(id, world.As(Role.Nominator, "nominator-1"), None));

        Assert.Equal("The deadline was Tuesday 31 March 2026, 23:59 Zurich.", late.Error.Message);
    }

    [Fact]
    public async Task A_nominator_sees_own_nominations_and_no_others_can_be_told_to_exist()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var mine = await builder.NominateAsync(edition);
        var other = await builder.NominateAsync(edition, 2);
        var draft = await builder.NominateAsync(edition, 3, submit: false);
        var nominator = world.As(Role.Nominator, "nominator-1");

        var list = await world.RunAsync((ListNominations use) => use.RunAsync(edition.Id, nominator, None));
        var foreign = await world.RunAsync((ShowNomination use) => use.RunAsync(other, nominator, None));
        var missing = await world.RunAsync((ShowNomination use) => use.RunAsync(default, nominator, None));
        var secretary = await world.RunAsync((ListNominations use) => use.RunAsync(edition.Id, world.As(Role.Secretary), None));
        var judge = await world.RunAsync((ListNominations use) => use.RunAsync(edition.Id, world.As(Role.Judge), None));

        Assert.Equal([mine], list.Select(n => n.Id));
        Assert.Equal(missing.Error, foreign.Error);
        Assert.DoesNotContain(draft, secretary.Select(n => n.Id));
        Assert.Empty(judge);
    }

    [Fact]
    public async Task Nobody_nominates_themselves_and_only_the_secretary_enters_for_somebody()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();
        StartNomination.Input Input(string email, string? behalf) => new(edition.Id, edition.Categories[0].Id, null, "Somebody", email, null, new("N", "n@example.org"), behalf);

        var self = await world.RunAsync((StartNomination use) => use.RunAsync(Input(" N@Example.org", null), world.As(Role.Nominator), None));
        var behalf = await world.RunAsync((StartNomination use) => use.RunAsync(Input("x@example.org", "The Guild"), world.As(Role.Nominator), None));
        var own = await world.RunAsync((StartNomination use) => use.RunAsync(Input("x@example.org", null), world.As(Role.Secretary), None));
        var entered = await world.RunAsync((StartNomination use) => use.RunAsync(Input("x@example.org", "The Guild"), world.As(Role.Secretary), None));

        Assert.Equal(nameof(AwardsErrors.NotYourself), self.Error.Code);
        Assert.Equal(nameof(AwardsErrors.OnBehalfIsForSecretary), behalf.Error.Code);
        Assert.Equal(nameof(AwardsErrors.OnBehalfNeeded), own.Error.Code);
        Assert.False(entered.IsError);
    }

    [Fact]
    public void Everything_missing_is_named_at_its_place()
    {
        var missing = NominationRules.Missing("", " ", [("Led the work", 0), ("", 1)], inRecord: true);

        Assert.Equal(["Statement", "CitationDraft", "Claims[0].Lines", "Claims[1].Text"], missing.Select(e => e.Place));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_statement_may_have_500_words(int words, bool fits)
    {
        var error = NominationRules.CheckDraft(string.Join("\n ", Enumerable.Repeat("mot-clé", words)) + " — ", "", []);

        Assert.Equal(fits, error is null);
    }
}
