using Palmares.Awards;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Telling;

public sealed class TellingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_nominee_is_told_outcome_and_words_by_letter_and_the_nominator_on_the_own_page(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var contested = await Contested.WithAsync(world);
        await contested.DecideAsync(tell: false);
        var third = contested.Panel.Nominations[2];

        var before = await ReadAsync(world, new PartyKey(third), contested.Nominator(3));
        AwardsBuilder.Ok(await contested.TellAsync());
        var secret = await new AwardsBuilder(world).SecretAsync("/outcome/", "nominee-3@example.org");
        var letter = AwardsBuilder.Ok(await ReadAsync(world, new PartyKey(Secret: secret), Actor.ByLink("outcome")));
        var nominator = AwardsBuilder.Ok(await ReadAsync(world, new PartyKey(third), contested.Nominator(3)));
        var account = AwardsBuilder.Ok(await ReadAsync(world, new PartyKey(third, AccountEmail: "nominee-3@example.org"), world.As(Role.Nominee, "nominee-3")));
        var other = await ReadAsync(world, new PartyKey(third), contested.Nominator(1));
        var delegated = await ReadAsync(world, new PartyKey(contested.Panel.Nominations[0]), world.As(Role.Delegate, "curious"));

        Assert.Equal(nameof(DueProcessErrors.NothingTold), before.Error.Code);
        Assert.Equal((Outcome.NotSelected, "What the panel saw in 3.", Standing.Nominee), (letter.Outcome, letter.Feedback, letter.Standing));
        Assert.Equal((Standing.Nominator, Standing.Nominee), (nominator.Standing, account.Standing));
        Assert.Equal("What the panel saw in 3.", nominator.Feedback);
        Assert.Equal(nameof(DueProcessErrors.NothingTold), other.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.NothingTold), delegated.Error.Code);
        // Seven days later, at the end of the day in Zurich.
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 22, 59, 59, TimeSpan.Zero), letter.ObjectionsUntil);
        Assert.Equal("awards.outcomes-told", (await world.ActsAsync())[^1].Name);
    }

    [Fact]
    public async Task Nothing_is_told_while_somebody_lacks_words_and_words_do_not_change_after()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world);
        AwardsBuilder.Ok(await contested.Panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]));
        AwardsBuilder.Ok(await contested.WriteAsync(contested.Panel.Nominations[0], "Well done."));

        var missing = await contested.TellAsync();
        var judge = await contested.WriteAsync(contested.Panel.Nominations[1], "From me.", world.As(Role.Judge, "judge-1"));
        AwardsBuilder.Ok(await contested.WriteAsync(contested.Panel.Nominations[1], "Good."));
        AwardsBuilder.Ok(await contested.WriteAsync(contested.Panel.Nominations[2], "Not yet."));
        AwardsBuilder.Ok(await contested.TellAsync());
        var late = await contested.WriteAsync(contested.Panel.Nominations[2], "On second thoughts.");

        Assert.Equal("2 nominees have no words from the panel yet.", missing.Error.Message);
        Assert.Equal(nameof(DueProcessErrors.NoSuchDecision), judge.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.ToldAlready), late.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.ToldAlready), (await contested.TellAsync()).Error.Code);
    }

    [Fact]
    public async Task A_recused_chair_neither_writes_nor_reads_the_words_and_whoever_presided_does()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, recuse: ("chair", 0));
        AwardsBuilder.Ok(await contested.Panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected], presidedBy: "judge-1"));

        var chair = await contested.WriteAsync(contested.Panel.Nominations[0], "Mine.");
        AwardsBuilder.Ok(await contested.WriteAsync(contested.Panel.Nominations[0], "From who presided.", world.As(Role.Judge, "judge-1")));
        var seen = AwardsBuilder.Ok(await world.RunAsync((ShowFeedback use) => use.RunAsync(contested.Panel.Category, contested.Panel.Chair, None)));
        var judge = AwardsBuilder.Ok(await world.RunAsync((ShowFeedback use) => use.RunAsync(contested.Panel.Category, world.As(Role.Judge, "judge-1"), None)));

        Assert.Equal(nameof(DueProcessErrors.NotYoursToWrite), chair.Error.Code);
        Assert.Equal((null, true, false), (seen.Lines[0].Text, seen.Lines[0].Recused, seen.Lines[0].MayWrite));
        Assert.Equal("From who presided.", Assert.Single(judge.Lines).Text);
    }

    [Fact]
    public async Task A_slate_is_public_only_where_the_rules_ask_for_it_and_names_only_who_agreed()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, slate: true);
        await contested.DecideAsync(tell: false);
        Task<Result<ShowSlate.View>> SlateAsync() => world.RunAsync((ShowSlate use) => use.RunAsync(contested.Panel.Edition.Slug, None));

        var before = await SlateAsync();
        await new AwardsBuilder(world).ConsentAsync(contested.Panel.Nominations[1], 2, mayName: false);
        AwardsBuilder.Ok(await contested.TellAsync());
        var part = Assert.Single(AwardsBuilder.Ok(await SlateAsync()).Parts);
        var member = AwardsBuilder.Ok(await ReadAsync(world, new PartyKey(contested.Panel.Nominations[0]), world.As(Role.Delegate, "curious")));
        var unnamed = await ReadAsync(world, new PartyKey(contested.Panel.Nominations[1]), world.As(Role.Delegate, "curious"));

        Assert.Equal(nameof(DueProcessErrors.NoSlate), before.Error.Code);
        Assert.Equal(("Nominee 1", 1), (Assert.Single(part.Chosen).Name, part.NotNamed));
        Assert.Equal((Standing.Member, null), (member.Standing, member.Feedback));
        Assert.Equal(nameof(DueProcessErrors.NothingTold), unnamed.Error.Code);
    }

    private static Task<Result<ReadOutcome.View>> ReadAsync(World world, PartyKey key, Actor by) => world.RunAsync((ReadOutcome use) => use.RunAsync(key, by, None));
}
