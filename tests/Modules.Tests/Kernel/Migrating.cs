using Microsoft.EntityFrameworkCore;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Kernel;

public sealed class Migrating
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_migrations_bring_a_database_to_the_present_model(Engine engine)
    {
        await using var world = await World.OnAsync(engine);

        var (applied, pending, changed) = await world.QueryAsync(async db => (
            await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken),
            await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken),
            db.Database.HasPendingModelChanges()));

        Assert.NotEmpty(applied);
        Assert.Empty(pending);
        Assert.False(changed, "The model changed: run scripts/migration NAME.");
    }
}
