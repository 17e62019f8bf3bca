using System.Net;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Review;

/// <summary>Ballots pasted and counted, criteria weighed, and what is wrong named by its line. Nothing is kept.</summary>
public sealed class Counting_by_form
{
    private const string Counting = "/review/counting";

    [Fact]
    public async Task Ballots_are_counted_and_criteria_weighed_and_a_bad_line_is_named()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var before = (await site.ActsAsync()).Count;

        var counted = await CountAsync(secretary, "ballot,item,rank\n1,Anna,1\n1,Bela,2\n2,Anna,1\n2,Bela,2\n3,Bela,1\n3,Anna,2\n", "Schulze");
        var worth = await CountAsync(secretary, "winner,loser,count\nAnna,Bela,3\nBela,Anna,1\n", "BradleyTerry");
        var spoilt = await CountAsync(secretary, "ballot,item,rank\n1,Anna,first\n", "Borda");
        var mixed = await CountAsync(secretary, "ballot,item,rank\n1,Anna,1\n", "Approval");
        var weighed = await secretary.SendAsync(Counting, "form[action*='handler=Weigh']", new() { ["Weighing.Statements"] = "criterion,swing\nMerit,100\nReach,25\n", ["Weighing.Method"] = "Swing" });

        Assert.Equal(["1", "Anna", "1", "Yes"], Cells(await Visitor.ReadAsync(counted)));
        Assert.Equal((Math.Log(3) / 2).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture), Cells(await Visitor.ReadAsync(worth))[2]);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [spoilt.StatusCode, mixed.StatusCode]);
        Assert.Contains("line 2, field rank", (await Visitor.ReadAsync(spoilt)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("80.0 %", (await Visitor.ReadAsync(weighed)).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await site.ActsAsync()).Count);
    }

    private static Task<HttpResponseMessage> CountAsync(Visitor secretary, string ballots, string method) =>
        secretary.SendAsync(Counting, "form[action*='handler=Count']", new() { ["Vote.Ballots"] = ballots, ["Vote.Method"] = method, ["Vote.Seats"] = "1", ["Vote.Seed"] = "1" });

    private static string[] Cells(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("main table tbody tr").First().Children.Select(cell => cell.TextContent.Trim())];
}
