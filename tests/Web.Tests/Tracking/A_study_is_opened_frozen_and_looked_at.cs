using System.Net;
using AngleSharp.Dom;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Tracking;

namespace Palmares.Web.Tests.Tracking;

/// <summary>A secretary's walk: the purpose is stated, a study opened, matched, frozen, looked at; a visitor reads who is compared and objects; all without JavaScript.</summary>
public sealed class A_study_is_opened_frozen_and_looked_at
{
    private const string Study = "/tracking/outcomes/study/of-2018";

    private static readonly string[] First = ["Amber", "Birch", "Cedar", "Dune", "Ember", "Fern", "Glade", "Heath"];

    private static readonly string[] Last = ["Quillwater", "Marrowfield", "Thistlebank", "Harrowmere", "Lanternby", "Copperdale"];

    [Fact]
    public async Task The_list_is_frozen_before_outcomes_are_seen_and_nobody_compared_is_named()
    {
        await using var world = await WebWorld.StartAsync();
        await RecordAsync(world);
        var secretary = await world.SignInAs(Role.Secretary);
        var rapporteur = await world.SignInAs(Role.Rapporteur);
        var visitor = world.Visit();

        Assert.Contains("This is off", Text(await secretary.OpenAsync("/tracking/outcomes")), StringComparison.Ordinal);
        using var refused = await secretary.SendAsync("/privacy/stating/state/OutcomeStudies", "form", Statement(""));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain("Those compared stand in a study as tokens", Text(await visitor.OpenAsync("/privacy")), StringComparison.Ordinal);
        using var stated = await secretary.SendAsync("/privacy/stating/state/OutcomeStudies", "form", Statement("Counts and curves alone."));
        var notice = await visitor.OpenAsync("/privacy");
        Assert.Contains("Those compared stand in a study as tokens", Text(notice), StringComparison.Ordinal);
        Assert.NotNull(notice.QuerySelector("#OutcomeStudies a[href='/objection?purpose=OutcomeStudies']"));

        using var opened = await secretary.SendAsync("/tracking/outcomes", "form", new() { ["Input.Key"] = "of-2018", ["Input.Cohorts"] = "laureates" });
        Assert.Equal(Study, opened.Headers.Location!.ToString());
        Assert.DoesNotContain("Look at the outcomes now", Text(await secretary.OpenAsync(Study)), StringComparison.Ordinal);
        var matched = await secretary.OpenAsync(Study + "?match=true");
        Assert.Contains("Standardised difference", Text(matched), StringComparison.Ordinal);
        var hash = matched.QuerySelector("input[name=hash]")!.GetAttribute("value")!;
        using var moved = await secretary.SendAsync(Study + "?match=true", "form[action*=reeze i]", new() { ["hash"] = new string('0', 64) });
        Assert.Equal(HttpStatusCode.Conflict, moved.StatusCode);
        using var frozen = await secretary.SendAsync(Study + "?match=true", "form[action*=reeze i]", new() { ["hash"] = hash });
        Assert.Contains(hash, Text(await secretary.OpenAsync(Study)), StringComparison.Ordinal);
        using var looked = await secretary.SendAsync(Study, "form[action*=ook i]", []);
        Assert.Equal(HttpStatusCode.Redirect, looked.StatusCode);

        var seen = await rapporteur.OpenAsync(Study);
        Assert.Contains("Below 25 laureates counts and curves alone are shown", Text(seen), StringComparison.Ordinal);
        Assert.NotNull(seen.QuerySelector("main svg"));
        Assert.Null(seen.QuerySelector("main form"));
        Assert.All(First.SelectMany(_ => Last, (first, last) => $"{first} {last}"), name => Assert.DoesNotContain(name, seen.DocumentElement.OuterHtml, StringComparison.Ordinal));
        using var withdrawn = await secretary.SendAsync("/privacy/stating", "#OutcomeStudies form", new() { ["reason"] = "Asked about." });
        Assert.Contains("This is off", Text(await rapporteur.OpenAsync("/tracking/outcomes")), StringComparison.Ordinal);
    }

    /// <summary>48 people who wrote alike from 2015 to 2017; the first six are laureates of 2018 and write on.</summary>
    private static async Task RecordAsync(WebWorld world)
    {
        var lines = new List<string>();
        foreach (var person in Enumerable.Range(0, 48))
        {
            var (first, last) = (First[person / 6], Last[person % 6]);
            var months = Enumerable.Range(0, 12).Select(at => (Year: 2015 + (at / 4), Month: 1 + (at % 4 * 3))).Concat(person < 6 ? Enumerable.Range(2018, 8).Select(year => (Year: year, Month: 5)) : [(Year: 2018, Month: 8)]);
            foreach (var (year, month) in months)
                lines.Add($$"""{"source":"demo-lab","docid":"LAB {{person}}-{{year}}-{{month}}","title":"Sheet {{person}} {{year}} {{month}} of the {{last}} {{first}} papers","type":"recommendation","date":"{{year}}-{{month:00}}-10","group":"SG 1","contributors":[{"name":"{{first}} {{last}}","given":"{{first}}","surname":"{{last}}","role":"author","person_key":"p{{person}}"}]}""");
        }

        var file = Path.Combine(world.Folder, "demo-lab.jsonl");
        await File.WriteAllLinesAsync(file, lines);
        var importer = Actor.ForUser(await world.UserAsync("importer", Role.Steward), [Role.Steward], ActorOrigin.Web);
        await world.RunAsync((ImportRecord import) => import.RunAsync(new([file]), importer, null, default));
        foreach (var laureate in Enumerable.Range(0, 6))
        {
            var person = (await world.RunAsync((FindPeople find) => find.RunAsync($"{First[0]} {Last[laureate]}", 1, default))).Items[0].Person;
            await world.RunAsync(async (IServiceProvider services) =>
            {
                ((AddToCohort)services.GetService(typeof(AddToCohort))!).Stage(person, "laureates", new DateOnly(2018, 3, 1), Actor.System);
                return await ((PalmaresDb)services.GetService(typeof(PalmaresDb))!).SaveChangesAsync();
            });
        }
    }

    private static Dictionary<string, string> Statement(string assessment) => new()
    {
        ["Input.Why"] = "To learn whether the award changes anything.", ["Input.Role"] = "Controller", ["Input.Basis"] = "LegitimateInterests", ["Input.BasisWords"] = "Weighed.", ["Input.Data"] = "Public documents.",
        ["Input.Recipients"] = "Nobody else.", ["Input.RetentionWords"] = "Erased.", ["Input.Assessment"] = assessment, ["Input.AssessedOn.Day"] = "5", ["Input.AssessedOn.Month"] = "1", ["Input.AssessedOn.Year"] = "2026",
        ["Input.AssessedBy"] = "Data protection officer", ["Input.Desk"] = "desk@example.org",
    };

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
