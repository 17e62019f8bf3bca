using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Walking;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.TestKit;

namespace Palmares.Browser.Tests;

/// <summary>
/// A secretariat's first hour with no edition in existence: a proposal, a gap analysis, four inputs by e-mail, a meeting, wording in brackets, a statement
/// and its reply; and the papers of all of it, downloaded, opened in LibreOffice and compared with what stands in Goldens.
/// </summary>
/// <remarks>After a wanted change, PALMARES_WRITE_GOLDENS=1 ./test The_first_hour writes the papers as they are now: read the difference before you commit it.</remarks>
[Collection(Site.OneAtATime)]
public sealed partial class The_first_hour
{
    private const string Secretary = "Hazel Programmeer";

    private const string Cell = "/landscape/register/cell/ansi-nextgen/career_break_rule";

    private static readonly byte[] Proposal = Document("SG99-C33", "CONTRIBUTION", "Examplia Telecom", "Proposal for an award", "Few bodies honour those who begin.");
    private static readonly byte[] GapAnalysis = Document("SG99-TD12/PLEN", "TD", "Quarrywood", "Gap analysis of awards", "Two awards of other bodies were compared.");

    private static readonly (string Member, string Author, string Text)[] Letters =
    [
        ("Quarrywood", "A. Tale", "We found no rule on breaks."),
        ("Examplia Telecom", "R. Fable", "Our proposal would add two years for a break."),
        ("Administration of Lower Fjord", "O. Saga", "A break should need no reason."),
        ("Harbour Institute", "P. Myth", "We have no comment."),
    ];

    [Fact]
    public async Task Is_walked_from_the_proposal_to_the_papers_of_the_meeting()
    {
        Assert.SkipUnless(Office.IsHere, "LibreOffice or pdftotext is not on this machine; ./test installs them.");
        await using var site = await Site.OpenAsync(scripts: true, services => services.AddSingleton(new HostBody("UNION OF FABLES", "SECTOR OF FABLE STANDARDS")));
        await site.World.UserAsync(Secretary, Role.Secretary);
        await site.TellingFaultsAsync(() => WalkAsync(site));
    }

    private static async Task WalkAsync(Site site)
    {
        await using var secretary = await site.SignInAsync(Secretary);
        var meeting = await PlanAsync(secretary);
        await RegisterAsync(secretary, Proposal, "SG99-C33", "Examplia Telecom");
        await RegisterAsync(secretary, GapAnalysis, "SG99-TD12/PLEN", "Quarrywood");
        foreach (var (member, author, text) in Letters)
            await RecordAsync(secretary, member, author, text);
        await site.ExpectAsync("proceedings.meeting-planned", "proceedings.document-registered", "proceedings.input-recorded");
        await ConfirmAsync(site);
        await MeetAsync(secretary, meeting);
        await site.ExpectAsync("proceedings.input-confirmed", "proceedings.meeting-convened", "proceedings.document-allocated", "proceedings.decision-recorded", "proceedings.participants-recorded", "proceedings.meeting-closed");
        var criteria = await DraftAsync(secretary);
        await site.ExpectAsync("landscape.text-started", "landscape.clause-proposed", "landscape.clause-bracketed");
        await AskAndBeAnsweredAsync(secretary);
        await site.ExpectAsync("proceedings.liaison-drafted", "proceedings.liaison-sent", "proceedings.liaison-received");
        await ReadThePapersAsync(secretary, meeting, criteria);
        await using var phone = await site.SignInAsync(Secretary, Walker.Phone);
        foreach (var page in new[] { "documents", "inputs", "meetings", "liaison", "calendar", "writing" })
            await phone.GoAsync("/proceedings/" + page);
        await phone.GoAsync(meeting);
    }

    private static async Task<string> PlanAsync(Walker secretary)
    {
        await secretary.GoAsync("/proceedings/meetings");
        await secretary.FollowAsync("Plan a meeting");
        await secretary.FillAsync(("Input.Group", "RG-FAB"), ("Input.Title", "RG-FAB e-meeting"));
        await secretary.DateAsync("Input.StartsOn", 2, 20);
        await secretary.PressAsync("Plan meeting");
        await secretary.SeesAsync("the notice must be out by Saturday, 20 December 2025");
        return new Uri(secretary.Page.Url).PathAndQuery;
    }

    /// <summary>The head of the file fills the form.</summary>
    private static async Task RegisterAsync(Walker secretary, byte[] file, string number, string source)
    {
        await secretary.GoAsync("/proceedings/documents/register");
        await secretary.Page.GetByText("Fill the form from a Word file").ClickAsync();
        await SendAsync(secretary, "Head", "sent.docx", file);
        await secretary.PressAsync("Read its head");
        await SendAsync(secretary, "Attached", "sent.docx", file);
        await secretary.PressAsync("Register document");
        await secretary.SeesAsync(number);
        await secretary.SeesAsync(source);
    }

