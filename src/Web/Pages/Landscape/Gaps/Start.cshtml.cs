using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Landscape.Gaps;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape.Gaps;

/// <summary>A member starts a gap analysis.</summary>
public sealed class StartModel(StartAnalysis start, ListSubjects subjects) : PalmaresPage
{
    public sealed class Form
    {
        public string? Title { get; set; }
        public string? Subject { get; set; }
        public List<string> Awards { get; set; } = [];
        public FromForm From { get; set; } = new();
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];

    public IReadOnlyList<Choice> Awards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!By.May(Permission.FeedLandscape))
            return Refused(KernelErrors.NotPermitted);
        await PrepareAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await start.RunAsync(new(Input.Title ?? "", Input.Subject ?? "", Input.Awards, Input.From.ToOrigin()), By, ct);
        if (!result.IsError)
            return Done(T["The analysis is started. It is computed from the register as it stands whenever you look."], $"/landscape/gaps/show/{result.Value}");
        await PrepareAsync(ct);
        return Refused(result.Error);
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        var all = await subjects.RunAsync(By, ct);
        Subjects = [.. all.Select(subject => new SelectListItem(subject.IsEdition ? T["Run here: {0}", subject.Name].Value : $"{subject.Body}: {subject.Name}", subject.Id))];
        Awards = [.. all.Where(subject => !subject.IsEdition).Select(subject => new Choice(subject.Id, $"{subject.Body}: {subject.Name}"))];
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Gap analyses"], "/landscape/gaps");
        Crumb(T["Start an analysis"]);
    }
}
