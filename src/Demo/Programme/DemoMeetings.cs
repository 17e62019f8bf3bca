using System.Text;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Inputs;
using Palmares.Proceedings.Meetings;

namespace Palmares.Demo.Programme;

/// <summary>Two meetings of the group that keeps the award, one held and one convened, and what members sent in between.</summary>
internal static class DemoMeetings
{
    private const string Group = "SG1", Zone = "Europe/Zurich";

    public static async Task HoldAsync(Stage stage, Cast cast, DateOnly today, CancellationToken ct)
    {
        var chair = await stage.ActorAsync(DemoAccounts.At("rapporteur"), ct);
        await HeldAsync(stage, chair, today.AddDays(-126), ct);
        await ConvenedAsync(stage, chair, today.AddDays(40), ct);
        await InputsAsync(stage, cast.Secretary, today, ct);
    }

    private static async Task HeldAsync(Stage stage, Actor chair, DateOnly day, CancellationToken ct)
    {
        var meeting = await PlanAsync(stage, chair, "Interim meeting on the recognition of newcomers", day, ct);
        await stage.MustAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, day.AddDays(-68)), chair, ct));
        var words = await ItemAsync(stage, chair, meeting, "Words for the criteria of the award", "SG1-C51", ct);
        var others = await ItemAsync(stage, chair, meeting, "What other bodies ask of their awards", null, ct);
        await ItemAsync(stage, chair, meeting, "Who writes to the other Sectors", null, ct);
        await stage.MustAsync((RecordParticipants record) => record.RunAsync(
            new(meeting, "Rowan Reportwell; Meridian Standards Assembly; Rapporteur\nFern Delegatsen; Administration of Lower Tidewell; Delegate\nTeal Farwatch; Foghorn Maritime Radio; Delegate\nMoss Ledgerby; Reedwater Metering; Delegate; apologies"),
            chair, ct));
        await stage.MustAsync((RecordDecision decide) => decide.RunAsync(
            new(words, DecisionWord.Agreed, "The group agreed to ask for evidence that anybody can open, and to leave the number of years in brackets.", "Foghorn Maritime Radio reserves its position on the number of years."), chair, ct));
        await stage.MustAsync((RecordDecision decide) => decide.RunAsync(new(others, DecisionWord.Noted, "The group noted the analysis and thanked its author."), chair, ct));
        await stage.MustAsync((CloseMeeting close) => close.RunAsync(meeting, chair, ct));
    }

    private static async Task ConvenedAsync(Stage stage, Actor chair, DateOnly day, CancellationToken ct)
    {
        var meeting = await PlanAsync(stage, chair, "Award, inputs and replies of the other Sectors", day, ct);
        await stage.MustAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime)), chair, ct));
        await ItemAsync(stage, chair, meeting, "Replies of the other Sectors", null, ct);
        await ItemAsync(stage, chair, meeting, "Years in brackets", "SG1-TD131", ct);
    }

    /// <summary>As received by e-mail, with the message kept; nobody exists who could be asked to confirm.</summary>
    private static async Task InputsAsync(Stage stage, Actor secretary, DateOnly today, CancellationToken ct)
    {
        foreach (var (member, author, text, daysAgo) in new[]
        {
            ("Foghorn Maritime Radio", "Teal Farwatch", "Five years would leave out everybody who came to standards after another career. We would write seven.", 118),
            ("Reedwater Metering", "Moss Ledgerby", "We support the words on evidence. Please say what counts when a document has no named author.", 109),
        })
        {
            stage.Clock.Pass(TimeSpan.FromMinutes(20));
            await stage.MustAsync((ReceiveInput receive) => receive.RunAsync(
                new()
                {
                    Target = new(InputKind.General, "award-criteria", "Criteria of the award"), OnBehalfOf = member, Author = author, Text = text, Channel = InputChannel.Email, ReceivedOn = today.AddDays(-daysAgo),
                    Original = new("message.txt", Encoding.UTF8.GetBytes($"From: {author}\nSubject: Criteria of the award\n\n{text}\n")),
                },
                secretary, ct));
        }
    }

    private static Task<MeetingId> PlanAsync(Stage stage, Actor chair, string title, DateOnly day, CancellationToken ct)
    {
        stage.Clock.Pass(TimeSpan.FromMinutes(15));
        return stage.MustAsync((PlanMeeting plan) => plan.RunAsync(new() { Group = Group, Title = title, Zone = Zone, StartsOn = day, From = new(13, 0), Until = new(15, 0) }, chair, ct));
    }

    private static async Task<AgendaItemId> ItemAsync(Stage stage, Actor chair, MeetingId meeting, string title, string? number, CancellationToken ct)
    {
        var item = await stage.MustAsync((AddAgendaItem add) => add.RunAsync(new(meeting, title), chair, ct));
        if (number is not null)
            await stage.MustAsync((AllocateDocument allocate) => allocate.RunAsync(new(item, number), chair, ct));
        return item;
    }
}
