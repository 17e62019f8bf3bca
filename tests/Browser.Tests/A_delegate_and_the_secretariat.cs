using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Browser.Tests.Walking;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Landscape.Gaps;
using Palmares.Landscape.Harmonising;
using Palmares.Landscape.Rules;
using Palmares.Proceedings.Documents;

namespace Palmares.Browser.Tests;

/// <summary>From an input on one point of the register to the reply that closes a liaison statement, with no edition open when it begins.</summary>
[Collection(Site.OneAtATime)]
public sealed class A_delegate_and_the_secretariat
{
    private const string Secretary = "Hazel Programmeer", Member = "Fern Delegatsen", Body = "Delegation of Lower Fjord", Meeting = "RG-IES, 25 February";
    private const string Cell = "/landscape/register/cell/ansi-nextgen/career_break_rule";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Walk_from_an_input_to_a_reply()
    {
        await using var site = await Site.OpenAsync(scripts: true);
        await site.World.UserAsync(Secretary, Role.Secretary);
        await site.World.UserAsync(Member, Role.Delegate);
        var by = await site.ActorAsync(Secretary);
        foreach (var number in new[] { "TSAG-C33", "TSAG-R4" })
            await site.MustAsync((RegisterDocument register) => register.RunAsync(new() { Number = number, Title = "A document", Sources = [Body] }, by, Ct));

        await site.TellingFaultsAsync(async () =>
        {
            await using var secretary = await site.SignInAsync(Secretary);
            await using var member = await site.SignInAsync(Member);
            await FeedTheRegisterAsync(site, member, secretary);
            await CompareAsync(site, member, by);
            await AgreeAsync(site, member, secretary, by);
            var sheet = await DifferAsync(site, secretary, by);
            await AskAsync(site, secretary, sheet);
        });
    }

    private static async Task FeedTheRegisterAsync(Site site, Walker member, Walker secretary)
    {
        await member.GoAsync(Cell);
        await OpenAsync(member, "Propose what it should say");
        await member.FillAsync(
            ("Propose.Text", "Two years are added for a career break."), ("Propose.Source", "https://example.org/rules"), ("Propose.Seen.Year", "2025"), ("Propose.From.Member", Body), ("Propose.From.Document", "TSAG-C33"));
        await member.PressAsync("Send proposal");
        await site.ExpectAsync("landscape.cell-proposed");

        await secretary.GoAsync(Cell);
        await secretary.PressAsync("Accept");
        await secretary.SeesAsync("Two years are added for a career break.");
        await site.ExpectAsync("landscape.cell-decided");
    }

    /// <summary>The empty proposed record against all others, looked at and taken away in three forms.</summary>
    private static async Task CompareAsync(Site site, Walker member, Actor by)
    {
        var analysis = await site.MustAsync((StartAnalysis start) => start.RunAsync(new("What is missing", "itu-t-ngla", [], new(Body, OnBehalf: true)), by, Ct));
        await member.GoAsync($"/landscape/gaps/show/{analysis}");
        await member.SeesAsync("72 records of 34 organisations, read in part");
        await member.FollowAsync("Matrix, side by side, timeline");
        Assert.Equal(3, await member.Page.Locator("main figure.pm-chart").CountAsync());
        foreach (var (form, start) in new[] { ("docx", "PK"), ("xlsx", "PK"), ("md", "#") })
        {
            var file = await member.Page.APIRequest.GetAsync($"/landscape/gaps/show/{analysis}?handler=Paper&format={form}");
            Assert.Equal(start, (await file.TextAsync())[..start.Length]);
        }
    }

    private static async Task AgreeAsync(Site site, Walker member, Walker secretary, Actor by)
    {
        string[] anchors = ["none", "little", "some", "much", "very much", "all"];
        var criteria = await site.MustAsync((StartText start) => start.RunAsync(new(TextKind.Criteria, "Selection criteria", "RG-IES", [new("CON", "Contribution", "What the person wrote.", 100, anchors)]), by, Ct));
        var rules = await site.MustAsync((StartText start) => start.RunAsync(
            new(TextKind.ProgrammeRules, "Programme rules", "RG-IES", [.. RulesSkeleton.Clauses.Select(clause => new ClauseDraft(clause.Key, clause.Heading, "As agreed."))]), by, Ct));

        await member.GoAsync($"/landscape/criteria/show/{criteria}");
        await OpenAsync(member, "Propose wording");
        await member.TickAsync("Propose.Kind", "Change");
        await member.FillAsync(("Propose.Key", "CON"), ("Propose.Heading", "Contribution"), ("Propose.Body", "What the person wrote or edited."), ("Propose.Why", "Editors are forgotten."), ("Propose.From.Member", Body), ("Propose.From.Document", "TSAG-C33"));
        await member.PressAsync("Send proposal");
        await secretary.GoAsync($"/landscape/criteria/show/{criteria}");
        await DecideAsync(secretary, "Put in brackets");
        await secretary.SeesAsync("[What the person wrote or edited.]");
        await DecideAsync(secretary, "Agreed by consensus");
        await AdoptAsync(secretary, "Record the adoption", "Adopt");
        await secretary.GoAsync($"/landscape/rules/show/{rules}");
        await AdoptAsync(secretary, "Record the approval", "Approve");
        await site.ExpectAsync("landscape.clause-proposed", "landscape.clause-bracketed", "landscape.clause-agreed", "landscape.text-adopted");

        var edition = await DraftEditionAsync(site, by, anchors);
        foreach (var text in new[] { $"/landscape/criteria/show/{criteria}", $"/landscape/rules/show/{rules}" })
        {
            await secretary.GoAsync(text);
            await secretary.PressAsync("Hand over");
        }

        await secretary.GoAsync($"/awards/editions/{edition}");
        await secretary.TickAsync("Sure");
        await secretary.PressAsync(secretary.Page.Locator("main form:has([name='To']) button"));
        await site.ExpectAsync("landscape.criteria-given", "landscape.rules-given", "awards.criteria-frozen");
    }

