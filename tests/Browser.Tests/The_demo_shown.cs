using Microsoft.Playwright;
using Palmares.Browser.Tests.Walking;
using Palmares.Demo;

namespace Palmares.Browser.Tests;

/// <summary>The demo as somebody sees it who has just started the product: the two gap analyses against all awards of the register, and what the record says of people, groups and laureates.</summary>
[Collection(Site.OneAtATime)]
public sealed partial class The_demo_shown
{
    [Fact]
    public async Task Walk_to_its_gap_analyses_and_through_what_is_tracked()
    {
        await using var site = await Site.OpenAsync(scripts: true);
        await site.PlayDemoAsync();

        await site.TellingFaultsAsync(async () =>
        {
            await using var secretary = await site.SignInAsync("secretary@demo.example", DemoAccounts.Password, 1280);
            await ReadAsync(secretary, "What the proposed award would add", [("Word", "PK"), ("Spreadsheet", "PK"), ("Markdown", "# "), ("CSV", "\uFEFF")]);
            // The same writers of files have written one already.
            await ReadAsync(secretary, "The award of the assembly beside the others", [("Markdown", "# ")]);
            await TrackAsync(secretary);
            await StudiesAsync(secretary);
            await PeopleAsync(site, secretary);
        });
    }

    /// <summary>Figures, the pipeline, cohorts, studies, a dossier, the status of the year: each page of the tracking mechanism, with something on it.</summary>
    private static async Task TrackAsync(Walker reader)
    {
        await reader.GoAsync("/tracking/indicators");
        await reader.SeesAsync("band");
        await reader.GoAsync("/tracking/indicators/definitions");
        await reader.GoAsync("/tracking/indicators/emerging");
        await reader.SeesAsync("Active");
        await reader.GoAsync("/tracking/indicators/succession");
        await reader.GoAsync("/tracking/lineage/decisions");
        await reader.GoAsync("/tracking/cohorts");
        await reader.PressAsync(reader.Page.Locator("main tbody a").First);
        await reader.SeesAsync("People");
        await reader.GoAsync("/tracking/outcomes");
        await reader.GoAsync("/awards/nominating");
        await reader.PressAsync(reader.Page.Locator("main tbody a").First);
        await reader.FollowAsync("Dossier: the evidence on one page");
        await reader.SeesAsync("Figures with their intervals");
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await SavedAsync(reader, "One page as PDF")), StringComparison.Ordinal);
        await reader.GoAsync("/reports/status");
        await reader.SeesAsync("The pipeline");
    }

    private static async Task ReadAsync(Walker reader, string title, (string Link, string Start)[] files)
    {
        await reader.GoAsync("/landscape/gaps");
        await reader.FollowAsync(title);
        await reader.SeesAsync("72 records of 34 organisations, read in part");
        await reader.SeesAsync("not found in");
        var page = reader.Page.Url;
        foreach (var (link, start) in files)
            Assert.StartsWith(link == "Markdown" ? start + title : start, System.Text.Encoding.UTF8.GetString(await SavedAsync(reader, link)), StringComparison.Ordinal);
        await reader.FollowAsync("Matrix, side by side, timeline");
        Assert.Equal(3, await reader.Page.Locator("main figure.pm-chart").CountAsync());
        Assert.NotEqual(page, reader.Page.Url);
    }

    private static async Task<byte[]> SavedAsync(Walker reader, string link)
    {
        var saved = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());
        return await File.ReadAllBytesAsync((await saved.PathAsync())!);
    }
}
