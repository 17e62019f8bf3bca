using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Palmares.Kernel;

/// <summary>Which engine this installation stands on.</summary>
/// <remarks>SQLite in write-ahead mode by default; PostgreSQL by a connection string that names a <c>Host</c>.</remarks>
public sealed record DatabaseChoice
{
    private DatabaseChoice()
    {
    }

    public required bool IsPostgres { get; init; }

    public required string ConnectionString { get; init; }

    public static DatabaseChoice Sqlite(string file) => new() { IsPostgres = false, ConnectionString = $"Data Source={file};Default Timeout=60;Pooling=True" };

    public static DatabaseChoice Postgres(string connectionString) => new() { IsPostgres = true, ConnectionString = connectionString };

    /// <summary>The embedded database in the data folder, or what <paramref name="setting"/> names.</summary>
    public static DatabaseChoice From(string? setting, DataFolder folder) =>
        string.IsNullOrWhiteSpace(setting) ? Sqlite(Path.Combine(folder.Path, "palmares.db")) : Postgres(setting);

    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsPostgres)
            options.UseNpgsql(ConnectionString, npgsql => npgsql.MigrationsAssembly("Palmares.Migrations.Postgres"));
        else
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly("Palmares.Migrations.Sqlite"));
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }
}
