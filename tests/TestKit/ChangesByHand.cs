using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.TestKit;

/// <summary>A test changed something past the use cases. Of accounts, so that it stands in no list of what a test did.</summary>
[ActName("accounts.changed-by-hand")]
public sealed record ChangedByHand : Act;

/// <summary>What a test changes past the use cases stands in the ledger too: what is kept between requests goes by that.</summary>
public static class ChangesByHand
{
    public static async Task ByHandAsync(this IServiceProvider services, Func<PalmaresDb, Task<int>> change)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PalmaresDb>();
        await change(db);
        scope.ServiceProvider.GetRequiredService<ActLog>().Record(new ChangedByHand(), Actor.System);
        await db.SaveChangesAsync();
    }
}
