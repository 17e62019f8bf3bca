using System.Net;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Awards;

/// <summary>A passage blacked out for judges and laid open again, by the forms alone; the warning leads to the place it names.</summary>
public sealed class Redacting_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_warning_to_a_block_and_back()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs("secretary", Role.Secretary);
        var nominator = await site.SignInAs("nominator", Role.Nominator);
        var nomination = await SentAsync(site, Actor.ForUser(await site.UserAsync("secretary"), [Role.Secretary], ActorOrigin.Web));
        var page = $"/awards/redacting/{nomination}";

        var warned = await secretary.OpenAsync($"/awards/nominating/{nomination}");
        var owner = await nominator.OpenAsync($"/awards/nominating/{nomination}");
        var stranger = await nominator.GetAsync(page);
        var absent = await secretary.SendAsync(page, "form:has(textarea)", new() { ["Passage"] = "wooden hat" });
        var made = await secretary.SendAsync(page, "form:has(textarea)", new() { ["Passage"] = "wooden shoes" });
        var shown = await secretary.OpenAsync(page);
        var named = await secretary.SendAsync(page, "form:has(input[name=Passage][value='Ida Fen'])", []);
        var lifted = await secretary.SendAsync(page, "form[action*=Lift]", []);

        Assert.Contains(warned.QuerySelectorAll("main a"), link => link.GetAttribute("href") == page + "#Statement");
        Assert.DoesNotContain(owner.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith("/awards/redacting", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, absent.StatusCode);
        Assert.All([made, named, lifted], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.NotNull(shown.QuerySelector("#Statement"));
        Assert.Contains($"{NomineeHiding.Hidden} came in {RedactionRules.Block}.", shown.QuerySelector("main .govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ida Fen came in wooden shoes.", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<NominationId> SentAsync(WebWorld site, Actor by)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var programme = AwardsBuilder.Ok(await site.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), by, Ct)));
        var draft = AwardsBuilder.Draft(programme) with
        {
            NominatingOpens = today.AddDays(-5), NominatingCloses = today.AddDays(5), ScreeningCloses = today.AddDays(20), ReviewingCloses = today.AddDays(40), DecidingCloses = today.AddDays(60), Publishes = today.AddDays(70),
        };
        var id = AwardsBuilder.Ok(await site.RunAsync((CreateEdition create) => create.RunAsync(draft, by, Ct)));
        AwardsBuilder.Ok(await site.RunAsync((SwitchPhase change) => change.RunAsync(new(id, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), by, Ct)));
        AwardsBuilder.Ok(await site.RunAsync((MovePhase move) => move.RunAsync(new(id, EditionPhase.Nominating, "for the test"), by, Ct)));
        var edition = AwardsBuilder.Ok(await site.RunAsync((ReadEdition read) => read.RunAsync(id, Ct)));
        var nominator = Actor.ForUser(await site.UserAsync("nominator"), [Role.Nominator], ActorOrigin.Web);
        var nomination = AwardsBuilder.Ok(await site.RunAsync((StartNomination start) => start.RunAsync(new(id, edition.Categories[0].Id, null, "Ida Fen", "ida@example.org", null, new("nominator")), nominator, Ct)));
        AwardsBuilder.Ok(await site.RunAsync((SaveDraft save) => save.RunAsync(new(nomination, 0, "Ida Fen came in wooden shoes.", "For it.", [new("She did.", [])]), nominator, Ct)));
        AwardsBuilder.Ok(await site.RunAsync((SubmitNomination send) => send.RunAsync(nomination, nominator, Ct)));
        return nomination;
    }
}
