using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Stating;

namespace Palmares.Web.Tests.Privacy;

/// <summary>Somebody looks at what is kept, takes it along and is erased; periods and readings are seen; without JavaScript.</summary>
public sealed class Asking_what_is_kept
{
    [Fact]
    public async Task Somebody_takes_the_own_data_along_and_the_desk_erases_who_asked()
    {
        await using var world = await WebWorld.StartAsync();
        var judge = await world.SignInAs("Pell Harrow", Role.Judge);
        var secretary = await world.SignInAs(Role.Secretary);

        Assert.Contains("Pell Harrow", Text(await judge.OpenAsync("/account/data")), StringComparison.Ordinal);
        using var file = await judge.GetAsync("/account/data?handler=File");
        Assert.Contains("\"pell.harrow@example.org\"", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var nobody = await secretary.SendAsync("/privacy/answering", "form[action*=Show i]", new() { ["email"] = "no address" });
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        using var shown = await secretary.SendAsync("/privacy/answering", "form[action*=Show i]", new() { ["email"] = "pell.harrow@example.org" });
        var page = await Visitor.ReadAsync(shown);
        Assert.Contains("An erasure cannot be undone", Text(page), StringComparison.Ordinal);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Dictionary<string, string> Form(string confirm) => new() { ["email"] = "pell.harrow@example.org", ["reason"] = "Asked in person.", ["confirm"] = confirm, ["__RequestVerificationToken"] = token };
        using var unconfirmed = await secretary.Client.PostAsync(new Uri("/privacy/answering?handler=Erase", UriKind.Relative), new FormUrlEncodedContent(Form("pell@example.org")), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, unconfirmed.StatusCode);
        using var erased = await secretary.Client.PostAsync(new Uri("/privacy/answering?handler=Erase", UriKind.Relative), new FormUrlEncodedContent(Form("Pell.Harrow@example.org")), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, erased.StatusCode);

        Assert.DoesNotContain("Pell Harrow", Text(await secretary.OpenAsync("/admin/users")), StringComparison.Ordinal);
        using var gone = await judge.GetAsync("/account/data");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Contains("All that is kept about a person", Text(await secretary.OpenAsync("/audit/readings")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Periods_are_shown_as_stated()
    {
        await using var world = await WebWorld.StartAsync();
        var secretary = await world.SignInAs(Role.Secretary);
        Assert.Contains("No period is stated", Text(await secretary.OpenAsync("/privacy/keeping")), StringComparison.Ordinal);
        await StateAsync(world);

        var page = Text(await secretary.OpenAsync("/privacy/keeping"));

        Assert.Contains("12 months. Then they go.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Take out now", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_past_its_period_is_taken_out_only_once_that_is_confirmed()
    {
        await using var world = await WebWorld.StartAsync();
        await SentLongAgoAsync(world);
        await StateAsync(world);
        var secretary = await world.SignInAs(Role.Secretary);

        using var unsure = await secretary.SendAsync("/privacy/keeping", "form", []);
        var kept = await LettersAsync(world);
        using var sure = await secretary.SendAsync("/privacy/keeping", "form", new() { ["Sure"] = "true" });

        Assert.Equal((HttpStatusCode.OK, 1), (unsure.StatusCode, kept));
        Assert.Contains("Confirm that you want to take out", Text(await Visitor.ReadAsync(unsure)), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, 0), (sure.StatusCode, await LettersAsync(world)));
    }

    private static async Task SentLongAgoAsync(WebWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Queue(new Mail("efua@example.org", "Long ago", "A call."));
        var db = scope.ServiceProvider.GetRequiredService<PalmaresDb>();
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(letter => letter.State, OutboxState.Sent).SetProperty(letter => letter.QueuedAt, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);
    }

    private static async Task<int> LettersAsync(WebWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PalmaresDb>().Set<OutboxMessage>().CountAsync(letter => letter.Subject == "Long ago", TestContext.Current.CancellationToken);
    }

    private static Task StateAsync(WebWorld world) => world.RunAsync((StateProcessing state) => state.RunAsync(
        new()
        {
            Purpose = ProcessingPurpose.Contact, Why = "To tell of calls.", Basis = LegalBasis.LegitimateInterests, BasisWords = "Weighed.", Data = "Addresses.", Recipients = "Nobody else.", RetentionMonths = 12, RetentionWords = "Then they go.", Desk = "desk@example.org",
        },
        Actor.System,
        TestContext.Current.CancellationToken));

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
