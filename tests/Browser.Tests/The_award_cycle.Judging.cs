using Palmares.Awards;
using Palmares.Browser.Tests.Walking;
using Palmares.Kernel;
using Palmares.Review.Conflicts;
using Palmares.Review.Scoring;
using Palmares.Web.Tests;

namespace Palmares.Browser.Tests;

/// <content>From the panel to the followed laureates.</content>
public sealed partial class The_award_cycle
{
    private const string Secret = "four words nobody guesses";

    /// <summary>By nominee and judge. Whoever is assigned to whom, the marks are no sum of merit and leniency alone: else nothing would be left to tell how sure the results are.</summary>
    private static readonly int[][] _marks = [[4, 3, 5, 4, 3], [3, 3, 4, 2, 4], [2, 4, 3, 3, 2], [3, 2, 2, 4, 3]];

    private static async Task FormPanelAsync(Site site, EditionId edition)
    {
        await using (var secretary = await site.SignInAsync("Hazel Programmeer"))
        {
            await secretary.GoAsync($"/review/panels/{Slug}");
            await secretary.FollowAsync("Form the panel");
            await secretary.TickAsync("Input.Members");
            await secretary.TickAsync("Input.Chair", (await site.ActorAsync(Chair)).User!.Value.ToString());
            await secretary.PressAsync("Form the panel");
            await secretary.SeesAsync("5 members");
            await site.ExpectAsync("review.panel-formed");
            await secretary.FollowAsync("Calibration round");
            await secretary.FillAsync(("Input.Title", "Sample A"), ("Input.Text", "Edited one text.\nAnswered every comment."));
            await secretary.PressAsync("Add the sample");
            await site.ExpectAsync("review.sample-added");
            await secretary.GoAsync("/review/counting");
            await secretary.GoAsync($"/review/lotteries/{Slug}");
            await secretary.TickAsync("Input.Rule", "Snsf");
            await secretary.FillAsync(("Input.Where", "Rules of the award, clause 9"), ("Input.Secret", Secret));
            await secretary.PressAsync("Commit to the lottery");
            await site.ExpectAsync("review.lottery-committed");
        }

        await MoveAsync(site, edition, 4, 21);
        await site.ExpectAsync("awards.phase-moved");
    }

