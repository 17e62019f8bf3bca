using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>An edition's own rules: versions, facts stated, exceptions recorded, answers kept.</summary>
public sealed class EditionRulesTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    private static RuleBook Book(RuleBook empty) => empty with
    {
        Rules =
        [
            new Rule { Id = "under-36", Title = "Under 36", Conditions = [new AgeIs(new("deadline"), new Bounds(Max: 36, MaxOpen: true))] },
            new Rule { Id = "within-ten-years", Sensitive = true, ExtensionAtMost = new Period(2), Conditions = [new ElapsedIs(["doctorate"], new("deadline"), new Lengths(Max: new Period(10)))] },
            new Rule { Id = "not-staff", Waivable = true, Conditions = [new SpellHeld(["employment"], ["Meridian"], null, new("deadline")) { Not = true }] },
            new Rule { Id = "recent", Scope = RuleScope.Evidence, Conditions = [new DateIs(From: new("deadline", Plus: new Period(-5)))] },
            new Rule { Id = "outsiders", Scope = RuleScope.Party, Parties = [RuleParty.Nominator], Conditions = [new FactIs("independent", ["yes"])] },
        ],
    };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Rules_are_versions_until_the_call_opens_and_then_stay(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();
        var empty = AwardsBuilder.Ok(await world.RunAsync((ShowRules show) => show.RunAsync(edition.Id, null, builder.Secretary, None)));

        var first = AwardsBuilder.Ok(await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(edition.Id, Book(empty.Book), 0), builder.Secretary, None)));
        var stale = await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(edition.Id, Book(empty.Book), 0), builder.Secretary, None));
        var second = AwardsBuilder.Ok(await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(edition.Id, empty.Book with { Rules = [] }, 1), builder.Secretary, None)));
        await builder.MoveAsync(edition.Id, EditionPhase.Nominating);
        var late = await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(edition.Id, Book(empty.Book)), builder.Secretary, None));
        var stranger = await world.RunAsync((ShowRules show) => show.RunAsync(edition.Id, null, world.As(Role.Judge), None));

        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal(nameof(AwardsErrors.RulesChangedElsewhere), stale.Error.Code);
        Assert.Equal(nameof(AwardsErrors.RulesFrozen), late.Error.Code);
        Assert.Equal(nameof(KernelErrors.NotPermitted), stranger.Error.Code);
        var old = AwardsBuilder.Ok(await world.RunAsync((ShowRules show) => show.RunAsync(edition.Id, 1, builder.Secretary, None)));
        Assert.Equal((5, first.Hash, false), (old.Book.Rules.Count, old.Hash, old.MayChange));
        Assert.Equal([2, 1], old.Versions.Select(v => v.Number));
        Assert.Equal(2, (await world.ActsAsync()).Count(a => a.Name == "awards.rules-revised"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_not_known_is_asked_for_stated_with_a_source_and_then_answered(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (builder, edition, id) = await NominatedAsync(world);

        var before = await CheckAsync(world, builder, id);
        await StateAsync(world, builder, id, StatedKind.Born, "", "1992-05-01");
        await StateAsync(world, builder, id, StatedKind.Event, "doctorate", "2018-06-01");
        await StateAsync(world, builder, id, StatedKind.Spell, "employment", "Fable House | editor | 2019 | | industry");
        var nominator = (await LineAsync(world, builder, edition)).Parties[0];
        await StateAsync(world, builder, id, StatedKind.Fact, "independent", "yes", nominator);
        var after = await CheckAsync(world, builder, id);

        Assert.Equal(["the date of birth", "the date of: doctorate", "complete and exact dates of: employment", "independent"], before.Findings.Where(f => f.Version == 1).Select(f => f.Missing));
        Assert.Equal(RuleVerdict.Unknown, before.Verdict);
        Assert.All(after.Findings.Where(f => f.Version == 1), f => Assert.Equal(RuleVerdict.Eligible, f.Verdict));
        var line = await LineAsync(world, builder, edition);
        Assert.Equal("on or after 1990-04-01", line.Findings.Single(f => f.Rule == "under-36").Window);
        Assert.Equal("seen at the secretariat", line.Facts[0].Source);
        Assert.Equal(4, (await world.ActsAsync()).Count(a => a.Name == "awards.fact-stated"));
    }

    [Fact]
    public async Task A_fact_taken_back_is_used_no_more_and_one_without_a_source_is_refused()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (builder, _, id) = await NominatedAsync(world);
        var fact = await StateAsync(world, builder, id, StatedKind.Born, "", "1992-05-01");

        AwardsBuilder.Ok(await world.RunAsync((TakeBackFact use) => use.RunAsync(id, fact, builder.Secretary, None)));
        var check = await CheckAsync(world, builder, id);
        var unsourced = await world.RunAsync((StateFact use) => use.RunAsync(new(id, StatedKind.Born, "", "1992", " "), builder.Secretary, None));
        var wrong = await world.RunAsync((StateFact use) => use.RunAsync(new(id, StatedKind.Born, "", "1.5.1992", "letter"), builder.Secretary, None));
        var judge = await world.RunAsync((StateFact use) => use.RunAsync(new(id, StatedKind.Born, "", "1992", "letter"), world.As(Role.Judge), None));

        Assert.Equal(RuleVerdict.Unknown, check.Findings.Single(f => f.Rule == "under-36").Verdict);
        Assert.Equal(nameof(AwardsErrors.FactSourceNeeded), unsourced.Error.Code);
        Assert.Equal(nameof(AwardsErrors.FactValueWrong), wrong.Error.Code);
        Assert.Equal(nameof(KernelErrors.NotPermitted), judge.Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_waiver_and_an_extension_are_acts_without_their_reasons(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (builder, edition, id) = await NominatedAsync(world);
        await StateAsync(world, builder, id, StatedKind.Event, "doctorate", "2015-06-01");
        await StateAsync(world, builder, id, StatedKind.Spell, "employment", "Meridian | editor | 2019");

        var before = await CheckAsync(world, builder, id);
        await ExceptAsync(world, builder, new(id, "within-ten-years", ExceptionKind.Extension, ExceptionState.Granted, "the board", new(2026, 3, 2), "care of a parent", "P1Y"));
        await ExceptAsync(world, builder, new(id, "not-staff", ExceptionKind.Waiver, ExceptionState.Granted, "the board", new(2026, 3, 2), "on leave from staff"));
        var after = await CheckAsync(world, builder, id);
        await ExceptAsync(world, builder, new(id, "not-staff", ExceptionKind.Waiver, ExceptionState.Refused, "the board", new(2026, 3, 3), "no longer on leave"));
        var refused = await CheckAsync(world, builder, id);

        string[] rules = ["within-ten-years", "not-staff"];
        Assert.All(rules, r => Assert.Equal(RuleVerdict.Ineligible, before.Findings.Single(f => f.Rule == r).Verdict));
        Assert.All(rules, r => Assert.Equal(RuleVerdict.Eligible, after.Findings.Single(f => f.Rule == r).Verdict));
        Assert.True(after.Findings.Single(f => f.Rule == "not-staff").Told!.Waived);
        Assert.Equal(RuleVerdict.Ineligible, refused.Findings.Single(f => f.Rule == "not-staff").Verdict);
        var acts = (await world.ActsAsync()).Where(a => a.Name == "awards.rule-exception-recorded").ToList();
        Assert.Equal(3, acts.Count);
        Assert.All(acts, a => Assert.Null(a.Note));
        Assert.Equal("care of a parent", (await LineAsync(world, builder, edition)).Exceptions[0].Reason);
    }

    [Fact]
    public async Task An_exception_that_the_rule_does_not_allow_is_refused()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (builder, _, id) = await NominatedAsync(world);

        async Task<string> TryAsync(string rule, ExceptionKind kind, string? longer = null, string reason = "why") =>
            (await world.RunAsync((RecordException use) => use.RunAsync(new(id, rule, kind, ExceptionState.Granted, "the board", new(2026, 3, 2), reason, longer), builder.Secretary, None))).Error.Code;

        Assert.Equal(nameof(AwardsErrors.RuleNotWaivable), await TryAsync("under-36", ExceptionKind.Waiver));
        Assert.Equal(nameof(AwardsErrors.RuleNotExtendable), await TryAsync("not-staff", ExceptionKind.Extension, "P1Y"));
        Assert.Equal(nameof(AwardsErrors.ExtensionTooLong), await TryAsync("within-ten-years", ExceptionKind.Extension, "P25M"));
        Assert.Equal(nameof(AwardsErrors.ExtensionTooLong), await TryAsync("within-ten-years", ExceptionKind.Extension, "a year"));
        Assert.Equal(nameof(AwardsErrors.ExceptionDetailsNeeded), await TryAsync("not-staff", ExceptionKind.Waiver, reason: " "));
        Assert.Equal(nameof(AwardsErrors.NoSuchRule), await TryAsync("elsewhere", ExceptionKind.Waiver));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Judges_learn_that_there_was_an_extension_and_of_its_grounds_nothing_at_all(Engine engine)
    {
        var first = await ScreenedAsync(engine, "2015-06-01", "care of a parent", "P1Y", "the board");
        var second = await ScreenedAsync(engine, "2014-09-01", "an illness", "P2Y", "its chair");

        Assert.Equal(first, second);
        Assert.Contains("An extension was granted.", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_one_category_is_asked_of_its_nominees_alone_and_an_unknown_category_is_refused()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { Categories = [.. draft.Categories, new("senior", "Senior leader", 1)] } };
        var draft = await builder.DraftAsync();
        var empty = AwardsBuilder.Ok(await world.RunAsync((ShowRules show) => show.RunAsync(draft.Id, null, builder.Secretary, None)));
        RuleBook For(string category) => empty.Book with { Rules = [.. Book(empty.Book).Rules.Where(r => r.Id != "recent").Select(r => r with { Categories = [category] })] };

        var wrong = await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(draft.Id, For("absent")), builder.Secretary, None));
        AwardsBuilder.Ok(await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(draft.Id, For("senior")), builder.Secretary, None)));
        var edition = await builder.MoveAsync(draft.Id, EditionPhase.Nominating);
        var id = await builder.NominateAsync(edition with { Categories = [edition.Categories.Single(c => c.Code == "emerging")] });
        var senior = await builder.NominateAsync(edition with { Categories = [edition.Categories.Single(c => c.Code == "senior")] }, 2);

        Assert.Equal(nameof(AwardsErrors.RuleCategoryUnknown), wrong.Error.Code);
        Assert.DoesNotContain((await CheckAsync(world, builder, id)).Findings, f => f.Version is not null);
        Assert.Equal(4, (await CheckAsync(world, builder, senior)).Findings.Count(f => f.Version is not null));
    }

    [Fact]
    public async Task The_public_reads_the_rules_with_their_dates_once_the_call_is_open()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var draft = await builder.DraftAsync();
        var empty = AwardsBuilder.Ok(await world.RunAsync((ShowRules show) => show.RunAsync(draft.Id, null, builder.Secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(draft.Id, Book(empty.Book)), builder.Secretary, None)));

        var before = await world.RunAsync((ReadCallRules read) => read.RunAsync(draft.Id, None));
        await builder.MoveAsync(draft.Id, EditionPhase.Nominating);
        var after = await world.RunAsync((ReadCallRules read) => read.RunAsync(draft.Id, None));

        Assert.Empty(before);
        Assert.Equal(
            ["on or after 1990-04-01", "on or after 2016-03-31", "on 2026-03-31", "on or after 2021-03-31", null],
            after.Select(read => read.Window?.ToString()));
    }

    /// <summary>What a judge may read of a nomination with these facts, as JSON.</summary>
    private static async Task<string> ScreenedAsync(Engine engine, string doctorate, string reason, string longer, string decidedBy)
    {
        await using var world = await World.OnAsync(engine);
        var (builder, _, id) = await NominatedAsync(world);
        await StateAsync(world, builder, id, StatedKind.Event, "doctorate", doctorate);
        await ExceptAsync(world, builder, new(id, "within-ten-years", ExceptionKind.Extension, ExceptionState.Granted, decidedBy, new(2026, 3, 2), reason, longer));
        var check = await CheckAsync(world, builder, id);
        Assert.Equal(RuleVerdict.Eligible, check.Findings.Single(f => f.Rule == "within-ten-years").Verdict);
        return RuleJson.Write(await world.RunAsync((ReadScreened read) => read.RunAsync(id, None)));
    }

    private static async Task<(AwardsBuilder Builder, EditionFacts Edition, NominationId Nomination)> NominatedAsync(World world)
    {
        var builder = new AwardsBuilder(world);
        var draft = await builder.DraftAsync();
        var empty = AwardsBuilder.Ok(await world.RunAsync((ShowRules show) => show.RunAsync(draft.Id, null, builder.Secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(draft.Id, Book(empty.Book)), builder.Secretary, None)));
        var edition = await builder.MoveAsync(draft.Id, EditionPhase.Nominating);
        var id = await builder.NominateAsync(edition);
        await builder.ConsentAsync(id, 1);
        return (builder, edition, id);
    }

    private static async Task<CheckEligibility.Checked> CheckAsync(World world, AwardsBuilder builder, NominationId id) =>
        AwardsBuilder.Ok(await world.RunAsync((CheckEligibility use) => use.RunAsync(id, builder.Secretary, None)));

    private static async Task<ShowScreening.Line> LineAsync(World world, AwardsBuilder builder, EditionFacts edition) =>
        AwardsBuilder.Ok(await world.RunAsync((ShowScreening use) => use.RunAsync(edition.Id, builder.Secretary, None))).Single();

    private static async Task<StatedFactId> StateAsync(World world, AwardsBuilder builder, NominationId id, StatedKind kind, string name, string value, string? about = null) =>
        AwardsBuilder.Ok(await world.RunAsync((StateFact use) => use.RunAsync(new(id, kind, name, value, "seen at the secretariat", about), builder.Secretary, None)));

    private static async Task ExceptAsync(World world, AwardsBuilder builder, RecordException.Input input) =>
        AwardsBuilder.Ok(await world.RunAsync((RecordException use) => use.RunAsync(input, builder.Secretary, None)));
}
