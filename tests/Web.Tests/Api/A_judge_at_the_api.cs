using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Panels;
using Palmares.Web.Tests.Review;

namespace Palmares.Web.Tests.Api;

public sealed class A_judge_at_the_api
{
    private const string Slug = "rising-2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_what_is_theirs_keeps_a_draft_and_hands_it_in()
    {
        await using var world = await ApiWorld.StartAsync();
        await AssignedAsync(world.Site);
        var judge = await world.ProgramAsync("judge-2", Role.Judge, "scores:read", "scores:write");

        var list = (await judge.GetAsync($"/api/v1/scores?edition={Slug}")).Body!;
        var url = list["items"]![0]!["url"]!.GetValue<string>();
        var read = await judge.GetAsync(url);
        Assert.Equal(("\"0\"", 0), (read.Headers.ETag!.Tag, read.Body!["version"]!.GetValue<int>()));
        var off = await judge.SendAsync(HttpMethod.Put, url, """{"marks":{"merit":4,"reach":9},"justification":"The documents show it.","final":true}""");
        Assert.Equal(("MarkOffScale", "marks.reach"), (off.Body!["code"]!.GetValue<string>(), off.Body["place"]!.GetValue<string>()));
        Assert.Equal("marks.charm", (await judge.SendAsync(HttpMethod.Put, url, """{"marks":{"charm":4},"justification":"","final":false}""")).Body!["place"]!.GetValue<string>());

        var draft = await judge.SendAsync(HttpMethod.Put, url, """{"marks":{"merit":4},"justification":"","final":false}""", "\"0\"");
        Assert.Equal((HttpStatusCode.OK, "\"1\""), (draft.Status, draft.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await judge.SendAsync(HttpMethod.Put, url, """{"marks":{"merit":5},"justification":"","final":false}""", "\"0\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await judge.SendAsync(HttpMethod.Put, url, """{"marks":{"merit":4,"reach":3},"justification":"The documents show it.","final":true}""", "\"1\"")).Status);

        var kept = (await judge.GetAsync(url)).Body!;
        Assert.Equal((2, true, 3), (kept["version"]!.GetValue<int>(), kept["handedIn"]!.GetValue<bool>(), kept["marks"]!["reach"]!.GetValue<int>()));
        Assert.Equal("HandedIn", (await judge.GetAsync($"/api/v1/scores?edition={Slug}")).Body!["items"]!.AsArray().Single(row => row!["url"]!.GetValue<string>() == url)!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Finds_nothing_of_another_judge_and_no_results_while_scores_are_open()
    {
        await using var world = await ApiWorld.StartAsync();
        await AssignedAsync(world.Site);
        var (judge, chair) = (await world.ProgramAsync("judge-2", Role.Judge, "scores:read", "scores:write"), await world.ProgramAsync("judge-1", Role.Chair, "scores:read", "results:read"));
        var others = (await chair.GetAsync($"/api/v1/scores?edition={Slug}")).Body!["items"]!.AsArray();

        Assert.NotEmpty(others);
        Assert.All(others, row => Assert.Equal(HttpStatusCode.NotFound, judge.GetAsync(row!["url"]!.GetValue<string>()).GetAwaiter().GetResult().Status));
        Assert.Equal("ScoringStillOpen", (await chair.GetAsync($"/api/v1/results/{Slug}")).Body!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_chair_reads_results_without_the_nomination_that_a_conflict_hides()
    {
        await using var world = await ApiWorld.StartAsync();
        var edition = await What_a_conflict_hides.RunReviewAsync(world.Site, hidden: 5);
        var chair = await world.ProgramAsync("judge-1", Role.Chair, "results:read");

        var results = await chair.GetAsync($"/api/v1/results/{Slug}");

        Assert.Equal(HttpStatusCode.OK, results.Status);
        Assert.Contains("R-05", results.Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("R-06", results.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(6, edition.Nominations.Count);
    }

    private static async Task AssignedAsync(WebWorld site)
    {
        var (secretary, nominator) = (Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web), await site.UserAsync("nominator", Role.Nominator));
        var members = new List<Member>();
        foreach (var number in Enumerable.Range(1, 3))
            members.Add(new Member(await site.UserAsync($"judge-{number}", number == 1 ? Role.Chair : Role.Judge), $"Judge {number}", $"Institute {number}", null, "routing", 0, 20, number == 1));
        EditionId edition;
        await using (var scope = site.Services.CreateAsyncScope())
            edition = (await InventedEdition.MakeAsync(scope.ServiceProvider, nominator, nominations: 3, EditionPhase.Reviewing)).Id;
        Assert.False((await site.RunAsync((FormPanel form) => form.RunAsync(new(edition, members, Reviews: 2), secretary, Ct))).IsError);
        Assert.False((await site.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(edition, 3), secretary, Ct))).IsError);
        Assert.False((await site.RunAsync((ReleaseAssignment release) => release.RunAsync(new(edition), secretary, Ct))).IsError);
    }
}
