using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Asking;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Asking;

/// <summary>Which groups were asked for stories and what they answered; and the asking itself.</summary>
public sealed class IndexModel(ShowAsked show, AskForStories ask) : PalmaresPage
{
    public sealed class Form
    {
        public string? From { get; set; }
        public string? Groups { get; set; }
        public DateOnly? Deadline { get; set; }
        public string? Approval { get; set; }
        public string? Contact { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AskedStories Asked { get; private set; } = null!;

    public bool MayAsk => By.May(Permission.SendLiaison);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await show.RunAsync(By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Asked = found.Value;
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(T["Asked"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayAsk)
            return Refused(KernelErrors.NotPermitted);
        await OnGetAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        if (Input.Deadline is not { } deadline)
            return Refused(Palmares.Proceedings.ProceedingsErrors.DeadlineMissing.At("Deadline"));
        var groups = (Input.Groups ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var drafted = await ask.RunAsync(new(Input.From ?? "", groups, deadline, Input.Approval, Input.Contact), By, ct);
        return drafted.IsError ? Refused(drafted.Error) : Done(T["The statement is drafted. Read it over and send it."], $"/proceedings/liaison/show/{drafted.Value}");
    }
}
