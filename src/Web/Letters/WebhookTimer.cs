using Palmares.Web.Shell;
using Palmares.Webhooks.Delivering;

namespace Palmares.Web.Letters;

/// <summary>Tells receivers of what happened: reads on in the ledger and sends what is due, every few seconds.</summary>
internal sealed class WebhookTimer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WebhookTimer> log) : Round(TimeSpan.FromSeconds(5), scopes, clock, log)
{
    protected override async Task GoAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<QueueDue>().RunAsync(ct);
        await services.GetRequiredService<SendDue>().RunAsync(ct);
    }
}
