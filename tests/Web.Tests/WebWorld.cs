using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.TestKit;
using Palmares.Web;

namespace Palmares.Web.Tests;

/// <summary>A whole site for one test class: the real composition root on a fresh data folder, in memory or (for a browser) on a free port.</summary>
public sealed partial class WebWorld : IAsyncDisposable
{
    public const string Password = "palm leaves in the wind";

    private readonly WebApplication _app;
    private readonly Dictionary<string, UserId> _users = [];

    private WebWorld(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
    }

    public string Folder { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where a browser finds the site; only when started with <c>browser</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    /// <param name="browser">On a free port instead of in memory.</param>
    /// <param name="more">Last word on services.</param>
    /// <param name="from">A data folder to copy instead of an empty one.</param>
    /// <param name="settings">As on the command line.</param>
    public static async Task<WebWorld> StartAsync(bool browser = false, Action<IServiceCollection>? more = null, string? from = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("palmares-web-").FullName;
        if (from is null)
            await TestDatabases.SqliteAsync(folder);
        else
            CopyFolder(from, folder);
        string[] args = [$"--Palmares:Data={folder}", "--Palmares:SignInsPerMinute=1000", "--Palmares:LinksPerMinute=1000", "--Palmares:RequestsPerMinute=100000", "--Palmares:ApiRequestsPerMinute=100000", "--urls=http://127.0.0.1:0", .. settings];
        var app = PalmaresWeb.Create(args, builder =>
        {
            builder.Logging.ClearProviders();
            if (!browser)
                builder.WebHost.UseTestServer();
            more?.Invoke(builder.Services);
        });
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(CancellationToken.None);
        await app.StartAsync();
        return new WebWorld(app, folder);
    }

    /// <summary>The user who plays a role; made on first asking.</summary>
    public async Task<UserId> UserAsync(string name, params Role[] roles)
    {
        if (_users.TryGetValue(name, out var known))
            return known;
        var made = await RunAsync((CreateUser create) => create.RunAsync(new CreateUser.Input(EmailOf(name), name, roles, Password), Actor.System, CancellationToken.None));
        return _users[name] = made.Value;
    }

    public static string EmailOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org";

    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> run)
        where TUseCase : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<IReadOnlyList<ActEntry>> ActsAsync()
    {
        var acts = await RunAsync((ListActs list) => list.RunAsync(new ListActs.Input(Size: 1000), Actor.System, CancellationToken.None));
        return [.. acts.Value.Items.Reverse()];
    }

    internal static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public ValueTask DisposeAsync() => DisposeAsync(keep: null);

    /// <param name="keep">A folder to which what the site wrote is copied first.</param>
    public async ValueTask DisposeAsync(string? keep)
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (keep is not null)
            CopyFolder(Folder, keep);
        Directory.Delete(Folder, recursive: true);
    }
}
