using System.Text;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.Proceedings.Liaison;
using Palmares.Proceedings.Meetings;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports;

/// <summary>What a secretariat has in its first hour: a proposal and a gap analysis as Word files, four e-mails, and a meeting that took place.</summary>
internal sealed class SeedEra(World world, CancellationToken ct)
{
    public const string Group = "RG-FAB";
    public static readonly HostBody Host = new("UNION OF FABLES", "SECTOR OF FABLE STANDARDS");

    private static readonly (string Member, string Author, string Text)[] Letters =
    [
        ("Examplia Telecom", "R. Fable", "The Fable Society ends at 35 years; our proposal has no upper age."),
        ("Quarrywood", "A. Tale", "We read the rule of the Society as \"under 35 on the closing day\"."),
        ("Administration of Lower Fjord", "O. Saga", "Travel of the laureates should be paid by the host."),
        ("Harbour Institute", "P. Myth", "We support the proposal and have no comment."),
    ];

    private readonly Actor _chair = world.As(Role.Rapporteur);

    public static Paper Proposal => Ok(PaperForms.Write(
        new PaperForm
        {
            Kind = PaperKind.Contribution, Group = "SG99", Number = "SG99-C33", On = new DateOnly(2026, 2, 12), Source = "Examplia Telecom, Quarrywood", Title = "Proposal for an award for rising standards makers",
            Questions = "1/99", PlaceAndDates = "E-meeting, 25 February 2026", Purpose = "Proposal", Keywords = ["award", "rising", "recognition"], Contacts = [new("R. Fable\nExamplia Telecom", "E-mail: r.fable@example.org")],
            Abstract = "This contribution proposes an award for people in their first years of standards work, judged on documents that anybody can read.",
            Action = "The group is invited to discuss the proposal and to ask other groups for their experience.",
        },
        Host,
        [
            new Clause(1, "Introduction"), new Paragraph("Few bodies honour those who begin. This contribution proposes to do so."),
            new Clause(1, "Proposal"), new Clause(2, "Who"), new Paragraph("People whose first role or document is at most five years old."),
            new Clause(2, "What is looked at"), new BulletList(["documents written", "roles held", "what came of both"]),
        ]));

    public static Paper GapAnalysis => Ok(PaperForms.Write(
        new PaperForm { Kind = PaperKind.TemporaryDocument, Group = "SG99", Number = "SG99-TD12/PLEN", On = new DateOnly(2026, 2, 20), Source = "Quarrywood", Title = "Gap analysis of awards of other bodies" },
        Host,
        [new Clause(1, "What was compared"), new Table(["Body", "Award", "Upper age"], [["Fable Society", "Golden Quill", "35"], ["Institute of Tales", "First Lines", "not found"]], "Two awards")]));

