using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.TestKit;
using Palmares.Tracking;

namespace Palmares.Modules.Tests.Awards.Publishing;

public sealed class PublishingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_roll_names_those_who_agreed_and_counts_the_others(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var panel = await Panel.WithAsync(world, 2);
        await new AwardsBuilder(world).ConsentAsync(panel.Nominations[1], 2, mayName: false);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate]));
        var secretary = world.As(Role.Secretary);
        var unwritten = await world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), secretary, None));
        var laureates = await WriteAsync(world, panel);
        Assert.Empty(await world.RunAsync((ListRoll use) => use.RunAsync(null, None)));

        var published = AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), secretary, None)));

        Assert.Equal(nameof(AwardsErrors.CitationsMissing), unwritten.Error.Code);
        Assert.Equal((2, 1, 0), (published.Laureates, published.Named, published.Followed));
        var category = Assert.Single(Assert.Single(await world.RunAsync((ListRoll use) => use.RunAsync("fable-2026", None))).Categories);
        Assert.Equal(("Nominee 1", 1), (Assert.Single(category.Laureates).Name, category.NotNamed));
        Assert.False((await world.RunAsync((ReadLaureate use) => use.RunAsync(laureates[0], None))).IsError);
        Assert.True((await world.RunAsync((ReadLaureate use) => use.RunAsync(laureates[1], None))).IsError);
        Assert.Equal("awards.roll-published", (await world.ActsAsync())[^1].Name);
        Assert.Null((await world.RunAsync((VerifyLedger use) => use.RunAsync(new(), world.As(Role.Auditor), None))).Value.Fault);
    }

    [Fact]
    public async Task A_citation_has_at_most_60_words_and_the_roll_waits_for_the_decision()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await Panel.WithAsync(world, 1);
        var undecided = await world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), world.As(Role.Secretary), None));
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate]));
        var laureate = await world.QueryAsync(db => db.Set<Laureate>().Select(l => l.Id).SingleAsync(None));

        var longest = await world.RunAsync((WriteCitation use) => use.RunAsync(new(laureate, string.Join(' ', Enumerable.Repeat("word", 61))), world.As(Role.Chair), None));

        Assert.Equal(nameof(AwardsErrors.NotAllDecided), undecided.Error.Code);
        Assert.Equal("The citation has 61 words; the limit is 60.", longest.Error.Message);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_was_shortlisted_and_not_chosen_is_followed_only_where_they_agreed_to_that(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        // The panel's scores ruled out nobody: all are shortlisted.
        var panel = await Panel.WithAsync(world, 4, quota: 1);
        await world.QueryAsync(db => db.Set<Nomination>().ExecuteUpdateAsync(set => set.SetProperty(n => n.NomineeInRecord, true)));
        await AnswerAsync(world, panel, 2, follow: true, shortlisted: true);
        await AnswerAsync(world, panel, 3, follow: true, shortlisted: false);
        await AnswerAsync(world, panel, 4, follow: false, shortlisted: true);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.NotSelected, Outcome.NotSelected]));
        await WriteAsync(world, panel);

        AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), world.As(Role.Secretary), None)));

        var second = await world.QueryAsync(db => db.Set<Nomination>().Where(n => n.Id == panel.Nominations[1]).Select(n => n.Nominee).SingleAsync(None));
        var followed = AwardsBuilder.Ok(await world.RunAsync((ShowCohort show) => show.RunAsync(new CohortId(panel.Edition.Slug + PublishRoll.ShortlistedEnding), world.As(Role.Secretary), None)));
        Assert.Equal(second, Assert.Single(followed.Members).Person);
        Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ShowCohort show) => show.RunAsync(new CohortId(panel.Edition.Slug), world.As(Role.Secretary), None))).Members);
    }

    private static async Task AnswerAsync(World world, Panel panel, int n, bool follow, bool shortlisted) =>
        AwardsBuilder.Ok(await world.RunAsync((AnswerNomination answer) => answer.RunAsync(
            new(new NomineeKey(Nomination: panel.Nominations[n - 1], AccountEmail: $"nominee-{n}@example.org"), true, true, follow, MayFollowShortlisted: shortlisted), world.As(Role.Nominee, $"nominee-{n}"), None)));

    private static async Task<IReadOnlyList<LaureateId>> WriteAsync(World world, Panel panel)
    {
        var view = AwardsBuilder.Ok(await world.RunAsync((ShowPublishing use) => use.RunAsync(panel.Edition.Id, world.As(Role.Chair), None)));
        foreach (var line in view.Laureates)
            await new AwardsBuilder(world).CiteAsync(line.Id);
        return [.. view.Laureates.Select(l => l.Id)];
    }
}
