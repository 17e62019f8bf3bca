using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Meetings;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Meetings;

/// <summary>A meeting is put on the calendar.</summary>
public sealed class PlanModel(PlanMeeting plan) : ProceedingsPage
{
    public sealed class Form
    {
        public string? Group { get; set; }
        public string? Title { get; set; }
        public MeetingKind Kind { get; set; } = MeetingKind.RapporteurGroup;
        public MeetingMode Mode { get; set; } = MeetingMode.Electronic;
        public bool Unplanned { get; set; }
        public string? Place { get; set; }
        public string? Zone { get; set; } = "Europe/Zurich";
        public DateOnly? StartsOn { get; set; }
        public DateOnly? EndsOn { get; set; }
        public string? From { get; set; } = "09:30";
        public string? Until { get; set; } = "17:30";
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Kinds => Enum.GetValues<MeetingKind>().Select(kind => new Choice(kind.ToString(), T[ProceedingsWords.Of(kind)]));

    public IEnumerable<Choice> Modes => Enum.GetValues<MeetingMode>().Select(mode => new Choice(mode.ToString(), T[ProceedingsWords.Of(mode)]));

    public IActionResult OnGet() => By.May(Permission.RunMeeting) ? Shown() : Refused(KernelErrors.NotPermitted);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!By.May(Permission.RunMeeting))
            return Refused(KernelErrors.NotPermitted);
        var shown = Shown();
        if (Input.StartsOn is null)
            ModelState.AddModelError("Input.StartsOn", T["Enter the first day."]);
        var from = Hour(Input.From, "Input.From");
        var until = Hour(Input.Until, "Input.Until");
        if (!ModelState.IsValid)
            return shown;
        var planned = await plan.RunAsync(
            new PlanMeeting.Input
            {
                Group = Input.Group ?? "", Title = Input.Title ?? "", Kind = Input.Kind, Mode = Input.Mode, Unplanned = Input.Unplanned, Place = Input.Place, Zone = Input.Zone?.Trim() ?? "",
                StartsOn = Input.StartsOn!.Value, EndsOn = Input.EndsOn, From = from, Until = until, Access = Input.Access,
            },
            By, ct);
        return planned.IsError ? Refused(planned.Error) : Done(T["The meeting is planned. Its deadlines stand below."], $"/proceedings/meetings/show/{planned.Value}");
    }

    private TimeOnly Hour(string? text, string field)
    {
        if (TimeOnly.TryParseExact(text?.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
            return hour;
        ModelState.AddModelError(field, T["Enter the hour on a 24-hour clock, such as 09:30."]);
        return default;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Crumb(T["Meetings"], "/proceedings/meetings");
        Crumb(T["Plan a meeting"]);
        return Page();
    }
}
