using System.Net;
using AngleSharp.Html.Dom;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Review;

/// <summary>The meeting opened, an item taken up, a motion recorded and the meeting closed by the forms alone.</summary>
public sealed class Meeting_by_form
{
    private const string Meeting = "/review/meeting/rising-2026";

    [Fact]
    public async Task From_the_opening_to_the_draft_of_the_minutes()
    {
        await using var site = await WebWorld.StartAsync();
        await What_a_conflict_hides.RunReviewAsync(site, hidden: 0);
        var secretary = await site.SignInAs("secretary", Role.Secretary);

        var alone = await secretary.SendAsync(Meeting, "form[action*='handler=Open']", []);
        var opened = await OpenAsync(secretary);
        var agenda = await secretary.OpenAsync(Meeting);
        var item = agenda.QuerySelectorAll("main table a").OfType<IHtmlAnchorElement>().First(a => a.TextContent.Contains("R-02", StringComparison.Ordinal)).GetAttribute("href")!;
        var called = await secretary.SendAsync(item, "form[action*='handler=Call']", []);
        var form = await secretary.OpenAsync(item);
        var mover = form.QuerySelector("select[name='Input.MovedBy'] option[value]:not([value=''])")!.GetAttribute("value")!;
        Dictionary<string, string> motion = new() { ["Input.Text"] = "That it be taken.", ["Input.MovedBy"] = mover, ["Input.For"] = "9", ["Input.Against"] = "0", ["Input.Abstained"] = "0", ["Input.ReservedBy"] = mover, ["Input.Reservation"] = "Only just." };
        var tooMany = await secretary.SendAsync(item, "form:not([action*='handler'])", motion);
        var recorded = await secretary.SendAsync(item, "form:not([action*='handler'])", new(motion) { ["Input.For"] = "4" });
        var closed = await secretary.SendAsync(Meeting, "form[action*='handler=Close']", []);
        var minutes = (await secretary.OpenAsync(Meeting + "/minutes")).Body!.TextContent;

        Assert.Equal(HttpStatusCode.Conflict, alone.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
        Assert.All([opened, called, recorded, closed], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("That it be taken.", minutes, StringComparison.Ordinal);
        Assert.Contains("Only just.", minutes, StringComparison.Ordinal);
        Assert.Contains("Carried", minutes, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> OpenAsync(Visitor secretary)
    {
        var page = await secretary.OpenAsync(Meeting);
        var form = page.QuerySelectorAll("main form[action*='handler=Open']").OfType<IHtmlFormElement>().Single();
        var fields = form.QuerySelectorAll("input[type=hidden], input[type=checkbox]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value));
        return await secretary.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }
}