    private static async Task KeepConflictsApartAsync(Site site, Players players)
    {
        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync($"/review/conflicts/{Slug}");
        await secretary.PressAsync("Search for conflicts");
        await site.ExpectAsync("review.conflicts-searched", "review.conflict-detected");
        await secretary.PressAsync(secretary.Page.Locator("main td a").First);
        await secretary.TickAsync("Input.Stands", "True");
        await secretary.FillAsync(("Input.Reason", "They work in the same house."));
        await secretary.PressAsync("Record the decision");
        await site.ExpectAsync("review.conflict-confirmed");

        await using (var judge = await site.SignInAsync(Judges[1]))
        {
            await judge.GoAsync($"/review/conflicts/{Slug}/declare");
            var option = judge.Page.Locator("select option").Filter(new() { HasText = players.Nominees[2].Name });
            await judge.Page.Locator("select").SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
            await judge.TickAsync("Input.Kind", nameof(Review.ConflictKind.Interest));
            await judge.FillAsync(("Input.Reason", "We hold shares in the same small press."));
            await judge.PressAsync("Declare the conflict");
            await site.ExpectAsync("review.conflict-declared");
            await judge.GoAsync($"/review/practising/{Slug}");
            await judge.FollowAsync("Sample A");
            foreach (var mark in await judge.Page.Locator("main input[type=radio][value='3']").AllAsync())
                await mark.CheckAsync();
            await judge.PressAsync("Give these marks");
            await site.ExpectAsync("review.sample-marked");
            await judge.GoAsync($"/review/wishing/{Slug}");
            await judge.PressAsync("Keep my wishes");
            await site.ExpectAsync("review.wishes-stated");
        }

        await HandOverAsync(site, players);
        await secretary.GoAsync($"/review/assigning/{Slug}");
        await secretary.PressAsync("Propose an assignment");
        await site.ExpectAsync("review.assignment-proposed");
        await secretary.GoAsync($"/review/assigning/{Slug}/certificate");
        await secretary.GoAsync($"/review/assigning/{Slug}");
        await secretary.PressAsync("Release to the judges");
        await site.ExpectAsync("review.assignment-released");

        // A conflicted judge learns nothing of the nomination, not even by its name on a list of work.
        await using var conflicted = await site.SignInAsync(Judges[1]);
        await conflicted.GoAsync($"/review/scoring/{Slug}");
        Assert.DoesNotContain(players.Nominees[2].Name, await conflicted.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task ScoreAsync(Site site, Players players, EditionId edition)
    {
        await using (var judge = await site.SignInAsync(await WithWorkAsync(site, edition)))
        {
            await judge.GoAsync($"/review/scoring/{Slug}");
            await judge.PressAsync(judge.Page.Locator("main tbody a").First);
            await judge.FillAsync(("Input.Justification", "The claims hold against the record."));
            await judge.PressAsync("Keep a draft");
            await site.ExpectAsync("review.score-drafted");
            foreach (var mark in await judge.Page.Locator("main input[type=radio][value='4']").AllAsync())
                await mark.CheckAsync();
            await judge.PressAsync("Hand in the score");
            await site.ExpectAsync("review.score-submitted");
        }

        foreach (var (name, seat) in Judges.Append(Chair).Select((name, index) => (name, index)))
            await ScoreAsAboveAsync(site, players, edition, name, seat);
        await MoveAsync(site, edition, 6, 1);
        await site.ExpectAsync("review.score-submitted", "awards.phase-moved");
    }

    /// <summary>Not everybody of a panel this small is given work: who does, the assignment says.</summary>
    private static async Task<string> WithWorkAsync(Site site, EditionId edition)
    {
        foreach (var name in Judges)
        {
            var by = await site.ActorAsync(name);
            var own = await site.MustAsync((ListOwnScoring list) => list.RunAsync(edition, by, CancellationToken.None));
            if (own.Rows.Count > 0)
                return name;
        }

        throw new InvalidOperationException("The assignment gives nobody anything to read.");
    }

    private static async Task ScoreAsAboveAsync(Site site, Players players, EditionId id, string name, int seat)
    {
        var by = await site.ActorAsync(name);
        var own = await site.MustAsync((ListOwnScoring list) => list.RunAsync(id, by, CancellationToken.None));
        foreach (var row in own.Rows.Where(row => row.State != SheetState.HandedIn))
        {
            var nominee = players.Nominees.Select(one => one.Name).ToList().IndexOf(row.NomineeName);
            var marks = own.Edition.Criteria.ToDictionary(criterion => criterion.Id, _ => _marks[nominee][seat]);
            await site.MustAsync((SubmitScore submit) => submit.RunAsync(new(row.Assignment, marks, "Solid work, shown by the record.", true), by, CancellationToken.None));
        }
    }

    private static async Task DecideAsync(Site site, Players players, EditionId edition)
    {
        await using var chair = await site.SignInAsync(Chair);
        await chair.GoAsync($"/review/results/{Slug}");
        await chair.PressAsync("Compute the results");
        await site.ExpectAsync("review.scores-calibrated");
        await chair.PressAsync("Send to the deciding panel");
        await site.ExpectAsync("review.recommendation-sent", "awards.recommendation-recorded");
        await chair.GoAsync($"/review/meeting/{Slug}");
        await chair.TickAsync("Input.Present");
        await chair.PressAsync("Open the meeting");
        // The chair has a conflict in the category: the secretary draws.
        await using (var secretary = await site.SignInAsync("Hazel Programmeer"))
        {
            await secretary.GoAsync($"/review/lotteries/{Slug}");
            await secretary.FillAsync(("Secret", Secret));
            await secretary.PressAsync("Draw in Emerging leader");
            await secretary.SeesAsync("What the draw gave, by number");
        }

        await chair.GoAsync($"/review/meeting/{Slug}");
        await chair.PressAsync("Close the meeting");
        await site.ExpectAsync("review.meeting-opened", "review.lottery-drawn", "review.meeting-closed");

        await chair.GoAsync("/awards/deciding");
        await chair.FollowAsync("Emerging leader");
        await chair.TickAsync("Input.Present");
        var lines = chair.Page.Locator("main form fieldset:has(> [type=hidden])");
        for (var i = 0; i < players.Nominees.Count; i++)
        {
            var chosen = players.Nominees.Take(2).Select(nominee => nominee.Name).Any(((await lines.Nth(i).Locator("legend").First.TextContentAsync()) ?? "").Contains);
            await chair.TickAsync($"Input.Lines[{i}].Outcome", chosen ? "Laureate" : "NotSelected");
            if (await chair.Page.Locator($"[name='Input.Lines[{i}].PresidedBy']").CountAsync() > 0)
            {
                var presided = chair.Page.Locator($"[name='Input.Lines[{i}].PresidedBy'] option").Filter(new() { HasText = Judges[2] });
                await chair.Page.Locator($"[name='Input.Lines[{i}].PresidedBy']").SelectOptionAsync(await presided.GetAttributeAsync("value") ?? "");
            }

            await chair.FillAsync(($"Input.Lines[{i}].Reason", chosen ? "The claims hold, and the panel saw them the same way." : "Good work; others showed more of it."));
        }

        await chair.PressAsync("Record panel decision");
        await chair.SeesAsync("Check it once more");
        await chair.PressAsync("Yes, record this decision");
        await chair.SeesAsync("The panel's decision");
        await site.ExpectAsync("awards.decision-recorded");
        Assert.Equal(EditionPhase.Deciding, (await site.MustAsync((ReadEdition read) => read.RunAsync(edition, CancellationToken.None))).Phase);
    }

    private static async Task ReadThePublicPagesAsync(Site site, Players players)
    {
        foreach (var (language, width) in new[] { ("en-GB", Walker.Phone), ("ar", Walker.Phone), ("fr", 1280) })
        {
            await using var visitor = await site.VisitAsync(language, width);
            foreach (var address in new[] { "/", "/roll", $"/roll/{Slug}", $"/calls/{Slug}", "/privacy", "/accessibility", "/api", "/account/sign-in" })
                await visitor.GoAsync(address);
        }

        await using var anybody = await site.VisitAsync();
        await anybody.GoAsync("/roll");
        await anybody.SeesAsync(players.Nominees[1].Name);
        Assert.DoesNotContain(players.Nominees[2].Name, await anybody.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await anybody.FollowAsync(players.Nominees[0].Name);
        await anybody.SeesAsync($"For what {players.Nominees[0].Name} brought to agreement.");
        await anybody.SeesAsync("What the record shows");
    }

    private static async Task FollowAsync(Site site)
    {
        await using var rapporteur = await site.SignInAsync("Rowan Reportwell");
        await rapporteur.GoAsync("/tracking/cohorts");
        await rapporteur.PressAsync(rapporteur.Page.Locator("main tbody a").First);
        await rapporteur.SeesAsync("People");
    }

    /// <summary>With work in them, the rooms of every role hold; without scripts they are looked at on a phone.</summary>
    private static async Task LookIntoEveryRoomAsync(Site site)
    {
        foreach (var name in new[] { "Hazel Programmeer", Nominator, Judges[0], Chair, "Wren Recordkeeper", "Fern Delegatsen", "Rowan Reportwell", "Opal Chainwright" })
        {
            await using var member = await site.SignInAsync(name, site.Scripts ? 1280 : Walker.Phone);
            await member.LookAroundAsync();
            await member.GoAsync("/account");
        }
    }
}
