using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Serving;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Serving;

/// <summary>A judge wishes a proof of service, has it, or takes the wish back.</summary>
public sealed class IndexModel(ListJudged list, AskJudgeProof ask, TakeJudgeProofBack takeBack, WriteJudgeProof write, HostBody host) : PalmaresPage
{
    public IReadOnlyList<ListJudged.Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["My reviews"], "/review/scoring");
        var lines = await list.RunAsync(By, ct);
        if (lines.IsError)
            return Refused(lines.Error);
        Lines = lines.Value;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(EditionId edition, CancellationToken ct)
    {
        var written = await write.RunAsync(new(edition, host.Host()), By, ct);
        return written.IsError ? Refused(written.Error) : File(written.Value.Pdf, "application/pdf", "proof-of-service.pdf");
    }

    public Task<IActionResult> OnPostAsync(EditionId edition, string? name, CancellationToken ct) => ChangeAsync(() => ask.RunAsync(new(edition, name), By, ct), $"n-{edition}", T["Your wish is recorded."], ct);

    public Task<IActionResult> OnPostTakeBackAsync(EditionId edition, CancellationToken ct) => ChangeAsync(() => takeBack.RunAsync(edition, By, ct), "", T["Your wish was taken back."], ct);

    private async Task<IActionResult> ChangeAsync(Func<Task<Result<Done>>> change, string field, string done, CancellationToken ct)
    {
        await OnGetAsync(ct);
        var changed = await change();
        return changed.IsError ? Refused(changed.Error, field) : Done(done, "/awards/serving");
    }
}
