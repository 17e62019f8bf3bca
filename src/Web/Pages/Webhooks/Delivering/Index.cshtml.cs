using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Webhooks;
using Palmares.Webhooks.Delivering;
using Palmares.Webhooks.Registering;

namespace Palmares.Web.Pages.Webhooks.Delivering;

/// <summary>One receiver: its delivery log, a test, and the ways to stop it, go on and change the secret.</summary>
public sealed class IndexModel(ShowDeliveries show, SendTest test, Redeliver again, StopWebhook stop, ResumeWebhook resume, ChangeSecret change) : PalmaresPage
{
    public ShowDeliveries.View Shown { get; private set; } = null!;

    /// <summary>Shown this once.</summary>
    public string? Secret { get; private set; }

    public static string Tag(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "good",
        DeliveryState.GivenUp => "bad",
        _ => "quiet",
    };

    public async Task<IActionResult> OnGetAsync(WebhookId id, [FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        Crumb(T["Webhooks"], "/webhooks/registering");
        var shown = await show.RunAsync(new(id, number), By, ct);
        if (shown.IsError)
            return Refused(shown.Error);
        Shown = shown.Value;
        Crumb(Shown.Webhook.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(WebhookId id, CancellationToken ct) => After(id, await test.RunAsync(id, By, ct), T["A test is on its way; look again in some seconds."]);

    public async Task<IActionResult> OnPostAgainAsync(WebhookId id, [FromForm] DeliveryId delivery, CancellationToken ct) => After(id, await again.RunAsync(delivery, By, ct), T["It is sent again."]);

    public async Task<IActionResult> OnPostStopAsync(WebhookId id, CancellationToken ct) => After(id, await stop.RunAsync(id, By, ct), T["The webhook is stopped."]);

    public async Task<IActionResult> OnPostResumeAsync(WebhookId id, CancellationToken ct) => After(id, await resume.RunAsync(id, By, ct), T["The webhook goes on where it stopped."]);

    public async Task<IActionResult> OnPostSecretAsync(WebhookId id, CancellationToken ct)
    {
        var changed = await change.RunAsync(id, By, ct);
        if (changed.IsError)
            return Refused(changed.Error);
        Secret = changed.Value;
        return await OnGetAsync(id, 1, ct);
    }

    private IActionResult After<TValue>(WebhookId id, Result<TValue> result, string done)
    {
        if (!result.IsError)
            return Done(done, $"/webhooks/delivering/{id}");
        HttpContext.Items[RefusalItem] = result.Error;
        return StatusCode(Refusals.Status(result.Error.Kind));
    }
}
