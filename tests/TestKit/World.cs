using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Reports;

namespace Palmares.TestKit;

/// <summary>A whole installation for one test: a fresh real database, a clock that stands still, every module wired.</summary>
public sealed class World : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly DatabaseChoice _database;
    private readonly Dictionary<string, UserId> _users = [];

    private World(ServiceProvider provider, DatabaseChoice database, DataFolder folder, FakeTimeProvider clock)
    {
        _provider = provider;
        _database = database;
        Folder = folder;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }

    public DataFolder Folder { get; }

    public DatabaseChoice Database => _database;

    public IServiceProvider Services => _provider;

    public static async Task<World> OnAsync(Engine engine, Action<IServiceCollection>? more = null)
    {
        if (engine == Engine.Postgres)
            Engines.RequirePostgres();
        var folder = new DataFolder(Directory.CreateTempSubdirectory("palmares-world-").FullName);
        var database = engine == Engine.Sqlite ? await TestDatabases.SqliteAsync(folder.Path) : await TestDatabases.PostgresAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddKernel(database, folder, seed: 20260302);
        services.AddAllModules();
        more?.Invoke(services);
        return new World(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), database, folder, clock);
    }

    /// <summary>A user with one role; the same name is the same user. Without a name, the role's own.</summary>
    public Actor As(Role role, string? name = null) => Actor.ForUser(UserOf(name ?? role.ToString().ToLowerInvariant(), role), [role], ActorOrigin.Web);

    /// <summary>A user with several roles.</summary>
    public Actor As(string name, params Role[] roles) => Actor.ForUser(UserOf(name, roles), roles, ActorOrigin.Web);

    /// <summary>Runs a use case in a scope of its own, as a request would.</summary>
    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> run)
        where TUseCase : notnull
    {
        await using var scope = _provider.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<T> QueryAsync<T>(Func<PalmaresDb, Task<T>> query)
    {
        await using var scope = _provider.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PalmaresDb>());
    }

    public Task ByHandAsync(Func<PalmaresDb, Task<int>> change) => _provider.ByHandAsync(change);

    /// <summary>The ledger, oldest first, without what made the users of the test.</summary>
    public async Task<IReadOnlyList<ActEntry>> ActsAsync() =>
        [.. (await QueryAsync(db => db.Set<ActEntry>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync())).Where(e => !e.Name.StartsWith("accounts.", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        if (_database.IsPostgres)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(_database.ConnectionString));
            await TestDatabases.DropAsync(_database);
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(_database.ConnectionString));
        }

        Directory.Delete(Folder.Path, recursive: true);
    }

    private UserId UserOf(string name, params Role[] roles)
    {
        if (_users.TryGetValue(name, out var known))
            return known;
        var made = RunAsync((CreateUser create) => create.RunAsync(
            new CreateUser.Input($"{name.Replace(' ', '.')}@example.org", name, roles, Password: null), Actor.System, CancellationToken.None)).GetAwaiter().GetResult();
        return _users[name] = made.Value;
    }
}
