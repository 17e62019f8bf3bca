using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Reports;

namespace Palmares.Records.Bench;

/// <summary>A whole installation in a folder, with one steward. The database is that of Palmares__Database, else embedded.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string Address = "steward@bench.example", Password = "eight readers at a time";

    private readonly ServiceProvider _services;

    private Installation(ServiceProvider services, Actor steward)
    {
        _services = services;
        Steward = steward;
    }

    public Actor Steward { get; }

    public static async Task<Installation> OpenAsync(string data)
    {
        var folder = new DataFolder(data);
        var services = new ServiceCollection().AddLogging();
        services.AddKernel(DatabaseChoice.From(Environment.GetEnvironmentVariable("Palmares__Database"), folder), folder, seed: null);
        services.AddAllModules();
        var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(default);
        var known = await scope.ServiceProvider.GetRequiredService<Palmares.Accounts.FindActor>().RunAsync(Address, ActorOrigin.Command, default);
        if (!known.IsError)
            return new Installation(provider, known.Value);
        var made = await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Input(Address, "Steward", [Role.Steward], Password), Actor.System, default);
        return new Installation(provider, Actor.ForUser(made.Value, [Role.Steward], ActorOrigin.Command));
    }

    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run)
        where TUseCase : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
        return result.IsError ? throw new InvalidOperationException(result.Error.ToString()) : result.Value;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
