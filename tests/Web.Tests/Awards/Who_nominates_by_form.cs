using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Awards;

/// <summary>Invited by a link, joined by another, signed, named, merged: by the forms alone.</summary>
public sealed class Who_nominates_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_an_invitation_to_a_signed_nomination_that_takes_over_its_double()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var nominator = await site.SignInAs("nominator", Role.Endorser);
        var colleague = await site.SignInAs("colleague", Role.Delegate);
        var by = Actor.ForUser(await site.UserAsync("secretary"), [Role.Secretary], ActorOrigin.Web);
        var edition = await OpenAsync(site, by);
        var until = edition.Dates.NominatingCloses.AddDays(-1);

        // By invitation only; the link is shown once.
        Redirected(await secretary.SendAsync($"/awards/editions/{edition.Id}/terms", "form", new() { ["Input.ByInvitation"] = "true", ["Input.PerNominator"] = "2", ["Input.NominatorKind"] = "Hard", ["Input.OrganisationKind"] = "Hard" }));
        var made = await Visitor.ReadAsync(await secretary.SendAsync($"/awards/inviting/{edition.Id}", "form:has([name='Input.Uses'])", new()
        {
            ["Input.Uses"] = "1", ["Input.Organisation"] = "Copse Works", ["Input.Until.Day"] = $"{until.Day}", ["Input.Until.Month"] = $"{until.Month}", ["Input.Until.Year"] = $"{until.Year}",
        }));
        var code = new Uri(made.QuerySelector("#made")!.TextContent.Trim()).AbsolutePath;
        Assert.Null((await secretary.OpenAsync($"/awards/inviting/{edition.Id}")).QuerySelector("#made"));
        Assert.Equal(HttpStatusCode.Forbidden, (await nominator.GetAsync($"/awards/nominating/start?edition={edition.Id}")).StatusCode);
        Redirected(await nominator.SendAsync(code, "form", []));
        var unknown = await colleague.GetAsync("/nominate/never-was");
        var usedUp = await colleague.GetAsync(code);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, usedUp.StatusCode));
        Assert.Equal((await Visitor.ReadAsync(unknown)).QuerySelector("main")!.TextContent, (await Visitor.ReadAsync(usedUp)).QuerySelector("main")!.TextContent);

        // A draft, a co-nominator who joins by a link and signs.
        var started = await nominator.SendAsync($"/awards/nominating/start?edition={edition.Id}", "form[action*=start]", new() { ["Input.NomineeName"] = "Ida Fen", ["Input.NomineeEmail"] = "ida@example.org", ["Input.Category"] = edition.Categories[0].Id.ToString() });
        Redirected(started);
        var kept = Guid.Parse(Regex.Match(started.Headers.Location!.ToString(), "[0-9a-f-]{36}").Value);
        Redirected(await nominator.SendAsync($"/awards/nominating/{kept}/write", "form", new() { ["Input.Statement"] = "She wrote it.", ["Input.CitationDraft"] = "For it.", ["Input.Claims[0].Text"] = "She did." }));
        Redirected(await nominator.SendAsync($"/awards/co-nominating/{kept}", "form:has([name='Input.Email'])", new() { ["Input.Name"] = "A Colleague", ["Input.Email"] = "colleague@example.org", ["Input.Role"] = "Signs" }));
        var link = await LinkAsync(site, "colleague@example.org", "/co-nominate/");
        Assert.Contains("You need an account", (await site.Visit().OpenAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Redirected(await colleague.SendAsync(link, "form:not([action*=Decline])", []));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/awards/nominating/{kept}")).StatusCode);
        Redirected(await colleague.SendAsync($"/awards/co-nominating/sign/{kept}", "form:not([action*=Leave])", []));
        Assert.Contains("1 of 1 co-nominators signed", (await nominator.OpenAsync($"/awards/nominating/{kept}")).Body!.TextContent, StringComparison.Ordinal);

        // Whom the nominee is tied to, as the nominator says; the co-nominator who signs does not read it.
        Redirected(await nominator.SendAsync($"/awards/tying/{kept}", "form[action*='handler=Tie']", new() { ["Tie.Name"] = "Rowan Moss", ["Tie.Kind"] = "Family", ["Tie.Remark"] = "A brother." }));
        Assert.Contains("A brother.", (await nominator.OpenAsync($"/awards/tying/{kept}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/awards/tying/{kept}")).StatusCode);
        Redirected(await nominator.SendAsync($"/awards/nominating/{kept}/send", "form", []));
        var consent = await LinkAsync(site, "ida@example.org", "/consent/");
        Redirected(await site.Visit().SendAsync(consent, "form[action*='handler=Tie']", new() { ["Tie.Name"] = "Hazel Moss", ["Tie.Kind"] = "CoAuthor" }));
        var about = await site.Visit().OpenAsync(consent);
        Assert.Contains("Hazel Moss", about.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan Moss", about.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("colleague", about.QuerySelector("main .govuk-summary-list")!.TextContent, StringComparison.Ordinal);

        // The same nominee, entered by the secretary for somebody else; the two become one and are parted again.
        var other = await EnterAsync(site, edition, by);
        var pairs = await secretary.OpenAsync($"/awards/merging/{edition.Id}");
        Assert.Contains("Same e-mail address", pairs.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        var silent = await secretary.SendAsync($"/awards/merging/{kept}/with/{other}", "form", []);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Redirected(await secretary.SendAsync($"/awards/merging/{kept}/with/{other}", "form", new() { ["Reason"] = "One address." }));
        var joined = (await secretary.OpenAsync($"/awards/nominating/{kept}")).Body!.TextContent;
        Assert.Contains("Wrote the second part.", joined, StringComparison.Ordinal);
        Assert.Contains("Brought in by", joined, StringComparison.Ordinal);
        Assert.Contains("Go on to", (await secretary.OpenAsync($"/awards/nominating/{other}")).Body!.TextContent, StringComparison.Ordinal);
        Redirected(await secretary.SendAsync($"/awards/merging/{edition.Id}", "form[action*=Undo]", new() { ["Reason"] = "Two people." }));
        Assert.DoesNotContain("Wrote the second part.", (await secretary.OpenAsync($"/awards/nominating/{kept}")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static void Redirected(HttpResponseMessage answer) => Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode} {Words(answer)}");

    private static string Words(HttpResponseMessage answer) => Regex.Replace(Visitor.ReadAsync(answer).GetAwaiter().GetResult().QuerySelector("main")?.TextContent ?? "", @"\s+", " ");

    private static async Task<string> LinkAsync(WebWorld site, string to, string path)
    {
        var text = await site.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().Where(letter => letter.To == to && letter.Text.Contains(path)).OrderByDescending(letter => letter.QueuedAt).Select(letter => letter.Text).FirstAsync(Ct));
        return path + Regex.Match(text, Regex.Escape(path) + @"([A-Za-z0-9_\-]+)").Groups[1].Value;
    }

    private static async Task<NominationId> EnterAsync(WebWorld site, EditionFacts edition, Actor secretary)
    {
        var id = AwardsBuilder.Ok(await site.RunAsync((StartNomination start) => start.RunAsync(new(edition.Id, edition.Categories[0].Id, null, "I. Fen", "IDA@example.org", null, new("secretary"), "A member by post"), secretary, Ct)));
        AwardsBuilder.Ok(await site.RunAsync((SaveDraft save) => save.RunAsync(new(id, 0, "She wrote more.", "For more.", [new("Wrote the second part.", [])]), secretary, Ct)));
        AwardsBuilder.Ok(await site.RunAsync((SubmitNomination send) => send.RunAsync(id, secretary, Ct)));
        return id;
    }

    private static async Task<EditionFacts> OpenAsync(WebWorld site, Actor by)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var programme = (await site.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), by, Ct))).Value;
        var draft = AwardsBuilder.Draft(programme) with
        {
            NominatingOpens = today.AddDays(-5), NominatingCloses = today.AddDays(5), ScreeningCloses = today.AddDays(20), ReviewingCloses = today.AddDays(40), DecidingCloses = today.AddDays(60), Publishes = today.AddDays(70),
        };
        var id = (await site.RunAsync((CreateEdition create) => create.RunAsync(draft, by, Ct))).Value;
        AwardsBuilder.Ok(await site.RunAsync((MovePhase move) => move.RunAsync(new(id, EditionPhase.Nominating, "for the test"), by, Ct)));
        return (await site.RunAsync((ReadEdition read) => read.RunAsync(id, Ct))).Value;
    }
}
