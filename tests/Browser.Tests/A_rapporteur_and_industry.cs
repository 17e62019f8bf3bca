using Microsoft.Playwright;
using Palmares.Browser.Tests.Walking;
using Palmares.Engagement;
using Palmares.Engagement.Actions;
using Palmares.Engagement.Events;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;

namespace Palmares.Browser.Tests;

/// <summary>From the statement that asks ten study groups for stories to the report with its overdue actions: what a rapporteur group on industry engagement does in a year.</summary>
[Collection(Site.OneAtATime)]
public sealed class A_rapporteur_and_industry
{
    private const string Rapporteur = "Rowan Reportwell", Report = "TSAG-R4";

    private static readonly string[] Groups = ["SG2", "SG3", "SG5", "SG11", "SG12", "SG13", "SG15", "SG17", "SG20", "SG21"];

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Walk_from_ten_groups_asked_to_a_report_with_two_overdue_actions()
    {
        await using var site = await Site.OpenAsync(scripts: true);
        await site.World.UserAsync(Rapporteur, Role.Rapporteur);
        await site.World.UserAsync("Hazel Programmeer", Role.Secretary);
        var by = await site.ActorAsync(Rapporteur);
        await site.MustAsync((RegisterDocument register) => register.RunAsync(new() { Number = Report, Title = "Report of the group", Sources = ["Rapporteur"] }, site.ActorAsync("Hazel Programmeer").Result, Ct));

        await site.TellingFaultsAsync(async () =>
        {
            await using (var walker = await site.SignInAsync(Rapporteur))
            {
                var statement = await AskAsync(site, walker);
                await HearAsync(site, walker, by, statement);
                await WriteCodeAsync(site, walker);
                var workshop = await HoldAsync(site, walker, by);
                await AgreeAsync(site, walker, by, workshop);
            }

            site.MoveTo(8, 3);
            await using var later = await site.SignInAsync(Rapporteur);
            await ReportAsync(later);
            await using var phone = await site.SignInAsync(Rapporteur, Walker.Phone);
            foreach (var page in new[] { "/engagement/asking", "/engagement/events", "/engagement/actions", "/engagement/code", "/engagement/metrics", "/reports", "/reports/updates", "/home" })
                await phone.GoAsync(page);
        });
    }

    private static async Task<LiaisonId> AskAsync(Site site, Walker walker)
    {
        await walker.GoAsync("/engagement/asking");
        await walker.SeesAsync("No group was asked yet");
        await walker.FillAsync(("Input.From", "TSAG"), ("Input.Groups", string.Join('\n', Groups)), ("Input.Approval", "TSAG, February"));
        await walker.DateAsync("Input.Deadline", 6, 1);
        await walker.PressAsync("Draft the statement");
        await walker.FillAsync(("Number", "TSAG-LS7"));
        await walker.PressAsync("Record as sent");
        await site.ExpectAsync("proceedings.liaison-drafted", "proceedings.liaison-sent");
        return LiaisonId.From(Guid.Parse(new Uri(walker.Page.Url).Segments[^1]));
    }

    /// <summary>Two that had been received before, four that answer; one of them with a figure whose source is awaited.</summary>
    private static async Task HearAsync(Site site, Walker walker, Actor by, LiaisonId statement)
    {
        await TellAsync(walker, "SG2", "Numbers for every lantern", figure: null);
        await site.MustAsync((RecordStory record) => record.RunAsync(Story("SG3", "Fair prices for fog", null), by, Ct));
        await walker.GoAsync("/engagement/stories/record");
        await walker.Page.SelectOptionAsync("[name='Input.Answers']", statement.ToString());
        await TellAsync(walker, "SG21", "Pictures on every phone", "In half of all phones", stay: true);
        await walker.SeesAsync("ource awaited");
        foreach (var group in new[] { "SG11", "SG13", "SG17" })
            await site.MustAsync((RecordStory record) => record.RunAsync(Story(group, $"What {group} did", statement), by, Ct));
        await site.ExpectAsync("engagement.story-recorded");

        await walker.GoAsync("/engagement/asking");
        Assert.Equal(6, await walker.Page.Locator("main table").GetByText("Awaited", new() { Exact = true }).CountAsync());
    }

    private static async Task TellAsync(Walker walker, string group, string headline, string? figure, bool stay = false)
    {
        if (!stay)
            await walker.GoAsync("/engagement/stories/record");
        await walker.FillAsync(("Input.Headline", headline), ("Input.StudyGroup", group), ("Input.Standard", "F.100"), ("Input.Problem", "Nobody could read the other."), ("Input.WhatItDoes", "One form for all."));
        if (figure is not null)
            await walker.FillAsync(("Input.Figures[0].Statement", figure));
        await walker.PressAsync("Record story");
    }

    private static RecordStory.Input Story(string group, string headline, LiaisonId? answers) =>
        new() { Headline = headline, StudyGroup = group, Standard = "F.200", Problem = "Nobody could read the other.", WhatItDoes = "One form for all.", Answers = answers };

