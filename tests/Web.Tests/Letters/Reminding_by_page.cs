using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Web.Tests.Command;

namespace Palmares.Web.Tests.Letters;

public sealed class Reminding_by_page
{
    private const string Room = "/letters/reminding/edition/fables", About = "awards.draft-not-sent";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_is_set_goes_once_by_page_and_by_command_and_tells_the_secretary_nothing_of_drafts()
    {
        await using var world = await WebWorld.StartAsync();
        var secretary = await world.SignInAs(Role.Secretary);
        await NominateAsync(world);

        var wrong = await secretary.SendAsync(Room, $"form:has(#days-{About.Replace(".", "\\.", StringComparison.Ordinal)})", new() { ["days"] = "many" });
        var set = await secretary.SendAsync(Room, $"form:has(#days-{About.Replace(".", "\\.", StringComparison.Ordinal)})", new() { ["days"] = "30" });
        var shown = (await secretary.OpenAsync(Room)).Body!.TextContent;
        var sent = await secretary.SendAsync(Room, "form[action*=Send]", []);
        var again = await PalmaresCommand.RunAsync("letters", "remind", "--as", WebWorld.EmailOf("Secretary"), "--data", world.Folder, "--json");
        var letter = await world.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(one => one.Kind == About, Ct));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (wrong.StatusCode, set.StatusCode, sent.StatusCode));
        Assert.Contains("30 days before", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("nils@example.org", shown, StringComparison.Ordinal);
        Assert.Equal(WebWorld.EmailOf("nils"), letter.To);
        Assert.Contains("Amina Sow", letter.Text, StringComparison.Ordinal);
        Assert.Equal(0, again.Exit);
        Assert.DoesNotContain("Amina", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", (await secretary.OpenAsync("/admin/mail")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/admin/mail/letter/{letter.Id}")).StatusCode);
        var removed = await secretary.SendAsync(Room, "form[action*=Drop]", []);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("30 days before", (await secretary.OpenAsync(Room)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task NominateAsync(WebWorld world)
    {
        var today = DateOnly.FromDateTime(world.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var programme = Ok(await world.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), Actor.System, Ct)));
        var edition = Ok(await world.RunAsync((CreateEdition create) => create.RunAsync(
            new EditionDraft
            {
                Programme = programme, Label = "One", Slug = "fables", TimeZone = "Europe/Zurich", NominatingOpens = today.AddDays(-5), NominatingCloses = today.AddDays(10), ScreeningCloses = today.AddDays(20),
                ReviewingCloses = today.AddDays(40), DecidingCloses = today.AddDays(50), Publishes = today.AddDays(60), Categories = [new("emerging", "Emerging leader", 1)], EndorsementsMin = 0, EndorsementsMax = 2, Quorum = 2,
                Criteria = [new("impact", "Impact", "What changed.", 100, [.. Enumerable.Range(0, 6).Select(point => $"impact at point {point}")])],
            },
            Actor.System, Ct)));
        Ok(await world.RunAsync((MovePhase move) => move.RunAsync(new(edition, EditionPhase.Nominating, "for the test"), Actor.System, Ct)));
        var nominator = Actor.ForUser(await world.UserAsync("nils", Role.Nominator), [Role.Nominator], ActorOrigin.Web);
        var facts = Ok(await world.RunAsync((ReadEdition read) => read.RunAsync(edition, Ct)));
        Ok(await world.RunAsync((StartNomination start) => start.RunAsync(new(edition, facts.Categories[0].Id, null, "Amina Sow", "amina@example.org", null, new("nils", "nils@example.org", null)), nominator, Ct)));
    }

    private static T Ok<T>(Result<T> result) => result.IsError ? throw new InvalidOperationException(result.Error.ToString()) : result.Value;
}
