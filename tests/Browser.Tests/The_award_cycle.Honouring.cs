using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Palmares.Awards;
using Palmares.Browser.Tests.Walking;
using Palmares.Web.Tests;

namespace Palmares.Browser.Tests;

/// <content>From the decision to the ceremony and after.</content>
public sealed partial class The_award_cycle
{
    /// <summary>Citations are proposed by one and approved by another, one of them after it was returned; the roll is prepared and comes out at its hour.</summary>
    private static async Task PublishAsync(Site site, Players players, EditionId edition)
    {
        site.MoveTo(7, 2);
        await using (var secretary = await site.SignInAsync("Hazel Programmeer"))
        {
            foreach (var laureate in players.Nominees.Take(2))
                await ProposeCitationAsync(site, secretary, edition, laureate.Name, $"For what {laureate.Name} brought to agreement.");
            await secretary.SeesAsync("You wrote it; somebody else approves it.");
        }

        await using (var chair = await site.SignInAsync(Chair))
        {
            await AnswerCitationAsync(chair, edition, players.Nominees[0].Name, "Return the citation of", "Say it more plainly.");
            await site.ExpectAsync("awards.citation-returned");
            await ProposeCitationAsync(site, chair, edition, players.Nominees[0].Name, $"For what {players.Nominees[0].Name} brought to agreement.");
            await AnswerCitationAsync(chair, edition, players.Nominees[1].Name, "Approve the citation of", null);
        }

        await using var again = await site.SignInAsync("Hazel Programmeer");
        await AnswerCitationAsync(again, edition, players.Nominees[0].Name, "Approve the citation of", null);
        await site.ExpectAsync("awards.citation-approved");
        await again.DateAsync("At", 7, 3);
        await again.FillAsync(("Hour", "14:00"));
        await again.PressAsync("Prepare the roll");
        await again.SeesAsync("Until then nothing of it is public.");
        await site.ExpectAsync("awards.roll-prepared");
        await using (var early = await site.VisitAsync())
        {
            await early.GoAsync("/roll");
            Assert.DoesNotContain(players.Nominees[0].Name, await early.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 3, 13, 0, 0, TimeSpan.Zero));
        // The site itself publishes it when the hour has come.
        for (var tries = 0; tries < 300 && (await site.World.ActsAsync())[^1].Name != "awards.roll-published"; tries++)
            await Task.Delay(100);
        await site.ExpectAsync("awards.roll-published", "tracking.person-followed");
    }

    private static async Task ProposeCitationAsync(Site site, Walker walker, EditionId edition, string laureate, string citation)
    {
        await walker.GoAsync($"/awards/publishing/{edition}");
        var section = walker.Page.Locator("main section").Filter(new() { HasText = laureate });
        await section.Locator("textarea[name=citation]").FillAsync(citation);
        await walker.PressAsync(section.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Propose the citation of") }));
        await site.ExpectAsync("awards.citation-written");
    }

    private static async Task AnswerCitationAsync(Walker walker, EditionId edition, string laureate, string button, string? note)
    {
        await walker.GoAsync($"/awards/publishing/{edition}");
        var section = walker.Page.Locator("main section").Filter(new() { HasText = laureate });
        if (note is not null)
            await section.Locator("textarea[name=note]").FillAsync(note);
        await walker.PressAsync(section.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + button) }));
    }

    /// <summary>The running order, the courtesy notice, a certificate taken along and checked, a judge's proof of service, a title withdrawn and given again.</summary>
    private static async Task CelebrateAsync(Site site, Players players, EditionId edition)
    {
        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync($"/awards/celebrating/{edition}");
        await secretary.DateAsync("Day", 7, 10);
        await secretary.FillAsync(("Hour", "18:00"), ("Place", "Harbour Hall"));
        await secretary.PressAsync("Plan the ceremony");
        await secretary.PressAsync("Fill in the usual order");
        await secretary.SeesAsync(players.Nominees[0].Name);
        await secretary.FillAsync(("Title", "Music"), ("Who", "The choir"), ("Minutes", "7"));
        await secretary.PressAsync("Add the point");
        await secretary.PressAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Move up: Music" }));
        await secretary.SeesAsync("18:27");
        await site.ExpectAsync("awards.ceremony-planned", "awards.ceremony-ordered");
        Assert.StartsWith("PK", await SavedAsync(secretary, "Running order (Word)"), StringComparison.Ordinal);

        await secretary.GoAsync($"/awards/notifying/{edition}");
        await secretary.Page.Locator("main input[name=administration]").First.FillAsync("Administration of Lower Fjord");
        await secretary.Page.Locator("main input[name=email]").First.FillAsync("administration@example.org");
        await secretary.PressAsync(secretary.Page.Locator("main section form button").First);
        await site.ExpectAsync("awards.courtesy-notice-sent");

        await secretary.GoAsync($"/awards/certificates/{edition}");
        var pdf = await SavedAsync(secretary, "English");
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        await CheckCertificateAsync(site, players, edition);
        await TakeTitleAsync(site, secretary, players, edition);

        await using var judge = await site.SignInAsync(Judges[1]);
        await judge.GoAsync("/awards/serving");
        await judge.PressAsync(judge.Page.Locator("main section form button").First);
        await site.ExpectAsync("awards.service-proof-asked");
        Assert.StartsWith("%PDF-", await SavedAsync(judge, "Proof of service (PDF)"), StringComparison.Ordinal);
    }

    private static async Task CheckCertificateAsync(Site site, Players players, EditionId edition)
    {
        var secretary = await site.ActorAsync("Hazel Programmeer");
        var lines = await site.MustAsync((Awards.Certificates.ListCertificates list) => list.RunAsync(edition, secretary, CancellationToken.None));
        var laureate = lines.Lines.Single(line => line.Name == players.Nominees[0].Name).Id;
        var written = await site.MustAsync((Awards.Certificates.WriteCertificate write) => write.RunAsync(new(Awards.Certificates.CertificateLanguage.Fr, new(null), laureate), secretary, CancellationToken.None));
        await using var anybody = await site.VisitAsync(width: Walker.Phone);
        await anybody.GoAsync("/certificates");
        await anybody.FillAsync(("Code", written.Code.Replace("-", "", StringComparison.Ordinal)));
        await anybody.PressAsync("Check");
        await anybody.SeesAsync("Issued here");
        await anybody.SeesAsync(players.Nominees[0].Name);
        await anybody.GoAsync("/gallery");
        await anybody.SeesAsync(players.Nominees[0].Name);
    }

    private static async Task TakeTitleAsync(Site site, Walker secretary, Players players, EditionId edition)
    {
        await secretary.GoAsync($"/awards/publishing/{edition}");
        await secretary.PressAsync(secretary.Page.Locator("main section").Filter(new() { HasText = players.Nominees[1].Name }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^The title of") }));
        await secretary.FillAsync(("Decision", "Minutes of the panel, item 2"), ("Reason", "A line was said to be another's."));
        await secretary.TickAsync("Sure");
        await secretary.PressAsync("Withdraw the title");
        await using (var anybody = await site.VisitAsync())
        {
            await anybody.GoAsync("/roll");
            await anybody.SeesAsync("One title was withdrawn.");
        }

        await secretary.FillAsync(("Reason", "The line is the laureate's own."));
        await secretary.PressAsync("Give the title again");
        await site.ExpectAsync("awards.title-withdrawn", "awards.title-restored");
    }

    private static async Task<string> SavedAsync(Walker reader, string link)
    {
        var saved = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());
        return System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync((await saved.PathAsync())!));
    }
}
