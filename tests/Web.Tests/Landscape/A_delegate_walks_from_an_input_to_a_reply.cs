using System.Net;
using AngleSharp.Dom;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Proceedings.Documents;

namespace Palmares.Web.Tests.Landscape;

/// <summary>The whole way through the pages, without JavaScript: from an input on a cell to criteria that an edition opens with, and a sheet on which a Sector differs. Each step is an act.</summary>
public sealed class A_delegate_walks_from_an_input_to_a_reply
{
    private const string Cell = "/landscape/register/cell/ansi-nextgen/career_break_rule";
    private const string Anchors = "none\nlittle\nsome\nmuch\nvery much\nall";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_step_is_an_act()
    {
        await using var world = await WebWorld.StartAsync();
        var secretary = await world.SignInAs(Role.Secretary);
        var member = await world.SignInAs(Role.Delegate);
        await RegisterAsync(world, "TSAG-C33");
        await RegisterAsync(world, "TSAG-R4");

        await InputIsAcceptedAsync(member, secretary);
        var criteria = await CriteriaAreAdoptedAsync(member, secretary);
        var rules = await RulesAreApprovedAsync(secretary);
        var edition = await EditionOpensAsync(world, secretary, criteria, rules);
        var sheet = await SectorDiffersAsync(world, secretary);
        await StatementIsAnsweredAsync(secretary, sheet);

        Assert.Equal("Contribution", (await world.RunAsync((ReadEdition read) => read.RunAsync(edition, Ct))).Value.Criteria[0].Name);
        Assert.Contains("Position of ITU-D differs.", (await secretary.OpenAsync(sheet)).QuerySelector("#row-age-career")!.TextContent, StringComparison.Ordinal);
        string[] steps =
        [
            "landscape.cell-proposed", "landscape.cell-decided", "landscape.text-started", "landscape.clause-proposed", "landscape.clause-bracketed", "landscape.clause-agreed", "landscape.text-adopted",
            "landscape.criteria-given", "landscape.rules-given", "awards.criteria-frozen", "landscape.sheet-started", "landscape.option-described", "landscape.option-chosen", "landscape.sheet-cell-entered", "proceedings.liaison-drafted",
            "proceedings.liaison-sent", "proceedings.liaison-received",
        ];
        var acts = (await world.ActsAsync()).Select(act => act.Name).ToList();
        Assert.All(steps, step => Assert.Contains(step, acts));
        Assert.Equal(steps.Take(6), acts.Where(steps.Take(6).Contains).Distinct());
    }