    private static async Task RecordAsync(Walker secretary, string member, string author, string text)
    {
        await secretary.GoAsync(Cell);
        await secretary.FollowAsync("Record an input that came by letter, paper or meeting");
        await secretary.FillAsync(("Input.OnBehalfOf", member), ("Input.Author", author), ("Input.AuthorEmail", Letter(author)), ("Input.Text", text));
        await SendAsync(secretary, "Original", "answer.eml", Encoding.UTF8.GetBytes($"From: {author}\r\n\r\n{text}"));
        await secretary.PressAsync("Record input");
        await secretary.SeesAsync("As received, not yet confirmed");
    }

    private static async Task ConfirmAsync(Site site)
    {
        await using var author = await site.VisitAsync();
        await author.GoAsync(await site.LinkToAsync(Letter("A. Tale"), "/confirm/"));
        await author.SeesAsync("We found no rule on breaks.");
        await author.PressAsync("Yes, confirm it");
        await author.SeesAsync("Thank you");
    }

    private static async Task MeetAsync(Walker secretary, string meeting)
    {
        await secretary.GoAsync(meeting);
        await secretary.FillAsync(("Convening.On.Day", "19"), ("Convening.On.Month", "12"), ("Convening.On.Year", "2025"));
        await secretary.PressAsync("Convene");
        await secretary.FillAsync(("Title", "Proposal for an award"));
        await secretary.PressAsync("Add item");
        await secretary.Page.GetByText("Documents and decision of item 1").ClickAsync();
        await secretary.FillAsync(("Number", "SG 99-C33"));
        await secretary.PressAsync("Allocate document");
        await secretary.Page.GetByText("Documents and decision of item 1").ClickAsync();
        await secretary.Page.Locator("main [name='Word']").SelectOptionAsync("Agreed");
        await secretary.FillAsync(("Text", "The group agreed to continue."), ("Reservation", "Quarrywood reserves its position."));
        await secretary.PressAsync("Record decision");
        await secretary.Page.GetByText("Enter the list of participants").ClickAsync();
        await secretary.FillAsync(("List", "R. Fable; Examplia Telecom; Delegate"));
        await secretary.PressAsync("Save the list");
        await secretary.Page.Locator("summary", new() { HasText = "Close the meeting" }).ClickAsync();
        await secretary.PressAsync("Close the meeting");
        await secretary.SeesAsync("Reservation recorded: Quarrywood reserves its position.");
    }

    private static async Task AskAndBeAnsweredAsync(Walker secretary)
    {
        await secretary.GoAsync("/proceedings/liaison/draft");
        await secretary.FillAsync(("Input.From", "SG99"), ("Input.Title", "Experience with awards"), ("Input.ForAction", "TDAG"), ("Input.Text", "What do you know of such awards?"));
        await secretary.DateAsync("Input.Deadline", 5, 15);
        await secretary.PressAsync("Save draft");
        await secretary.FillAsync(("Number", "SG99-LS4"));
        await secretary.PressAsync("Record as sent");
        await secretary.SeesAsync("Awaited");
        await secretary.FollowAsync("Record a reply");
        await secretary.FillAsync(("Input.From", "TDAG"), ("Input.Number", "TDAG-LS3"), ("Input.Title", "Awards of our Sector"), ("Input.ForAction", "SG99"), ("Input.Text", "We know of two."));
        await secretary.PressAsync("Record statement");
        await secretary.FollowAsync("SG99-LS4 Experience with awards");
        Assert.Equal(0, await secretary.Page.GetByText("Awaited").CountAsync());
    }

    private static async Task<string> DraftAsync(Walker secretary)
    {
        await secretary.GoAsync("/landscape/criteria/start");
        await secretary.FillAsync(
            ("Input.Title", "Selection criteria"), ("Input.Group", "RG-FAB"), ("Input.Clauses[0].Key", "CON"), ("Input.Clauses[0].Heading", "Contribution"), ("Input.Clauses[0].Body", "What the person wrote."),
            ("Input.Clauses[0].Weight", "100"), ("Input.Clauses[0].Anchors", "none\nlittle\nsome\nmuch\nvery much\nall"));
        await secretary.PressAsync("Start the text");
        await secretary.Page.Locator("main summary", new() { HasText = "Propose wording" }).ClickAsync();
        await secretary.TickAsync("Propose.Kind", "Change");
        await secretary.FillAsync(
            ("Propose.Key", "CON"), ("Propose.Heading", "Contribution"), ("Propose.Body", "What the person wrote or edited."), ("Propose.Why", "Editors are forgotten."), ("Propose.From.Member", "Examplia Telecom"), ("Propose.From.Document", "SG99-C33"));
        await secretary.TickAsync("Propose.From.OnBehalf");
        await secretary.PressAsync("Send proposal");
        await secretary.Page.Locator("main summary", new() { HasText = "Record what the group made of it" }).ClickAsync();
        await secretary.Page.Locator("form[id^='decide-'] [name='Decide.Meeting']").FillAsync("RG-FAB e-meeting");
        await secretary.PressAsync("Put in brackets");
        await secretary.SeesAsync("[What the person wrote or edited.]");
        return new Uri(secretary.Page.Url).AbsolutePath;
    }

