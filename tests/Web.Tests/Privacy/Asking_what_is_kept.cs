using System.Net;
using AngleSharp.Dom;
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
        await world.RunAsync((StateProcessing state) => state.RunAsync(
            new()
            {
                Purpose = ProcessingPurpose.Contact, Why = "To tell of calls.", Basis = LegalBasis.LegitimateInterests, BasisWords = "Weighed.", Data = "Addresses.", Recipients = "Nobody else.", RetentionMonths = 12, RetentionWords = "Then they go.", Desk = "desk@example.org",
            },
            Actor.System,
            TestContext.Current.CancellationToken));

        var page = Text(await secretary.OpenAsync("/privacy/keeping"));

        Assert.Contains("12 months. Then they go.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Take out now", page, StringComparison.Ordinal);
    }

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
