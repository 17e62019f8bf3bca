using Palmares.Awards;
using Palmares.Awards.Tying;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Panels;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Tying;

public sealed class TyingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_stated_tie_becomes_a_conflict_that_binds_once_the_secretary_says_which_judge_is_meant(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        await builder.NominateAsync(edition, 2);
        await StateAsync(world, new(id), world.As(Role.Nominator, "nominator-1"), "Rowan Moss");
        var nominee = new TieOwner(Nominee: new NomineeKey(Nomination: id, AccountEmail: "nominee-1@example.org"));
        await StateAsync(world, nominee, world.As(Role.Nominee, "nominee-1"), "R. Moss", StatedTieKind.Family, "My brother in law.");
        var panel = await JudgeAsync(world, builder, edition);

        var before = AwardsBuilder.Ok(await world.RunAsync((ListNamedTies use) => use.RunAsync(edition.Id, builder.Secretary, None)));
        Assert.Equal(["R. Moss", "Rowan Moss"], before.Rows.Select(row => row.Name).Order());
        Assert.Equal("Rowan Moss", before.Judges.Single(judge => judge.Id == before.Rows.Single(row => row.Name == "Rowan Moss").Alike.Single()).Name);
        // A like name alone makes no conflict.
        Assert.Empty(AwardsBuilder.Ok(await world.RunAsync((ListConflicts use) => use.RunAsync(edition.Id, builder.Secretary, None))));
        var moss = before.Judges.Single(judge => judge.Name == "Rowan Moss").Id;
        var stated = before.Rows.Single(row => row.Side == TieSide.Nominee);
        AwardsBuilder.Ok(await world.RunAsync((MatchTie use) => use.RunAsync(new(edition.Id, stated.Tie, moss), builder.Secretary, None)));

        var conflict = Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ListConflicts use) => use.RunAsync(edition.Id, builder.Secretary, None))));
        Assert.Equal((ConflictOrigin.DeclaredByNominee, ConflictKind.Family, "My brother in law.", id), (conflict.Origin, conflict.Kind, conflict.Detail, conflict.Nomination));
        Assert.Equal(nameof(ReviewErrors.DeclaredStands), (await world.RunAsync((DecideConflict use) => use.RunAsync(new(conflict.Id, false, "No."), builder.Secretary, None))).Error.Code);
        Assert.Equal(nameof(ReviewErrors.TieMatched), (await world.RunAsync((MatchTie use) => use.RunAsync(new(edition.Id, stated.Tie, null), builder.Secretary, None))).Error.Code);
        // Three judges, each nomination read by three: with one of them in conflict no assignment is possible.
        Assert.Equal(nameof(ReviewErrors.Infeasible), (await world.RunAsync((ProposeAssignment use) => use.RunAsync(new(edition.Id), builder.Secretary, None))).Error.Code);
        // The judge learns that there is a conflict; the chair neither of what kind nor on whose word.
        var own = AwardsBuilder.Ok(await world.RunAsync((ListToDeclare use) => use.RunAsync(edition.Id, panel[1], None))).Single(row => row.Nomination == id);
        Assert.Equal((ConflictKind.Other, false), (own.Own, own.Declared));
        var toChair = Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ListConflicts use) => use.RunAsync(edition.Id, panel[0], None))));
        Assert.Equal((ConflictOrigin.Declared, ConflictKind.Other, ""), (toChair.Origin, toChair.Kind, toChair.Detail));
        Assert.Equal(nameof(KernelErrors.NotPermitted), (await world.RunAsync((ListNamedTies use) => use.RunAsync(edition.Id, panel[0], None))).Error.Code);
        Assert.DoesNotContain(await world.ActsAsync(), act => act.Payload.Contains("Family", StringComparison.Ordinal) || act.Note?.Contains("brother", StringComparison.Ordinal) == true);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Neither_side_reads_the_other_and_nobody_speaks_for_them(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());
        var nominator = world.As(Role.Nominator, "nominator-1");
        var secret = await builder.SecretAsync("/consent/", "nominee-1@example.org");
        var letter = new TieOwner(Nominee: new NomineeKey(secret));
        await StateAsync(world, new(id), nominator, "Told by the nominator");
        await StateAsync(world, letter, Actor.ByLink("consent"), "Told by the nominee");

        Assert.Equal("Told by the nominator", Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ListOwnTies use) => use.RunAsync(new(id), nominator, None))).Lines).Name);
        var own = Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ListOwnTies use) => use.RunAsync(letter, Actor.ByLink("consent"), None))).Lines);
        Assert.Equal("Told by the nominee", own.Name);
        Assert.Equal(nameof(NominatingErrors.NoSuchTie), (await world.RunAsync((TakeBackTie use) => use.RunAsync(new(new(id), own.Id), nominator, None))).Error.Code);
        Assert.True((await world.RunAsync((ListOwnTies use) => use.RunAsync(new(id), builder.Secretary, None))).IsError);
        Assert.True((await world.RunAsync((ListOwnTies use) => use.RunAsync(new(id), world.As(Role.Nominator, "nominator-2"), None))).IsError);
        Assert.True((await world.RunAsync((ListOwnTies use) => use.RunAsync(new(Nominee: new NomineeKey()), nominator, None))).IsError);
        AwardsBuilder.Ok(await world.RunAsync((TakeBackTie use) => use.RunAsync(new(letter, own.Id), Actor.ByLink("consent"), None)));
        Assert.Empty(AwardsBuilder.Ok(await world.RunAsync((ListOwnTies use) => use.RunAsync(letter, Actor.ByLink("consent"), None))).Lines);
    }

    [Fact]
    public async Task Ties_are_stated_until_screening_closes_and_so_many_of_each_side()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        var nominator = world.As(Role.Nominator, "nominator-1");

        Assert.Equal(nameof(NominatingErrors.TieNameNeeded), (await world.RunAsync((StateTie use) => use.RunAsync(new(new(id), " ", null, StatedTieKind.Family), nominator, None))).Error.Code);
        Assert.Equal(nameof(NominatingErrors.TieKindNeeded), (await world.RunAsync((StateTie use) => use.RunAsync(new(new(id), "Somebody", null, null), nominator, None))).Error.Code);
        for (var n = 0; n < 10; n++)
            await StateAsync(world, new(id), nominator, $"Person {n}");
        Assert.Equal(nameof(NominatingErrors.TiesMost), (await world.RunAsync((StateTie use) => use.RunAsync(new(new(id), "One more", null, StatedTieKind.Other), nominator, None))).Error.Code);
        world.Clock.SetUtcNow(edition.Dates.ScreeningCloses.AddMinutes(1));
        Assert.Equal(nameof(NominatingErrors.TiesClosed), (await world.RunAsync((StateTie use) => use.RunAsync(new(new(id), "Late", null, StatedTieKind.Other), nominator, None))).Error.Code);
    }

    private static async Task StateAsync(World world, TieOwner owner, Actor by, string name, StatedTieKind kind = StatedTieKind.Supervision, string? remark = null) =>
        AwardsBuilder.Ok(await world.RunAsync((StateTie use) => use.RunAsync(new(owner, name, null, kind, remark), by, None)));

    /// <summary>Both nominations in review; a chair, Rowan Moss and one more, each of whom reads both.</summary>
    private static async Task<IReadOnlyList<Actor>> JudgeAsync(World world, AwardsBuilder builder, EditionFacts edition)
    {
        var all = await world.RunAsync((Palmares.Awards.Nominating.ListNominations use) => use.RunAsync(edition.Id, builder.Secretary, None));
        foreach (var line in all)
            await builder.ConsentAsync(line.Id, line.NomineeName.EndsWith('1') ? 1 : 2);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        foreach (var line in all)
            await builder.ScreenAsync(line.Id);
        await builder.MoveAsync(edition.Id, EditionPhase.Reviewing);
        Actor[] panel = [world.As(Role.Chair, "chair"), world.As(Role.Judge, "moss"), world.As(Role.Judge, "third")];
        string[] names = ["The Chair", "Rowan Moss", "Third"];
        AwardsBuilder.Ok(await world.RunAsync((FormPanel use) => use.RunAsync(
            new(edition.Id, [.. panel.Select((by, at) => new Member(by.User!.Value, names[at], $"Institute {at}", null, "", 0, 9, at == 0))], Reviews: 3), builder.Secretary, None)));
        return panel;
    }
}
