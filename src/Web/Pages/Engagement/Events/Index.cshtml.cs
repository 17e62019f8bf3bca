using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Events;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Events;

/// <summary>The events, and planning one.</summary>
public sealed class IndexModel(ShowEvent show, PlanEvent plan) : PalmaresPage
{
    public sealed class Form
    {
        public string? Title { get; set; }
        public string? Terms { get; set; }
        public string? Place { get; set; }
        public string? Zone { get; set; } = "Europe/Zurich";
        public DateOnly? StartsOn { get; set; }
        public DateOnly? EndsOn { get; set; }
        public int? Capacity { get; set; }
        public string? Steering { get; set; }
        public string? Programme { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<EventShown> Events { get; private set; } = [];

    public bool MayRun => By.May(Permission.RunMeeting);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Events = (await show.ListAsync(By, ct)).Value;
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(T["Events"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayRun)
            return Refused(KernelErrors.NotPermitted);
        await OnGetAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        if (Input.StartsOn is not { } first || (Input.EndsOn ?? Input.StartsOn) is not { } last)
            return Refused(EngagementErrors.EventEndsFirst.At("StartsOn"));
        var planned = await plan.RunAsync(
            new() { Title = Input.Title ?? "", Terms = Input.Terms ?? "", Place = Input.Place, Zone = Input.Zone ?? "", StartsOn = first, EndsOn = last, Capacity = Input.Capacity ?? 0, Steering = Input.Steering ?? "", Programme = Input.Programme ?? "" }, By, ct);
        return planned.IsError ? Refused(planned.Error) : Done(T["The event is planned."], $"/engagement/events/show/{planned.Value}");
    }
}
