using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards.Publishing;
using Palmares.Kernel;

namespace Palmares.Web.Letters;

/// <summary>Publishes prepared rolls when their moment comes, within half a minute.</summary>
internal sealed partial class RollReleaser(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RollReleaser> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var released = await scope.ServiceProvider.GetRequiredService<ReleaseDueRolls>().RunAsync(Actor.System, stoppingToken);
                foreach (var line in released.Value.Where(line => line.Refused is not null))
                    Refused(line.Slug, line.Refused!);
            }
            catch (Exception e) when (e is DbUpdateException or DbException)
            {
                // Another node published it, or the database is busy: the next round sees.
                Late(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The roll of {Edition} was due and could not be published: {Why}")]
    private partial void Refused(string edition, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due rolls could not be published now")]
    private partial void Late(Exception fault);
}
