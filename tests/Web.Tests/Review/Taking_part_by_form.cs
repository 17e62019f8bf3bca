using System.Net;
using AngleSharp.Html.Dom;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Review;

/// <summary>The order of discussion, rules on parties and a draw by lot, by the forms alone.</summary>
public sealed class Taking_part_by_form
{
    private const string Meeting = "/review/meeting/rising-2026";
    private const string Parties = "/review/parties/rising-2026";

    [Fact]
    public async Task An_order_of_discussion_is_proposed_taken_and_changed()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await What_a_conflict_hides.RunReviewAsync(site, hidden: 0);
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var places = edition.Nominations.Index().ToDictionary(one => $"Places[{one.Item}]", one => $"{10 - one.Index}");

        var proposed = await secretary.OpenAsync(Meeting + "/order");
        var taken = await secretary.SendAsync(Meeting + "/order", "form[action*='handler=Take']", []);
        var twice = await secretary.SendAsync(Meeting + "/order", "details form", new(places) { [$"Places[{edition.Nominations[0]}]"] = "9" });
        var changed = await secretary.SendAsync(Meeting + "/order", "details form", places);
        var shown = await secretary.OpenAsync(Meeting);

        // Judge 1 leaves for R-06 alone.
        Assert.Contains("none is better", proposed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, proposed.QuerySelectorAll("main table tbody tr").Length);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (taken.StatusCode, twice.StatusCode, changed.StatusCode));
        Assert.Contains("has none, or one that is taken", (await Visitor.ReadAsync(twice)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("R-06", shown.QuerySelector("main table tbody th")!.TextContent.Trim()[..4]);
        Assert.Equal(2, (await site.ActsAsync()).Count(act => act.Name == "review.order-taken"));
    }

    [Fact]
    public async Task Rules_on_parties_are_switched_offices_entered_and_everything_looked_at_again()
    {
        await using var site = await WebWorld.StartAsync();
        await Judging_by_form.ReadyAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);

        var before = await secretary.OpenAsync(Parties);
        var silent = await secretary.SendAsync(Parties, "form[action*='handler=Switch']", []);
        var off = await secretary.SendAsync(Parties, "form[action*='handler=Switch']", new() { ["Reason"] = "A small field." });
        var office = await secretary.SendAsync(Parties, "form[action*='handler=Office']", new() { ["Office.Title"] = "President", ["Office.Name"] = "Nominator", ["Office.From.Day"] = "1", ["Office.From.Month"] = "7", ["Office.From.Year"] = "2025" });
        var looked = await secretary.SendAsync(Parties, "form[action*='handler=Check']", []);
        var after = await secretary.OpenAsync(Parties);

        Assert.Contains("Nothing is against a rule", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.All([off, office, looked], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("A small field.", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("President", after.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_of_office_is_ended_on_a_page_of_its_own_once_it_is_confirmed()
    {
        await using var site = await WebWorld.StartAsync();
        await Judging_by_form.ReadyAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var chair = await site.SignInAs("judge-1", Role.Chair);
        await secretary.SendAsync(Parties, "form[action*='handler=Office']", new() { ["Office.Title"] = "President", ["Office.Name"] = "Ida Fen", ["Office.From.Day"] = "1", ["Office.From.Month"] = "7", ["Office.From.Year"] = "2025" });
        var page = (await secretary.OpenAsync(Parties)).QuerySelector("main a[href*='/office/']")!.GetAttribute("href")!;
        Dictionary<string, string> Last(int day, int year, bool sure) => new() { ["Until.Day"] = $"{day}", ["Until.Month"] = "6", ["Until.Year"] = $"{year}", ["Sure"] = sure ? "true" : "false" };

        var unsure = await secretary.SendAsync(page, "form", Last(30, 2026, sure: false));
        var before = await secretary.SendAsync(page, "form", Last(30, 2025, sure: true));
        var ended = await secretary.SendAsync(page, "form", Last(30, 2026, sure: true));
        var shown = await secretary.OpenAsync(Parties);
        var others = await chair.GetAsync(page);

        Assert.Contains("Confirm that the term ends on that day.", (await Visitor.ReadAsync(unsure)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The last day comes after the first.", (await Visitor.ReadAsync(before)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Forbidden), (ended.StatusCode, others.StatusCode));
        Assert.Contains("2026-06-30", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await site.ActsAsync(), act => act.Name == "review.office-ended");
        Assert.Empty((await chair.OpenAsync(Parties)).QuerySelectorAll("main a[href*='/office/']"));
    }

    [Fact]
    public async Task Both_ways_of_assigning_are_previewed_side_by_side_and_one_is_proposed()
    {
        await using var site = await WebWorld.StartAsync();
        await Judging_by_form.ReadyAsync(site);
        var judges = new List<UserId>();
        foreach (var number in Enumerable.Range(1, 3))
            judges.Add(await site.UserAsync($"judge-{number}", number == 1 ? Role.Chair : Role.Judge));
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        await Judging_by_form.FormPanelAsync(secretary, judges);

        var empty = await secretary.OpenAsync("/review/assigning/rising-2026");
        var token = empty.QuerySelectorAll("main input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().First().Value;
        var asked = await secretary.Client.PostAsync(new Uri("/review/assigning/rising-2026?handler=Preview", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.Seed", "5")]), TestContext.Current.CancellationToken);
        var previewed = await Visitor.ReadAsync(asked);
        var proposed = await secretary.SendAsync("/review/assigning/rising-2026", "form", new() { ["Input.Seed"] = "5", ["Input.Method"] = "ByLot" });
        var page = await secretary.OpenAsync("/review/assigning/rising-2026");
        var certificate = await secretary.OpenAsync("/review/assigning/rising-2026/certificate");

        Assert.Contains("Side by side, with seed 5", previewed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
        Assert.Contains("Version 1 proposed by lot, seed 5", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the same pairs come out", certificate.Body!.TextContent, StringComparison.Ordinal);
    }
}
