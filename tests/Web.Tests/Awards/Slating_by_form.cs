using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Review.Results;
using Palmares.TestKit;
using Palmares.Web.Tests.Review;

namespace Palmares.Web.Tests.Awards;

/// <summary>A rule of the list shown where the panel decides, waived and answered, by the forms alone.</summary>
public sealed class Slating_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_list_that_keeps_no_rule_to_one_that_may_be_recorded()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await What_a_conflict_hides.RunReviewAsync(site, hidden: 0);
        var (secretary, chair) = (await site.SignInAs("secretary", Role.Secretary), await site.SignInAs("judge-1", Role.Chair, Role.Judge));
        var by = Actor.ForUser(await site.UserAsync("secretary"), [Role.Secretary], ActorOrigin.Web);
        await RuleAsync(site, edition, by);
        await PhaseAsync(site, EditionPhase.Deciding);
        AwardsBuilder.Ok(await site.RunAsync((SendRecommendation send) => send.RunAsync(new(edition.Id), by, Ct)));
        var (deciding, rules) = ($"/awards/deciding/{edition.Category}", $"/awards/deciding/list/{edition.Category}");
        var two = Enumerable.Range(0, 6).ToDictionary(at => $"Input.Lines[{at}].Outcome", at => at < 2 ? "Laureate" : "NotSelected");
        Dictionary<string, string> Waiver(string rule) => new()
        {
            ["Exception.Rule"] = rule, ["Exception.Kind"] = "Waiver", ["Exception.DecidedBy"] = "The board", ["Exception.Reason"] = "The statutes allow it.",
            ["Exception.On.Day"] = "2", ["Exception.On.Month"] = "3", ["Exception.On.Year"] = "2026",
        };

        var before = await chair.OpenAsync(deciding);
        var beyond = await Visitor.ReadAsync(await chair.SendAsync(deciding, "form[action*='handler=Check']", two));
        var unwaivable = await secretary.SendAsync(rules, "form[action*='handler=Document']", Waiver("budget"));
        var waived = await secretary.SendAsync(rules, "form[action*='handler=Document']", Waiver("at-most-one"));
        var stated = await secretary.SendAsync(rules, "form[action*='handler=State']", new() { ["Fact.Kind"] = "Number", ["Fact.Name"] = "budget", ["Fact.Value"] = "3", ["Fact.Source"] = "Minutes" });
        var kept = await Visitor.ReadAsync(await chair.SendAsync(deciding, "form[action*='handler=Check']", two));
        var shown = await chair.OpenAsync(rules);

        Assert.Contains("Cannot be told", before.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("this decision would be refused", beyond.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not kept", beyond.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (unwaivable.StatusCode, waived.StatusCode, stated.StatusCode));
        Assert.Contains("Waived by The board on 2026-03-02.", kept.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("this decision would be refused", kept.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The statutes allow it.", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("form[action*='handler=State']"));
    }

    private static async Task RuleAsync(WebWorld site, InventedEdition edition, Actor by)
    {
        await PhaseAsync(site, EditionPhase.Draft);
        var empty = AwardsBuilder.Ok(await site.RunAsync((ShowRules show) => show.RunAsync(edition.Id, null, by, Ct))).Book;
        AwardsBuilder.Ok(await site.RunAsync((ReviseRules revise) => revise.RunAsync(
            new(edition.Id, empty with
            {
                Rules =
                [
                    new Rule { Id = "at-most-one", Scope = RuleScope.Slate, Waivable = true, Conditions = [new CapKept(1)] },
                    new Rule { Id = "budget", Scope = RuleScope.Edition, Conditions = [new NumberIs("budget", new Bounds(Min: 2))] },
                ],
            }),
            by, Ct)));
    }

    private static Task PhaseAsync(WebWorld site, EditionPhase phase) => site.Services.ByHandAsync(db => db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, phase), Ct));
}
