using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Account;

public sealed class Tokens_and_help_by_form
{
    private const string Reason = "Cannot find the draft; asked by telephone.";

    [Fact]
    public async Task A_token_is_shown_once_works_until_it_is_revoked_and_the_secretary_sees_it_too()
    {
        await using var site = await WebWorld.StartAsync();
        var (nominator, secretary) = (await site.SignInAs("Quill", Role.Nominator), await site.SignInAs(Role.Secretary));

        // Scores are not offered to somebody who judges nothing.
        Assert.DoesNotContain("scores:write", (await nominator.OpenAsync("/account/tokens")).Body!.TextContent, StringComparison.Ordinal);
        var made = await Visitor.ReadAsync(await nominator.SendAsync("/account/tokens", "#new-token", new() { ["Input.Name"] = "Drafting tool", ["Input.Days"] = "30", ["Input.Scopes"] = "nominations:read" }));
        var secret = made.QuerySelector("#made")!.TextContent.Trim();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(site, secret));
        var listed = await nominator.OpenAsync("/account/tokens");
        Assert.DoesNotContain(secret, listed.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("nominations:read", listed.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Never", listed.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Quill", (await secretary.OpenAsync("/admin/tokens")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync("/admin/tokens", "form", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(site, secret));
    }

    [Fact]
    public async Task The_secretary_helps_a_nominator_under_both_names_and_comes_neither_to_keys_nor_to_judging()
    {
        await using var site = await WebWorld.StartAsync();
        var (secretary, user) = (await site.SignInAs(Role.Secretary), await site.UserAsync("Quill", Role.Nominator, Role.Judge));

        var begun = await secretary.SendAsync($"/admin/users/{user}/act-for", "form", new() { ["Reason"] = Reason });
        Assert.Equal("/home", begun.Headers.Location!.ToString());
        var home = await secretary.OpenAsync("/home");
        Assert.Contains("You act for Quill", home.QuerySelector(".pm-acting")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await secretary.OpenAsync("/awards/nominating")).QuerySelector(".pm-acting"));
        foreach (var closed in new[] { "/review/scoring", "/account", "/account/tokens", "/account/password", "/account/passkeys", "/admin/users", "/audit", "/awards/consenting" })
            Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync(closed)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync("/api/v1/scores?edition=x")).StatusCode);
        Assert.Contains(Reason, (await secretary.OpenAsync("/account/help")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);

        var token = home.QuerySelector(".pm-acting input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var help = home.QuerySelector(".pm-acting input[name=help]")!.GetAttribute("value")!;
        await secretary.Client.PostAsync(new Uri("/account/help", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("help", help), KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Null((await secretary.OpenAsync("/home")).QuerySelector(".pm-acting"));
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/admin/users")).StatusCode);

        var told = await (await site.SignInAs("Quill")).OpenAsync("/account/help");
        Assert.Contains(Reason, told.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await site.ActsAsync()), act => act.Name == "accounts.help-ended" && LedgerActor.Read(act.Actor) is { User: { } named, Behind: not null } && named == user);
        Assert.Contains("Secretary acting for them", (await secretary.OpenAsync("/audit?kind=accounts.help-ended")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_half_an_hour_the_secretary_is_themselves_again()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await WebWorld.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        var (secretary, user) = (await site.SignInAs(Role.Secretary), await site.UserAsync("Quill", Role.Nominator));
        await secretary.SendAsync($"/admin/users/{user}/act-for", "form", new() { ["Reason"] = Reason });
        Assert.NotNull((await secretary.OpenAsync("/home")).QuerySelector(".pm-acting"));

        clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Null((await secretary.OpenAsync("/home")).QuerySelector(".pm-acting"));
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/admin/users")).StatusCode);
    }

    private static async Task<HttpStatusCode> AskAsync(WebWorld site, string secret)
    {
        var program = site.Visit();
        program.Client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        return (await program.GetAsync("/api/v1/nominations")).StatusCode;
    }
}
