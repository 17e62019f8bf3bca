using Microsoft.AspNetCore.Mvc;
using Palmares.Review;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review.Scoring;

/// <summary>The editions a judge reads for, with progress.</summary>
public sealed class IndexModel(JudgeProgress progress) : PalmaresPage
{
    public IReadOnlyList<JudgeProgress.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var rows = await progress.RunAsync(By, ct);
        if (rows.IsError)
            return Refused(rows.Error);
        Rows = rows.Value;
        return Page();
    }
}