    /// <summary>Everything from the two files to the letter that asks other groups.</summary>
    public async Task<(MeetingId Meeting, LiaisonId Statement)> HappenAsync()
    {
        var meeting = Ok(await world.RunAsync((PlanMeeting plan) => plan.RunAsync(
            new() { Group = Group, Title = "RG-FAB e-meeting", Zone = "Europe/Zurich", StartsOn = new DateOnly(2026, 2, 25), From = new TimeOnly(13, 0), Until = new TimeOnly(16, 0) }, _chair, ct)));
        await RegisterAsync(Proposal, meeting);
        await RegisterAsync(GapAnalysis, meeting);
        Ok(await world.RunAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, new DateOnly(2025, 12, 19)), _chair, ct)));
        foreach (var (member, author, text) in Letters)
            await ReceiveAsync(member, author, text);
        await MeetAsync(meeting);
        return (meeting, await AskAsync());
    }

    public static T Ok<T>(Result<T> result) => result.IsError ? throw new InvalidOperationException(result.Error.ToString()) : result.Value;

    /// <summary>As a secretary does: the head of the file fills the form.</summary>
    private async Task RegisterAsync(Paper paper, MeetingId meeting)
    {
        var bytes = paper.ToDocx();
        var head = HeaderReader.Read(new MemoryStream(bytes)).Header;
        Ok(await world.RunAsync((RegisterDocument register) => register.RunAsync(
            new() { Number = head.Number!, Title = head.Title!, Sources = head.Source!.Split(", "), Abstract = head.Abstract, Meeting = meeting, File = new SentFile(head.Number!.Replace('/', '-') + ".docx", bytes) }, _chair, ct)));
    }

    private async Task ReceiveAsync(string member, string author, string text) => Ok(await world.RunAsync((ReceiveInput receive) => receive.RunAsync(
        new()
        {
            Target = new Target(new InputKind("gap-cell"), "fable-society/upper-age", "Upper age, Golden Quill"), OnBehalfOf = member, Author = author, Text = text, Channel = InputChannel.Email,
            ReceivedOn = new DateOnly(2026, 2, 23), Original = new SentFile("answer.eml", Encoding.UTF8.GetBytes($"From: {author} <delegate@example.org>\r\nSubject: Re: gap analysis\r\n\r\n{text}\r\n")),
        },
        _chair, ct)));

    private async Task MeetAsync(MeetingId meeting)
    {
        var proposal = await DecideAsync(meeting, "Proposal for an award", "SG99-C33", DecisionWord.Agreed, "The group agreed to continue on the basis of SG99-C33.", "Administration of Lower Fjord reserves its position on who pays.");
        await DecideAsync(meeting, "Gap analysis", "SG99-TD12/PLEN", DecisionWord.Noted, "Four members sent inputs by e-mail.", null);
        await DecideAsync(meeting, "Experience of other groups", null, DecisionWord.SentByLiaison, null, null);
        Ok(await world.RunAsync((AddAgendaItem add) => add.RunAsync(new(meeting, "Budget"), _chair, ct)));
        Ok(await world.RunAsync((RecordParticipants record) => record.RunAsync(new(meeting, "R. Fable; Examplia Telecom; Delegate\nA. Tale; Quarrywood; Delegate\nO. Saga; Administration of Lower Fjord; Head of delegation\nP. Myth; Harbour Institute; ; apologies"), _chair, ct)));
        var paper = Ok(await world.RunAsync((FindDocuments find) => find.RunAsync("SG99-C33", _chair, ct)));
        Ok(await world.RunAsync((LinkDocument link) => link.RunAsync(new(paper.Id, new Target(new InputKind("agenda-item"), proposal.ToString(), "Proposal for an award"), DocumentEffect.Proposed), _chair, ct)));
        Ok(await world.RunAsync((CloseMeeting close) => close.RunAsync(meeting, _chair, ct)));
    }

    private async Task<AgendaItemId> DecideAsync(MeetingId meeting, string title, string? document, DecisionWord word, string? text, string? reservation)
    {
        var item = Ok(await world.RunAsync((AddAgendaItem add) => add.RunAsync(new(meeting, title), _chair, ct)));
        if (document is not null)
            Ok(await world.RunAsync((AllocateDocument allocate) => allocate.RunAsync(new(item, document), _chair, ct)));
        Ok(await world.RunAsync((RecordDecision decide) => decide.RunAsync(new(item, word, text, reservation), _chair, ct)));
        return item;
    }

    private async Task<LiaisonId> AskAsync()
    {
        var draft = Ok(await world.RunAsync((DraftLiaison use) => use.RunAsync(
            new()
            {
                From = "SG99", Title = "Experience with awards for beginners", Text = "SG99 is preparing an award for rising standards makers.\nIt would welcome what your group knows of such awards, and stories of people who would have deserved one.",
                ForAction = ["SG98", "TDAG"], ForInformation = ["RAG"], Approval = "RG-FAB e-meeting, 25 February 2026", Deadline = new DateOnly(2026, 5, 15), Contact = "R. Fable, Examplia Telecom",
            },
            _chair, ct)));
        Ok(await world.RunAsync((SendLiaison send) => send.RunAsync(new(draft, "SG99-LS4"), _chair, ct)));
        return draft;
    }
}
