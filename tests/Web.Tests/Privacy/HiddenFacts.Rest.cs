using System.Text;
using Palmares.Accounts.Users;
using Palmares.Demo;
using Palmares.Engagement;
using Palmares.Engagement.Events;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.Proceedings.Inputs;
using Palmares.Proceedings.Liaison;
using Palmares.Proceedings.Meetings;
using Palmares.Records;
using Palmares.Records.Corrections;

namespace Palmares.Web.Tests.Privacy;

internal static partial class HiddenFacts
{
    private const AccessClass Closed = AccessClass.Restricted;

    private static readonly HiddenFact[] OfTheRest =
    [
        new("a restricted document", ["secretary", "rapporteur", "auditor"], async stage =>
        {
            var file = new SentFile($"{Word}.txt", Encoding.UTF8.GetBytes(Word));
            var id = await stage.MustAsync((RegisterDocument register) => register.RunAsync(
                new() { Number = "SG99-C77", Title = $"On the {Word}", Sources = ["Quillonia"], Abstract = Word, File = file, Access = Closed }, ActorOf(stage, "secretary"), Ct));
            return [$"/proceedings/documents/show/{id}", $"/proceedings/documents/show/{id}?handler=File"];
        }),
        new("a restricted meeting", ["secretary", "rapporteur", "auditor"], async stage =>
        {
            var id = await stage.MustAsync((PlanMeeting plan) => plan.RunAsync(
                new() { Group = "RG-FAB", Title = $"Meeting on the {Word}", Zone = "Europe/Zurich", StartsOn = new DateOnly(2026, 9, 10), Access = Closed }, ActorOf(stage, "secretary"), Ct));
            return [$"/proceedings/meetings/show/{id}", $"/proceedings/meetings/show/{id}?handler=Report"];
        }),
        new("a restricted input of a member", ["secretary", "rapporteur", "auditor"], async stage =>
        {
            var id = await stage.MustAsync((ReceiveInput receive) => receive.RunAsync(
                new()
                {
                    Target = new Target(new InputKind("gap-cell"), Word, $"The {Word}"), OnBehalfOf = "Quillonia", Text = Word, Channel = InputChannel.Email, Original = new SentFile("mail.txt", Encoding.UTF8.GetBytes(Word)),
                    ReceivedOn = new DateOnly(2026, 7, 1), Access = Closed,
                },
                ActorOf(stage, "secretary"), Ct));
            return [$"/proceedings/inputs/show/{id}", $"/proceedings/inputs/show/{id}?handler=Original"];
        }),
        new("a restricted liaison statement", ["secretary", "rapporteur", "auditor"], async stage =>
        {
            var id = await stage.MustAsync((DraftLiaison draft) => draft.RunAsync(
                new() { From = "SG99", Title = $"On the {Word}", Text = Word, ForAction = ["Quillonia"], Deadline = new DateOnly(2026, 10, 1), Access = Closed }, ActorOf(stage, "secretary"), Ct));
            await stage.MustAsync((SendLiaison send) => send.RunAsync(new(id, "SG99-LS77"), ActorOf(stage, "secretary"), Ct));
            return [$"/proceedings/liaison/show/{id}", $"/proceedings/liaison/show/{id}?handler=Paper", $"/proceedings/liaison/show/{id}?handler=Paper&format=md"];
        }),
        new("for whom another delegate speaks", ["secretary"], async stage =>
        {
            await ChangeAsync(stage, "UPDATE accounts_users SET Organisation = 'Reedwater Metering' WHERE Email = 'delegate2@demo.example'");
            return ["/admin/users/" + await IdAsync(stage, "SELECT Id AS Value FROM accounts_users WHERE Email = 'delegate2@demo.example'")];
        }),
        new("a cell of fewer than five among the people at an event", ["secretary", "rapporteur"], async stage =>
        {
            await ChangeAsync(stage, "UPDATE engagement_registrations SET Region = 'Africa', MemberType = 'MemberState' WHERE Name = 'Dale Harrow'");
            return ["/engagement/events/show/" + await ValueAsync(stage, "SELECT Id AS Value FROM engagement_events")];
        }),
        new("who registered for an event", ["secretary", "rapporteur"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE engagement_registrations SET Name = 'Moss {Word}' WHERE Name = 'Moss Ledgerby'");
            return ["/engagement/events/show/" + await ValueAsync(stage, "SELECT Id AS Value FROM engagement_events")];
        }),
        new("a letter that waits", ["secretary"], async stage =>
        {
            await stage.RunAsync(async (PalmaresDb db) =>
            {
                db.Add(new OutboxMessage { Id = Guid.Parse("019800aa-0000-7000-8000-000000000001"), To = $"{Word}@demo.example", Subject = Word, Text = Word, QueuedAt = SmallProgramme.Late });
                return await db.SaveChangesAsync(Ct);
            });
            return ["/admin/mail", "/admin/mail/letter/019800aa-0000-7000-8000-000000000001"];
        }),
        new("that somebody has an account", ["secretary", "auditor"], async stage =>
        {
            var id = await stage.MustAsync((CreateUser create) => create.RunAsync(new(DemoAccounts.At(Word), $"Sorrel {Word}", [Role.Delegate], DemoAccounts.Password), Actor.System, Ct));
            return ["/admin/users", $"/admin/users/{id}"];
        }),
        new("a story that is not approved", ["delegate", "secretary", "rapporteur", "auditor"], async stage =>
        {
            var id = await stage.MustAsync((RecordStory record) => record.RunAsync(
                new() { Headline = $"A {Word} at sea", StudyGroup = "SG1", Standard = "MSA A.41", Problem = "Nobody saw it.", WhatItDoes = $"Shows the {Word}.", Themes = [StoryTheme.SmartCities], Beneficiaries = ["Crews"] }, ActorOf(stage, "delegate"), Ct));
            return ["/engagement/stories", $"/engagement/stories/show/{id}", $"/stories/show/{id}", $"/stories/show/{id}?handler=Data", $"/stories/show/{id}?handler=Word"];
        }),
        new("an event that is only planned", ["delegate", "secretary", "rapporteur", "auditor"], async stage =>
        {
            var id = await stage.MustAsync((PlanEvent plan) => plan.RunAsync(
                new()
                {
                    Title = $"Workshop of the {Word}", Terms = "Hear what hinders.", Place = "Tidewell", StartsOn = new(2026, 10, 1), EndsOn = new(2026, 10, 1), Capacity = 20,
                    Steering = "Rowan Reportwell; Europe; leads", Programme = "Who comes; Metrics; 2026-10-01 09:00-10:30; Rowan Reportwell",
                },
                ActorOf(stage, "rapporteur"), Ct));
            return ["/engagement/events", $"/events/{id}", $"/events/{id}?handler=Calendar"];
        }),
        new("what somebody else reported as wrong in the record", ["nominator2", "steward", "secretary", "auditor"], async stage =>
        {
            var person = await IdAsync(stage, "SELECT Id AS Value FROM records_persons ORDER BY Id");
            var reported = await stage.MustAsync((ReportCorrection report) => report.RunAsync(new(RecordKind.Person, person.ToString(), null, $"This {Word} is somebody else."), ActorOf(stage, "nominator2"), Ct));
            return ["/records/corrections", $"/records/corrections/{reported.Correction}"];
        }),
    ];

    private static Actor ActorOf(Stage stage, string account) => stage.ActorAsync(DemoAccounts.At(account), Ct).GetAwaiter().GetResult();
}
