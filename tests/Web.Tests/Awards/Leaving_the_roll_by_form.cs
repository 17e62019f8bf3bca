using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Modules.Tests.Awards;
using Palmares.Privacy;
using Palmares.Privacy.Stating;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Awards;

/// <summary>A laureate leaves the public roll by the link of the letter, and the secretary answers where it is asked; without JavaScript.</summary>
public sealed class Leaving_the_roll_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmed_word_takes_the_name_off_at_once_where_the_terms_say_so()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await Honoured.OnAsync(world);
        AwardsBuilder.Ok(await world.RunAsync((StateProcessing state) => state.RunAsync(
            new()
            {
                Purpose = ProcessingPurpose.Roll, Why = "To honour laureates.", Basis = LegalBasis.OwnInstrument, BasisWords = "The resolution.", Data = "Names.", Recipients = "Everybody.", RetentionWords = "As long as the award.",
                Terms = "A name comes off when its bearer says so.", Removal = RollRemoval.AtOnce, Desk = "desk@example.org",
            },
            world.As(Role.Secretary), Ct)));
        var page = "/consent/" + await new AwardsBuilder(world).SecretAsync("/consent/", "nominee-1@example.org");
        await using var site = await SiteAsync(world);
        var laureate = site.Visit();

        var shown = Text(await laureate.OpenAsync(page));
        using var unsure = await laureate.SendAsync(page, "form[action*='handler=Leave']", []);
        var kept = Text(await site.Visit().OpenAsync("/roll/fable-2026"));
        using var sure = await laureate.SendAsync(page, "form[action*='handler=Leave']", new() { ["Sure"] = "true" });
        var gone = Text(await site.Visit().OpenAsync("/roll/fable-2026"));
        using var back = await laureate.SendAsync(page, "form[action*='handler=Return']", []);

        Assert.Contains("A name comes off when its bearer says so.", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        Assert.Contains("Confirm that your name is to leave the roll.", Text(await Visitor.ReadAsync(unsure)), StringComparison.Ordinal);
        Assert.Contains("Nominee 1", kept, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
        Assert.DoesNotContain("Nominee 1", gone, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Contains("Nominee 1", Text(await site.Visit().OpenAsync("/roll/fable-2026")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Otherwise_the_secretary_answers_at_the_title()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world);
        var page = "/consent/" + await new AwardsBuilder(world).SecretAsync("/consent/", "nominee-1@example.org");
        await using var site = await SiteAsync(world);
        var (title, secretary) = ($"/awards/withdrawing/{honoured.Laureates[0]}", await site.SignInAs("Second Secretary", Role.Secretary));

        using var asked = await site.Visit().SendAsync(page, "form[action*='handler=Leave']", new() { ["Sure"] = "true", ["LeaveReason"] = "I changed my field." });
        var waits = Text(await secretary.OpenAsync(title));
        using var unanswered = await secretary.SendAsync(title, "form[action*='handler=Leaving']", new() { ["Follow"] = "True" });
        using var answered = await secretary.SendAsync(title, "form[action*='handler=Leaving']", new() { ["Follow"] = "True", ["LeaveAnswer"] = "Followed." });

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("I changed my field.", waits, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, unanswered.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Contains("Followed.", Text(await site.Visit().OpenAsync(page)), StringComparison.Ordinal);
        Assert.DoesNotContain("Nominee 1", Text(await site.Visit().OpenAsync("/roll/fable-2026")), StringComparison.Ordinal);
        Assert.Contains("Counted without a name", Text(await secretary.OpenAsync(title)), StringComparison.Ordinal);
    }

    private static Task<WebWorld> SiteAsync(World world) =>
        WebWorld.StartAsync(more: services => services.AddSingleton<TimeProvider>(world.Clock).AddSingleton(provider => new IdSource(provider.GetRequiredService<TimeProvider>(), seed: 7)), settings: $"--Palmares:Data={world.Folder.Path}");

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
