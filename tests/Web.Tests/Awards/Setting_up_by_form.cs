using System.Net;
using AngleSharp.Html.Dom;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Awards;

/// <summary>An edition taken over, exported, changed and imported, by the forms alone.</summary>
public sealed class Setting_up_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_new_dates_are_shown_before_a_clone_is_drafted()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await DraftAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var address = $"/awards/editions/{edition}/clone?label=2027&slug=fable-2027&amount=52&unit=Weeks";

        var preview = await secretary.OpenAsync(address);
        var drafted = await secretary.SendAsync(address, "form[method=post]", []);
        var clone = await secretary.OpenAsync(drafted.Headers.Location!.ToString());
        var taken = await secretary.OpenAsync(address);

        Assert.Contains("Sunday 28 February 2027", preview.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027", clone.QuerySelector("h1")!.TextContent.Trim()[^4..]);
        Assert.Null(taken.QuerySelector("main form[method=post]"));
        Assert.Contains("$.slug", taken.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_up_is_downloaded_changed_compared_and_imported()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await DraftAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var address = $"/awards/editions/{edition}/setup";
        var file = await (await secretary.GetAsync(address + "?handler=File")).Content.ReadAsStringAsync(Ct);
        var shown = ((IHtmlTextAreaElement)(await secretary.OpenAsync(address)).QuerySelector("textarea[name=Json]")!).Value;

        var compared = await Visitor.ReadAsync(await SendAsync(secretary, address, "?handler=Compare", file.Replace("\"quota\": 2", "\"quota\": 5", StringComparison.Ordinal)));
        var broken = await SendAsync(secretary, address, "", file.Replace("\"quota\": 2", "\"quota\": -5", StringComparison.Ordinal));
        var imported = await SendAsync(secretary, address, "", file.Replace("\"quota\": 2", "\"quota\": 5", StringComparison.Ordinal));
        var after = await (await secretary.GetAsync(address + "?handler=File")).Content.ReadAsStringAsync(Ct);

        Assert.Equal(file.Trim(), shown.Replace("\r", "", StringComparison.Ordinal).Trim());
        Assert.Contains("$.categories['emerging'].quota", compared.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.Contains("$.categories[0].quota", (await Visitor.ReadAsync(broken)).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, imported.StatusCode);
        Assert.Contains("\"quota\": 5", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_up_becomes_a_new_draft()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await DraftAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var file = await (await secretary.GetAsync($"/awards/editions/{edition}/setup?handler=File")).Content.ReadAsStringAsync(Ct);
        var renamed = file.Replace("fable-2026", "fable-2030", StringComparison.Ordinal);
        var programme = (await secretary.OpenAsync("/awards/editions/import")).QuerySelector("select[name=Programme] option")!.GetAttribute("value")!;

        var tried = await SendAsync(secretary, "/awards/editions/import", "?handler=Try", renamed, programme);
        var none = await secretary.OpenAsync("/awards/editions");
        var made = await SendAsync(secretary, "/awards/editions/import", "", renamed, programme);

        Assert.Contains("nothing was written yet", (await Visitor.ReadAsync(tried)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(none.QuerySelectorAll("main tbody tr"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(2, (await secretary.OpenAsync("/awards/editions")).QuerySelectorAll("main tbody tr").Length);
    }

    /// <summary>As a browser does: the button's own address, the fields as typed.</summary>
    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string address, string handler, string json, string? programme = null)
    {
        var token = (await visitor.OpenAsync(address)).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Json"] = json };
        if (programme is not null)
            fields["Programme"] = programme;
        using var content = new FormUrlEncodedContent(fields);
        return await visitor.Client.PostAsync(new Uri(address + handler, UriKind.Relative), content, Ct);
    }

    private static async Task<EditionId> DraftAsync(WebWorld site)
    {
        var secretary = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var programme = await site.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), secretary, Ct));
        var made = await site.RunAsync((CreateEdition create) => create.RunAsync(AwardsBuilder.Draft(programme.Value), secretary, Ct));
        return made.Value;
    }
}
