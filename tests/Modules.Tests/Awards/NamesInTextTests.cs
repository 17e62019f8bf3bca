using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards;

/// <summary>Somebody who names whom they know to be hidden from the readers is warned; nobody is warned of a name they do not know.</summary>
public sealed class NamesInTextTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Ida Fen wrote it.", new[] { "Ida Fen" })]
    [InlineData("As FEN says, Fenland is wet.", new[] { "FEN" })]
    [InlineData("Fen and fen again", new[] { "Fen" })]
    [InlineData("I. F. knows.", new string[0])]
    [InlineData("Мария Болотова пишет", new[] { "Болотова" })]
    [InlineData("كتبت ليلى النص.", new[] { "ليلى" })]
    [InlineData(null, new string[0])]
    public void Whole_words_are_found_in_any_script(string? text, string[] found) =>
        Assert.Equal(found, NamesInText.Found(text, ["Ida Fen", "Анна Болотова", "ليلى البحر"]));

    [Fact]
    public void What_the_readers_themselves_are_called_names_nobody() =>
        Assert.Equal(["Marsh"], NamesInText.Found("Ida, as Marsh saw, was right.", ["Ida Marsh"], "Ida Fen"));

    [Fact]
    public async Task A_nominator_sees_where_a_draft_names_people_once_judges_read_without_names()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition, submit: false);
        var nominator = world.As(Role.Nominator, "nominator-1");
        AwardsBuilder.Ok(await world.RunAsync((SaveDraft save) => save.RunAsync(new(id, 1, "Nominee 1 did much, says nominator-1.", "For fable 1.", [new("Fables, by Nominee 1", []), new("More fables", [])]), nominator, None)));
        var kept = await ShowAsync();

        AwardsBuilder.Ok(await world.RunAsync((SwitchPhase use) => use.RunAsync(new(edition.Id, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), builder.Secretary, None)));
        var hidden = await ShowAsync();

        Assert.Equal((false, 0), (kept.ReadWithoutNames, kept.Named.Count));
        Assert.True(hidden.ReadWithoutNames);
        Assert.Equal(["Statement 0: Nominee 1, nominator-1", "Claim {0} 1: Nominee 1"], hidden.Named.Select(place => $"{place.Place} {place.Number}: {string.Join(", ", place.Words)}"));

        async Task<ShowNomination.View> ShowAsync() => AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(id, nominator, None)));
    }

    [Fact]
    public async Task An_endorser_is_warned_of_the_nominee_and_not_of_another_endorser()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        await InviteAsync("Vera Quillon", "vera@example.org");
        await InviteAsync("Otto Harrow", "otto@example.org");
        var secret = await builder.SecretAsync("/endorse/", "vera@example.org");
        const string Naming = "Nominee 1 and Otto Harrow work well.";

        AwardsBuilder.Ok(await world.RunAsync((SwitchPhase use) => use.RunAsync(new(edition.Id, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), builder.Secretary, None)));
        var warned = await GiveAsync(Naming, asItIs: false);
        var other = await GiveAsync("Otto Harrow works well.", asItIs: false);

        Assert.Equal((nameof(AwardsErrors.NamesWhoIsHidden), "Text", "Nominee 1"), (warned.Error.Code, warned.Error.Place, warned.Error.Arguments[0]));
        Assert.False(other.IsError);

        Task InviteAsync(string name, string email) => world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, name, email, null), world.As(Role.Nominator, "nominator-1"), None));
        Task<Result<Done>> GiveAsync(string text, bool asItIs) => world.RunAsync((GiveEndorsement use) => use.RunAsync(new(secret, "Same room", text, false, asItIs), Actor.ByLink("endorsement"), None));
    }

    [Fact]
    public async Task A_text_stands_as_it_is_for_whoever_says_so_and_where_names_are_shown_nobody_is_asked()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        foreach (var email in new[] { "one@example.org", "two@example.org" })
            AwardsBuilder.Ok(await world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, email, email, null), world.As(Role.Nominator, "nominator-1"), None)));

        var shown = await GiveAsync("one@example.org", asItIs: false);
        AwardsBuilder.Ok(await world.RunAsync((SwitchPhase use) => use.RunAsync(new(edition.Id, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), builder.Secretary, None)));
        var meant = await GiveAsync("two@example.org", asItIs: true);

        Assert.Equal((false, false), (shown.IsError, meant.IsError));

        async Task<Result<Done>> GiveAsync(string email, bool asItIs)
        {
            var secret = await builder.SecretAsync("/endorse/", email);
            return await world.RunAsync((GiveEndorsement use) => use.RunAsync(new(secret, "Same room", "Nominee 1 works well.", false, asItIs), Actor.ByLink("endorsement"), None));
        }
    }

    [Fact]
    public async Task Words_to_a_nominee_that_name_a_judge_or_another_nominee_are_held_back_until_meant()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world);
        AwardsBuilder.Ok(await contested.Panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]));

        var judge = await contested.WriteAsync(contested.Panel.Nominations[0], "judge-1 was won over.");
        var other = await contested.WriteAsync(contested.Panel.Nominations[0], "Nominee 2 did better.");
        var own = await contested.WriteAsync(contested.Panel.Nominations[0], "Nominee 1 did well.");
        var meant = await world.RunAsync((WriteFeedback use) => use.RunAsync(new(contested.Panel.Nominations[1], "Nominee 1 did better.", AsItIs: true), contested.Panel.Chair, None));

        Assert.Equal("This text names somebody hidden from who reads it: judge-1.", judge.Error.Message);
        Assert.Equal("Nominee 2", other.Error.Arguments[0]);
        Assert.Equal((false, false), (own.IsError, meant.IsError));
    }

    [Fact]
    public async Task A_recused_chair_is_not_told_who_the_other_nominee_is()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, recuse: ("chair", 0));
        AwardsBuilder.Ok(await contested.Panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected], presidedBy: "judge-1"));

        var written = await contested.WriteAsync(contested.Panel.Nominations[1], "Nominee 1 did better.");

        Assert.False(written.IsError);
    }
}
