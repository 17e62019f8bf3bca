using Palmares.Engagement;
using Palmares.Engagement.Actions;
using Palmares.Kernel;
using Palmares.Modules.Tests.Engagement.Events;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Actions;

public sealed class AgreeingOnActions
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_output_is_guidance_until_a_report_says_that_the_group_agreed(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var by = world.As(Role.Rapporteur);
        var id = await HoldingEvents.PlanAsync(world);
        await HoldingEvents.CaptureAsync(world, id);
        var without = await AgreeAsync(world, id, report: "TSAG-R4");
        await RegisterAsync(world, "TSAG-R4");
        var agreed = await AgreeAsync(world, id, report: "TSAG-R4");
        var twice = await AgreeAsync(world, id, report: "TSAG-R4");
        await HoldingEvents.CaptureAsync(world, id);

        var lines = (await world.RunAsync((ListActions list) => list.RunAsync(by, Ct))).Value;

        Assert.True(without.IsError);
        Assert.Equal(nameof(EngagementErrors.ActionAlready), twice.Error.Code);
        Assert.Equal([(1, (int?)1, "TSAG-R4"), (2, null, null)], lines.Select(line => (line.Output, line.Number, line.Report?.Canonical)));
        var linked = Assert.Single(await world.RunAsync((FindDocuments find) => find.RunAsync(new InputKind("engagement-action"), agreed.Value.ToString(), by, Ct)));
        Assert.Equal(DocumentEffect.Decided, linked.Effect);
        Assert.Contains("engagement.action-agreed", (await world.ActsAsync()).Select(act => act.Name));
    }

    [Fact]
    public async Task An_action_is_traced_from_the_sentence_to_the_text_that_changed()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var by = world.As(Role.Rapporteur);
        var id = await HoldingEvents.PlanAsync(world);
        await RegisterAsync(world, "TSAG-R4");
        await RegisterAsync(world, "TSAG-TD133");
        foreach (var output in Enumerable.Range(1, 3))
        {
            await HoldingEvents.CaptureAsync(world, id);
            await AgreeAsync(world, id, output, "TSAG-R4");
        }

        var open = await LinesAsync(world);
        var closed = await world.RunAsync((CloseAction close) => close.RunAsync(new(open[0].Action!.Value, "TSAG-TD133", "Clause 4 of the action plan"), by, Ct));
        var reasonless = await world.RunAsync((DropAction drop) => drop.RunAsync(new(open[1].Action!.Value, " "), by, Ct));
        await world.RunAsync((DropAction drop) => drop.RunAsync(new(open[1].Action!.Value, "Done by another group."), by, Ct));
        var again = await world.RunAsync((CloseAction close) => close.RunAsync(new(open[1].Action!.Value, "TSAG-TD133", "x"), by, Ct));
        world.Clock.Advance(TimeSpan.FromDays(40));
        var lines = await LinesAsync(world);
        var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);

        Assert.False(closed.IsError);
        Assert.Equal((nameof(EngagementErrors.DropReasonMissing), nameof(EngagementErrors.ActionEnded)), (reasonless.Error.Code, again.Error.Code));
        Assert.Equal([ActionState.Done, ActionState.Dropped, ActionState.Open], lines.Select(line => line.State!.Value));
        Assert.Equal([false, false, true], lines.Select(line => line.IsOverdue(today)));
        Assert.Equal(("Ask sooner.", "TSAG-R4", "TSAG-TD133", "Clause 4 of the action plan"), (lines[0].Sentence, lines[0].Report!.Canonical, lines[0].Closing!.Canonical, lines[0].Outcome));
    }

    internal static async Task RegisterAsync(World world, string number) => Assert.False((await world.RunAsync((RegisterDocument register) =>
        register.RunAsync(new() { Number = number, Title = "A document", Sources = ["Rapporteur"] }, world.As(Role.Rapporteur), Ct))).IsError);

    internal static Task<Result<ActionId>> AgreeAsync(World world, EngagementEventId id, int output = 1, string report = "TSAG-R4")
    {
        var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
        return world.RunAsync((AgreeAction agree) => agree.RunAsync(
            new() { Event = id, Output = output, Text = "Write sooner.", Owner = "Rapporteur", Due = today.AddDays(30), Word = ActionWord.SendLiaison, Report = report, AgreedOn = today }, world.As(Role.Rapporteur), Ct));
    }

    private static async Task<IReadOnlyList<GuidanceLine>> LinesAsync(World world) => (await world.RunAsync((ListActions list) => list.RunAsync(world.As(Role.Rapporteur), Ct))).Value;
}
