using System.Net;
using AngleSharp.Dom;
using Palmares.Kernel;
using Palmares.Records.Importing;

namespace Palmares.Web.Tests.Tracking;

/// <summary>From a document to what ties it to others, to a decision and back, without JavaScript.</summary>
public sealed class A_steward_contests_a_lineage
{
    private static readonly string[] Lines =
    [
        """{"source":"demo-lab","docid":"LAB 1","title":"Tidal clocks","type":"recommendation","date":"2012-03","contributors":[{"name":"Milan Hestrup","role":"author"}]}""",
        """{"source":"demo-lab","docid":"LAB 2","title":"Framing of quarry tokens","type":"recommendation","date":"2016-05","relations":[{"type":"obsoletes","target":"LAB 1"}],"contributors":[{"name":"Ada Quarrow","role":"author"}]}""",
    ];

    [Fact]
    public async Task Parts_two_documents_with_a_reason_and_takes_it_back()
    {
        await using var world = await WebWorld.StartAsync();
        var file = Path.Combine(world.Folder, "demo-lab.jsonl");
        await File.WriteAllLinesAsync(file, Lines);
        var importer = Actor.ForUser(await world.UserAsync("importer", Role.Steward), [Role.Steward], ActorOrigin.Web);
        await world.RunAsync((ImportRecord import) => import.RunAsync(new([file]), importer, null, default));
        var (steward, judge) = (await world.SignInAs(Role.Steward), await world.SignInAs(Role.Judge));

        var document = Text(await judge.OpenAsync("/records/documents/demo-lab/LAB%202"));
        var seen = await judge.OpenAsync("/tracking/lineage/demo-lab/LAB%202");
        var page = await steward.OpenAsync("/tracking/lineage/demo-lab/LAB%202");
        var part = page.QuerySelector("main a[href^='/tracking/lineage/decide?'][href*='together=false']")!.GetAttribute("href")!;

        Assert.Contains("One piece of work with 1 other documents", document, StringComparison.Ordinal);
        Assert.Contains("The source relates it with LAB 2: obsoletes.", Text(seen), StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("main a[href^='/tracking/lineage/decide?']"));

        using var silent = await steward.SendAsync(part, "form[method=post]", Filled(""));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var parted = await steward.SendAsync(part, "form[method=post]", Filled("Another text under a reused number."));
        Assert.Equal(HttpStatusCode.Redirect, parted.StatusCode);
        var apart = await steward.OpenAsync(parted.Headers.Location!.ToString());
        Assert.Contains("The record ties no other document to it.", Text(apart), StringComparison.Ordinal);
        Assert.Contains("Another text under a reused number.", Text(apart), StringComparison.Ordinal);

        var undo = apart.QuerySelector("main a[href^='/tracking/lineage/withdraw/']")!.GetAttribute("href")!;
        using var undone = await steward.SendAsync(undo, "form[method=post]", new() { ["Reason"] = "The register was misread." });
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("Taken back", Text(await judge.OpenAsync("/tracking/lineage/decisions")), StringComparison.Ordinal);
        Assert.Contains("One piece of work with 1 other documents", Text(await judge.OpenAsync("/records/documents/demo-lab/LAB%202")), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Filled(string reason) => new() { ["Input.One"] = "demo-lab LAB 2", ["Input.Other"] = "demo-lab LAB 1", ["Input.Reason"] = reason };

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
