using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Screening;

public sealed class ScreeningTests
{
    private static readonly DateOnly Reference = new(2026, 3, 31);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2021-03-31", false, RuleVerdict.Eligible)]
    [InlineData("2021-04-01", false, RuleVerdict.Ineligible)]
    [InlineData("2021-04-01", true, RuleVerdict.Unknown)]
    [InlineData("2021", false, RuleVerdict.Unknown)]
    [InlineData("2021-03", false, RuleVerdict.Eligible)]
    [InlineData(null, false, RuleVerdict.Unknown)]
    public void At_least_five_years_answers_only_when_every_day_of_the_date_agrees(string? first, bool earlier, RuleVerdict expected) =>
        Assert.Equal(expected, Verdict("first-record-at-least", new RuleSet(Reference, 5, null, false, 0), first, earlier));

    [Theory]
    [InlineData("2021-03-31", false, RuleVerdict.Eligible)]
    [InlineData("2021-03-30", false, RuleVerdict.Ineligible)]
    [InlineData("2021-03-30", true, RuleVerdict.Ineligible)]
    [InlineData("2021-03-31", true, RuleVerdict.Unknown)]
    [InlineData("2021", false, RuleVerdict.Unknown)]
    [InlineData("2020", false, RuleVerdict.Ineligible)]
    public void At_most_five_years_answers_only_when_every_day_of_the_date_agrees(string? first, bool earlier, RuleVerdict expected) =>
        Assert.Equal(expected, Verdict("first-record-at-most", new RuleSet(Reference, null, 5, false, 0), first, earlier));

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Unknown_does_not_pass_without_a_reason_and_checking_twice_keeps_one_finding_a_rule(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        await builder.ConsentAsync(id, 1);
        var secretary = world.As(Role.Secretary);

        var unchecked1 = await world.RunAsync((DecideEligibility use) => use.RunAsync(new(id, true, "x"), secretary, None));
        await world.RunAsync((CheckEligibility use) => use.RunAsync(id, secretary, None));
        var check = AwardsBuilder.Ok(await world.RunAsync((CheckEligibility use) => use.RunAsync(id, secretary, None)));
        var silent = await world.RunAsync((DecideEligibility use) => use.RunAsync(new(id, true), secretary, None));
        AwardsBuilder.Ok(await world.RunAsync((DecideEligibility use) => use.RunAsync(new(id, true, "Seen at the secretariat."), secretary, None)));

        Assert.Equal(nameof(AwardsErrors.NotChecked), unchecked1.Error.Code);
        Assert.Equal(RuleVerdict.Unknown, check.Verdict);
        Assert.Equal(nameof(AwardsErrors.ReasonNeeded), silent.Error.Code);
        var line = Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ShowScreening use) => use.RunAsync(edition.Id, secretary, None))));
        Assert.Equal(["consent", "not-already-laureate"], line.Findings.Select(f => f.Rule));
        var act = (await world.ActsAsync())[^1];
        Assert.Equal(("awards.eligibility-decided", "Seen at the secretariat."), (act.Name, act.Note));
    }

    [Fact]
    public async Task Without_consent_no_reason_makes_a_nomination_eligible_and_review_waits_for_all()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        await world.RunAsync((CheckEligibility use) => use.RunAsync(id, world.As(Role.Secretary), None));

        var forced = await world.RunAsync((DecideEligibility use) => use.RunAsync(new(id, true, "We like them."), world.As(Role.Secretary), None));
        var move = await world.RunAsync((Palmares.Awards.Programming.MovePhase use) => use.RunAsync(new(edition.Id, EditionPhase.Reviewing, "now"), world.As(Role.Secretary), None));

        Assert.Equal(nameof(AwardsErrors.ConsentMissing), forced.Error.Code);
        Assert.Equal(nameof(AwardsErrors.NotAllScreened), move.Error.Code);
    }

    private static RuleVerdict Verdict(string rule, RuleSet rules, string? first, bool earlier)
    {
        PartialDate? date = first is null ? null : PartialDate.Parse(first);
        return EligibilityRules.Check(rules, new NomineeFacts(true, date, earlier, false, 0)).Single(f => f.Rule == rule).Verdict;
    }
}
