using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Writing;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Writing;

/// <summary>A contribution, a TD or a circular is written in the form of the body and saved as a file. Nothing is registered by it.</summary>
public sealed class IndexModel(WritePaper write, FindMeetings meetings, TimeProvider clock) : ProceedingsPage
{
    public sealed class Form
    {
        public PaperKind Kind { get; set; } = PaperKind.Contribution;
        public HeaderFamily Family { get; set; } = HeaderFamily.Standardization;
        public string? Group { get; set; }
        public string? Number { get; set; }
        public string? Title { get; set; }
        public string? Sources { get; set; }
        public string? Questions { get; set; }
        public MeetingId? Meeting { get; set; }
        public string? Purpose { get; set; }
        public string? Abstract { get; set; }
        public string? Action { get; set; }
        public string? Keywords { get; set; }
        public string? Contact { get; set; }
        public string? Reach { get; set; }
        public string? To { get; set; }
        public DateOnly? Deadline { get; set; }
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
        public string? Text { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    /// <summary>Only what the reader may write is offered.</summary>
    public IEnumerable<Choice> Kinds => (By.May(Permission.RegisterDocument) ? new[] { PaperKind.Contribution, PaperKind.TemporaryDocument, PaperKind.Circular } : [PaperKind.Contribution])
        .Select(kind => new Choice(kind.ToString(), T[ProceedingsWords.Of(kind)]));

    public IEnumerable<Choice> Families => Enum.GetValues<HeaderFamily>().Select(family => new Choice(family.ToString(), T[ProceedingsWords.Of(family)]));

    public bool MayWriteAll => By.May(Permission.RegisterDocument);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShownAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await ShownAsync(ct);
        if (!ModelState.IsValid)
            return shown;
        var met = (await meetings.RunAsync(new(), By, ct)).Value.FirstOrDefault(meeting => meeting.Id == Input.Meeting);
        var paper = await write.RunAsync(new(Head(met), Input.Text ?? ""), By, ct);
        return Written(paper.IsError && paper.Error.Place == "Source" ? paper.Error.At("Sources") : paper, ProceedingsWords.FileName(Input.Kind));
    }

    private PaperForm Head(MeetingLine? meeting) => new()
    {
        Kind = Input.Kind, Family = Input.Family, Group = Input.Group?.Trim() ?? "", Number = Blank(Input.Number), Title = Input.Title?.Trim() ?? "", Source = string.Join(", ", Lines(Input.Sources)),
        On = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Questions = Blank(Input.Questions), Purpose = Blank(Input.Purpose), Abstract = Blank(Input.Abstract), Action = Blank(Input.Action),
        PlaceAndDates = meeting is null ? null : PaperForms.PlaceAndDates(meeting.Place, meeting.StartsOn, meeting.EndsOn), Access = Input.Access, Deadline = Input.Deadline, To = Lines(Input.To),
        Keywords = (Input.Keywords ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Contacts = Blank(Input.Contact) is { } who ? [new HeaderContact(who, Blank(Input.Reach))] : [],
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<IActionResult> ShownAsync(CancellationToken ct)
    {
        var known = await meetings.RunAsync(new(), By, ct);
        Meetings = [.. known.Value.Select(meeting => new Choice(meeting.Id.ToString(), $"{meeting.Title}, {meeting.StartsOn:d}"))];
        Crumb(T["Documents"], "/proceedings/documents");
        Crumb(T["Write a document"]);
        return Page();
    }
}
