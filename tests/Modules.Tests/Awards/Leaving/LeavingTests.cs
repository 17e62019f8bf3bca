using Palmares.Awards;
using Palmares.Awards.Credentials;
using Palmares.Awards.Leaving;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.Modules.Tests.Letters;
using Palmares.Modules.Tests.Privacy;
using Palmares.Privacy.Stating;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Leaving;

/// <summary>A laureate leaves the public roll, as the adopted terms say: at once on the own word, or asked and answered.</summary>
public sealed class LeavingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Where_the_terms_say_so_the_laureates_word_takes_the_name_off_everything_public_and_brings_it_back(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var honoured = await Honoured.OnAsync(world);
        await StateAsync(world, RollRemoval.AtOnce);
        var key = new NomineeKey(Secret: await new AwardsBuilder(world).SecretAsync("/consent/", "nominee-1@example.org"));
        var credential = AwardsBuilder.Ok(await world.RunAsync((IssueCredential use) => use.RunAsync(honoured.Laureates[0], None)));
        Assert.Contains("Nominee 1", await FilesAsync(world), StringComparison.Ordinal);

        var unsure = await LeaveAsync(world, key, sure: false);
        var left = await LeaveAsync(world, key, sure: true, "A private matter.");
        var twice = await LeaveAsync(world, key, sure: true);

        Assert.Equal((RollErrors.SureNeeded, RollLeavingState.Left, RollErrors.NotNamed), (unsure.Error, left.Value, twice.Error));
        var category = (await world.RunAsync((ListRoll use) => use.RunAsync("fable-2026", None))).Single().Categories.Single();
        Assert.Equal((1, 2, 0), (category.Laureates.Count, category.NotNamed, category.Withdrawn));
        Assert.DoesNotContain("Nominee 1", await FilesAsync(world), StringComparison.Ordinal);
        Assert.DoesNotContain("A private matter.", await FilesAsync(world), StringComparison.Ordinal);
        Assert.True((await world.RunAsync((ReadLaureate use) => use.RunAsync(honoured.Laureates[0], None))).IsError);
        Assert.True((await world.RunAsync((IssueCredential use) => use.RunAsync(honoured.Laureates[0], None))).IsError);
        Assert.False(AwardsBuilder.Ok(await world.RunAsync((CheckCredential use) => use.RunAsync(credential, None))).OnRoll);
        Assert.Single(await world.LettersAsync("nominee-1@example.org"), letter => letter.Kind == "awards.roll-left");
        var own = (await world.RunAsync((ReadLeaving use) => use.RunAsync(key, Actor.ByLink("consent"), None)))!;
        Assert.Equal((false, true, "A private matter.", RollLeavingState.Left), (own.Named, own.Left, own.History.Single().Reason, own.History.Single().State));

        AwardsBuilder.Ok(await world.RunAsync((ReturnToRoll use) => use.RunAsync(key, Actor.ByLink("consent"), None)));
        Assert.Contains("Nominee 1", await FilesAsync(world), StringComparison.Ordinal);
        Assert.True(AwardsBuilder.Ok(await world.RunAsync((CheckCredential use) => use.RunAsync(credential, None))).OnRoll);
        Assert.Equal(RollErrors.NotLeft, (await world.RunAsync((ReturnToRoll use) => use.RunAsync(key, Actor.ByLink("consent"), None))).Error);
        Assert.Equal(["awards.roll-left", "awards.roll-returned"], (await world.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("awards.roll-", StringComparison.Ordinal) && name != "awards.roll-published"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Otherwise_it_is_asked_and_the_secretary_answers(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var honoured = await Honoured.OnAsync(world);
        await StateAsync(world, null);
        var (secretary, key, account) = (world.As(Role.Secretary), new NomineeKey(Nomination: honoured.Panel.Nominations[2], AccountEmail: "nominee-3@example.org"), world.As(Role.Nominee, "nominee-3"));
        Task<Result<Done>> AnswerAsync(bool? follow, string answer, Actor by) => world.RunAsync((AnswerLeaving use) => use.RunAsync(new(honoured.Laureates[2], follow, answer), by, None));

        Assert.Equal(RollErrors.NothingAsked, (await AnswerAsync(true, "Done.", secretary)).Error);
        Assert.Equal(RollLeavingState.Asked, (await world.RunAsync((LeaveRoll use) => use.RunAsync(new(key, true, "I changed my field."), account, None))).Value);
        Assert.Equal(RollErrors.AskedAlready, (await world.RunAsync((LeaveRoll use) => use.RunAsync(new(key, true), account, None))).Error);
        Assert.Contains("Nominee 3", await FilesAsync(world), StringComparison.Ordinal);
        Assert.Contains("/awards/withdrawing/", Assert.Single(await world.LettersAsync("desk@example.org"), letter => letter.Kind == "awards.roll-leaving-asked").Text, StringComparison.Ordinal);
        Assert.True(AwardsBuilder.Ok(await world.RunAsync((ShowPublishing use) => use.RunAsync(honoured.Panel.Edition.Id, secretary, None))).Laureates.Single(line => line.Id == honoured.Laureates[2]).AsksToLeave);
        Assert.Equal(
            (KernelErrors.NotPermitted, nameof(RollErrors.ChoiceNeeded), nameof(RollErrors.AnswerNeeded)),
            ((await AnswerAsync(true, "Done.", world.As(Role.Chair))).Error, (await AnswerAsync(null, "Done.", secretary)).Error.Code, (await AnswerAsync(false, " ", secretary)).Error.Code));

        AwardsBuilder.Ok(await AnswerAsync(false, "The resolution asks for the name.", secretary));
        Assert.Contains("Nominee 3", await FilesAsync(world), StringComparison.Ordinal);
        Assert.Contains("The resolution asks", Assert.Single(await world.LettersAsync("nominee-3@example.org"), letter => letter.Kind == "awards.roll-leaving-refused").Text, StringComparison.Ordinal);
        AwardsBuilder.Ok(await world.RunAsync((LeaveRoll use) => use.RunAsync(new(key, true, "Once more."), account, None)));
        AwardsBuilder.Ok(await AnswerAsync(true, "Followed.", secretary));

        Assert.DoesNotContain("Nominee 3", await FilesAsync(world), StringComparison.Ordinal);
        var history = AwardsBuilder.Ok(await world.RunAsync((ReadLeaving use) => use.RunAsync(honoured.Laureates[2], secretary, None))).History;
        Assert.Equal([RollLeavingState.Refused, RollLeavingState.Left], history.Select(entry => entry.State));
        Assert.Equal(["awards.roll-leaving-asked", "awards.roll-leaving-refused", "awards.roll-leaving-asked", "awards.roll-left"], (await world.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("awards.roll-l", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_but_a_named_laureate_of_a_published_roll_leaves_it()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world, publish: false);
        Task<Result<RollLeavingState>> AsAsync(int n, int about) => world.RunAsync((LeaveRoll use) => use.RunAsync(new(new NomineeKey(Nomination: honoured.Panel.Nominations[about - 1], AccountEmail: $"nominee-{n}@example.org"), true), world.As(Role.Nominee, $"nominee-{n}"), None));

        Assert.Equal(AwardsErrors.NoSuchNomination, (await AsAsync(1, 1)).Error);
        AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(honoured.Panel.Edition.Id, "today"), world.As(Role.Secretary), None)));
        Assert.Equal(AwardsErrors.NoSuchNomination, (await AsAsync(1, 3)).Error);
        Assert.Equal(RollErrors.NotNamed, (await AsAsync(2, 2)).Error);
        Assert.Equal(AwardsErrors.LinkNotValid, (await LeaveAsync(world, new NomineeKey(Secret: "nobody's"), true)).Error);
        Assert.Equal(RollLeavingState.Asked, (await AsAsync(1, 1)).Value);
    }

    private static Task<Result<RollLeavingState>> LeaveAsync(World world, NomineeKey key, bool sure, string? reason = null) => world.RunAsync((LeaveRoll use) => use.RunAsync(new(key, sure, reason), Actor.ByLink("consent"), None));

    private static async Task<string> FilesAsync(World world) =>
        await world.RunAsync((WriteRoll use) => use.RunAsync("fable-2026", RollForm.JsonLd, None)) + await world.RunAsync((WriteRoll use) => use.RunAsync("fable-2026", RollForm.Csv, None));

    private static async Task StateAsync(World world, RollRemoval? removal) =>
        AwardsBuilder.Ok(await world.RunAsync((StateProcessing use) => use.RunAsync(Statements.Of(ProcessingPurpose.Roll) with { Removal = removal, Desk = "desk@example.org" }, world.As(Role.Secretary), None)));
}
