using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Papers.Sheets;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Review;

/// <summary>Lists, files, kept searches, plots and acts on several nominations, by links and forms alone.</summary>
public sealed class Lists_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secretary_searches_keeps_saves_and_acts_on_what_is_found()
    {
        await using var site = await WebWorld.StartAsync();
        await ReadyAsync(site, 60, EditionPhase.Screening);
        var secretary = await site.SignInAs("secretary", Role.Secretary);

        var first = await secretary.OpenAsync("/review/listing");
        var whole = await secretary.OpenAsync(first.QuerySelectorAll("a").Single(link => link.TextContent == "All on one page").GetAttribute("href")!);
        var sorted = await secretary.OpenAsync("/review/listing?q=works+-number:R-60&columns=number&columns=nominee&sort=-number");
        var wrong = await secretary.GetAsync("/review/listing?q=works+or+colour:red");
        var kept = await secretary.SendAsync("/review/listing?q=number:R-07", "form[action*='handler=Save']", new() { ["name"] = "The seventh" });
        var again = await secretary.OpenAsync("/review/listing");

        Assert.Equal((50, 60), (Rows(first).Count, Rows(whole).Count));
        Assert.Equal(["R-59", "R-58"], Rows(sorted).Select(row => row.QuerySelector("th")!.TextContent).Take(2));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("Position 10: there is no field “colour” here.", (await Visitor.ReadAsync(wrong)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Single(Rows(await secretary.OpenAsync(again.QuerySelectorAll("a").Single(link => link.TextContent == "The seventh").GetAttribute("href")!)));
        await ActAsync(site, secretary);
    }

    [Fact]
    public async Task A_list_is_a_file_and_a_plot_of_the_same_rows()
    {
        await using var site = await WebWorld.StartAsync();
        await ReadyAsync(site, 6, EditionPhase.Deciding);
        var chair = await site.SignInAs("chair", Role.Chair);
        const string query = "?q=number:R-03,R-04&columns=number,organisation,category";

        var csv = await (await chair.GetAsync("/review/listing" + query + "&handler=File&format=csv")).Content.ReadAsByteArrayAsync(Ct);
        var json = await (await chair.GetAsync("/review/listing" + query + "&handler=File&format=json")).Content.ReadAsStringAsync(Ct);
        using var book = new MemoryStream(await (await chair.GetAsync("/review/listing" + query + "&handler=File&format=xlsx")).Content.ReadAsByteArrayAsync(Ct));
        var bars = await chair.OpenAsync("/review/listing/plot?across=organisation&kind=Bar");
        var numbers = await chair.GetAsync("/review/listing/plot?across=organisation&kind=Scatter");
        var one = await chair.OpenAsync((await chair.OpenAsync("/review/listing?q=R-03")).QuerySelector("tbody a")!.GetAttribute("href")!);

        Assert.Equal("\ufeffNumber,Organisation,Category\r\nR-03,Works 3,Rising leader\r\nR-04,Works 4,Rising leader\r\n", Encoding.UTF8.GetString(csv));
        Assert.Contains("\"organisation\": \"Works 4\"", json, StringComparison.Ordinal);
        Assert.Equal(3, SheetReader.Read(book).Single().Rows.Count);
        Assert.Equal(6, bars.QuerySelectorAll(".pm-chart tbody tr").Length);
        Assert.Equal(HttpStatusCode.BadRequest, numbers.StatusCode);
        Assert.Contains("A statement.", one.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("contests", one.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_and_a_stranger_are_told_nothing_of_what_is_not_theirs()
    {
        await using var site = await WebWorld.StartAsync();
        await ReadyAsync(site, 3, EditionPhase.Reviewing);
        var judge = await site.SignInAs("judge-9", Role.Judge);
        var stranger = await site.SignInAs("delegate", Role.Delegate);

        var hidden = await Visitor.ReadAsync(await judge.GetAsync("/review/listing?q=mean:%3E1"));
        var nothing = await Visitor.ReadAsync(await judge.GetAsync("/review/listing?q=moan:%3E1"));

        Assert.Equal(
            nothing.QuerySelector(".govuk-error-summary")!.TextContent.Replace("moan", "mean", StringComparison.Ordinal), hidden.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Empty(Rows(await judge.OpenAsync("/review/listing")));
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync("/review/listing")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await judge.GetAsync("/awards/handling")).StatusCode);
    }

    [Fact]
    public async Task A_table_is_tried_then_taken()
    {
        await using var site = await WebWorld.StartAsync();
        await ReadyAsync(site, 1, EditionPhase.Nominating);
        await site.Services.ByHandAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE awards_editions SET NominatingCloses = '2999-01-01T00:00:00.0000000Z'", Ct));
        var edition = (await site.RunAsync((ListEditions list) => list.RunAsync(Actor.System, Ct))).Single();
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var address = $"/awards/nominating/import?edition={edition.Id}";

        var form = await (await secretary.GetAsync(address + "&handler=Form")).Content.ReadAsStringAsync(Ct);
        var faulty = await SendTableAsync(secretary, address, "category,nominee_name,nominee_email,on_behalf_of\nrising,Moss,moss,Foghorn\n", take: true);
        var tried = await SendTableAsync(secretary, address, "category,nominee_name,nominee_email,on_behalf_of\nrising,Moss,moss@example.org,Foghorn\n", take: false);
        var taken = await SendTableAsync(secretary, address, "category,nominee_name,nominee_email,on_behalf_of\nrising,Moss,moss@example.org,Foghorn\n", take: true);

        Assert.StartsWith("category,nominee_name,nominee_email", form, StringComparison.Ordinal);
        var row = Assert.Single((await Visitor.ReadAsync(faulty)).QuerySelectorAll("tbody tr"));
        Assert.Equal(["2", "nominee_email"], row.QuerySelectorAll("td").Select(cell => cell.TextContent).Take(2));
        Assert.Contains("Nothing was taken yet", (await Visitor.ReadAsync(tried)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal("awards.nominations-imported", (await site.ActsAsync())[^1].Name);
    }

    private static async Task ActAsync(WebWorld site, Visitor secretary)
    {
        var before = (await site.ActsAsync()).Count;
        var chosen = await secretary.SendAsync("/review/listing?q=number:R-07,R-08", "form[action*='handling']", new() { ["all"] = "true" });
        var page = await Visitor.ReadAsync(chosen);
        var ids = page.QuerySelectorAll("input[name=nominations]").Select(input => input.GetAttribute("value")!).ToList();
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<HttpResponseMessage> PostAsync(string handler, params (string, string)[] more)
        {
            var fields = ids.Select(id => KeyValuePair.Create("nominations", id)).Concat(more.Select(one => KeyValuePair.Create(one.Item1, one.Item2))).Append(KeyValuePair.Create("__RequestVerificationToken", token));
            return await secretary.Client.PostAsync(new Uri("/awards/handling?handler=" + handler, UriKind.Relative), new FormUrlEncodedContent(fields), Ct);
        }

        var preview = await Visitor.ReadAsync(await PostAsync("Preview", ("Input.Kind", "Tag"), ("Input.Value", "Second Look")));
        var between = (await site.ActsAsync()).Count;
        var refused = await Visitor.ReadAsync(await PostAsync("Preview", ("Input.Kind", "AskAgain")));
        var stale = await PostAsync("Confirm", ("Input.Kind", "Tag"), ("Input.Value", "Second Look"), ("Input.Expected", "5"));
        var done = await PostAsync("Confirm", ("Input.Kind", "Tag"), ("Input.Value", "Second Look"), ("Input.Expected", "2"));

        Assert.Equal(2, preview.QuerySelectorAll("tbody .govuk-tag--green").Length);
        Assert.Equal(2, refused.QuerySelectorAll("tbody .govuk-tag--orange").Length);
        Assert.Equal((before, HttpStatusCode.OK, HttpStatusCode.Redirect), (between, stale.StatusCode, done.StatusCode));
        Assert.Equal(["awards.nomination-tagged", "awards.nomination-tagged"], (await site.ActsAsync()).Skip(before).Select(act => act.Name));
        Assert.Equal(2, Rows(await secretary.OpenAsync("/review/listing?q=tag:second-look")).Count);
    }

    private static async Task<HttpResponseMessage> SendTableAsync(Visitor secretary, string address, string table, bool take)
    {
        var token = (await secretary.OpenAsync(address)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var sent = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(take ? "true" : "false"), "Take" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "Table", "sent.csv" },
        };
        return await secretary.Client.PostAsync(new Uri(address, UriKind.Relative), sent, Ct);
    }

    private static List<IElement> Rows(IDocument page) => [.. page.QuerySelectorAll("main table.pm-table").FirstOrDefault(table => table.QuerySelector("th a[href^='/review/listing?']") is not null)?.QuerySelectorAll("tbody tr") ?? Enumerable.Empty<IElement>()];

    private static async Task ReadyAsync(WebWorld site, int nominations, EditionPhase phase)
    {
        var nominator = await site.UserAsync("nominator", Role.Nominator);
        await using var scope = site.Services.CreateAsyncScope();
        await InventedEdition.MakeAsync(scope.ServiceProvider, nominator, nominations, phase);
    }
}