    private static async Task<EditionId> DraftEditionAsync(Site site, Actor by, string[] anchors)
    {
        var programme = await site.MustAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), by, Ct));
        var today = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime);
        return await site.MustAsync((CreateEdition create) => create.RunAsync(
            new EditionDraft
            {
                Programme = programme, Label = "First", Slug = "first", TimeZone = "Europe/Zurich", NominatingOpens = today, NominatingCloses = today.AddDays(30), ScreeningCloses = today.AddDays(40), ReviewingCloses = today.AddDays(50),
                DecidingCloses = today.AddDays(60), Publishes = today.AddDays(70), Categories = [new("one", "One", 1)], Criteria = [new("x", "Not yet agreed", "", 100, anchors)],
            },
            by, Ct));
    }

    private static async Task<string> DifferAsync(Site site, Walker secretary, Actor by)
    {
        var id = await site.MustAsync((StartSheet start) => start.RunAsync("One award", by, Ct));
        await site.MustAsync((DescribeOption describe) => describe.RunAsync(new(id, OptionForm.CoreWithVariants, "Each Sector", "Each Sector", "Each Sector"), by, Ct));
        await site.MustAsync((ChooseOption choose) => choose.RunAsync(id, OptionForm.CoreWithVariants, by, Ct));
        var sheet = $"/landscape/harmonising/sheet/{id}";
        await secretary.GoAsync(sheet);
        await OpenAsync(secretary, "Enter what a Sector says");
        await secretary.Page.SelectOptionAsync("[name='Cell.Attribute']", "age-career");
        await secretary.TickAsync("Cell.Sector", nameof(Sector.D));
        await secretary.TickAsync("Cell.Position", nameof(Position.SupportWithModification));
        await secretary.FillAsync(("Cell.CurrentPractice", "18 to 28 years of age"), ("Cell.Owner", "Secretariat of ITU-D"), ("Cell.From.Member", "TDAG"));
        await secretary.TickAsync("Cell.From.OnBehalf");
        await secretary.PressAsync("Enter");
        await secretary.SeesAsync("Position of ITU-D differs.");
        await site.ExpectAsync("landscape.sheet-cell-entered");
        return sheet;
    }

    private static async Task AskAsync(Site site, Walker secretary, string sheet)
    {
        await secretary.PressAsync(secretary.Page.Locator("#row-age-career a[href^='/proceedings/liaison/draft']"));
        await secretary.FillAsync(("Input.From", "TSAG"), ("Input.Title", "LS/o on the age rule"), ("Input.ForAction", "TDAG"), ("Input.Text", "May the rule count years of activity instead of age?"));
        await secretary.DateAsync("Input.Deadline", 5, 26);
        await secretary.PressAsync("Save draft");
        await secretary.FillAsync(("Number", "TSAG-LS12"));
        await secretary.PressAsync("Record as sent");
        var statement = new Uri(secretary.Page.Url).PathAndQuery;
        await secretary.GoAsync(sheet);
        await secretary.SeesAsync("awaited from TDAG");
        await secretary.GoAsync(statement);
        await secretary.FollowAsync("Record a reply");
        await secretary.FillAsync(("Input.From", "TDAG"), ("Input.Title", "LS/r on the age rule"), ("Input.ForAction", "TSAG"), ("Input.Text", "TDAG can agree."));
        await secretary.PressAsync("Record statement");
        await secretary.GoAsync(sheet);
        await secretary.SeesAsync("reply of TDAG");
        await site.ExpectAsync("proceedings.liaison-drafted", "proceedings.liaison-sent", "proceedings.liaison-received");
    }

    private static async Task DecideAsync(Walker secretary, string button)
    {
        await OpenAsync(secretary, "Record what the group made of it");
        await secretary.Page.Locator("form[id^='decide-'] [name='Decide.Meeting']").FillAsync(Meeting);
        await secretary.PressAsync(button);
    }

    private static async Task AdoptAsync(Walker secretary, string section, string button)
    {
        await OpenAsync(secretary, section);
        var form = secretary.Page.Locator("form[action*='Adopt']");
        await form.Locator("[name='Decide.Meeting']").FillAsync("TSAG, May");
        await form.Locator("[name='Decide.Document']").FillAsync("TSAG-R4");
        await secretary.PressAsync(button);
    }

    private static Task OpenAsync(Walker walker, string section) => walker.Page.Locator("main summary").Filter(new() { HasText = section }).First.ClickAsync();
}
