using Microsoft.EntityFrameworkCore;
using Palmares.Webhooks.Delivering;

namespace Palmares.Web.Letters;

/// <summary>Tells receivers of what happened: reads on in the ledger and sends what is due, every few seconds.</summary>
internal sealed class WebhookTimer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WebhookTimer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<QueueDue>().RunAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<SendDue>().RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
            {
                // Another node was at it, or the database is busy: the next round sees.
                log.LogWarning(e, "Webhooks could not be carried on");
            }
        }
    }
}
