using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Letters.Outgoing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Mail;

/// <summary>One letter, whole, and what can be done with it.</summary>
public sealed class LetterModel(ReadOutbox read, ReleaseLetters release, HoldLetter hold, CancelLetter cancel, PostponeLetter postpone, RetryLetters retry) : PalmaresPage
{
    public ReadOutbox.One One { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? After { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Crumb(T["Mail"], "/admin/mail");
        var one = await read.RunAsync(id, By, ct);
        if (one.IsError)
            return Refused(one.Error);
        One = one.Value;
        After ??= One.Letter.SendAfter?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken ct) => await EndAsync(id, await release.RunAsync(new(id), By, ct), T["The letter is released."], ct);

    public async Task<IActionResult> OnPostHoldAsync(Guid id, CancellationToken ct) => await EndAsync(id, await hold.RunAsync(new(id), By, ct), T["The letter is held."], ct);

    public async Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken ct) => await EndAsync(id, await retry.RunAsync(new(id), By, ct), T["The letter is tried again."], ct);

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken ct) => await EndAsync(id, await cancel.RunAsync(new(id, Reason ?? ""), By, ct), T["The letter is cancelled."], ct);

    public async Task<IActionResult> OnPostLaterAsync(Guid id, CancellationToken ct)
    {
        DateTimeOffset? after = null;
        if (!string.IsNullOrWhiteSpace(After))
        {
            if (!DateTimeOffset.TryParse(After, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                ModelState.AddModelError(nameof(After), T["Enter a date and a time."]);
                return await OnGetAsync(id, ct);
            }

            after = moment;
        }

        return await EndAsync(id, await postpone.RunAsync(new(id, after), By, ct), T["Saved."], ct);
    }

    private async Task<IActionResult> EndAsync<TValue>(Guid id, Result<TValue> result, string said, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(said, $"/admin/mail/letter/{id}");
        var shown = await OnGetAsync(id, ct);
        return shown is Microsoft.AspNetCore.Mvc.RazorPages.PageResult ? Refused(result.Error) : shown;
    }
}
