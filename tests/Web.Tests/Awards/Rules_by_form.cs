using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Panels;

namespace Palmares.Web.Tests.Awards;

/// <summary>Rules built, read back, published, asked, answered, extended and waived, by the forms alone.</summary>
public sealed class Rules_by_form
{
    private const string Slug = "rising-2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_builder_to_what_a_judge_learns()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await DraftAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var rules = $"/awards/screening/rules/{edition.Id}";

        await BuildAsync(secretary, edition, rules);
        await ReadInThreeLanguagesAsync(secretary, rules);
        await MoveAsync(site, edition, EditionPhase.Nominating);
        await FixedAfterOpeningAsync(site, secretary, edition, rules);
        await ScreenAsync(secretary, edition);
        await MoveAsync(site, edition, EditionPhase.Screening, EditionPhase.Reviewing);

        var judge = await JudgeAsync(site, edition);
        Assert.Contains("An extension was granted.", judge, StringComparison.Ordinal);
        Assert.Contains("Waived by the board on 2026-03-02.", judge, StringComparison.Ordinal);
        Assert.All(["parental", "2015-09-01", "1 year", "P1Y", "on leave", "doctorate register"], hidden => Assert.DoesNotContain(hidden, judge, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(
            ["awards.rules-revised", "awards.rules-revised", "awards.rules-revised", "awards.rules-revised", "awards.rules-revised", "awards.rules-revised"],
            (await site.ActsAsync()).Select(act => act.Name).Where(name => name == "awards.rules-revised"));
    }

    private static async Task BuildAsync(Visitor secretary, InventedEdition edition, string rules)
    {
        var add = $"/awards/screening/rule/{edition.Id}";
        var dated = await secretary.SendAsync(rules, "form[action*='handler=Date']", new() { ["DateName"] = "ceremony", ["Day.Day"] = "1", ["Day.Month"] = "6", ["Day.Year"] = "2026" });
        var nameless = await secretary.SendAsync($"{add}?kind=elapsed", "form", Elapsed(""));
        var elapsed = await secretary.SendAsync($"{add}?kind=elapsed", "form", Elapsed("ten-years"));
        var held = await secretary.SendAsync($"{add}?kind=held", "form", new()
        {
            ["Input.Id"] = "not-staff", ["Input.Title"] = "Not on the staff", ["Input.Categories"] = "rising", ["Input.Waivable"] = "true",
            ["Condition.Text[Names]"] = "employment", ["Condition.Text[Of]"] = "Meridian", ["Condition.Text[At]"] = "ceremony", ["Condition.Not"] = "true",
        });
        var more = await secretary.SendAsync($"{add}?rule=not-staff&at=1&kind=fact", "form", new() { ["Input.Id"] = "not-staff", ["Input.Title"] = "Not on the staff", ["Condition.Text[Name]"] = "in_record", ["Condition.Text[Values]"] = "yes, no" });
        var extra = await secretary.SendAsync($"{add}?kind=fact", "form", new() { ["Input.Id"] = "extra", ["Condition.Text[Name]"] = "living", ["Condition.Text[Values]"] = "yes" });
        var removed = await secretary.SendAsync(rules, "form[action*='handler=Remove']:has(input[value=extra])", []);

        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        Assert.Equal("doctorate", (await Visitor.ReadAsync(nameless)).QuerySelector<IHtmlInputElement>("#c-Names")!.Value);
        Assert.All([dated, elapsed, held, more, extra, removed], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var page = (await secretary.OpenAsync(rules)).Body!.TextContent;
        Assert.Contains("on “ceremony” the time since the first of these is at most 10 years: doctorate", page, StringComparison.Ordinal);
        Assert.Contains("it is not so that employment (Meridian) is held on “ceremony”", page, StringComparison.Ordinal);
        Assert.Contains("on or after 2016-06-01", page, StringComparison.Ordinal);
        Assert.Contains("only in: Rising leader", page, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Elapsed(string id) => new()
    {
        ["Input.Id"] = id, ["Input.Title"] = "At most ten years since the doctorate", ["Input.Sensitive"] = "true", ["Input.ExtensionAtMost"] = "P2Y",
        ["Condition.Text[Names]"] = "doctorate", ["Condition.Text[At]"] = "ceremony", ["Condition.Text[Max]"] = "P10Y",
    };

    private static async Task ReadInThreeLanguagesAsync(Visitor secretary, string rules)
    {
        foreach (var (language, words) in new[] { ("fr", "le temps écoulé depuis le premier de ces événements est au plus 10 ans: doctorate"), ("ar", "يكون ما مضى منذ أول هذه الأحداث 10 سنوات على الأكثر") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, rules);
            request.Headers.AcceptLanguage.ParseAdd(language);
            Assert.Contains(words, (await Visitor.ReadAsync(await secretary.Client.SendAsync(request, Ct))).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static async Task FixedAfterOpeningAsync(WebWorld site, Visitor secretary, InventedEdition edition, string rules)
    {
        var page = await secretary.OpenAsync(rules);
        var call = (await site.Visit().OpenAsync($"/calls/{Slug}")).Body!.TextContent;
        var late = await secretary.SendAsync($"/awards/screening/rule/{edition.Id}?kind=fact", "form", new() { ["Input.Id"] = "late", ["Condition.Text[Name]"] = "living", ["Condition.Text[Values]"] = "yes" });

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Equal(6, page.QuerySelectorAll("table a").Length);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("The call has opened", (await Visitor.ReadAsync(late)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("At most ten years since the doctorate", call, StringComparison.Ordinal);
        Assert.Contains("Computed window: on or after 2016-06-01", call, StringComparison.Ordinal);
    }

    private static async Task ScreenAsync(Visitor secretary, InventedEdition edition)
    {
        var facts = $"/awards/screening/facts/{edition.Nominations[0]}";
        var unsourced = await secretary.SendAsync(facts, "form[action*='handler=State']", Fact("Event", "doctorate", "2015-09-01", ""));
        var stated = await secretary.SendAsync(facts, "form[action*='handler=State']", Fact("Event", "doctorate", "2015-09-01", "doctorate register"));
        var before = Row(await secretary.OpenAsync(facts), "At most ten years since the doctorate");
        var tooLong = await secretary.SendAsync(facts, "form[action*='handler=Except']", Except("ten-years", "Extension", "Parental leave", "P3Y"));
        var extended = await secretary.SendAsync(facts, "form[action*='handler=Except']", Except("ten-years", "Extension", "Parental leave", "P1Y"));
        var staff = await secretary.SendAsync(facts, "form[action*='handler=State']", Fact("Spell", "employment", "Meridian | editor | 2020", "register"));
        var waived = await secretary.SendAsync(facts, "form[action*='handler=Except']", Except("not-staff", "Waiver", "On leave", ""));
        var page = await secretary.OpenAsync(facts);
        var list = await secretary.OpenAsync($"/awards/screening/{edition.Id}");

        Assert.All([unsourced, tooLong], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.All([stated, extended, staff, waived], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("Ineligible", before, StringComparison.Ordinal);
        Assert.Contains("on or after 2016-06-01", before, StringComparison.Ordinal);
        Assert.Contains("An extension of 1 year was granted by the board on 2026-03-02.", Row(page, "At most ten years since the doctorate"), StringComparison.Ordinal);
        Assert.Contains("Waived by the board on 2026-03-02.", Row(page, "Not on the staff"), StringComparison.Ordinal);
        Assert.Contains("Parental leave", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The nominee agreed.", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(facts, "form[action*='handler=Back']", [])).StatusCode);
        Assert.Contains("the date of: doctorate", Row(await secretary.OpenAsync(facts), "At most ten years since the doctorate"), StringComparison.Ordinal);
    }

    private static string Row(IDocument page, string rule) => page.QuerySelectorAll("main table tbody tr").First(row => row.TextContent.Contains(rule, StringComparison.Ordinal)).TextContent;

    private static Dictionary<string, string> Fact(string kind, string name, string value, string source) =>
        new() { ["Fact.About"] = "", ["Fact.Kind"] = kind, ["Fact.Name"] = name, ["Fact.Value"] = value, ["Fact.Source"] = source };

    private static Dictionary<string, string> Except(string rule, string kind, string reason, string longer) => new()
    {
        ["Exception.Rule"] = rule, ["Exception.Kind"] = kind, ["Exception.State"] = "Granted", ["Exception.Longer"] = longer, ["Exception.DecidedBy"] = "the board", ["Exception.Reason"] = reason,
        ["Exception.On.Day"] = "2", ["Exception.On.Month"] = "3", ["Exception.On.Year"] = "2026",
    };

    /// <summary>The whole text of the page on which a judge reads the first nomination.</summary>
    private static async Task<string> JudgeAsync(WebWorld site, InventedEdition edition)
    {
        var secretary = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var members = new List<Member>();
        foreach (var number in Enumerable.Range(1, 3))
            members.Add(new Member(await site.UserAsync($"judge-{number}", number == 1 ? Role.Chair : Role.Judge), $"Judge {number}", $"Institute {number}", null, "routing", 0, 20, number == 1));
        Assert.False((await site.RunAsync((FormPanel form) => form.RunAsync(new(edition.Id, members, 3), secretary, Ct))).IsError);
        Assert.False((await site.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(edition.Id, Seed: 3), secretary, Ct))).IsError);
        Assert.False((await site.RunAsync((ReleaseAssignment release) => release.RunAsync(new(edition.Id), secretary, Ct))).IsError);
        var judge = await site.SignInAs("judge-2", Role.Judge);
        var list = await judge.OpenAsync($"/review/scoring/{Slug}");
        var link = list.QuerySelectorAll("table tbody tr").First(row => row.TextContent.Contains("R-01", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        return (await judge.OpenAsync(link)).Body!.TextContent;
    }

    private static async Task MoveAsync(WebWorld site, InventedEdition edition, params EditionPhase[] phases)
    {
        var secretary = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        foreach (var phase in phases)
        {
            var moved = await site.RunAsync((MovePhase move) => move.RunAsync(new(edition.Id, phase, "for the test"), secretary, Ct));
            Assert.False(moved.IsError, moved.IsError ? moved.Error.ToString() : "");
        }
    }

    private static async Task<InventedEdition> DraftAsync(WebWorld site)
    {
        var nominator = await site.UserAsync("nominator", Role.Nominator);
        await using var scope = site.Services.CreateAsyncScope();
        return await InventedEdition.MakeAsync(scope.ServiceProvider, nominator, nominations: 2, EditionPhase.Draft);
    }
}
