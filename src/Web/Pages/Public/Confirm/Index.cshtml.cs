using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Kernel;
using Palmares.Proceedings.Inputs;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Confirm;

/// <summary>The author of an input confirms or corrects what was recorded, by the link in the letter.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadConfirmation read, AnswerInput answer) : PalmaresPage
{
    private static readonly Actor Author = Actor.ByLink("input");

    [BindProperty]
    public string? Correction { get; set; }

    public ReadConfirmation.View View { get; private set; } = null!;

    public bool Answered { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        var view = await read.RunAsync(secret, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Correction ??= View.Text;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string secret, CancellationToken ct) => AnswerAsync(secret, null, ct);

    public Task<IActionResult> OnPostCorrectAsync(string secret, CancellationToken ct) => AnswerAsync(secret, Correction ?? "", ct);

    private async Task<IActionResult> AnswerAsync(string secret, string? correction, CancellationToken ct)
    {
        var shown = await OnGetAsync(secret, ct);
        if (View is null)
            return shown;
        if (correction is not null && string.IsNullOrWhiteSpace(correction))
        {
            ModelState.AddModelError(nameof(Correction), T["Write what should stand, or confirm what is recorded."]);
            return Page();
        }

        var answered = await answer.RunAsync(new(secret, correction), Author, ct);
        if (answered.IsError)
            return Refused(answered.Error);
        Answered = true;
        return Page();
    }
}