    private static async Task ReadThePapersAsync(Walker secretary, string meeting, string criteria)
    {
        var papers = new Dictionary<string, byte[]>();
        await secretary.GoAsync(meeting);
        papers["meeting-report"] = await SavedAsync(secretary, secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Word", Exact = true }));

        await secretary.GoAsync("/landscape/register");
        await secretary.Page.GetByText("All inputs as one table").ClickAsync();
        await secretary.FillAsync(("group", "RG-FAB"));
        papers["gap-inputs"] = await SavedAsync(secretary, Button(secretary, "Save as Word document"));

        await secretary.GoAsync(criteria);
        papers["criteria-draft"] = await SavedAsync(secretary, secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Word", Exact = true }));

        await secretary.GoAsync("/reports/updates");
        await secretary.FillAsync(("Input.Group", "RG-FAB"), ("Input.Source", "Rapporteur, RG-FAB"));
        await secretary.DateAsync("Input.Since", 1, 15);
        papers["activity-update"] = await SavedAsync(secretary, Button(secretary, "Save as Word document"));

        await secretary.GoAsync("/proceedings/writing");
        await secretary.FillAsync(("Input.Group", "SG99"), ("Input.Title", "On age rules"), ("Input.Sources", "Examplia Telecom"), ("Input.Abstract", "What this says."), ("Input.Text", "# Introduction\nThe words."));
        papers["contribution"] = await SavedAsync(secretary, Button(secretary, "Save as Word document"));
        await CompareAsync(papers);
    }

    private static async Task CompareAsync(Dictionary<string, byte[]> papers)
    {
        var pages = await Office.PagesAsync(papers, CancellationToken.None);
        Assert.All(pages, read => Assert.InRange(read.Value.Count, 1, 2));
        foreach (var (name, read) in pages)
            Compare(name, Wrapped().Replace(string.Join(' ', read.Select(page => RunningHead().Replace(page, ""))), "$1\n") + "\n");
        // Nothing of ours stands on a document of the host.
        Assert.DoesNotContain(pages.Values.SelectMany(page => page), page => page.Contains("Palmares", StringComparison.OrdinalIgnoreCase));
    }

    private static void Compare(string name, string read, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Goldens", name + ".txt");
        if (Environment.GetEnvironmentVariable("PALMARES_WRITE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, read);
        }

        Assert.Equal(File.ReadAllText(file), read);
    }

    private static ILocator Button(Walker walker, string name) => walker.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task<byte[]> SavedAsync(Walker secretary, ILocator what)
    {
        var saved = await secretary.Page.RunAndWaitForDownloadAsync(() => what.ClickAsync());
        return await File.ReadAllBytesAsync(await saved.PathAsync());
    }

    private static string Letter(string author) => author.Replace(". ", ".", StringComparison.Ordinal).ToLowerInvariant() + "@example.org";

    private static byte[] Document(string number, string kind, string source, string title, string words) => new Paper
    {
        Title = title,
        Header = new DocumentHeader { Number = number, Group = "STUDY GROUP 99", Source = source, Title = title, Date = "12 February 2026", Kind = kind, Contacts = [new("R. Fable")], Abstract = "About awards." },
        Blocks = [new Clause(1, "Introduction"), new Paragraph(words)],
    }.ToDocx();

    /// <summary>At the head of a later page.</summary>
    [GeneratedRegex(@"^- \d+ - .*?\(number awaited\) ")]
    private static partial Regex RunningHead();

    /// <summary>Lines of about a hundred letters, so that a difference is read at a glance.</summary>
    [GeneratedRegex(@"(.{90,}?) ")]
    private static partial Regex Wrapped();

    private static async Task SendAsync(Walker walker, string field, string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("palmares-sent-").FullName;
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, bytes);
        await walker.Page.Locator($"main [name='{field}']").SetInputFilesAsync(path);
    }
}
