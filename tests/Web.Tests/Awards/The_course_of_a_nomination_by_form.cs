using System.Net;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Awards;

/// <summary>Phases switched, more time given, a nomination taken back and moved, by the forms alone.</summary>
public sealed class The_course_of_a_nomination_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_switches_of_a_phase_to_a_moved_nomination()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var nominator = await site.SignInAs("nominator", Role.Nominator);
        var by = Actor.ForUser(await site.UserAsync("secretary"), [Role.Secretary], ActorOrigin.Web);
        var (edition, nomination) = await OpenAsync(site, by);

        var switched = await secretary.SendAsync($"/awards/editions/{edition.Id}/phases", "form:has(input[value=Reviewing])", new() { ["On"] = nameof(PhaseSwitch.NomineeHidden) });
        var phases = await secretary.OpenAsync($"/awards/editions/{edition.Id}/phases");
        var own = await nominator.OpenAsync($"/awards/nominating/{nomination}");
        var number = System.Text.RegularExpressions.Regex.Match(own.Body!.TextContent, "FABLE-2026-[0-9]+").Value;
        var until = edition.Dates.NominatingCloses.AddDays(3);
        var extended = await secretary.SendAsync($"/awards/editions/{edition.Id}/extend", "form", new()
        {
            ["Number"] = number, ["Reason"] = "Illness.",
            ["Until.Day"] = $"{until.Day}", ["Until.Month"] = $"{until.Month}", ["Until.Year"] = $"{until.Year}",
        });
        var told = await nominator.OpenAsync($"/awards/nominating/{nomination}");
        var sent = await nominator.SendAsync($"/awards/nominating/{nomination}/send", "form", []);
        var back = await nominator.SendAsync($"/awards/nominating/{nomination}", "form[action*=TakeBack]", []);
        await nominator.SendAsync($"/awards/nominating/{nomination}/send", "form", []);
        var moved = await secretary.SendAsync($"/awards/nominating/{nomination}", "form[action*=Move]", new() { ["Category"] = edition.Categories[1].Id.ToString(), ["MoveReason"] = "Twenty years of work." });
        var shown = await nominator.OpenAsync($"/awards/nominating/{nomination}");

        Assert.All([switched, extended, sent, back, moved], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("Judges read without names", phases.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Illness.", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Emerging leader → Senior leader. Twenty years of work.", string.Join(' ', shown.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Times sent", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("form[action*=Move]"));
    }

    private static async Task<(EditionFacts Edition, NominationId Nomination)> OpenAsync(WebWorld site, Actor by)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var programme = (await site.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), by, Ct))).Value;
        var draft = AwardsBuilder.Draft(programme) with
        {
            NominatingOpens = today.AddDays(-5), NominatingCloses = today.AddDays(5), ScreeningCloses = today.AddDays(20), ReviewingCloses = today.AddDays(40), DecidingCloses = today.AddDays(60), Publishes = today.AddDays(70),
            Categories = [new("emerging", "Emerging leader", 2), new("senior", "Senior leader", 1)],
        };
        var id = (await site.RunAsync((CreateEdition create) => create.RunAsync(draft, by, Ct))).Value;
        AwardsBuilder.Ok(await site.RunAsync((MovePhase move) => move.RunAsync(new(id, EditionPhase.Nominating, "for the test"), by, Ct)));
        var edition = (await site.RunAsync((ReadEdition read) => read.RunAsync(id, Ct))).Value;
        var nominator = Actor.ForUser(await site.UserAsync("nominator"), [Role.Nominator], ActorOrigin.Web);
        var nomination = AwardsBuilder.Ok(await site.RunAsync((StartNomination start) => start.RunAsync(new(id, edition.Categories[0].Id, null, "Ida Fen", "ida@example.org", null, new("nominator")), nominator, Ct)));
        AwardsBuilder.Ok(await site.RunAsync((SaveDraft save) => save.RunAsync(new(nomination, 0, "She wrote it.", "For it.", [new("She did.", [])]), nominator, Ct)));
        return (edition, nomination);
    }
}
