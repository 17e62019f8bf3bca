using System.Text;
using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Events;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Events;

/// <summary>Events from the opening of registration: programme, counts of participants, outputs. No people who registered.</summary>
public sealed class IndexModel(ShowEvent show) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public EngagementEventId? Id { get; set; }

    public EventShown? One { get; private set; }

    public IReadOnlyList<EventShown> Events { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is not { } id)
        {
            Events = (await show.ListAsync(Actor.Public, ct)).Value;
            return Page();
        }

        var found = await show.RunAsync(id, Actor.Public, ct);
        if (found.IsError)
            return Refused(found.Error);
        One = found.Value;
        Crumb(T["Events"], "/events");
        Crumb(One.Title);
        return Page();
    }

    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken ct)
    {
        if (Id is not { } id)
            return NotFound();
        var written = await show.CalendarAsync(id, Actor.Public, ct);
        return written.IsError ? Refused(written.Error) : File(Encoding.UTF8.GetBytes(written.Value), "text/calendar", "event.ics");
    }
}
