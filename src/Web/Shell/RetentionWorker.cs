using Palmares.Kernel;
using Palmares.Privacy.Keeping;

namespace Palmares.Web.Shell;

/// <summary>Takes out once a day what is past its stated period.</summary>
internal sealed class RetentionWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                foreach (var ran in (await scope.ServiceProvider.GetRequiredService<RunRetention>().RunAsync(Actor.System, stoppingToken)).Value)
                    log.LogInformation("{Count} of {Purpose} were past their period and are taken out", ran.Removed, ran.Purpose);
            }
            catch (Microsoft.EntityFrameworkCore.DbUpdateException e)
            {
                // Another node was first, or the database is busy: tomorrow sees.
                log.LogWarning(e, "What is past its period could not be taken out");
            }
        }
    }
}
