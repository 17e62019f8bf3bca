using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Notifying;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Outgoing;
using Palmares.Letters.Reminding;
using Palmares.Letters.Wording;

namespace Palmares.Demo.Programme;

/// <summary>The secretary's own words for the request for consent, reminders before reviewing closes, letters held for release, one of them held back, and a courtesy notice. Nothing goes to people who do not exist.</summary>
internal static class DemoLetters
{
    private const string Sheets = "review.sheets-awaited";

    public static async Task PlayAsync(Stage stage, string slug, string before, CancellationToken ct)
    {
        var secretary = await stage.ActorAsync(DemoAccounts.At("secretary"), ct);
        await stage.MustAsync((SetHold hold) => hold.RunAsync(new(true), secretary, ct));
        await stage.MustAsync((WriteWording write) => write.RunAsync(
            new(
                "awards.consent-asked", LetterLanguage.En, "{{nominator}} has nominated you for {{programme}}",
                "Dear {{nominee}},\n\nwe are glad to tell you that {{nominator}} has nominated you for {{programme}} (nomination {{number}}).\n\n"
                + "Read all that is said about you, tell us what is wrong, and agree or decline by {{deadline}}. You need no account:\n{{link}}\n\nThe secretariat of the award"),
            secretary, ct));
        var edition = await stage.MustAsync((ReadEdition read) => read.RunAsync(slug, ct));
        foreach (var days in new[] { 21, 7, 2 })
            await stage.MustAsync((SetReminder set) => set.RunAsync(new(edition.Id.Value, Sheets, days), secretary, ct));
        await stage.MustAsync((SendReminders send) => send.RunAsync(secretary, ct));
        var first = await stage.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(ct));
        await stage.MustAsync((HoldLetter hold) => hold.RunAsync(new(first, "On leave until Monday; the secretary calls."), secretary, ct));
        // A notice that cannot be called back waits whatever the switch says.
        var honoured = await stage.MustAsync((ReadEdition read) => read.RunAsync(before, ct));
        var notices = await stage.MustAsync((ShowCourtesyNotices show) => show.RunAsync(honoured.Id, secretary, ct));
        if (notices.Lines is [var line, ..])
            await stage.MustAsync((SendCourtesyNotice send) => send.RunAsync(new(line.Id, "Administration of Upper Tidewell", DemoAccounts.At("administration")), secretary, ct));
    }
}
