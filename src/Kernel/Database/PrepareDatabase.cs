using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>Brings the database to the present schema. Safe to run at every start.</summary>
public sealed class PrepareDatabase(PalmaresDb db, DataFolder folder)
{
    public async Task RunAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(folder.Path);
        if (db.Database.GetMigrations().Any())
            await db.Database.MigrateAsync(ct);
        else
            await db.Database.EnsureCreatedAsync(ct);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", ct);
    }
}
