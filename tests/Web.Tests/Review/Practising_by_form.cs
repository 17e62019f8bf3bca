using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Review.Panels;

namespace Palmares.Web.Tests.Review;

/// <summary>A sample added, marked and shown, and wishes stated, by the forms alone.</summary>
public sealed class Practising_by_form
{
    private const string Round = "/review/practising/rising-2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_sample_to_the_feedback()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await ReadyAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);

        var untitled = await secretary.SendAsync(Round, "form", new() { ["Input.Text"] = "Edited a text." });
        var added = await secretary.SendAsync(Round, "form", new() { ["Input.Title"] = "Sample A", ["Input.Text"] = "Edited a text." });
        var address = (await secretary.OpenAsync(Round)).QuerySelector("main table a")!.GetAttribute("href")!;

        Assert.Equal("Edited a text.", (await Visitor.ReadAsync(untitled)).QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        foreach (var number in Enumerable.Range(1, 3))
            await MarkAsync(await site.SignInAs($"judge-{number}", number == 1 ? Role.Chair : Role.Judge), address, edition, number);
        var own = (await (await site.SignInAs("judge-3", Role.Judge)).OpenAsync(Round)).Body!.TextContent;
        Assert.Contains("On the same samples you mark 1.5 points higher", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wishes_are_kept_as_stated()
    {
        await using var site = await WebWorld.StartAsync();
        var edition = await ReadyAsync(site);
        var judge = await site.SignInAs("judge-2", Role.Judge);

        var kept = await judge.SendAsync("/review/wishing/rising-2026", "form", new() { [$"Wishes[{edition.Nominations[1]}]"] = "Gladly" });
        var page = await judge.OpenAsync("/review/wishing/rising-2026");

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal(["", "Gladly", ""], page.QuerySelectorAll("main select").OfType<IHtmlSelectElement>().Select(select => select.Value));
    }

    private static async Task MarkAsync(Visitor judge, string address, InventedEdition edition, int mark)
    {
        var missing = await judge.SendAsync(address, "form", new() { [$"Input.Marks[{edition.Criteria[0]}]"] = mark.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var given = await judge.SendAsync(address, "form", edition.Criteria.ToDictionary(c => $"Input.Marks[{c}]", _ => mark.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.Contains("Reach", (await Visitor.ReadAsync(missing)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Contains("Your mark", (await judge.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<InventedEdition> ReadyAsync(WebWorld site)
    {
        var nominator = await site.UserAsync("nominator", Role.Nominator);
        var secretary = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var members = new List<Member>();
        foreach (var number in Enumerable.Range(1, 3))
            members.Add(new Member(await site.UserAsync($"judge-{number}", number == 1 ? Role.Chair : Role.Judge), $"Judge {number}", $"Institute {number}", null, "routing", 0, 20, number == 1));
        InventedEdition edition;
        await using (var scope = site.Services.CreateAsyncScope())
            edition = await InventedEdition.MakeAsync(scope.ServiceProvider, nominator, nominations: 3, EditionPhase.Reviewing);
        Assert.False((await site.RunAsync((FormPanel form) => form.RunAsync(new(edition.Id, members, 2), secretary, Ct))).IsError);
        return edition;
    }
}
