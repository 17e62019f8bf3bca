using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Palmares.Kernel;

/// <summary>Which engine this installation stands on.</summary>
/// <remarks>SQLite in write-ahead mode by default; PostgreSQL by a connection string that names a <c>Host</c>.</remarks>
public sealed record DatabaseChoice
{
    /// <remarks>
    /// Each compiled query takes twenty units or more of room: the 10,240 that EF Core gives itself hold a bit over half of ours, and what does not fit is compiled anew whenever asked.
    /// One cache an engine, as the model in it is the engine's own.
    /// </remarks>
    private static readonly MemoryCache OnSqlite = Cache(), OnPostgres = Cache();

    private DatabaseChoice()
    {
    }

    public required bool IsPostgres { get; init; }

    public required string ConnectionString { get; init; }

    public static DatabaseChoice Sqlite(string file) => new() { IsPostgres = false, ConnectionString = $"Data Source={file};Default Timeout=60;Pooling=True" };

    /// <remarks>
    /// What the string does not settle itself: statements that come often are prepared, connections go back to the pool as they are (no statement of ours
    /// leaves anything behind on one), and PostgreSQL compiles no plans, which takes longer than the answers do.
    /// </remarks>
    public static DatabaseChoice Postgres(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        Unless(given, "Options", "-c jit=off");
        Unless(given, "Max Auto Prepare", 40);
        Unless(given, "No Reset On Close", true);
        return new() { IsPostgres = true, ConnectionString = given.ConnectionString };
    }

    /// <summary>What keeps a setting from naming a PostgreSQL database, for the reader to mend; null when nothing does.</summary>
    public static string? Fault(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        try
        {
            return new NpgsqlConnectionStringBuilder(setting).Host is { Length: > 0 }
                ? null
                : "Palmares__Database names no Host. Write for example Host=localhost;Database=palmares;Username=palmares, or leave it out for the embedded database.";
        }
        catch (ArgumentException e)
        {
            return $"Palmares__Database cannot be read: {e.Message} Write for example Host=localhost;Database=palmares;Username=palmares, or leave it out for the embedded database.";
        }
    }

    /// <summary>The embedded database in the data folder, or what <paramref name="setting"/> names.</summary>
    public static DatabaseChoice From(string? setting, DataFolder folder) =>
        string.IsNullOrWhiteSpace(setting) ? Sqlite(Path.Combine(folder.Path, "palmares.db")) : Postgres(setting);

    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsPostgres)
            options.UseNpgsql(ConnectionString, npgsql => npgsql.MigrationsAssembly("Palmares.Migrations.Postgres"));
        else
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly("Palmares.Migrations.Sqlite"));
        options.UseMemoryCache(IsPostgres ? OnPostgres : OnSqlite);
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    private static MemoryCache Cache() => new(new MemoryCacheOptions { SizeLimit = 100_000 });

    private static void Unless(NpgsqlConnectionStringBuilder given, string keyword, object value)
    {
        if (!given.ShouldSerialize(keyword))
            given[keyword] = value;
    }
}
