using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Letters;

/// <summary>Publishes prepared rolls when their moment comes, within half a minute.</summary>
internal sealed partial class RollReleaser(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RollReleaser> log) : Round(TimeSpan.FromSeconds(30), scopes, clock, log)
{
    private readonly ILogger _log = log;

    protected override async Task GoAsync(IServiceProvider services, CancellationToken ct)
    {
        var released = await services.GetRequiredService<ReleaseDueRolls>().RunAsync(Actor.System, ct);
        foreach (var line in released.Value.Where(line => line.Refused is not null))
            Refused(line.Slug, line.Refused!);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The roll of {Edition} was due and could not be published: {Why}")]
    private partial void Refused(string edition, string why);
}
