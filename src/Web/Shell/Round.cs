using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Web.Shell;

/// <summary>What the site does by itself again and again. Each pause begins when a round ends: a clock that leaps makes one round due, not all that it leapt over.</summary>
internal abstract class Round(TimeSpan pause, IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await GoAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or DbException)
            {
                // Another node was at it, or the database is busy: the next round sees.
                log.LogWarning(e, "{Round} could not be carried on", GetType().Name);
            }
        }
    }

    /// <param name="services">Of a scope of this round's own.</param>
    protected abstract Task GoAsync(IServiceProvider services, CancellationToken ct);
}
