using System.Net;
using AngleSharp.Html.Dom;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Awards;

/// <summary>A form built, answered without scripts, sent twice and compared.</summary>
public sealed class Forms_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_first_question_to_the_difference_of_two_sendings()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var nominator = await site.SignInAs("nominator", Role.Nominator);
        var by = Actor.ForUser(await site.UserAsync("secretary"), [Role.Secretary], ActorOrigin.Web);
        var edition = await DraftAsync(site, by);
        var builder = $"/awards/editions/{edition}/form";

        var first = await secretary.SendAsync(builder, "form:has([name='Input.Code'])", new() { ["Input.Code"] = "region", ["Input.Type"] = "Choice", ["Input.Label[en]"] = "Region", ["Input.Label[fr]"] = "Région", ["Input.Required"] = "true", ["Input.Choices"] = "africa | Africa | Afrique\nasia | Asia | Asie" });
        var refused = await secretary.SendAsync(builder, "form:has([name='Input.Code'])", new() { ["Input.Code"] = "why", ["Input.Type"] = "LongText", ["Input.Label[en]"] = "Why there", ["Input.WhenField"] = "region", ["Input.WhenIs"] = "moon" });
        await secretary.SendAsync(builder, "form:has([name='Input.Code'])", new() { ["Input.Code"] = "why", ["Input.Type"] = "LongText", ["Input.Label[en]"] = "Why there", ["Input.Words"] = "5", ["Input.WhenField"] = "region", ["Input.WhenIs"] = "africa" });
        await secretary.SendAsync(builder, "form:has([name='Input.Code'])", new() { ["Input.Code"] = "paper", ["Input.Type"] = "File", ["Input.Label[en]"] = "Paper", ["Input.Kinds"] = "Png" });
        var edited = (IHtmlInputElement)(await secretary.OpenAsync(builder + "?field=region")).QuerySelector("[name='Input.Label[fr]']")!;
        var nomination = await OpenAsync(site, edition, by);
        var write = $"/awards/nominating/{nomination}/write";
        var page = await nominator.OpenAsync(write + "?lang=fr");
        await nominator.OpenAsync(write + "?lang=en");

        var tooMany = await nominator.SendAsync(write, "form", Answers("africa", "one two three four five six"));
        var kept = await nominator.SendAsync(write, "form", Answers("africa", "Much to do there."));
        var sent = await nominator.SendAsync($"/awards/nominating/{nomination}/send", "form", []);
        await nominator.SendAsync($"/awards/nominating/{nomination}", "form[action*=TakeBack]", []);
        await nominator.SendAsync(write, "form", Answers("asia", "Not asked now."));
        await nominator.SendAsync($"/awards/nominating/{nomination}/send", "form", []);
        var diff = await secretary.OpenAsync($"/awards/nominating/{nomination}/revisions");
        var built = await secretary.OpenAsync(builder);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (first.StatusCode, refused.StatusCode));
        Assert.Contains("africa, asia", (await Visitor.ReadAsync(refused)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Région", edited.Value);
        Assert.Contains("Région", page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("has 6 words; the limit is 5", (await Visitor.ReadAsync(tooMany)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5", page.QuerySelector("[data-question=why] [data-maxwords]")!.GetAttribute("data-maxwords"));
        Assert.All([kept, sent], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(["Africa", "Much to do there."], diff.QuerySelectorAll("main del").Select(e => e.TextContent));
        Assert.Equal(["Asia"], diff.QuerySelectorAll("main ins").Select(e => e.TextContent));
        Assert.Equal(3, built.QuerySelectorAll("main table tbody tr").Length);
    }

    [Fact]
    public async Task A_file_is_sent_and_taken_away_and_comes_as_a_download()
    {
        await using var site = await WebWorld.StartAsync();
        var nominator = await site.SignInAs("nominator", Role.Nominator);
        var by = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var edition = await DraftAsync(site, by, new FormField("paper", FieldType.File, LocalText.English("Paper")) { Kinds = [FileKind.Png] });
        var address = $"/awards/nominating/{await OpenAsync(site, edition, by)}";
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, .. "tIMEx"u8, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0];

        var sent = await SendAsync(nominator, address, picture);
        var wrong = await SendAsync(nominator, address, "Not a picture"u8.ToArray());
        var link = (await nominator.OpenAsync(address)).QuerySelector("main a[href*='handler=File']")!.GetAttribute("href")!;
        var file = await nominator.GetAsync(link);
        var away = await nominator.SendAsync(address, "form[action*='handler=File']", new() { ["TakeAway"] = "true" });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (sent.StatusCode, wrong.StatusCode, away.StatusCode));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(20, (await file.Content.ReadAsByteArrayAsync(Ct)).Length);
        Assert.Null((await nominator.OpenAsync(address)).QuerySelector("main a[href*='handler=File']"));
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string address, byte[] bytes)
    {
        var form = (await visitor.OpenAsync(address)).QuerySelector("main form[action*='handler=File']")!;
        using var content = new MultipartFormDataContent { { new StringContent("paper"), "FileField" }, { new ByteArrayContent(bytes), "Sent", "by Ida Fen.png" } };
        content.Add(new StringContent(form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        return await visitor.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, Ct);
    }

    private static Dictionary<string, string> Answers(string region, string why) => new()
    {
        ["Input.Statement"] = "She wrote it.", ["Input.CitationDraft"] = "For it.", ["Input.Claims[0].Text"] = "She did.", ["Input.Answers[0].Text"] = region, ["Input.Answers[1].Text"] = why,
    };

    private static async Task<EditionId> DraftAsync(WebWorld site, Actor by, params FormField[] form)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var programme = (await site.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), by, Ct))).Value;
        var draft = AwardsBuilder.Draft(programme) with
        {
            NominatingOpens = today.AddDays(-5), NominatingCloses = today.AddDays(5), ScreeningCloses = today.AddDays(20), ReviewingCloses = today.AddDays(40), DecidingCloses = today.AddDays(60), Publishes = today.AddDays(70), Form = form,
        };
        return AwardsBuilder.Ok(await site.RunAsync((CreateEdition create) => create.RunAsync(draft, by, Ct)));
    }

    private static async Task<NominationId> OpenAsync(WebWorld site, EditionId id, Actor by)
    {
        AwardsBuilder.Ok(await site.RunAsync((MovePhase move) => move.RunAsync(new(id, EditionPhase.Nominating, "for the test"), by, Ct)));
        var edition = (await site.RunAsync((ReadEdition read) => read.RunAsync(id, Ct))).Value;
        var nominator = Actor.ForUser(await site.UserAsync("nominator"), [Role.Nominator], ActorOrigin.Web);
        return AwardsBuilder.Ok(await site.RunAsync((StartNomination start) => start.RunAsync(new(id, edition.Categories[0].Id, null, "Ida Fen", "ida@example.org", null, new("nominator")), nominator, Ct)));
    }
}
