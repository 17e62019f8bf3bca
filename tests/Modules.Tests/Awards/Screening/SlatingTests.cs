using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>Rules of the list and of the edition, asked where the panel's decision is recorded and approved.</summary>
public sealed class SlatingTests
{
    private static readonly IReadOnlyList<Outcome?> FirstTwo = [Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_list_that_keeps_no_rule_is_refused_until_the_rule_is_waived_where_it_may_be(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var panel = await PanelAsync(world, Of("at-most-one", new CapKept(1)) with { Waivable = true }, Of("one-an-organisation", new CapKept(1, Per: "organisation")));

        var before = await AskAsync(world, panel);
        var refused = await panel.DecideAsync(FirstTwo);
        var asked = await AskAsync(world, panel, 2);
        var unwaivable = await DocumentAsync(world, panel, "one-an-organisation", SlateExceptionKind.Waiver);
        var gone = await DocumentAsync(world, panel, "absent", SlateExceptionKind.Waiver);
        AwardsBuilder.Ok(await DocumentAsync(world, panel, "at-most-one", SlateExceptionKind.Waiver));
        AwardsBuilder.Ok(await panel.DecideAsync(FirstTwo));
        var after = await AskAsync(world, panel);

        Assert.All(before.Answers, one => Assert.Equal(RuleVerdict.Unknown, one.Answer.Verdict));
        Assert.Equal(nameof(SlateErrors.NotKept), refused.Error.Code);
        Assert.Equal([(RuleVerdict.Ineligible, true), (RuleVerdict.Eligible, false)], asked.Answers.Select(one => (one.Answer.Verdict, one.Blocks)));
        Assert.Equal(await NumberAsync(world, panel.Nominations[1]), Assert.Single(asked.Answers[0].Answer.Beyond));
        Assert.Equal((nameof(SlateErrors.NotWaivable), nameof(SlateErrors.NoSuchRule)), (unwaivable.Error.Code, gone.Error.Code));
        Assert.Equal((RuleVerdict.Eligible, true), (after.Answers[0].Answer.Verdict, after.Answers[0].Answer.Waived));
        Assert.Equal("The statutes allow it.", Assert.Single(after.Exceptions).Reason);
        var act = Assert.Single(await world.ActsAsync(), one => one.Name == "awards.slate-exception-recorded");
        Assert.DoesNotContain("statutes", act.Payload + act.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_told_names_what_is_missing_and_is_decided_only_with_a_documented_reason()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await PanelAsync(world, Of("balance", new ShareKept("region", ["south"], new Bounds(Min: new Fraction(1, 3)))));

        var refused = await panel.DecideAsync(FirstTwo);
        var asked = Assert.Single((await AskAsync(world, panel, 2)).Answers);
        AwardsBuilder.Ok(await DocumentAsync(world, panel, "balance", SlateExceptionKind.Reason));
        AwardsBuilder.Ok(await panel.DecideAsync(FirstTwo));
        var decided = Assert.Single((await AskAsync(world, panel)).Answers);

        Assert.Equal(nameof(SlateErrors.NotKnown), refused.Error.Code);
        Assert.Equal("region of everybody on the list", Assert.Single(asked.Answer.Missing).ToString());
        Assert.Equal((RuleVerdict.Unknown, true, false), (decided.Answer.Verdict, decided.Documented, decided.Blocks));
    }

    [Fact]
    public async Task A_soft_cap_is_passed_with_a_recorded_reason()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await PanelAsync(world, Of("few", new CapKept(1, Soft: true)));

        var refused = await panel.DecideAsync(FirstTwo);
        AwardsBuilder.Ok(await DocumentAsync(world, panel, "few", SlateExceptionKind.Reason));
        AwardsBuilder.Ok(await panel.DecideAsync(FirstTwo));

        Assert.Equal(nameof(SlateErrors.NotKnown), refused.Error.Code);
        Assert.Equal(RuleVerdict.Eligible, Assert.Single((await AskAsync(world, panel)).Answers).Answer.Verdict);
    }

    [Fact]
    public async Task Facts_about_the_edition_are_stated_with_a_source_and_taken_back()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await PanelAsync(world, Of("budget", new NumberIs("budget", new Bounds(Min: 2))) with { Scope = RuleScope.Edition }, Of("three-sat", new NumberIs("panel", new Bounds(Min: 3))) with { Scope = RuleScope.Edition });

        var open = await panel.DecideAsync(FirstTwo);
        var wrong = AwardsBuilder.Ok(await StateAsync(world, panel, StatedKind.Number, "budget", "1"));
        var few = await panel.DecideAsync(FirstTwo);
        AwardsBuilder.Ok(await world.RunAsync((TakeBackEditionFact use) => use.RunAsync(new(panel.Edition.Id, wrong), world.As(Role.Secretary), None)));
        AwardsBuilder.Ok(await StateAsync(world, panel, StatedKind.Number, "budget", "2"));
        var kind = await StateAsync(world, panel, StatedKind.Spell, "budget", "2");
        AwardsBuilder.Ok(await panel.DecideAsync(FirstTwo));

        Assert.Equal((nameof(SlateErrors.NotKnown), nameof(SlateErrors.NotKept), nameof(SlateErrors.KindWrong)), (open.Error.Code, few.Error.Code, kind.Error.Code));
        Assert.Equal(["2"], (await AskAsync(world, panel)).Facts.Select(fact => fact.Value));
        Assert.Equal(3, (await world.ActsAsync()).Count(act => act.Name.StartsWith("awards.edition-fact", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("5")]
    public async Task A_recused_chair_learns_nothing_of_the_scores_from_a_rule_about_them(string least)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        Assert.True(Fraction.TryParse(least, out var bound));
        var panel = await PanelAsync(world, ("chair", 2), Of("good", new CutKept("mean", new Bounds(Min: bound))));

        var chair = await world.RunAsync((AskSlate use) => use.RunAsync(panel.Category, [.. panel.Nominations.Take(2)], panel.Chair, None));
        var secretary = Assert.Single((await AskAsync(world, panel, 2)).Answers);
        var refused = await panel.DecideAsync(FirstTwo, presidedBy: "judge-1");
        AwardsBuilder.Ok(await DocumentAsync(world, panel, "good", SlateExceptionKind.Reason));
        AwardsBuilder.Ok(await panel.DecideAsync(FirstTwo, presidedBy: "judge-1"));

        var told = Assert.Single(AwardsBuilder.Ok(chair).Answers).Answer;
        Assert.Equal((RuleVerdict.Unknown, 0), (told.Verdict, told.Beyond.Count));
        Assert.Equal(least == "2" ? RuleVerdict.Eligible : RuleVerdict.Ineligible, secretary.Answer.Verdict);
        Assert.Equal(nameof(SlateErrors.NotKnown), refused.Error.Code);
    }

    [Fact]
    public async Task Approval_asks_the_rules_anew_and_a_decision_that_keeps_them_no_longer_can_be_referred_back()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, body: "The board", from: w => Builder(w, Of("within-budget", new NumberIs("over_budget", new Bounds(Max: 0))) with { Scope = RuleScope.Edition, Sensitive = true }));
        AwardsBuilder.Ok(await StateAsync(world, contested.Panel, StatedKind.Number, "over_budget", "0"));
        await contested.DecideAsync(tell: false);
        AwardsBuilder.Ok(await StateAsync(world, contested.Panel, StatedKind.Number, "over_budget", "1"));

        var listed = Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ListToApprove use) => use.RunAsync(contested.Approver, None))));
        var refused = await contested.ApproveAsync(ApprovalOutcome.Approved);
        var back = await contested.ApproveAsync(ApprovalOutcome.ReferredBack, "The budget was cut.");

        Assert.Equal((RuleVerdict.Ineligible, "Decided by the secretariat; its grounds are not shown."), (listed.Slate[0].Answer.Verdict, listed.Slate[0].Answer.Reason.ToString()));
        Assert.Equal(nameof(SlateErrors.NotKept), refused.Error.Code);
        Assert.False(back.IsError);
    }

    [Fact]
    public async Task Only_the_chair_and_those_who_screen_document_and_state()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await PanelAsync(world, Of("few", new CapKept(1, Soft: true)));

        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary, Role.Chair]))
        {
            var other = world.As(role, $"other-{role}");
            Assert.Equal(ErrorKind.Forbidden, (await DocumentAsync(world, panel, "few", SlateExceptionKind.Reason, other)).Error.Kind);
            Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((AskSlate use) => use.RunAsync(panel.Category, null, other, None))).Error.Kind);
            Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((StateEditionFact use) => use.RunAsync(new(panel.Edition.Id, StatedKind.Number, "budget", "1", "Minutes"), other, None))).Error.Kind);
            Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((TakeBackEditionFact use) => use.RunAsync(new(panel.Edition.Id, default), other, None))).Error.Kind);
        }

        AwardsBuilder.Ok(await DocumentAsync(world, panel, "few", SlateExceptionKind.Reason, panel.Chair));
    }

    private static async Task<string> NumberAsync(World world, NominationId id) => await world.QueryAsync(db => db.Set<Nomination>().Where(n => n.Id == id).Select(n => n.Number).SingleAsync(None));

    private static Rule Of(string id, Condition condition) => new() { Id = id, Scope = RuleScope.Slate, Conditions = [condition] };

    private static AwardsBuilder Builder(World world, params IReadOnlyList<Rule> rules) => new(world) { Rules = book => book with { Rules = rules } };

    private static Task<Panel> PanelAsync(World world, params IReadOnlyList<Rule> rules) => PanelAsync(world, null, rules);

    private static Task<Panel> PanelAsync(World world, (string Judge, int Nomination)? recuse, params IReadOnlyList<Rule> rules) => Panel.WithAsync(world, 3, recuse, from: w => Builder(w, rules));

    private static async Task<AskSlate.View> AskAsync(World world, Panel panel, int? first = null) =>
        AwardsBuilder.Ok(await world.RunAsync((AskSlate use) => use.RunAsync(panel.Category, first is { } count ? [.. panel.Nominations.Take(count)] : null, world.As(Role.Secretary), None)));

    private static Task<Result<SlateExceptionId>> DocumentAsync(World world, Panel panel, string rule, SlateExceptionKind kind, Actor? by = null) =>
        world.RunAsync((DocumentSlateRule use) => use.RunAsync(new(panel.Category, rule, kind, "The committee", new DateOnly(2026, 5, 20), "The statutes allow it."), by ?? world.As(Role.Secretary), None));

    private static Task<Result<EditionFactId>> StateAsync(World world, Panel panel, StatedKind kind, string name, string value) =>
        world.RunAsync((StateEditionFact use) => use.RunAsync(new(panel.Edition.Id, kind, name, value, "Minutes, item 4"), world.As(Role.Secretary), None));
}