    private static async Task InputIsAcceptedAsync(Visitor member, Visitor secretary)
    {
        await DoneAsync(member, Cell, "form[action*='Propose']", new()
        {
            ["Propose.State"] = "Stated", ["Propose.Text"] = "Two years are added for a career break.", ["Propose.Source"] = "https://example.org/rules", ["Propose.Seen.Year"] = "2025",
            ["Propose.Confidence"] = "high", ["Propose.From.Member"] = "Standards Body of Examplia", ["Propose.From.Document"] = "TSAG-C33",
        });
        await DoneAsync(secretary, Cell, "form[action*='Decide']", new() { ["Decide.Accept"] = "true" });

        var page = await member.OpenAsync(Cell);
        Assert.Contains("Two years are added for a career break.", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Standards Body of Examplia, TSAG-C33", page.QuerySelector(".pm-history__item")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> CriteriaAreAdoptedAsync(Visitor member, Visitor secretary)
    {
        var text = await DoneAsync(secretary, "/landscape/criteria/start", "form", new()
        {
            ["Input.Title"] = "Selection criteria", ["Input.Group"] = "RG-IES",
            ["Input.Clauses[0].Key"] = "CON", ["Input.Clauses[0].Heading"] = "Contribution", ["Input.Clauses[0].Body"] = "What the person wrote.", ["Input.Clauses[0].Weight"] = "60", ["Input.Clauses[0].Anchors"] = Anchors,
            ["Input.Clauses[1].Key"] = "LEAD", ["Input.Clauses[1].Heading"] = "Leading", ["Input.Clauses[1].Body"] = "What the person led.", ["Input.Clauses[1].Weight"] = "40", ["Input.Clauses[1].Anchors"] = Anchors,
        });
        await DoneAsync(member, text, "form[action*='Propose']", new()
        {
            ["Propose.Kind"] = "Change", ["Propose.Key"] = "CON", ["Propose.Heading"] = "Contribution", ["Propose.Body"] = "What the person wrote or edited.", ["Propose.Why"] = "Editors are forgotten.",
            ["Propose.From.Member"] = "Standards Body of Examplia", ["Propose.From.Document"] = "TSAG-C33",
        });
        await DoneAsync(secretary, text, "form[id^=decide-]", new() { ["Decide.Outcome"] = "Bracketed", ["Decide.Meeting"] = "RG-IES, 25 February" });
        Assert.Contains("[What the person wrote or edited.] (Standards Body of Examplia, TSAG-C33)", (await member.OpenAsync(text)).QuerySelector("#clause-CON")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(secretary, text, "form[id^=decide-]", new() { ["Decide.Outcome"] = "Agreed", ["Decide.Meeting"] = "RG-IES, 4 March", ["Decide.Reserves"] = "Otherland", ["Decide.Reservation"] = "Prefers the former words." });
        await DoneAsync(secretary, text, "form[action*='Adopt']", new() { ["Decide.Meeting"] = "TSAG, May", ["Decide.Document"] = "TSAG-R4" });

        var page = await member.OpenAsync(text);
        Assert.Equal("Selection criteria · Palmares", page.Title);
        Assert.Contains("What the person wrote or edited.", page.QuerySelector("#clause-CON")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reservation of Otherland", page.Body!.TextContent, StringComparison.Ordinal);
        return text;
    }

    private static async Task<string> RulesAreApprovedAsync(Visitor secretary)
    {
        var text = await DoneAsync(secretary, "/landscape/rules/start", "form", new() { ["Input.Title"] = "Programme rules", ["Input.Group"] = "RG-IES", ["Input.Clauses[5].Body"] = "Nobody of a proposing member judges." });
        await DoneAsync(secretary, text, "form[action*='Adopt']", new() { ["Decide.Meeting"] = "TSAG, May", ["Decide.Document"] = "TSAG-R4" });
        return text;
    }

    private static async Task<EditionId> EditionOpensAsync(WebWorld world, Visitor secretary, string criteria, string rules)
    {
        var programme = (await world.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), Actor.System, Ct))).Value;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var edition = (await world.RunAsync((CreateEdition create) => create.RunAsync(
            new EditionDraft
            {
                Programme = programme, Label = "First", Slug = "first", TimeZone = "Europe/Zurich", NominatingOpens = today, NominatingCloses = today.AddDays(30), ScreeningCloses = today.AddDays(40),
                ReviewingCloses = today.AddDays(50), DecidingCloses = today.AddDays(60), Publishes = today.AddDays(70), Categories = [new("one", "One", 1)],
                Criteria = [new("x", "Not yet agreed", "", 100, ["a", "b", "c", "d", "e", "f"])],
            },
            Actor.System, Ct))).Value;
        await DoneAsync(secretary, criteria, "form[action*='Give']", new() { ["Decide.Edition"] = edition.ToString() });
        await DoneAsync(secretary, rules, "form[action*='Give']", new() { ["Decide.Edition"] = edition.ToString() });
        Assert.False((await world.RunAsync((MovePhase move) => move.RunAsync(new(edition, EditionPhase.Nominating, "the day has come"), Actor.System, Ct))).IsError);
        return edition;
    }

    private static async Task<string> SectorDiffersAsync(WebWorld world, Visitor secretary)
    {
        var sheet = await DoneAsync(secretary, "/landscape/harmonising", "form", new() { ["Title"] = "One award" });
        await DoneAsync(secretary, sheet, "form[action*='Option']", new() { ["Option.Form"] = "CoreWithVariants", ["Option.Owns"] = "Each Sector", ["Option.Pays"] = "Each Sector", ["Option.Decides"] = "Each Sector" });
        await DoneAsync(secretary, sheet, "form[action*='Choose']", new() { ["Form"] = "CoreWithVariants" });
        foreach (var (sector, position) in new[] { (Sector.R, Position.NoObjection), (Sector.T, Position.Support), (Sector.D, Position.SupportWithModification), (Sector.GS, Position.NotApplicable) })
        {
            await DoneAsync(secretary, sheet, "form[action*='handler=Cell']", new()
            {
                ["Cell.Attribute"] = "age-career", ["Cell.Sector"] = sector.ToString(), ["Cell.Position"] = position.ToString(), ["Cell.Owner"] = "Secretariat", ["Cell.From.Member"] = $"Advisory group of {sector}", ["Cell.From.OnBehalf"] = "true",
            });
        }

        var stranger = await world.SignInAs("Another Delegate", Role.Delegate);
        // Of a sheet that is not released a delegate hears word for word what is said of one that does not exist.
        var (hidden, none) = (await stranger.GetAsync(sheet), await stranger.GetAsync("/landscape/harmonising/sheet/0197a000-0000-7000-8000-000000000001"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, none.StatusCode));
        var told = (await Visitor.ReadAsync(hidden)).QuerySelector("main")!.TextContent;
        Assert.Contains("There is no such sheet, or it is not released to you yet.", told, StringComparison.Ordinal);
        Assert.Equal(told, (await Visitor.ReadAsync(none)).QuerySelector("main")!.TextContent);
        return sheet;
    }

    private static async Task StatementIsAnsweredAsync(Visitor secretary, string sheet)
    {
        async Task<IElement> RowAsync() => (await secretary.OpenAsync(sheet)).QuerySelector("#row-age-career")!;
        var ask = (await RowAsync()).QuerySelector("a[href^='/proceedings/liaison/draft']")!.GetAttribute("href")!;
        var deadline = TimeProvider.System.GetUtcNow().AddDays(60);
        var statement = await DoneAsync(secretary, ask, "form[method=post]:not([action])", new()
        {
            ["Input.From"] = "TSAG", ["Input.Title"] = "LS/o on the age rule", ["Input.ForAction"] = "TDAG", ["Input.Text"] = "May the rule count years of activity instead of age?", ["Input.Approval"] = "TSAG, May",
            ["Input.Deadline.Day"] = $"{deadline.Day}", ["Input.Deadline.Month"] = $"{deadline.Month}", ["Input.Deadline.Year"] = $"{deadline.Year}",
        });
        await DoneAsync(secretary, statement, "form[action*='Send']", new() { ["Number"] = "TSAG-LS12" });
        var row = await RowAsync();
        Assert.Contains("awaited from TDAG", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("a[href^='/proceedings/liaison/draft']"));

        var reply = (await secretary.OpenAsync(statement)).QuerySelector("a[href^='/proceedings/liaison/receive']")!.GetAttribute("href")!;
        var today = TimeProvider.System.GetUtcNow();
        await DoneAsync(secretary, reply, "form[method=post]:not([action])", new()
        {
            ["Input.From"] = "TDAG", ["Input.Title"] = "LS/r on the age rule", ["Input.ForAction"] = "TSAG", ["Input.Text"] = "TDAG can agree.", ["Input.InReplyTo"] = statement[(statement.LastIndexOf('/') + 1)..],
            ["Input.On.Day"] = $"{today.Day}", ["Input.On.Month"] = $"{today.Month}", ["Input.On.Year"] = $"{today.Year}",
        });
        var closed = (await RowAsync()).TextContent;
        Assert.DoesNotContain("awaited from", closed, StringComparison.Ordinal);
        Assert.Contains("reply of TDAG", closed, StringComparison.Ordinal);
    }

    private static async Task RegisterAsync(WebWorld world, string number) =>
        Assert.False((await world.RunAsync((RegisterDocument register) => register.RunAsync(new() { Number = number, Title = "A document", Sources = ["Examplia"] }, Actor.System, Ct))).IsError);

    /// <summary>Sends a form that must succeed and gives the address it leads to.</summary>
    private static async Task<string> DoneAsync(Visitor visitor, string address, string form, Dictionary<string, string> fields)
    {
        var answer = await visitor.SendAsync(address, form, fields);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail($"{address} {form}: {(int)answer.StatusCode} {(await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary, main")?.TextContent.Trim()}");
        return answer.Headers.Location!.ToString();
    }
}
