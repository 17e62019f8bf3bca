using Palmares.Kernel;

namespace Palmares.Architecture.Tests.Broken.UseCases;

/// <summary>Is told who acts, and does not ask.</summary>
public sealed class ActUnasked
{
    public async Task<Result<Done>> RunAsync(Actor by, CancellationToken ct)
    {
        await Task.Delay(0, ct);
        return by.User is null ? KernelErrors.NotSignedIn : Done.Value;
    }
}

/// <summary>Asks in a lambda of an async method: a check as good as any.</summary>
public sealed class ActAsked
{
    public async Task<Result<Done>> RunAsync(Actor by, CancellationToken ct)
    {
        await Task.Delay(0, ct);
        return new[] { Permission.SignedIn }.All(p => by.May(p)) ? Done.Value : KernelErrors.NotPermitted;
    }
}

public interface IHideAway;

public sealed class HideAway : IHideAway
{
    public Task<Result<Done>> RunAsync(Actor by, CancellationToken ct) => Task.FromResult<Result<Done>>(by.May(Permission.SignedIn) ? Done.Value : KernelErrors.NotPermitted);
}
