using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Screening;
using Palmares.Browser.Tests.Walking;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Tracking;
using Palmares.Web.Tests;

namespace Palmares.Browser.Tests;

/// <content>From the programme to the eligible nominations.</content>
public sealed partial class The_award_cycle
{
    private static readonly string Anchors = string.Join('\n', Enumerable.Range(0, 6).Select(point => $"What point {point} means"));

    private static async Task<EditionId> OpenEditionAsync(Site site)
    {
        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync("/awards/programmes");
        await secretary.FillAsync(("Input.Name", "Meadow Award"), ("Input.Owner", "Meridian Standards Assembly"));
        await secretary.PressAsync("Create programme");
        await site.ExpectAsync("awards.programme-created");

        await secretary.FillAsync(
            ("Input.Label", "2026"), ("Input.Slug", Slug), ("Input.Purpose", "Honours early work that the record shows."),
            ("Input.Categories", "emerging | Emerging leader | 2"), ("Input.EndorsementsMin", "1"),
            ("Input.Criteria[0].Name", "Contribution"), ("Input.Criteria[0].Definition", "What entered agreed texts."), ("Input.Criteria[0].Weight", "60"), ("Input.Criteria[0].Anchors", Anchors),
            ("Input.Criteria[1].Name", "Leading others"), ("Input.Criteria[1].Definition", "What others did because of it."), ("Input.Criteria[1].Weight", "40"), ("Input.Criteria[1].Anchors", Anchors));
        await secretary.DateAsync("Input.NominatingOpens", 3, 2);
        await secretary.DateAsync("Input.NominatingCloses", 3, 31);
        await secretary.DateAsync("Input.ScreeningCloses", 4, 20);
        await secretary.DateAsync("Input.ReviewingCloses", 5, 31);
        await secretary.DateAsync("Input.DecidingCloses", 6, 20);
        await secretary.DateAsync("Input.Publishes", 7, 1);
        await secretary.PressAsync("Save edition as a draft");
        await site.ExpectAsync("awards.edition-created");
        var edition = EditionId.From(Guid.Parse(new Uri(secretary.Page.Url).Segments[^1]));

        await MoveAsync(site, edition, 3, 2);
        await site.ExpectAsync("awards.phase-moved", "awards.criteria-frozen");
        return edition;
    }

    /// <summary>The secretary moves the edition on the announced day.</summary>
    private static async Task MoveAsync(Site site, EditionId edition, int month, int day)
    {
        site.MoveTo(month, day);
        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync($"/awards/editions/{edition}");
        await secretary.TickAsync("Sure");
        await secretary.PressAsync(secretary.Page.Locator("main form:has([name='To']) button"));
        await secretary.SeesAsync("The edition moved to");
    }

