using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Meetings;

namespace Palmares.Web.Pages.Proceedings.Meetings;

/// <summary>One meeting: convening, agenda, documents, decisions, participants, report.</summary>
public sealed class ShowModel(
    ShowMeeting show, ConveneMeeting convene, AddAgendaItem add, AllocateDocument allocate, RecordDecision decide, RecordParticipants participants, CloseMeeting close, WriteMeetingReport report,
    FindDocuments documents, TimeProvider clock) : ProceedingsPage
{
    public sealed class ConveningForm
    {
        public DateOnly? On { get; set; }
        public string? Letter { get; set; }
        public string? ShortNotice { get; set; }
    }

    [BindProperty]
    public ConveningForm Convening { get; set; } = new();

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? List { get; set; }

    public ShowMeeting.Shown Meeting { get; private set; } = null!;

    public bool MayRun => By.May(Permission.RunMeeting);

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Meeting = found.Value;
        List ??= Meeting.ParticipantLines;
        Convening.On ??= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Crumb(T["Meetings"], "/proceedings/meetings");
        Crumb(Meeting.Line.Title);
        return Page();
    }

    public async Task<IActionResult> OnPostConveneAsync(MeetingId id, CancellationToken ct)
    {
        DocumentId? letter = null;
        if (!string.IsNullOrWhiteSpace(Convening.Letter))
        {
            var found = await documents.RunAsync(Convening.Letter, By, ct);
            if (found.IsError)
                return await AgainAsync(id, found.Error.At("Letter"), ct);
            letter = found.Value.Id;
        }

        return await AfterAsync(id, await convene.RunAsync(new(id, Convening.On ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), letter, Convening.ShortNotice), By, ct), T["The meeting is convened."], ct);
    }

    public async Task<IActionResult> OnPostItemAsync(MeetingId id, CancellationToken ct) =>
        await AfterAsync(id, await add.RunAsync(new(id, Title ?? ""), By, ct), T["The item is on the agenda."], ct);

    public async Task<IActionResult> OnPostAllocateAsync(MeetingId id, AgendaItemId item, string? number, CancellationToken ct) =>
        await AfterAsync(id, await allocate.RunAsync(new(item, number ?? ""), By, ct), T["The document is allocated."], ct);

    public async Task<IActionResult> OnPostDecideAsync(MeetingId id, AgendaItemId item, DecisionWord word, string? text, string? reservation, CancellationToken ct) =>
        await AfterAsync(id, await decide.RunAsync(new(item, word, text, reservation), By, ct), T["The decision is recorded."], ct);

    public async Task<IActionResult> OnPostParticipantsAsync(MeetingId id, CancellationToken ct) =>
        await AfterAsync(id, await participants.RunAsync(new(id, List ?? ""), By, ct), T["The list of participants is saved."], ct);

    public async Task<IActionResult> OnPostCloseAsync(MeetingId id, CancellationToken ct) =>
        await AfterAsync(id, await close.RunAsync(id, By, ct), T["The meeting is closed."], ct);

    public async Task<IActionResult> OnGetReportAsync(MeetingId id, CancellationToken ct)
    {
        var paper = await report.RunAsync(new(id, T["Rapporteur"]), By, ct);
        return Written(paper, "draft-report");
    }

    private async Task<IActionResult> AfterAsync<TValue>(MeetingId id, Result<TValue> result, string text, CancellationToken ct) =>
        result.IsError ? await AgainAsync(id, result.Error, ct) : Done(text, $"/proceedings/meetings/show/{id}");

    /// <summary>The page as it was, with what is wrong at its head.</summary>
    private async Task<IActionResult> AgainAsync(MeetingId id, Error error, CancellationToken ct)
    {
        if (error.Kind == ErrorKind.Forbidden)
            return Refused(error);
        var shown = await OnGetAsync(id, ct);
        return Meeting is null ? shown : Refused(error.Kind is ErrorKind.NotFound && error.Place is not null ? error with { Kind = ErrorKind.Invalid } : error);
    }
}
