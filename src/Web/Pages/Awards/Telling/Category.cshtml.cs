using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Telling;

/// <summary>The chair writes to every nominee of a category; the secretary tells them.</summary>
public sealed class CategoryModel(ShowFeedback show, WriteFeedback write, TellOutcomes tell) : PalmaresPage
{
    [BindProperty]
    public NominationId Nomination { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public bool AsItIs { get; set; }

    public ShowFeedback.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CategoryId category, CancellationToken ct) => await LoadAsync(category, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(CategoryId category, CancellationToken ct)
    {
        if (await LoadAsync(category, ct) is { } error)
            return Refused(error);
        var written = await write.RunAsync(new(Nomination, Text ?? "", AsItIs), By, ct);
        return written.IsError ? Refused(written.Error, $"words-{Nomination}") : Done(T["The words are saved. They are told with the outcomes."], $"/awards/telling/{category}");
    }

    public async Task<IActionResult> OnPostTellAsync(CategoryId category, CancellationToken ct)
    {
        if (await LoadAsync(category, ct) is { } error)
            return Refused(error);
        ModelState.Clear();
        var told = await tell.RunAsync(new(category), By, ct);
        return told.IsError ? Refused(told.Error) : Done(T["The outcomes are told."], $"/awards/telling/{category}");
    }

    private async Task<Error?> LoadAsync(CategoryId category, CancellationToken ct)
    {
        var view = await show.RunAsync(category, By, ct);
        if (view.IsError)
            return view.Error;
        View = view.Value;
        if (By.May(Permission.SeeResults))
        {
            Crumb(T["Deciding"], "/awards/deciding");
            Crumb(T["Approval, objections and appeals"], $"/awards/approving/rules/{View.Edition.Id}");
        }

        return null;
    }
}
