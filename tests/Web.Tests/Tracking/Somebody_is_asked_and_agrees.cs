using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Tracking.Indicators;

namespace Palmares.Web.Tests.Tracking;

/// <summary>From a purpose that is off to a name that stands and goes again, and an objection that is answered; without JavaScript.</summary>
public sealed class Somebody_is_asked_and_agrees
{
    private const string Line = """{"source":"demo-lab","docid":"LAB 1","title":"Tidal clocks","type":"recommendation","date":"2025-03","status":"in force","group":"SG 1","contributors":[{"name":"Ada Quarrow","role":"author"}]}""";

    [Fact]
    public async Task The_secretary_states_the_purpose_asks_and_the_person_reads_contests_agrees_and_leaves()
    {
        await using var world = await WebWorld.StartAsync();
        var file = Path.Combine(world.Folder, "demo-lab.jsonl");
        await File.WriteAllTextAsync(file, Line + "\n");
        var importer = Actor.ForUser(await world.UserAsync("importer", Role.Steward, Role.Secretary), [Role.Steward, Role.Secretary], ActorOrigin.Web);
        await world.RunAsync((ImportRecord import) => import.RunAsync(new([file]), importer, null, default));
        await world.RunAsync((ComputeIndicators compute) => compute.RunAsync(importer, default));
        var person = (await world.RunAsync((FindPeople find) => find.RunAsync("quarrow", 1, default))).Items[0].Person;
        var secretary = await world.SignInAs(Role.Secretary);
        var visitor = world.Visit();

        Assert.Contains("This is off", Text(await secretary.OpenAsync("/tracking/indicators/emerging")), StringComparison.Ordinal);
        using var unassessed = await secretary.SendAsync("/privacy/stating/state/Tracking", "form", Statement(""));
        Assert.Equal(HttpStatusCode.BadRequest, unassessed.StatusCode);
        using var stated = await secretary.SendAsync("/privacy/stating/state/Tracking", "form", Statement("Counts alone are shown of who did not agree."));
        Assert.Equal(HttpStatusCode.Redirect, stated.StatusCode);
        Assert.Contains("Counts alone are shown of who did not agree.", Text(await visitor.OpenAsync("/privacy")), StringComparison.Ordinal);
        Assert.Contains("Nobody yet", Text(await secretary.OpenAsync("/tracking/indicators/emerging")), StringComparison.Ordinal);

        using var asked = await secretary.SendAsync("/tracking/opting-in", "form", new() { ["Input.Person"] = person.ToString(), ["Input.Email"] = "ada@example.org" });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var link = await LinkAsync(world, "ada@example.org", "/own-record/");
        var own = Text(await visitor.OpenAsync(link));
        Assert.Contains("Ada Quarrow", own, StringComparison.Ordinal);
        Assert.Contains("LAB 1", own, StringComparison.Ordinal);
        using var contested = await visitor.SendAsync(link, "form[action*=ontest i]", new() { ["Text"] = "The date is wrong." });
        Assert.StartsWith("/correction/", contested.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var agreed = await visitor.SendAsync(link, "form[action*=nswer i]", new() { ["agrees"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        Assert.Contains("Ada Quarrow", Text(await secretary.OpenAsync("/tracking/indicators/emerging")), StringComparison.Ordinal);
        using var left = await visitor.SendAsync(link, "form[action*=nswer i]", new() { ["agrees"] = "false" });
        Assert.DoesNotContain("Ada Quarrow", Text(await secretary.OpenAsync("/tracking/indicators/emerging")), StringComparison.Ordinal);
        Assert.Contains("Left again", Text(await secretary.OpenAsync("/tracking/opting-in")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_objects_without_an_account_and_reads_the_answer_by_link()
    {
        await using var world = await WebWorld.StartAsync();
        var secretary = await world.SignInAs(Role.Secretary);
        var visitor = world.Visit();
        Assert.Contains("Nothing is stated yet", Text(await visitor.OpenAsync("/objection")), StringComparison.Ordinal);
        using var stated = await secretary.SendAsync("/privacy/stating/state/Tracking", "form", Statement("Weighed."));

        using var empty = await visitor.SendAsync("/objection?purpose=Tracking", "form", new() { ["Input.Name"] = "Ada Quarrow", ["Input.Email"] = "ada@example.org", ["Input.Text"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var sent = await visitor.SendAsync("/objection?purpose=Tracking", "form", new() { ["Input.Name"] = "Ada Quarrow", ["Input.Email"] = "ada@example.org", ["Input.Text"] = "Leave me out." });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var link = await LinkAsync(world, "ada@example.org", "/objection/mine/");
        Assert.Contains("Waits for an answer", Text(await visitor.OpenAsync(link)), StringComparison.Ordinal);
        using var answered = await secretary.SendAsync("/privacy/objecting", "form", new() { ["answer"] = "We keep counts alone.", ["followed"] = "false" });
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Contains("We keep counts alone.", Text(await visitor.OpenAsync(link)), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Statement(string assessment) => new()
    {
        ["Input.Why"] = "To see who comes.", ["Input.Role"] = "Controller", ["Input.Basis"] = "LegitimateInterests", ["Input.BasisWords"] = "Weighed.", ["Input.Data"] = "Public documents.", ["Input.Recipients"] = "Nobody else.",
        ["Input.RetentionWords"] = "Erased.", ["Input.Assessment"] = assessment, ["Input.AssessedOn.Day"] = "5", ["Input.AssessedOn.Month"] = "1", ["Input.AssessedOn.Year"] = "2026", ["Input.AssessedBy"] = "Data protection officer", ["Input.Desk"] = "desk@example.org",
    };

    private static async Task<string> LinkAsync(WebWorld world, string to, string path)
    {
        var letter = await world.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().SingleAsync(message => message.To == to));
        return path + letter.Text.Split(path)[1].Split('\n')[0];
    }

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
