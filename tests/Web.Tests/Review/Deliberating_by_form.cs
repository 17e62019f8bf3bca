using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Review;

/// <summary>A remark, a question to the nominator with its answer, a second opinion and a nomination handed over, by the forms alone.</summary>
public sealed class Deliberating_by_form
{
    private const string Room = "/review/deliberating/rising-2026";

    [Fact]
    public async Task From_a_remark_to_the_nominators_answer_and_the_one_who_leads_instead_of_the_chair()
    {
        await using var site = await WebWorld.StartAsync(more: services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))));
        await What_a_conflict_hides.RunReviewAsync(site, hidden: 0);
        var chair = await site.SignInAs("judge-1", Role.Chair, Role.Judge);
        var judge = await site.SignInAs("judge-2", Role.Judge);
        var nominator = await site.SignInAs("nominator", Role.Nominator);
        var second = await LinkAsync(chair, Room, "R-02");

        var refused = await SayAsync(judge, second, "Judges", "Is @Nobody there?");
        var said = await SayAsync(judge, second, "Judges", "Is it hers, @chair?");
        var asked = await chair.SendAsync(second.Replace("/deliberating/", "/clarifying/ask/", StringComparison.Ordinal), "form", new()
        {
            ["Input.Question"] = "Which clauses are hers?", ["Input.AnswerBy.Day"] = "6", ["Input.AnswerBy.Month"] = "3", ["Input.AnswerBy.Year"] = "2026",
        });
        var answered = await nominator.SendAsync("/review/clarifying", "form", new() { ["Answer"] = "Clauses 3 to 5." });
        var read = (await judge.OpenAsync(second)).Body!.TextContent;

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.All([said, asked, answered], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("Clauses 3 to 5.", read, StringComparison.Ordinal);
        Assert.Contains("1 times", (await chair.OpenAsync(Room)).Body!.TextContent, StringComparison.Ordinal);

        await HandOverAsync(site, chair);
        await SecondAsync(site, chair, second);
    }

    /// <summary>The chair is in conflict with R-06.</summary>
    private static async Task HandOverAsync(WebWorld site, Visitor chair)
    {
        var form = await chair.OpenAsync("/review/handing/rising-2026");
        var to = form.QuerySelectorAll("select[name='Input.To'] option").OfType<IHtmlOptionElement>().Single(o => o.TextContent == "Judge 4").Value;
        var nomination = form.QuerySelectorAll("select[name='Input.Nomination'] option[value]:not([value=''])").OfType<IHtmlOptionElement>().Single().Value;
        var given = await chair.SendAsync("/review/handing/rising-2026", "form", new() { ["Input.Nomination"] = nomination, ["Input.To"] = to });
        var presider = await (await site.SignInAs("judge-4", Role.Judge)).OpenAsync($"{Room}/{nomination}");

        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Contains("Chair and secretary", presider.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"{Room}/{nomination}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignInAs("delegate", Role.Delegate)).GetAsync($"{Room}/{nomination}")).StatusCode);
    }

    private static async Task SecondAsync(WebWorld site, Visitor chair, string second)
    {
        var sheets = second.Replace("/deliberating/", "/seconding/", StringComparison.Ordinal);
        var page = await chair.OpenAsync(sheets);
        var option = page.QuerySelectorAll("select[name='Judge'] option[value]:not([value=''])").OfType<IHtmlOptionElement>().First(o => o.TextContent != "Judge 1");
        var asked = await chair.SendAsync(sheets, "form", new() { ["Judge"] = option.Value });
        var other = await site.SignInAs("j" + option.TextContent[1..].Replace(' ', '-'), Role.Judge);
        var given = await other.SendAsync("/review/seconding/rising-2026", "form", new() { ["Agrees"] = "false", ["Reason"] = "The reach is overstated." });

        Assert.All([asked, given], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("The reach is overstated.", (await chair.OpenAsync(sheets)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SayAsync(Visitor who, string address, string audience, string text) =>
        who.SendAsync(address, $"form:has(input[value='{audience}'])", new() { ["Text"] = text, ["Audience"] = audience });

    private static async Task<string> LinkAsync(Visitor who, string address, string number) =>
        (await who.OpenAsync(address)).QuerySelectorAll("main table a").OfType<IHtmlAnchorElement>().First(a => a.TextContent.Contains(number, StringComparison.Ordinal)).GetAttribute("href")!;
}