    private static async Task NominateAsync(Site site, Players players, EditionId edition)
    {
        var nominee = players.Nominees[0];
        await using var nominator = await site.SignInAsync(Nominator);
        await nominator.GoAsync($"/calls/{Slug}");
        await nominator.GoAsync("/awards/nominating");
        await nominator.PressAsync(nominator.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Nominate someone for" }));
        await nominator.FillAsync(("Search", nominee.Name));
        await nominator.PressAsync("Search");
        await nominator.TickAsync("Input.Person", players.Ids[nominee.Name].ToString());
        await nominator.FillAsync(("Input.NomineeEmail", EmailOf(nominee)), ("Input.NomineeOrganisation", nominee.EmployerIn(2026)));
        await nominator.Page.GetByLabel("Emerging leader").CheckAsync();
        await nominator.PressAsync("Start a draft");
        await site.ExpectAsync("awards.nomination-started");

        await nominator.FollowAsync("Write statement, citation and claims");
        await nominator.FillAsync(
            ("Input.Statement", "When the group could not agree, this person wrote down what both sides meant and the text moved."),
            ("Input.CitationDraft", "For bringing both sides to one text."),
            ("Input.Claims[0].Text", "Wrote texts the group relies on."));
        var lines = nominator.Page.Locator("main [name='Input.Claims[0].Lines']");
        await lines.Nth(0).CheckAsync();
        await lines.Nth(1).CheckAsync();
        await nominator.PressAsync("Save draft");
        await site.ExpectAsync("awards.draft-saved");
        await nominator.FollowAsync("Check and send");
        await nominator.PressAsync("Send nomination");
        await site.ExpectAsync("awards.nomination-submitted");

        await nominator.FollowAsync("Ask people to endorse");
        await ReplaceEndorserAsync(site, nominator, EndorserOf(nominee));
        foreach (var other in players.Nominees.Skip(1))
            await NominateAsAboveAsync(site, players, edition, other);
    }

    private static async Task NominateAsAboveAsync(Site site, Players players, EditionId edition, InventedPerson nominee)
    {
        var by = await site.ActorAsync(Nominator);
        var facts = await site.MustAsync((ReadEdition read) => read.RunAsync(edition, CancellationToken.None));
        var person = players.Ids[nominee.Name];
        var id = await site.MustAsync((StartNomination start) => start.RunAsync(
            new(edition, facts.Categories[0].Id, person, nominee.Name, EmailOf(nominee), nominee.EmployerIn(2026), new(Nominator, WebWorld.EmailOf(Nominator), "Harbour Institute")), by, CancellationToken.None));
        var line = (await site.MustAsync((ListEvidence list) => list.RunAsync(person, CancellationToken.None)))[0];
        await site.MustAsync((SaveDraft save) => save.RunAsync(
            new(id, 0, "Steady work over years, with authors of several organisations beside.", "For steady work.", [new("Kept contributing to agreed texts.", [new(line.Source, line.Text)])]), by, CancellationToken.None));
        await site.MustAsync((SubmitNomination submit) => submit.RunAsync(id, by, CancellationToken.None));
        await site.MustAsync((InviteEndorser invite) => invite.RunAsync(new(id, "Maple Pebbleford", EndorserOf(nominee), "Pebbleford Archive"), by, CancellationToken.None));
    }

    private static async Task AnswerAsync(Site site, Players players, EditionId edition)
    {
        var first = players.Nominees[0];
        await using (var nominee = await site.VisitAsync())
        {
            await nominee.GoAsync(await site.LinkToAsync(EmailOf(first), "/consent/"));
            await nominee.Page.GetByText("This is not me, or it is wrong").First.ClickAsync();
            await nominee.Page.Locator("details[open] textarea").FillAsync("That text was written by a namesake of mine.");
            await nominee.PressAsync(nominee.Page.Locator("details[open] button"));
            await site.ExpectAsync("awards.evidence-contested");
            await nominee.TickAsync("Input.Agree", "True");
            await nominee.TickAsync("Input.MayName");
            await nominee.TickAsync("Input.MayFollow");
            await nominee.PressAsync("Send my answer");
            await site.ExpectAsync("awards.nomination-answered");
        }

        await using (var endorser = await site.VisitAsync())
        {
            await endorser.GoAsync(await site.LinkToAsync(EndorserOf(first), "/endorse/"));
            await endorser.FillAsync(("Input.Relationship", "We worked in the same group."), ("Input.Text", "Drafts came on time and disagreement stayed friendly."));
            await endorser.PressAsync("Send endorsement");
            await endorser.SeesAsync("Thank you");
            await site.ExpectAsync("awards.endorsement-given");
        }

        foreach (var other in players.Nominees.Skip(1))
        {
            var consent = (await site.LinkToAsync(EmailOf(other), "/consent/")).Split('/')[^1];
            await site.MustAsync((AnswerNomination answer) => answer.RunAsync(new(new NomineeKey(Secret: consent), true, true, true), Actor.ByLink("consent"), CancellationToken.None));
            var endorse = (await site.LinkToAsync(EndorserOf(other), "/endorse/")).Split('/')[^1];
            await site.MustAsync((GiveEndorsement give) => give.RunAsync(new(endorse, "We sat in the same meetings.", "Clear texts where others are vague.", false), Actor.ByLink("endorsement"), CancellationToken.None));
        }

        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync($"/awards/screening/{edition}");
        await secretary.FillAsync(("answer", "The source gives your verified key; the line stays, with your word beside it."));
        await secretary.PressAsync("Keep the line");
        await site.ExpectAsync("awards.contest-answered");
    }

    private static async Task ScreenAsync(Site site, Players players, EditionId edition)
    {
        await MoveAsync(site, edition, 4, 1);
        await site.ExpectAsync("awards.phase-moved");
        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync($"/awards/screening/{edition}");
        foreach (var nominee in players.Nominees)
        {
            var section = secretary.Page.Locator("main section").Filter(new() { HasText = nominee.Name });
            await secretary.PressAsync(section.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Check the rules for" }));
            await site.ExpectAsync("awards.eligibility-checked");
            await section.Locator("[name=reason]").FillAsync("Checked against the record and the call.");
            await secretary.PressAsync(section.Locator("button[name=eligible][value=true]"));
            await site.ExpectAsync("awards.eligibility-decided");
        }

        var by = await site.ActorAsync("Hazel Programmeer");
        var lines = await site.MustAsync((ShowScreening show) => show.RunAsync(edition, by, CancellationToken.None));
        Assert.All(lines, line => Assert.Equal(Eligibility.Eligible, line.Decision));
    }

    private static string EmailOf(InventedPerson nominee) => $"nominee-{nominee.Number}@example.org";

    private static string EndorserOf(InventedPerson nominee) => $"endorser-{nominee.Number}@example.org";
}
