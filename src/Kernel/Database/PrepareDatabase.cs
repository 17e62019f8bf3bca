using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>Brings the database to the present schema. Safe to run at every start.</summary>
public sealed class PrepareDatabase(PalmaresDb db, DataFolder folder)
{
    public async Task RunAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(folder.Path);
        var migrations = db.Database.GetMigrations().ToList();
        if (migrations.Count == 0)
            await db.Database.EnsureCreatedAsync(ct);
        else if (await NewestAppliedAsync(ct) != migrations[^1])
            await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", ct);
    }

    /// <summary>Where it is the newest of all, migrating would compare the whole model with its snapshot to change nothing: seconds at the start of every command.</summary>
    private async Task<string?> NewestAppliedAsync(CancellationToken ct) => (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault();
}
