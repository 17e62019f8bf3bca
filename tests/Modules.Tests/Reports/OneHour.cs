using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Landscape.Register;
using Palmares.Modules.Tests.Landscape;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Liaison;
using Palmares.Proceedings.Meetings;
using Palmares.Reports.Updates;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports;

/// <summary>From an empty installation to the papers a meeting needs, as Word files whose pages are compared with what stands in Goldens.</summary>
/// <remarks>
/// The pages are those LibreOffice draws, read back as words. After a wanted change, PALMARES_WRITE_GOLDENS=1 ./test OneHour writes them as they are now:
/// read the difference before you commit it.
/// </remarks>
public sealed class OneHour
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_installation_writes_the_papers_of_its_first_meeting()
    {
        Assert.SkipUnless(Office.IsHere, "LibreOffice or pdftotext is not on this machine; ./test installs them.");
        await using var world = await World.OnAsync(Engine.Sqlite, services => services.AddSingleton(SeedEra.Host));
        var (meeting, statement) = await new SeedEra(world, Ct).HappenAsync();
        var papers = await PapersAsync(world, meeting, statement);

        var pages = await Office.PagesAsync(papers.ToDictionary(paper => paper.Key, paper => paper.Value.ToDocx()), Ct);

        foreach (var (name, read) in pages)
            Compare(name, Text(read, papers[name]));
        Assert.All(pages.Values, read => Assert.InRange(read.Count, 1, 3));
        // Nothing of ours stands on a document of the host.
        Assert.DoesNotContain(pages.Values.SelectMany(page => page), page => page.Contains("Palmares", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<Dictionary<string, Paper>> PapersAsync(World world, MeetingId meeting, LiaisonId statement)
    {
        var chair = world.As(Role.Rapporteur);
        return new Dictionary<string, Paper>
        {
            ["contribution"] = SeedEra.Proposal,
            ["temporary-document"] = SeedEra.GapAnalysis,
            ["meeting-report"] = SeedEra.Ok(await world.RunAsync((WriteMeetingReport write) => write.RunAsync(new(meeting, "Rapporteur, RG-FAB"), chair, Ct))),
            ["liaison-statement"] = SeedEra.Ok(await world.RunAsync((WriteLiaison write) => write.RunAsync(statement, chair, Ct))),
            ["activity-update"] = SeedEra.Ok(await world.RunAsync((MakeActivityUpdate make) => make.RunAsync(
                new() { Group = SeedEra.Group, To = "ISCG", Source = "Rapporteur, RG-FAB", Since = new DateOnly(2026, 1, 15) }, chair, Ct))),
            ["circular"] = Circular,
            ["gap-inputs"] = SeedEra.Ok(await world.RunAsync((MakeInputTable make) => make.RunAsync(SeedEra.Group, world.As(Role.Secretary), Ct))),
            ["criteria-draft"] = await CriteriaAsync(world),
        };
    }

    /// <summary>One alternative in brackets, one proposal not yet discussed.</summary>
    private static async Task<Paper> CriteriaAsync(World world)
    {
        var text = await DraftingRoom.StartAsync(world);
        var proposal = SeedEra.Ok(await DraftingRoom.ProposeAsync(world, text));
        SeedEra.Ok(await DraftingRoom.DecideAsync(world, text, proposal, ProposalOutcome.Bracketed));
        SeedEra.Ok(await DraftingRoom.ProposeAsync(world, text, input => input with { Key = "LEAD", Heading = "Leading", Body = "What the person led or mentored.", Why = "Mentors are forgotten.", Weight = 40 }));
        return TextPaper.Of(await DraftingRoom.ShowAsync(world, text), world.Clock.GetUtcNow()).Headed(SeedEra.Host, PaperKind.TemporaryDocument, SeedEra.Group);
    }

    private static Paper Circular => SeedEra.Ok(PaperForms.Write(
        new PaperForm
        {
            Kind = PaperKind.Circular, Group = "SG99", Number = "Circular 204", On = new DateOnly(2026, 3, 2), Source = "Director", Title = "Invitation to nominate rising standards makers",
            To = ["Administrations", "Sector Members", "Associates"], Deadline = new DateOnly(2026, 6, 30), Contacts = [new("O. Saga", "E-mail: o.saga@example.org")],
        },
        SeedEra.Host,
        [new Paragraph("Dear Sir or Madam,"), new Paragraph("Members are invited to nominate people in their first years of standards work."), new NumberedList(["Nominations are made on the form.", "The nominee agrees in writing."]), new Paragraph("Yours faithfully,")]));

    /// <summary>All pages as one text: where one ends depends on the machine's letters. The running head of the later ones, and the head of a table that goes on, are taken out.</summary>
    private static string Text(IReadOnlyList<string> pages, Paper paper) =>
        string.Join(' ', pages.Select((page, at) => at == 0 ? page : WithoutHeads(page.Replace($"- {at + 1} - {paper.Header?.Number ?? "(number awaited)"} ", "", StringComparison.Ordinal), paper)));

    private static string WithoutHeads(string page, Paper paper)
    {
        var head = paper.Blocks.OfType<Table>().Select(table => string.Join(' ', table.Header) + " ").FirstOrDefault(head => page.StartsWith(head, StringComparison.Ordinal));
        return head is null ? page : page[head.Length..];
    }

    private static void Compare(string name, string text, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Goldens", name + ".txt");
        var read = Wrapped(text) + "\n";
        if (Environment.GetEnvironmentVariable("PALMARES_WRITE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, read);
        }

        Assert.Equal(File.ReadAllText(file), read);
    }

    /// <summary>Lines of about a hundred letters, so that a difference is read at a glance.</summary>
    private static string Wrapped(string page)
    {
        var (text, width) = (new StringBuilder(), 0);
        foreach (var word in page.Split(' '))
        {
            width += word.Length + 1;
            text.Append(word).Append(width > 100 ? '\n' : ' ');
            width = width > 100 ? 0 : width;
        }

        return text.ToString().TrimEnd();
    }
}
