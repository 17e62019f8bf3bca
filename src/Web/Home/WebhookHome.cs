using Microsoft.Extensions.Localization;
using Palmares.Kernel;
using Palmares.Webhooks;

namespace Palmares.Web.Home;

/// <summary>Receivers that did not answer and are told nothing any more. Silent while all is well.</summary>
public sealed class WebhookHome(ListWebhooks list, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Secretary;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var hooks = await list.RunAsync(by, ct);
        if (hooks.IsError || !hooks.Value.Any(hook => hook.Failed))
            return null;
        return new HomeSection(texts["Webhooks"], [.. hooks.Value.Where(hook => hook.Failed).Select(hook => new HomeLine(hook.Name, $"/webhooks/delivering/{hook.Id}", texts["Stopped: it did not answer"]))]);
    }
}
