using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;

namespace Palmares.Web.Tests.Review;

/// <summary>Panel, conflicts, assignment and scores by the forms alone, without JavaScript.</summary>
public sealed class Judging_by_form
{
    private const string Slug = "rising-2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_panel_to_a_score()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await ReadyAsync(site);
        var judges = new List<UserId>();
        foreach (var number in Enumerable.Range(1, 3))
            judges.Add(await site.UserAsync($"judge-{number}", number == 1 ? Role.Chair : Role.Judge));
        var secretary = await site.SignInAs("secretary", Role.Secretary);

        await FormPanelAsync(secretary, judges);
        var member = await secretary.SendAsync($"/review/panels/{Slug}/members/{judges[1]}", "form", new() { ["Input.Name"] = "judge-2", ["Input.Expertise"] = "routing", ["Input.MinLoad"] = "0", ["Input.MaxLoad"] = "9", ["Input.Organisation"] = "Works 2" });
        var search = await secretary.SendAsync($"/review/conflicts/{Slug}", "form", []);
        var found = await secretary.OpenAsync($"/review/conflicts/{Slug}");
        var link = Assert.Single(found.QuerySelectorAll("table a")).GetAttribute("href")!;
        var lifted = await secretary.SendAsync(link, "form", new() { ["Input.Stands"] = "False", ["Input.Reason"] = "Another works." });
        var proposed = await secretary.SendAsync($"/review/assigning/{Slug}", "form", new() { ["Input.Seed"] = "3" });
        var released = await secretary.SendAsync($"/review/assigning/{Slug}", "form[action*='handler=Release']", []);

        Assert.All([member, search, lifted, proposed, released], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        await AssignmentIsExplainedAsync(secretary);
        await ScoreByFormAsync(await site.SignInAs("judge-2", Role.Judge), edition);
        Assert.Equal(
            ["review.panel-formed", "review.panel-changed", "review.conflicts-searched", "review.conflict-detected", "review.conflict-lifted", "review.assignment-proposed",
             "review.assignment-released", "review.score-drafted", "review.score-drafted", "review.score-submitted", "review.conflict-declared", "review.score-excluded"],
            (await site.ActsAsync()).Select(act => act.Name).Where(act => act.StartsWith("review.", StringComparison.Ordinal)));
    }

    private static async Task AssignmentIsExplainedAsync(Visitor secretary)
    {
        var page = await secretary.OpenAsync($"/review/assigning/{Slug}");
        var certificate = await secretary.OpenAsync($"/review/assigning/{Slug}/certificate");
        var change = await secretary.OpenAsync(page.QuerySelectorAll("table a").First().GetAttribute("href")!);

        Assert.NotNull(page.QuerySelector(".pm-chart svg"));
        Assert.Contains("Version 1 released to the judges", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Conflicts of interest", certificate.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, change.QuerySelectorAll("table tbody tr").Length);
    }

    private static async Task ScoreByFormAsync(Visitor judge, InventedEdition edition)
    {
        var list = await judge.OpenAsync($"/review/scoring/{Slug}");
        var address = list.QuerySelectorAll("table a").First().GetAttribute("href")!;
        var marks = edition.Criteria.ToDictionary(criterion => $"Input.Marks[{criterion}]", _ => "4");

        var off = await judge.SendAsync(address, "form", new(marks) { [$"Input.Marks[{edition.Criteria[1]}]"] = "9", ["Input.Justification"] = "Kept words." });
        var page = await Visitor.ReadAsync(off);
        var draft = await judge.SendAsync(address, "form", new(marks) { ["Input.Justification"] = "" });
        var kept = await judge.Client.PostAsync(new Uri(address + "?handler=Draft", UriKind.Relative), await FieldsAsync(judge, address, marks), Ct);
        var saved = await judge.Client.PostAsync(new Uri(address + "?handler=Autosave", UriKind.Relative), await FieldsAsync(judge, address, marks), Ct);
        await WithoutTheSiteAsync(judge);
        var handed = await judge.SendAsync(address, "form", new(marks) { ["Input.Justification"] = "The documents show it." });
        var again = await judge.OpenAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, off.StatusCode);
        Assert.Contains("Reach", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kept words.", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.BadRequest, draft.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.StartsWith("Draft saved at", await saved.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, handed.StatusCode);
        Assert.Equal(2, again.QuerySelectorAll("input[type=radio][checked]").Length);
        Assert.DoesNotContain("contests", again.Body!.TextContent, StringComparison.Ordinal);
        await DeclareAsync(judge, address, again);
    }

    /// <summary>The form is downloaded, spoilt and sent: the bad line is named on the page.</summary>
    private static async Task WithoutTheSiteAsync(Visitor judge)
    {
        var form = await (await judge.GetAsync($"/review/scoring/{Slug}?handler=Form")).Content.ReadAsStringAsync(Ct);
        var page = await judge.OpenAsync($"/review/scoring/{Slug}");
        var token = page.QuerySelectorAll("main input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().First().Value;
        using var sent = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(form.Replace(",4,", ",44,", StringComparison.Ordinal)), "Filled", "scores.csv" },
        };
        var answer = await judge.Client.PostAsync(new Uri($"/review/scoring/{Slug}?handler=Form", UriKind.Relative), sent, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Line 2: Merit: the mark \"44\"", (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task DeclareAsync(Visitor judge, string address, AngleSharp.Dom.IDocument reading)
    {
        var declare = reading.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Select(a => a.GetAttribute("href")!).Single(href => href.Contains("declare?nomination=", StringComparison.Ordinal));
        var declared = await judge.SendAsync(declare, "form", new() { ["Input.Nomination"] = declare.Split('=')[1], ["Input.Kind"] = "Supervision", ["Input.Reason"] = "I led the group." });

        Assert.Equal(HttpStatusCode.Redirect, declared.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await judge.GetAsync(address)).StatusCode);
    }

    private static async Task<FormUrlEncodedContent> FieldsAsync(Visitor judge, string address, Dictionary<string, string> marks)
    {
        var page = await judge.OpenAsync(address);
        var token = page.QuerySelectorAll("main input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().First().Value;
        return new FormUrlEncodedContent(marks.Append(KeyValuePair.Create("__RequestVerificationToken", token)));
    }

    internal static async Task FormPanelAsync(Visitor secretary, List<UserId> judges)
    {
        var page = await secretary.OpenAsync($"/review/panels/{Slug}/form");
        var token = page.QuerySelectorAll("main input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().First().Value;
        KeyValuePair<string, string>[] fields =
        [
            new("__RequestVerificationToken", token), new("Input.Chair", judges[0].ToString()), new("Input.Reviews", "2"), new("Input.PerOrganisation", "1"),
            new("Input.MaxLoad", "9"), .. judges.Select(judge => KeyValuePair.Create("Input.Members", judge.ToString())),
        ];
        var formed = await secretary.Client.PostAsync(new Uri($"/review/panels/{Slug}/form", UriKind.Relative), new FormUrlEncodedContent(fields), Ct);
        Assert.Equal(HttpStatusCode.Redirect, formed.StatusCode);
    }

    /// <summary>The site's clock is the real one; the edition is made around it.</summary>
    internal static async Task<InventedEdition> ReadyAsync(WebWorld site)
    {
        var nominator = await site.UserAsync("nominator", Role.Nominator);
        await using var scope = site.Services.CreateAsyncScope();
        return await InventedEdition.MakeAsync(scope.ServiceProvider, nominator, nominations: 3, EditionPhase.Reviewing);
    }
}
