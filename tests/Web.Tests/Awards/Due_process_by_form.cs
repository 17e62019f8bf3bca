using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Deciding;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Review.Results;
using Palmares.TestKit;
using Palmares.Web.Tests.Review;

namespace Palmares.Web.Tests.Awards;

/// <summary>Rules stated, a decision approved with a reservation, every nominee written to and told, an objection answered, and an appeal that sends the category back: by the forms alone.</summary>
public sealed partial class Due_process_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_rules_to_an_appeal_that_sends_the_decision_back()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await What_a_conflict_hides.RunReviewAsync(site, hidden: 0);
        var (secretary, chair, nominator) = (await site.SignInAs("secretary", Role.Secretary), await site.SignInAs("judge-1", Role.Chair, Role.Judge), await site.SignInAs("nominator", Role.Nominator));
        var (approver, handler, appeals) = (await site.SignInAs("approver", Role.Rapporteur), await site.SignInAs("handler", Role.Delegate), await site.SignInAs("appeals", Role.Auditor));
        await StateAndEntrustAsync(site, edition, secretary);
        await DecideAsync(site, edition);

        await ApproveAsync(approver);
        await TellAsync(site, edition, secretary, chair);
        var party = $"/awards/objecting/{edition.Nominations[0]}";
        var before = await ReadAsync(edition, secretary, chair);
        var objected = await nominator.SendAsync(party, "form[action*='handler=Object']", new() { ["Text"] = "The second claim was not read." });
        var after = await ReadAsync(edition, secretary, chair);
        var answered = await handler.SendAsync("/awards/objecting", "form[action*='handler=Answer']", new() { ["Upheld"] = "false", ["Answer"] = "It was read; see the reasons." });
        var merits = await nominator.SendAsync(party, "form[action*='handler=Appeal']", new() { ["AppealText"] = "I am right." });
        var appealed = await nominator.SendAsync(party, "form[action*='handler=Appeal']", new() { ["Ground"] = "TheObjectionWasNotHeard", ["AppealText"] = "Nobody asked me." });
        var decided = await appeals.SendAsync("/awards/objecting", "form[action*='handler=Decide']", new() { ["Outcome"] = "BackToPanel", ["Answer"] = "The file shows no hearing.", ["ToPanel"] = "Hear both sides." });

        Assert.Equal(before, after);
        Assert.Equal(HttpStatusCode.BadRequest, merits.StatusCode);
        Assert.All([objected, answered, appealed, decided], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("Back to panel", (await nominator.OpenAsync(party + "")).Body!.TextContent + (await appeals.OpenAsync("/awards/objecting")).Body!.TextContent, StringComparison.Ordinal);
        var rules = (await secretary.OpenAsync($"/awards/approving/rules/{edition.Id}")).Body!.TextContent;
        Assert.Contains("Hear both sides.", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("The second claim was not read.", rules + (await secretary.OpenAsync("/audit")).Body!.TextContent, StringComparison.Ordinal);
        // The chair is recused from one nomination of the category, so that not even these words are shown.
        Assert.DoesNotContain("Hear both sides.", (await chair.OpenAsync($"/awards/approving/rules/{edition.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What secretary and chair are shown, which must not tell that somebody objected.</summary>
    private static async Task<IReadOnlyList<string>> ReadAsync(InventedEdition edition, params Visitor[] readers)
    {
        var pages = new List<string>();
        foreach (var reader in readers)
        {
            // The first page after an act says that it was done.
            await reader.GetAsync("/home");
            foreach (var address in new[] { "/home", "/awards/deciding", $"/awards/deciding/{edition.Category}", $"/awards/approving/rules/{edition.Id}", $"/awards/telling/{edition.Category}", $"/awards/publishing/{edition.Id}", "/awards/objecting", "/awards/approving", $"/awards/objecting/{edition.Nominations[0]}" })
                pages.Add(Token().Replace(await (await reader.GetAsync(address)).Content.ReadAsStringAsync(Ct), ""));
        }

        return pages;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>|nonce=\"[^\"]*\"")]
    private static partial Regex Token();

    private static async Task StateAndEntrustAsync(WebWorld site, InventedEdition edition, Visitor secretary)
    {
        var address = $"/awards/approving/rules/{edition.Id}";
        await PhaseAsync(site, EditionPhase.Reviewing);
        var unruled = await secretary.SendAsync(address, "form[action*='handler=State']", new() { ["Input.ApprovingBody"] = "Advisory Group", ["Input.ByVote"] = "true", ["Input.ObjectionDays"] = "7", ["Input.AppealDays"] = "5" });
        var stated = await secretary.SendAsync(address, "form[action*='handler=State']", new() { ["Input.ApprovingBody"] = "Advisory Group", ["Input.ObjectionDays"] = "7", ["Input.AppealDays"] = "5" });
        foreach (var (name, kind) in new[] { ("approver", "Approve"), ("handler", "HandleObjections"), ("appeals", "DecideAppeals") })
        {
            var option = (await secretary.OpenAsync(address)).QuerySelectorAll("select[name='Holder'] option").OfType<IHtmlOptionElement>().Single(o => o.TextContent == name).Value;
            Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(address, "form[action*='handler=Entrust']", new() { ["Holder"] = option, ["Kind"] = kind })).StatusCode);
        }

        await PhaseAsync(site, EditionPhase.Deciding);
        Assert.Equal(HttpStatusCode.BadRequest, unruled.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, stated.StatusCode);
    }

    /// <summary>The last nomination is not the chair's: the fourth judge presides over it.</summary>
    private static async Task DecideAsync(WebWorld site, InventedEdition edition)
    {
        var secretary = Actor.ForUser(await site.UserAsync("secretary"), [Role.Secretary], ActorOrigin.Web);
        var chair = Actor.ForUser(await site.UserAsync("judge-1"), [Role.Chair, Role.Judge], ActorOrigin.Web);
        Assert.False((await site.RunAsync((SendRecommendation send) => send.RunAsync(new(edition.Id), secretary, Ct))).IsError);
        var view = (await site.RunAsync((ShowDeciding show) => show.RunAsync(edition.Category, chair, Ct))).Value;
        var lines = view.Lines.Select((line, at) => new RecordDecision.Line(
            line.Nomination, at < 2 ? Outcome.Laureate : Outcome.NotSelected, "Because of the documents.", line.ViewerRecused ? view.Panel.Single(m => m.Name == "Judge 4").User : null)).ToList();
        var recorded = await site.RunAsync((RecordDecision record) => record.RunAsync(new(edition.Category, lines, [.. view.Panel.Select(m => m.User)]), chair, Ct));
        Assert.False(recorded.IsError, recorded.IsError ? recorded.Error.Message : "");
    }

    private static async Task ApproveAsync(Visitor approver)
    {
        var reserved = await approver.SendAsync("/awards/approving", "form[action*='handler=Reserve']", new() { ["Text"] = "Too few of the young." });
        var mute = await approver.SendAsync("/awards/approving", "form:not([action*='handler'])", new() { ["Outcome"] = "ReferredBack" });
        var approved = await approver.SendAsync("/awards/approving", "form:not([action*='handler'])", new() { ["Outcome"] = "Approved" });

        Assert.All([reserved, approved], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, mute.StatusCode);
        Assert.Contains("Too few of the young.", (await approver.OpenAsync("/awards/approving")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task TellAsync(WebWorld site, InventedEdition edition, Visitor secretary, Visitor chair)
    {
        var address = $"/awards/telling/{edition.Category}";
        var early = await secretary.SendAsync(address, "form[action*='handler=Tell']", []);
        var presider = await site.SignInAs("judge-4", Role.Judge);
        foreach (var nomination in edition.Nominations)
        {
            var writer = nomination == edition.Nominations[5] ? presider : chair;
            Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(address, $"form:has(input[value='{nomination}'])", new() { ["Text"] = "We saw the work." })).StatusCode);
        }

        var told = await secretary.SendAsync(address, "form[action*='handler=Tell']", []);
        await using var scope = site.Services.CreateAsyncScope();
        var letter = (await scope.ServiceProvider.GetRequiredService<PalmaresDb>().Set<OutboxMessage>().Where(m => m.To == "nominee3@example.org" && m.Text.Contains("/outcome/")).ToListAsync(Ct)).Single();
        var link = letter.Text[letter.Text.IndexOf("/outcome/", StringComparison.Ordinal)..].Split('\n')[0].Trim();
        var outcome = await site.Visit().OpenAsync(link);
        var page = outcome.Body!.TextContent;
        // The letter before it is of no use any more: what stood behind its link is reached from here.
        var about = (await site.Visit().OpenAsync(outcome.QuerySelector("a[href^='/consent/']")!.GetAttribute("href")!)).Body!.TextContent;

        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        Assert.Contains("We saw the work.", page, StringComparison.Ordinal);
        Assert.Contains("Not selected", page, StringComparison.Ordinal);
        Assert.Contains("What is said about you", about, StringComparison.Ordinal);
    }

    private static Task PhaseAsync(WebWorld site, EditionPhase phase) => site.Services.ByHandAsync(db => db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, phase), Ct));
}