    private static async Task<EngagementEventId> HoldAsync(Site site, Walker walker, Actor by)
    {
        await walker.GoAsync("/engagement/events");
        await walker.FillAsync(
            ("Input.Title", "Industry workshop"), ("Input.Terms", "What industry asks of the group."), ("Input.Capacity", "60"), ("Input.Steering", "A. Leader; Europe; leads\nB. Member; Africa"),
            ("Input.Programme", "Voices; industry; 2026-04-19 09:00-10:30\nMeasures; metrics; 2026-04-19 11:00-12:30\nNext; action plan; 2026-04-19 14:00-15:30"));
        await walker.DateAsync("Input.StartsOn", 4, 19);
        await walker.DateAsync("Input.EndsOn", 4, 19);
        await walker.PressAsync("Plan the event");
        var workshop = EngagementEventId.From(Guid.Parse(new Uri(walker.Page.Url).Segments[^1]));
        await walker.FillAsync(("Capture.Text", "Say in one page what a newcomer does first."));
        await walker.TickAsync("Capture.Kind", nameof(OutputKind.Recommendation));
        await walker.PressAsync("Capture as number 1");
        for (var output = 2; output <= 7; output++)
            await site.MustAsync((CaptureOutput capture) => capture.RunAsync(new(workshop, 1 + (output % 3), output % 2 == 0 ? OutputKind.Finding : OutputKind.Recommendation, $"Sentence {output} of the workshop."), by, Ct));
        await site.ExpectAsync("engagement.event-planned", "engagement.output-captured");
        return workshop;
    }

    private static async Task AgreeAsync(Site site, Walker walker, Actor by, EngagementEventId workshop)
    {
        await walker.GoAsync("/engagement/actions");
        Assert.Equal(7, await walker.Page.Locator("main section[id^='output-']").CountAsync());
        await walker.PressAsync(walker.Page.Locator($"#output-{workshop}-1 a[href*='/agree/']"));
        await walker.FillAsync(("Input.Text", "Write the page."), ("Input.Owner", "Secretariat"), ("Input.Report", Report));
        await walker.DateAsync("Input.Due", 6, 1);
        await walker.DateAsync("Input.AgreedOn", 2, 20);
        await walker.TickAsync("Input.Word", nameof(ActionWord.Approve));
        await walker.PressAsync("Record the agreement");
        for (var output = 2; output <= 5; output++)
        {
            await site.MustAsync((AgreeAction agree) => agree.RunAsync(
                new()
                {
                    Event = workshop, Output = output, Text = $"Do what sentence {output} asks.", Owner = "Rapporteur", Due = new DateOnly(2026, output == 2 ? 7 : 10, 1), Word = ActionWord.Note, Report = Report, AgreedOn = new DateOnly(2026, 2, 20),
                },
                by, Ct));
        }

        await site.ExpectAsync("engagement.action-agreed");
    }

    private static async Task ReportAsync(Walker walker)
    {
        await walker.GoAsync("/engagement/actions");
        Assert.Equal(2, await walker.Page.Locator("main .govuk-tag").GetByText("Overdue", new() { Exact = true }).CountAsync());
        await walker.GoAsync("/home");
        await walker.SeesAsync("overdue since");
        await walker.GoAsync("/reports");
        await walker.SeesAsync("Write the page.");
        await walker.SeesAsync("Workshop follow-up");
        await walker.Page.GetByText("As a TD to a group").ClickAsync();
        await walker.FillAsync(("group", "TSAG"));
        var report = await SavedTextAsync(walker);
        foreach (var words in new[] { "TSAG (number awaited)", "7 outputs of workshops are guidance; the group agreed 5 of them as actions, of which 2 are overdue.", "SG21", "1 adoption figures: source awaited", Report })
            Assert.Contains(words, report, StringComparison.Ordinal);
        Assert.DoesNotContain("Palmares", report, StringComparison.OrdinalIgnoreCase);

        await walker.GoAsync("/reports/updates");
        await walker.FillAsync(("Input.Group", "TSAG"), ("Input.Source", "Rapporteur"));
        await walker.DateAsync("Input.Since", 2, 1);
        var update = await SavedTextAsync(walker);
        Assert.Contains("TSAG-LS7", update, StringComparison.Ordinal);
        Assert.Contains("5 outputs of \"Industry workshop\" (7 outputs in all) were agreed as actions.", update, StringComparison.Ordinal);
    }

    private static async Task WriteCodeAsync(Site site, Walker walker)
    {
        await walker.GoAsync("/engagement/code");
        await walker.SeesAsync("No software recorded yet");
        await walker.FillAsync(("Input.Standard", "F.100"), ("Input.Name", "lanternd"), ("Input.Repository", "https://code.example/lanternd"), ("Input.Licence", "MIT"), ("Input.SourceUrl", "https://code.example/lanternd/readme"));
        await walker.DateAsync("Input.SourceDate", 2, 1);
        await walker.PressAsync("Record software");
        await walker.SeesAsync("Numbers for every lantern");
        await site.ExpectAsync("engagement.implementation-recorded");
    }

    private static async Task<string> SavedTextAsync(Walker walker)
    {
        var saved = await walker.Page.RunAndWaitForDownloadAsync(() => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Save as Word document", Exact = true }).ClickAsync());
        return WordReader.ReadText(new MemoryStream(await File.ReadAllBytesAsync((await saved.PathAsync())!)));
    }
}
