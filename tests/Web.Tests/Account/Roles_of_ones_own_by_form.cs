using System.Net;
using AngleSharp.Dom;
using Palmares.Accounts.Defining;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Account;

public sealed class Roles_of_ones_own_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_is_defined_given_changed_and_withdrawn_and_pages_open_and_close_with_it()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs(Role.Secretary);
        var (press, user) = (await site.SignInAs("Sorrel"), await site.UserAsync("Sorrel"));
        Assert.Equal(HttpStatusCode.Forbidden, (await press.GetAsync("/landscape/register")).StatusCode);

        var made = await secretary.SendAsync("/admin/roles/role", "form", new() { ["Name"] = "Teller", ["Grants"] = "TellStory" });
        Assert.Equal("/admin/roles", made.Headers.Location!.ToString());
        var role = (await site.RunAsync((ListOwnRoles list) => list.RunAsync(Actor.System, Ct))).Value.Single().Id;
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync($"/admin/users/{user}", "form", new() { ["Own"] = role.ToString() })).StatusCode);

        // With the next page, in the session that runs; what everybody may comes with it, and nothing more.
        Assert.Equal(HttpStatusCode.OK, (await press.GetAsync("/engagement/stories")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await press.GetAsync("/landscape/register")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await press.GetAsync("/tracking/cohorts")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await press.GetAsync("/admin/roles")).StatusCode);

        var unsure = await secretary.SendAsync($"/admin/roles/role/{role}", "form", new() { ["Name"] = "Teller", ["Grants"] = "SeeTracking" });
        Assert.Contains("Sorrel", (await Visitor.ReadAsync(unsure)).QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync($"/admin/roles/role/{role}", "form", new() { ["Name"] = "Reporter", ["Grants"] = "SeeTracking", ["Sure"] = "true" })).StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await press.GetAsync("/tracking/cohorts")).StatusCode, (await press.GetAsync("/engagement/stories")).StatusCode));

        Assert.Contains("Sorrel", (await secretary.OpenAsync($"/admin/roles/withdraw/{role}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync($"/admin/roles/withdraw/{role}", "form", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await press.GetAsync("/tracking/cohorts")).StatusCode);
    }

    [Fact]
    public async Task What_does_not_go_together_is_refused_with_its_reason()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs(Role.Secretary);
        var judge = await site.UserAsync("Judge", Role.Judge);
        await secretary.SendAsync("/admin/roles/role", "form", new() { ["Name"] = "Screener", ["Grants"] = "ScreenEligibility" });
        var role = (await site.RunAsync((ListOwnRoles list) => list.RunAsync(Actor.System, Ct))).Value.Single().Id;

        var refused = await Visitor.ReadAsync(await secretary.SendAsync($"/admin/users/{judge}", "form", new() { ["Own"] = role.ToString() }));

        Assert.Contains("Who marks or decides does not run the edition", refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Score", (await secretary.OpenAsync("/admin/roles/role")).QuerySelectorAll("input[name=Grants]").Select(input => input.GetAttribute("value")));
    }
}
