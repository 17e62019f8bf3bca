using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Records;
using Palmares.Records.Corrections;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Correction;

/// <summary>The private link of whoever reported something wrong: the story and the answer, without signing in.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadCorrection read, AnswerCorrection answer) : PalmaresPage
{
    [BindProperty]
    public string? Text { get; set; }

    public ReadCorrection.Story Story { get; private set; } = null!;

    public bool IsOpen => Story.State == CorrectionState.Open;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        var story = await read.BySecretAsync(secret, ct);
        if (story.IsError)
            return Refused(story.Error);
        Story = story.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken ct)
    {
        var shown = await OnGetAsync(secret, ct);
        if (Story is null)
            return shown;
        var answered = await answer.BySecretAsync(secret, IsOpen ? CorrectionStepKind.Noted : CorrectionStepKind.Reopened, Text ?? "", ct);
        return answered.IsError ? Refused(answered.Error) : Done(T["Sent."], "/correction/" + secret);
    }
}
