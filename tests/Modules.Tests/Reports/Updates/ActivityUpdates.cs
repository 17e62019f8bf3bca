using Palmares.Engagement.Actions;
using Palmares.Kernel;
using Palmares.Modules.Tests.Engagement.Actions;
using Palmares.Modules.Tests.Engagement.Events;
using Palmares.Modules.Tests.Proceedings;
using Palmares.Modules.Tests.Proceedings.Documents;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Liaison;
using Palmares.Reports;
using Palmares.Reports.Updates;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports.Updates;

public sealed class ActivityUpdates
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static MakeActivityUpdate.Input Asked(AccessClass access = AccessClass.MembersOnly) => new() { Group = "RG-FAB", To = "ISCG", Source = "Rapporteur, RG-FAB", Since = new DateOnly(2026, 1, 15), Access = access };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task It_tells_what_happened_since_and_what_is_awaited(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await HappenAsync(world, AccessClass.MembersOnly);

        var text = await TextAsync(world, Asked());

        Assert.All(
            ["Since the last meeting (15 January 2026), the following activities of RG-FAB took place:", "TSAG-LS12", "1 input was received on \"Upper age, Fable Society\" from Examplia Telecom (1 as received, not yet confirmed).", "TDAG", "SG99-C12", "Age rules of fables", "ISCG is invited to note"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_more_closed_than_the_update_does_not_stand_in_it()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await HappenAsync(world, AccessClass.Restricted);

        var text = await TextAsync(world, Asked());

        Assert.All(["SG99-C12", "Age rules of fables", "Upper age", "TSAG-LS12", "TDAG"], words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
        Assert.Contains("no activity of RG-FAB is recorded", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_agreed_and_closed_since_stand_in_it_without_the_number_of_a_more_closed_document()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var workshop = await HoldingEvents.PlanAsync(world);
        await AgreeingOnActions.RegisterAsync(world, "TSAG-R4");
        await RegisteringDocuments.RegisterAsync(world, "TSAG-TD133", AccessClass.Restricted, "A closed paper");
        foreach (var output in new[] { 1, 2, 3 })
            await HoldingEvents.CaptureAsync(world, workshop);
        var first = (await AgreeingOnActions.AgreeAsync(world, workshop, 1)).Value;
        await AgreeingOnActions.AgreeAsync(world, workshop, 2);
        await world.RunAsync((CloseAction close) => close.RunAsync(new(first, "TSAG-TD133", "Clause 4"), world.As(Role.Rapporteur), Ct));

        var text = await TextAsync(world, Asked());
        var closed = await TextAsync(world, Asked(AccessClass.Restricted));

        Assert.Contains("2 outputs of \"Workshop with industry\" (3 outputs in all) were agreed as actions.", text, StringComparison.Ordinal);
        Assert.Contains("Action 1 \"Write sooner.\" was closed.", text, StringComparison.Ordinal);
        Assert.Contains("2. Write sooner.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TSAG-TD133", text, StringComparison.Ordinal);
        Assert.Contains("was closed by TSAG-TD133.", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_day_and_without_a_meeting_it_asks_for_the_day()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await world.RunAsync((MakeActivityUpdate make) => make.RunAsync(Asked() with { Since = null }, world.As(Role.Rapporteur), Ct));

        Assert.Equal(nameof(ReportsErrors.SinceUnknown), refused.Error.Code);
        Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((MakeActivityUpdate make) => make.RunAsync(Asked(), world.As(Role.Delegate), Ct))).Error.Kind);
    }

    private static async Task HappenAsync(World world, AccessClass access)
    {
        var chair = world.As(Role.Rapporteur);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C12", access, "Age rules of fables");
        await Intake.ReceiveAsync(world, Intake.ByEmail(access: access));
        var draft = await world.RunAsync((DraftLiaison use) => use.RunAsync(FrontDoors.Asking() with { Access = access }, chair, Ct));
        await world.RunAsync((SendLiaison send) => send.RunAsync(new(draft.Value, "TSAG-LS12"), chair, Ct));
    }

    private static async Task<string> TextAsync(World world, MakeActivityUpdate.Input input)
    {
        var paper = await world.RunAsync((MakeActivityUpdate make) => make.RunAsync(input, world.As(Role.Rapporteur), Ct));
        return WordReader.ReadText(new MemoryStream(paper.Value.ToDocx()));
    }
}
