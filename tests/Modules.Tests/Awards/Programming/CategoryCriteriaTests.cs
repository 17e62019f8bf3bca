using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Programming;

public sealed class CategoryCriteriaTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly string[] Seven = ["0", "1", "2", "3", "4", "5", "6"];

    [Fact]
    public void A_category_has_a_scale_of_its_own_the_same_for_all_its_criteria()
    {
        CriterionDraft[] own = [new("A", "One", "", 70, Seven), new("B", "Two", "", 30, Seven)];

        Assert.Null(EditionRules.CheckOwnCriteria([]));
        Assert.Null(EditionRules.CheckOwnCriteria(own));
        Assert.Equal(nameof(AwardsErrors.ScaleUneven), EditionRules.CheckOwnCriteria([own[0], own[1] with { Anchors = Seven[..5] }])!.Code);
        Assert.Equal(nameof(AwardsErrors.ScaleUneven), EditionRules.CheckOwnCriteria([own[0] with { Weight = 100, Anchors = Seven[..2] }])!.Code);
        Assert.Equal(nameof(AwardsErrors.WeightsSum), EditionRules.CheckOwnCriteria([own[0]])!.Code);
        Assert.Equal(nameof(AwardsErrors.AnchorsNeeded), EditionRules.CheckCriteria([own[0] with { Weight = 100 }])!.Code);
    }

    [Fact]
    public void Leaving_low_confidence_out_is_part_of_the_frozen_text()
    {
        CriterionFacts[] criteria = [new(new CriterionId(Guid.Empty), "A", "One", "", 100, new Dictionary<int, string> { [0] = "none" })];

        Assert.NotEqual(EditionRules.Hash(criteria), EditionRules.Hash(criteria, lowConfidenceLeftOut: true));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Criteria_of_a_category_are_drafted_frozen_and_written_into_the_set_up(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var secretary = world.As(Role.Secretary);
        var programme = (await world.RunAsync((CreateProgramme create) => create.RunAsync(new("Rising", "Assembly of Invented Standards", null), secretary, Ct))).Value;
        var id = (await world.RunAsync((CreateEdition create) => create.RunAsync(Draft(programme), secretary, Ct))).Value;
        var facts = await ReadAsync(world, id);
        var leader = facts.Categories[1];

        var revised = await ReviseAsync(world, new(id, [new("LEAD", "Leading", "", 100, Seven)], leader.Id, LowConfidenceLeftOut: true));
        var own = await ReadAsync(world, id);
        var text = (await world.RunAsync((ExportSetup export) => export.RunAsync(id, secretary, Ct))).Value;
        var again = (await world.RunAsync((ImportSetup import) => import.RunAsync(new(id, null, text, DryRun: true), secretary, Ct))).Value;
        var changed = (await world.RunAsync((ImportSetup import) => import.RunAsync(new(id, null, text.Replace("\"Leading\"", "\"Leading others\"", StringComparison.Ordinal), DryRun: false), secretary, Ct))).Value;
        var imported = await ReadAsync(world, id);
        await world.RunAsync((MovePhase move) => move.RunAsync(new(id, EditionPhase.Nominating, "Announced."), secretary, Ct));
        var frozen = await ReadAsync(world, id);
        var late = await ReviseAsync(world, new(id, [], leader.Id));

        Assert.False(revised.IsError, revised.IsError ? revised.Error.Message : "");
        Assert.Equal((null, "LEAD", 0, 6, true), (own.Categories[0].Own, own.CriteriaOf(leader.Id).Criteria.Single().Code, own.CriteriaOf(leader.Id).ScaleLow, own.CriteriaOf(leader.Id).ScaleHigh, own.CriteriaOf(leader.Id).LowConfidenceLeftOut));
        Assert.Equal((own.CriteriaVersion, 5, false), (own.CriteriaOf(own.Categories[0].Id).Version, own.CriteriaOf(own.Categories[0].Id).ScaleHigh, own.LowConfidenceLeftOut));
        Assert.Empty(again.Changes);
        Assert.Empty(again.Refused);
        Assert.Equal("$.categories['leader'].criteria['LEAD'].name", Assert.Single(changed.Changes).Path);
        Assert.Equal("Leading others", imported.CriteriaOf(leader.Id).Criteria.Single().Name);
        Assert.Equal(own.CriteriaVersion, imported.CriteriaVersion);
        Assert.Matches("^[0-9a-f]{64}$", frozen.CriteriaOf(leader.Id).Hash);
        Assert.NotEqual(frozen.CriteriaHash, frozen.CriteriaOf(leader.Id).Hash);
        Assert.Equal(nameof(AwardsErrors.CriteriaFrozen), late.Error.Code);
        Assert.Equal(2, (await world.ActsAsync()).Count(act => act.Name == "awards.criteria-frozen"));

        Task<Result<CriteriaVersionId>> ReviseAsync(World at, ReviseCriteria.Input input) => at.RunAsync((ReviseCriteria revise) => revise.RunAsync(input, secretary, Ct));
    }

    [Fact]
    public async Task A_category_can_use_the_criteria_of_the_edition_again_and_a_clone_takes_over_what_it_has()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var secretary = world.As(Role.Secretary);
        var programme = (await world.RunAsync((CreateProgramme create) => create.RunAsync(new("Rising", "Assembly of Invented Standards", null), secretary, Ct))).Value;
        var draft = Draft(programme);
        var id = (await world.RunAsync((CreateEdition create) => create.RunAsync(draft with { Categories = [draft.Categories[0], draft.Categories[1] with { Criteria = [new("LEAD", "Leading", "", 100, Seven)] }] }, secretary, Ct))).Value;
        var clone = (await world.RunAsync((CloneEdition copy) => copy.RunAsync(new(id, "rising-2028", "2028", new DateShift(1, ShiftUnit.Years)), secretary, Ct))).Value;
        var leader = (await ReadAsync(world, id)).Categories[1];

        var dropped = await world.RunAsync((ReviseCriteria revise) => revise.RunAsync(new(id, [], leader.Id), secretary, Ct));
        var elsewhere = await world.RunAsync((ReviseCriteria revise) => revise.RunAsync(new(clone, [], leader.Id), secretary, Ct));

        Assert.False(dropped.IsError);
        Assert.Null((await ReadAsync(world, id)).Categories[1].Own);
        Assert.Equal("LEAD", (await ReadAsync(world, clone)).Categories[1].Own?.Criteria.Single().Code);
        Assert.Equal(nameof(AwardsErrors.CategoryNotHere), elsewhere.Error.Code);
    }

    private static async Task<EditionFacts> ReadAsync(World world, EditionId id) => (await world.RunAsync((ReadEdition read) => read.RunAsync(id, Ct))).Value;

    private static EditionDraft Draft(ProgrammeId programme) => new()
    {
        Programme = programme, Label = "2027", Slug = "rising-2027", TimeZone = "Europe/Zurich",
        NominatingOpens = new(2027, 2, 1), NominatingCloses = new(2027, 3, 1), ScreeningCloses = new(2027, 4, 1), ReviewingCloses = new(2027, 5, 1), DecidingCloses = new(2027, 6, 1), Publishes = new(2027, 7, 1),
        Categories = [new("rising", "Rising", 2), new("leader", "Leader", 1)],
        Criteria = [new("merit", "Merit", "", 60, Seven[..6]), new("reach", "Reach", "", 40, Seven[..6])],
    };
}
