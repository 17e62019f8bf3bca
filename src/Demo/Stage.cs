using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Reports;

namespace Palmares.Demo;

/// <summary>The installation as the demo plays on it: every module, the real use cases, a clock of its own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Stage(ServiceProvider services, StageClock clock)
    {
        _services = services;
        Clock = clock;
    }

    public StageClock Clock { get; }

    public static async Task<Stage> OpenAsync(DatabaseChoice database, DataFolder folder, DateTimeOffset start, int seed, CancellationToken ct)
    {
        var clock = new StageClock(start);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(clock).AddKernel(database, folder, seed);
        services.AddAllModules();
        var stage = new Stage(services.BuildServiceProvider(), clock);
        await stage.RunAsync(async (PrepareDatabase prepare) =>
        {
            await prepare.RunAsync(ct);
            return Done.Value;
        });
        return stage;
    }

    /// <summary>Runs one use case in a scope of its own. A refusal here is a bug of the demo.</summary>
    public async Task<T> MustAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run)
        where TUseCase : notnull
    {
        var result = await RunAsync(run);
        return result.IsError ? throw new InvalidOperationException($"The demo was refused by {typeof(TUseCase).Name}: {result.Error}") : result.Value;
    }

    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> run)
        where TUseCase : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<Actor> ActorAsync(string email, CancellationToken ct) =>
        await MustAsync((FindActor find) => find.RunAsync(email, ActorOrigin.System, ct));

    /// <summary>The secret in the newest letter to somebody, as its reader would copy it.</summary>
    public async Task<string> SecretForAsync(string email, string path, CancellationToken ct)
    {
        var text = await RunAsync((PalmaresDb db) => db.Set<OutboxMessage>()
            .Where(m => m.To == email && m.Text.Contains(path)).OrderByDescending(m => m.QueuedAt).Select(m => m.Text).FirstAsync(ct));
        return Regex.Match(text, Regex.Escape(path) + @"([A-Za-z0-9_\-]+)").Groups[1].Value;
    }

    /// <summary>The nominee's own link, from the latest letter that bears one: what is told of the outcome comes with a new one.</summary>
    public async Task<string> NomineeSecretAsync(string email, CancellationToken ct)
    {
        var text = await RunAsync((PalmaresDb db) => db.Set<OutboxMessage>()
            .Where(m => m.To == email && (m.Text.Contains("/consent/") || m.Text.Contains("/outcome/"))).OrderByDescending(m => m.QueuedAt).Select(m => m.Text).FirstAsync(ct));
        return Regex.Match(text, @"/(?:consent|outcome)/([A-Za-z0-9_\-]+)").Groups[1].Value;
    }

    /// <summary>The demo's people do not exist, so nothing may ever be sent to them.</summary>
    public Task DropLettersAsync(CancellationToken ct) => RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().ExecuteDeleteAsync(ct));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
