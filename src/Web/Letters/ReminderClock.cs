using Palmares.Kernel;
using Palmares.Letters.Reminding;
using Palmares.Web.Shell;

namespace Palmares.Web.Letters;

/// <summary>Looks every quarter of an hour which reminders are due. On several nodes each reminder is still written once.</summary>
internal sealed class ReminderClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderClock> log) : Round(TimeSpan.FromMinutes(15), scopes, clock, log)
{
    protected override Task GoAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<SendReminders>().RunAsync(Actor.System, ct);
}
