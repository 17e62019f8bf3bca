using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters.Reminding;

namespace Palmares.Web.Letters;

/// <summary>Looks every quarter of an hour which reminders are due. On several nodes each reminder is still written once.</summary>
internal sealed class ReminderClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(15), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SendReminders>().RunAsync(Actor.System, stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
            {
                log.LogWarning(e, "Reminders could not be written");
            }
        }
    }
}
