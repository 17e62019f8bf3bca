using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Engagement;
using Palmares.Engagement.Events;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Engagement.Events;

/// <summary>An event for those who run it and those who register.</summary>
public sealed class ShowModel(ShowEvent show, MoveEvent move, RegisterForEvent register, DecideRegistration decide, CaptureOutput capture, KeepSessionNotes notes) : PalmaresPage
{
    public sealed class CaptureForm
    {
        public int Session { get; set; } = 1;
        public OutputKind Kind { get; set; } = OutputKind.Recommendation;
        public string? Text { get; set; }
    }

    public sealed class RegisterForm
    {
        public string? Name { get; set; }
        public string? Entity { get; set; }
        public MemberType MemberType { get; set; } = MemberType.SectorMember;
        public Region Region { get; set; }
    }

    [BindProperty(SupportsGet = true, Name = "id")]
    public EngagementEventId Id { get; set; }

    [BindProperty]
    public CaptureForm Capture { get; set; } = new();

    [BindProperty]
    public RegisterForm Register { get; set; } = new();

    public EventShown Event { get; private set; } = null!;

    public bool MayRun => By.May(Permission.RunMeeting);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<OutputKind>().Select(kind => new Choice(kind.ToString(), T[EventWords.Of(kind)]));

    public IEnumerable<SelectListItem> MemberTypes => Enum.GetValues<MemberType>().Select(type => new Choice(type.ToString(), T[EventWords.Of(type)]));

    public IEnumerable<SelectListItem> Regions => Enum.GetValues<Region>().Select(region => new Choice(region.ToString(), T[EventWords.Of(region)]));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await show.RunAsync(Id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Event = found.Value;
        Crumb(T["Events"], "/engagement/events");
        Crumb(Event.Title);
        return Page();
    }

    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken ct)
    {
        var written = await show.CalendarAsync(Id, By, ct);
        return written.IsError ? Refused(written.Error) : File(Encoding.UTF8.GetBytes(written.Value), "text/calendar", "event.ics");
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken ct) => await ThenAsync(await move.RunAsync(Id, By, ct), T["The event is one step further."], ct);

    public async Task<IActionResult> OnPostRegisterAsync(CancellationToken ct) =>
        await ThenAsync((await register.RunAsync(new(Id, Register.Name ?? "", Register.Entity ?? "", Register.MemberType, Register.Region), By, ct)).Then<Done>(_ => Kernel.Done.Value), T["The registration waits for approval."], ct);

    public async Task<IActionResult> OnPostDecideAsync([FromForm] int place, [FromForm] bool approve, CancellationToken ct) =>
        await ThenAsync(await decide.RunAsync(new(Id, place, approve), By, ct), T["The registration is decided."], ct);

    public async Task<IActionResult> OnPostCaptureAsync(CancellationToken ct) =>
        await ThenAsync((await capture.RunAsync(new(Id, Capture.Session, Capture.Kind, Capture.Text ?? ""), By, ct)).Then<Done>(_ => Kernel.Done.Value), T["The output is captured."], ct);

    public async Task<IActionResult> OnPostNotesAsync([FromForm(Name = "Session")] int session, [FromForm(Name = "Notes")] string? text, [FromForm(Name = "Presentations")] string? presentations, CancellationToken ct) =>
        await ThenAsync(await notes.RunAsync(new(Id, session, text, presentations), By, ct), T["The notes are kept."], ct);

    private async Task<IActionResult> ThenAsync(Result<Done> result, string said, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(said, $"/engagement/events/show/{Id}");
        if (result.Error.Kind == ErrorKind.Forbidden)
            return Refused(result.Error);
        var shown = await OnGetAsync(ct);
        return Event is null ? shown : Refused(result.Error);
    }
}
