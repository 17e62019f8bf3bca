using Palmares.Kernel;
using Palmares.Privacy.Keeping;

namespace Palmares.Web.Shell;

/// <summary>Takes out once a day what is past its stated period.</summary>
internal sealed class RetentionWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionWorker> log) : Round(TimeSpan.FromDays(1), scopes, clock, log)
{
    private readonly ILogger _log = log;

    protected override async Task GoAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var ran in (await services.GetRequiredService<RunRetention>().RunAsync(Actor.System, ct)).Value)
            _log.LogInformation("{Count} of {Purpose} were past their period and are taken out", ran.Removed, ran.Purpose);
    }
}
