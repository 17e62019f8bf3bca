using Palmares.Demo.Record;
using Palmares.Engagement;
using Palmares.Engagement.Actions;
using Palmares.Engagement.Asking;
using Palmares.Engagement.Code;
using Palmares.Engagement.Events;
using Palmares.Kernel;
using Palmares.Proceedings.Liaison;
using Palmares.Records;
using Palmares.Records.Organisations;

namespace Palmares.Demo.Programme;

/// <summary>Groups asked for stories, a workshop held with its outputs, and the actions the group agreed on: one open, one overdue, one closed.</summary>
internal static class DemoEngagement
{
    public static async Task PlayAsync(Stage stage, DateOnly today, CancellationToken ct)
    {
        var rapporteur = await stage.ActorAsync(DemoAccounts.At("rapporteur"), ct);
        var teller = await stage.ActorAsync(DemoAccounts.At("delegate"), ct);
        var now = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime);
        var asked = await stage.MustAsync((AskForStories ask) => ask.RunAsync(new("TSAG", ["SG1", "SG2", "SG4", "SG5", "SG6"], today.AddDays(-10), "Interim meeting on the recognition of newcomers"), rapporteur, ct));
        await stage.MustAsync((SendLiaison send) => send.RunAsync(new(asked, "TSAG-LS7"), rapporteur, ct));
        await stage.MustAsync((RecordIncoming receive) => receive.RunAsync(new() { From = "SG2", Title = "LS/r on success stories of standards in use", Text = "SG2 has no story to tell yet.", ForInformation = ["TSAG"], InReplyTo = asked, On = now }, rapporteur, ct));

        var held = await HoldAsync(stage, now, rapporteur, teller, ct);
        var sentences = new[] { "Say in the call what a newcomer gains.", "Newcomers wait a year for their first editorship.", "Write to the makers' associations before each meeting." };
        foreach (var (at, text) in sentences.Index())
            await stage.MustAsync((CaptureOutput capture) => capture.RunAsync(new(held, at + 1, at == 1 ? OutputKind.Finding : OutputKind.Recommendation, text), rapporteur, ct));
        await stage.MustAsync((MoveEvent move) => move.RunAsync(held, rapporteur, ct));
        var first = await AgreeAsync(stage, held, 1, "Add a line to the call.", now, today.AddDays(-20), rapporteur, ct);
        await AgreeAsync(stage, held, 3, "Draft the letter and its list of addressees.", now, today.AddDays(-5), rapporteur, ct);
        await StateKindsAsync(stage, ct);
        await stage.MustAsync((RecordImplementation record) => record.RunAsync(
            new()
            {
                Standard = "MSA A.41, Profiles for harbour beacons", Name = "openbeacon", Kind = ImplementationKind.Reference, Repository = "https://code.demo.example/openbeacon", Licence = "Apache-2.0",
                Maintainers = new GroupKey(InventedBody.Source, "SG1"), SourceUrl = "https://code.demo.example/openbeacon/readme", SourceDate = PartialDate.On(now),
            },
            teller, ct));
        await stage.MustAsync((CloseAction close) => close.RunAsync(new(first, "SG1-C51", "Opening paragraph of the call"), rapporteur, ct));
    }

    /// <summary>Of what kind each organisation is: measures of industry ask it.</summary>
    private static async Task StateKindsAsync(Stage stage, CancellationToken ct)
    {
        var steward = await stage.ActorAsync(DemoAccounts.At("steward"), ct);
        foreach (var organisation in InventedWords.Organisations)
            await stage.MustAsync((StateOrganisation state) => state.RunAsync(new(StatementKind.Category, organisation, InventedWords.KindOf(organisation), "As its own pages say."), steward, ct));
    }

    private static async Task<EngagementEventId> HoldAsync(Stage stage, DateOnly day, Actor rapporteur, Actor teller, CancellationToken ct)
    {
        var id = await stage.MustAsync((PlanEvent plan) => plan.RunAsync(
            new()
            {
                Title = "Workshop with makers and users", Terms = "Hear what hinders newcomers from industry, and what would help them.", Place = "Tidewell", StartsOn = day, EndsOn = day, Capacity = 20,
                Steering = "Rowan Reportwell; Europe; leads\nTeal Farwatch; Americas\nMoss Ledgerby; Africa",
                Programme = $"Who comes and who stays; Metrics; {day:yyyy-MM-dd} 09:00-10:30; Rowan Reportwell\nWhat hinders; Barriers; {day:yyyy-MM-dd} 11:00-12:30\nWhat next; Actions; {day:yyyy-MM-dd} 14:00-15:30",
            },
            rapporteur, ct));
        await stage.MustAsync((MoveEvent move) => move.RunAsync(id, rapporteur, ct));
        foreach (var (at, (name, entity, type, region)) in new[]
        {
            ("Teal Farwatch", "Foghorn Maritime Radio", MemberType.SectorMember, Region.Americas), ("Moss Ledgerby", "Reedwater Metering", MemberType.AssociateSme, Region.Africa), ("Fern Delegatsen", "Administration of Lower Tidewell", MemberType.MemberState, Region.Europe),
            ("Brook Slate", "Quarrywood Research", MemberType.Academia, Region.Europe), ("Dale Harrow", "Quarrywood Research", MemberType.Academia, Region.Europe), ("Lark Tully", "Foghorn Maritime Radio", MemberType.SectorMember, Region.Americas),
        }.Index())
        {
            var place = await stage.MustAsync((RegisterForEvent register) => register.RunAsync(new(id, name, entity, type, region), teller, ct));
            await stage.MustAsync((DecideRegistration decide) => decide.RunAsync(new(id, place, at != 5), rapporteur, ct));
        }

        return id;
    }

    private static Task<ActionId> AgreeAsync(Stage stage, EngagementEventId id, int output, string text, DateOnly on, DateOnly due, Actor rapporteur, CancellationToken ct) => stage.MustAsync((AgreeAction agree) => agree.RunAsync(
        new() { Event = id, Output = output, Text = text, Owner = "Rapporteur, recognition of newcomers", Due = due, Word = ActionWord.SendLiaison, Report = "SG1-TD131", AgreedOn = on }, rapporteur, ct));
}
