using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Liaison;

namespace Palmares.Web.Pages.Proceedings.Liaison;

/// <summary>One liaison statement: its text, what is awaited, its replies.</summary>
public sealed class ShowModel(ShowLiaison show, SendLiaison send, MatchReply match, WriteLiaison write, TimeProvider clock) : ProceedingsPage
{
    [BindProperty]
    public string? Number { get; set; }

    public ShowLiaison.Shown Shown { get; private set; } = null!;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool MaySend => By.May(Permission.SendLiaison);

    public async Task<IActionResult> OnGetAsync(LiaisonId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Shown = found.Value;
        Crumb(T["Liaison statements"], "/proceedings/liaison");
        Crumb(Shown.Line.Number ?? T["Draft"]);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(LiaisonId id, CancellationToken ct) =>
        await AfterAsync(id, await send.RunAsync(new(id, Number ?? ""), By, ct), T["The statement is recorded as sent."], ct);

    public async Task<IActionResult> OnPostMatchAsync(LiaisonId id, LiaisonId statement, CancellationToken ct) =>
        await AfterAsync(id, await match.RunAsync(new(id, statement), By, ct), T["The reply is matched."], ct);

    public async Task<IActionResult> OnGetPaperAsync(LiaisonId id, CancellationToken ct) => Written(await write.RunAsync(id, By, ct), "liaison-statement");

    private async Task<IActionResult> AfterAsync<TValue>(LiaisonId id, Result<TValue> result, string text, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(text, $"/proceedings/liaison/show/{id}");
        if (result.Error.Kind == ErrorKind.Forbidden)
            return Refused(result.Error);
        var shown = await OnGetAsync(id, ct);
        return Shown is null ? shown : Refused(result.Error);
    }
}
