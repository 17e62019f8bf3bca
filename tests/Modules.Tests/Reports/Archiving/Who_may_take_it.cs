using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Kernel;
using Palmares.Modules.Tests.Awards;
using Palmares.Modules.Tests.Review;
using Palmares.Reports;
using Palmares.Reports.Archiving;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports.Archiving;

public sealed class Who_may_take_it
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_secretary_takes_or_brings_and_an_act_and_the_log_of_readings_say_so()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await Panel.WithAsync(world, 2);

        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Secretary))
        {
            using var nothing = new MemoryStream();
            Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ExportEdition use) => use.RunAsync(new(panel.Edition.Id), nothing, world.As(role, $"only-{role}"), Ct))).Error);
            Assert.Equal(KernelErrors.NotPermitted, (await Carried.ImportAsync(world, nothing, by: world.As(role, $"only-{role}"))).Error);
            Assert.Equal(0, nothing.Length);
        }

        var (_, told) = await Carried.ExportAsync(world, panel.Edition.Id, world.As(Role.Secretary));
        var act = (await world.ActsAsync())[^1];
        Assert.Equal("reports.edition-exported", act.Name);
        Assert.Contains(told.Content, act.Payload, StringComparison.Ordinal);
        Assert.Equal(2, await world.QueryAsync(db => db.Set<Reading>().CountAsync(one => one.Thing == ReadThing.Nomination && one.Reader == world.As(Role.Secretary, "secretary").LedgerToken, Ct)));
    }

    [Fact]
    public async Task What_a_phase_hides_stays_in_the_house()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.AssignAsync();
        await review.ScoreAllAsync();
        var draft = (await review.OwnAsync(review.Judge(2)))[0].Assignment;
        Assert.False((await review.ScoreAsync(review.Judge(2), draft, 1, 1, final: false)).IsError);

        Assert.Equal(ReportsErrors.MarksHidden, (await ExportAsync(review.World, review.Edition, review.Secretary)).Error);
        await review.MoveToAsync(EditionPhase.Deciding);
        var (file, _) = await Carried.ExportAsync(review.World, review.Edition, review.Secretary);
        var sheets = System.Text.Encoding.UTF8.GetString(Carried.Parts(file)["tables/review_score_sheets.jsonl"]);

        Assert.Contains("\"IsFinal\":true", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("\"IsFinal\":false", sheets, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objections_are_shown_to_none_but_those_entrusted_with_them()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world);
        await contested.DecideAsync();
        var edition = contested.Panel.Edition.Id;
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        Assert.Equal(ReportsErrors.CasesHidden, (await ExportAsync(world, edition, world.As(Role.Secretary))).Error);
        var entrusted = world.As("second secretary", Role.Secretary);
        AwardsBuilder.Ok(await contested.EntrustAsync(entrusted, DutyKind.HandleObjections));
        Assert.Equal(nameof(ReportsErrors.CasesOpen), (await ExportAsync(world, edition, entrusted)).Error.Code);
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: false, toPanel: null));
        Assert.Equal(ReportsErrors.CasesHidden, (await ExportAsync(world, edition, world.As(Role.Secretary))).Error);

        Assert.False((await ExportAsync(world, edition, entrusted)).IsError);
    }

    [Fact]
    public async Task A_secretary_with_a_part_in_it_takes_nothing()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();
        var both = world.As("nominator-1", Role.Secretary, Role.Nominator);
        await new AwardsBuilder(world).NominateAsync(edition, by: both);
        await new AwardsBuilder(world).MoveAsync(edition.Id, EditionPhase.Screening);

        Assert.Equal(ReportsErrors.ExporterIsParty, (await ExportAsync(world, edition.Id, both)).Error);
        Assert.False((await ExportAsync(world, edition.Id, world.As(Role.Secretary))).IsError);
    }

    private static Task<Result<ExportEdition.Exported>> ExportAsync(World world, EditionId edition, Actor by) =>
        world.RunAsync((ExportEdition use) => use.RunAsync(new(edition), new MemoryStream(), by, Ct));
}
