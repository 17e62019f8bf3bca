using System.Net;
using Palmares.Kernel;
using Palmares.Records.Importing;

namespace Palmares.Web.Tests.Records;

/// <summary>From the queue to a decision and back, without JavaScript.</summary>
public sealed class A_steward_at_the_desk
{
    private static readonly string[] Lines =
    [
        """{"source":"demo-lab","docid":"LAB 1","title":"Tidal clocks","type":"recommendation","date":"2012-03","group":"SG 1","contributors":[{"name":"Milan Hestrup","role":"author","org":"Northwind"}]}""",
        """{"source":"demo-lab","docid":"LAB 2","title":"Framing of quarry tokens","type":"recommendation","date":"2016-05","group":"SG 7","contributors":[{"name":"Milan Hestrup","role":"author","org":"Quarry"}]}""",
    ];

    [Fact]
    public async Task Compares_sees_what_follows_decides_and_takes_it_back()
    {
        await using var world = await WebWorld.StartAsync();
        var file = Path.Combine(world.Folder, "demo-lab.jsonl");
        await File.WriteAllLinesAsync(file, Lines);
        var importer = Actor.ForUser(await world.UserAsync("importer", Role.Steward), [Role.Steward], ActorOrigin.Web);
        await world.RunAsync((ImportRecord import) => import.RunAsync(new([file]), importer, null, default));
        var steward = await world.SignInAs(Role.Steward);

        var queue = await steward.OpenAsync("/records/identity");
        var chosen = queue.QuerySelectorAll("main .pm-card input[name=person]").Select(box => $"person={box.GetAttribute("value")}").ToList();
        var address = $"/records/identity/decide?{string.Join('&', chosen)}";
        var compared = (await steward.OpenAsync(address)).QuerySelector("main")!.TextContent;

        Assert.Equal(2, chosen.Count);
        Assert.Contains("Northwind (2012)", compared, StringComparison.Ordinal);
        Assert.Contains("none found", compared[compared.IndexOf("What they have in common", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("2 mentions will stand under one person.", compared, StringComparison.Ordinal);

        using var silent = await steward.SendAsync(address, "form[method=post]", new() { ["person"] = chosen[0]["person=".Length..], ["Input.Answer"] = "same" });
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var decided = await DecideAsync(steward, address, chosen);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        var person = await steward.OpenAsync(decided.Headers.Location!.ToString());
        Assert.Contains("The same person", person.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Compare and decide", (await steward.OpenAsync("/records/identity")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var undo = person.QuerySelector("main a[href^='/records/identity/undo/']")!.GetAttribute("href")!;
        using var undone = await steward.SendAsync(undo, "form[method=post]", new() { ["Input.Reason"] = "Another biography was found." });
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("Compare and decide", (await steward.OpenAsync("/records/identity")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    // Both persons go with the form, which a dictionary of fields cannot say.
    private static async Task<HttpResponseMessage> DecideAsync(Visitor steward, string address, List<string> chosen)
    {
        var page = await steward.OpenAsync(address);
        var token = page.QuerySelector("main form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await steward.Client.PostAsync(
            new Uri(address, UriKind.Relative),
            new FormUrlEncodedContent([
                .. chosen.Select(one => KeyValuePair.Create("person", one["person=".Length..])), KeyValuePair.Create("__RequestVerificationToken", token),
                KeyValuePair.Create("Input.Answer", "same"), KeyValuePair.Create("Input.Reason", "They share a biography."),
            ]));
    }
}
