using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Engagement;
using Palmares.Engagement.Actions;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Engagement.Actions;

/// <summary>The group agreed to act on an output.</summary>
public sealed class AgreeModel(ListActions list, AgreeAction agree) : PalmaresPage
{
    public sealed class Form
    {
        public string? Text { get; set; }
        public string? Owner { get; set; }
        public DateOnly? Due { get; set; }
        public ActionWord Word { get; set; } = ActionWord.Approve;
        public string? Report { get; set; }
        public DateOnly? AgreedOn { get; set; }
    }

    [BindProperty(SupportsGet = true, Name = "event")]
    public EngagementEventId Event { get; set; }

    [BindProperty(SupportsGet = true, Name = "output")]
    public int Output { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public GuidanceLine Line { get; private set; } = null!;

    public IEnumerable<SelectListItem> Words => Enum.GetValues<ActionWord>().Select(word => new Choice(word.ToString(), T[EventWords.Of(word)]));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!By.May(Permission.RunMeeting))
            return Refused(KernelErrors.NotPermitted);
        var found = await list.RunAsync(By, ct);
        if (found.Value.FirstOrDefault(one => one.Event == Event && one.Output == Output) is not { } line)
            return Refused(EngagementErrors.NoSuchOutput);
        Line = line;
        Crumb(T["Guidance and actions"], "/engagement/actions");
        Crumb(T["Make an action of output {0}", Output]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        if (Line is null || !ModelState.IsValid)
            return shown;
        if (Input.Due is not { } due || Input.AgreedOn is not { } on)
            return Refused(EngagementErrors.DaysMissing.At(Input.Due is null ? "Due" : "AgreedOn"));
        var agreed = await agree.RunAsync(
            new() { Event = Event, Output = Output, Text = Input.Text ?? "", Owner = Input.Owner ?? "", Due = due, Word = Input.Word, Report = Input.Report ?? "", AgreedOn = on }, By, ct);
        return agreed.IsError ? Refused(agreed.Error) : Done(T["The group's agreement is recorded."], "/engagement/actions");
    }
}
