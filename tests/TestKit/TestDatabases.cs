using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Palmares.Kernel;
using Palmares.Reports;

namespace Palmares.TestKit;

/// <summary>Fresh databases in a moment: the schema is made once a process and copied for each test.</summary>
public static class TestDatabases
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private static readonly SemaphoreSlim Copying = new(1);
    private static int _count;

    /// <summary>Puts an empty database where an installation in this folder has its own.</summary>
    public static async Task<DatabaseChoice> SqliteAsync(string folder)
    {
        var file = Path.Combine(folder, "palmares.db");
        File.Copy(await SqliteTemplate.Value, file);
        return DatabaseChoice.Sqlite(file);
    }

    public static async Task<DatabaseChoice> PostgresAsync()
    {
        var template = await PostgresTemplate.Value;
        var name = $"world_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";
        // PostgreSQL copies a template for one session at a time.
        await Copying.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            Copying.Release();
        }

        return DatabaseChoice.Postgres(ConnectionTo(name));
    }

    public static async Task DropAsync(DatabaseChoice database)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("palmares-template-").FullName;
        var file = Path.Combine(folder, "template.db");
        await PrepareAsync(DatabaseChoice.Sqlite(file), new DataFolder(folder));
        SqliteConnection.ClearAllPools();
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = $"template_{Environment.ProcessId}";
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await ExecuteAsync($"CREATE DATABASE {name}");
        await PrepareAsync(DatabaseChoice.Postgres(ConnectionTo(name)), new DataFolder(Path.GetTempPath()));
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static async Task PrepareAsync(DatabaseChoice database, DataFolder folder)
    {
        var services = new ServiceCollection().AddLogging().AddKernel(database, folder);
        services.AddAllModules();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(CancellationToken.None);
        if (!database.IsPostgres)
            await scope.ServiceProvider.GetRequiredService<PalmaresDb>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
    }

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Engines.RequirePostgres()) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
