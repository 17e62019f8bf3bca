using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Reminding;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Letters.Reminding;

/// <summary>The reminders of one edition, and to whom they would go now.</summary>
public sealed class EditionModel(ReadEdition editions, ShowReminders show, SetReminder set, DropReminder drop, SendReminders send) : PalmaresPage
{
    public EditionFacts Edition { get; private set; } = null!;

    public IReadOnlyList<ShowReminders.About> Abouts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct) => await ShowAsync(slug, ct) ?? Page();

    public async Task<IActionResult> OnPostSetAsync(string slug, [FromForm] string about, [FromForm] string? days, CancellationToken ct)
    {
        if (await ShowAsync(slug, ct) is { } refused)
            return refused;
        var made = await set.RunAsync(new(Edition.Id.Value, about, int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0), By, ct);
        return made.IsError ? Refused(made.Error, "days-" + about) : Done(T["The reminder is set."], $"/letters/reminding/edition/{slug}");
    }

    public async Task<IActionResult> OnPostDropAsync(string slug, [FromForm] ReminderRuleId rule, CancellationToken ct)
    {
        if (await ShowAsync(slug, ct) is { } refused)
            return refused;
        var dropped = await drop.RunAsync(new(rule), By, ct);
        return dropped.IsError ? Refused(dropped.Error) : Done(T["The reminder is removed."], $"/letters/reminding/edition/{slug}");
    }

    public async Task<IActionResult> OnPostSendAsync(string slug, CancellationToken ct)
    {
        if (await ShowAsync(slug, ct) is { } refused)
            return refused;
        var sent = await send.RunAsync(By, ct);
        return sent.IsError ? Refused(sent.Error) : Done(T["Written: {0} reminders the outbox shows.", sent.Value.Sum(line => line.Written ?? 0)], $"/letters/reminding/edition/{slug}");
    }

    private async Task<IActionResult?> ShowAsync(string slug, CancellationToken ct)
    {
        var edition = await editions.RunAsync(slug, By, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        Edition = edition.Value;
        Crumb(T["Mail"], "/admin/mail");
        Crumb(T["Reminders"], "/letters/reminding");
        var shown = await show.RunAsync(Edition.Id.Value, By, ct);
        if (shown.IsError)
            return Refused(shown.Error);
        Abouts = shown.Value;
        return null;
    }
}
