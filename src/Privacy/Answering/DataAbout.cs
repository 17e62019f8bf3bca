using Palmares.Kernel;

namespace Palmares.Privacy.Answering;

/// <summary>Everything kept about one person that the person may have, module by module.</summary>
public sealed record DataAbout(string Email, DateTimeOffset At, IReadOnlyList<DataAbout.Part> Parts)
{
    public sealed record Part(string Module, IReadOnlyList<KeptAbout> Kept);

    internal static async Task<DataAbout> OfAsync(IEnumerable<IPersonalData> sources, DataSubject subject, DateTimeOffset at, CancellationToken ct)
    {
        var parts = new List<Part>();
        foreach (var source in sources.OrderBy(one => one.Module, StringComparer.Ordinal))
        {
            if (await source.AboutAsync(subject, ct) is { Count: > 0 } kept)
                parts.Add(new Part(source.Module, kept));
        }

        return new DataAbout(subject.Email, at, parts);
    }
}

/// <summary>Somebody signed in reads all that is kept about the own account and address.</summary>
public sealed class ReadOwnData(IEnumerable<IPersonalData> sources, TimeProvider clock)
{
    /// <param name="accountEmail">The signed-in account's own address, never one from a form.</param>
    public async Task<Result<DataAbout>> RunAsync(string accountEmail, Actor by, CancellationToken ct) =>
        by.Self is { } user && by.May(Permission.SignedIn)
            ? await DataAbout.OfAsync(sources, new DataSubject(Addresses.Fold(accountEmail), user), clock.GetUtcNow(), ct)
            : KernelErrors.NotPermitted;
}

/// <summary>The desk reads what is kept about an address, to answer somebody without an account. That it did is written down.</summary>
public sealed class ReadDataAbout(IEnumerable<IPersonalData> sources, ReadLog log, TimeProvider clock)
{
    /// <param name="User">The account with the address, where there is one.</param>
    public sealed record Input(string Email, UserId? User);

    public async Task<Result<DataAbout>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        if (!Addresses.LooksRight(input.Email))
            return PrivacyErrors.AddressMissing;
        var email = Addresses.Fold(input.Email);
        // The line must say that somebody's data was read, and not whose to everybody who reads the log: a number made of the address does both.
        await log.NoteAsync(ReadThing.PersonalData, AddressNumber.Of(email), "", by, ct);
        return await DataAbout.OfAsync(sources, new DataSubject(email, input.User), clock.GetUtcNow(), ct);
    }
}

/// <summary>A number that stands for an address where the address itself must not.</summary>
internal static class AddressNumber
{
    public static Guid Of(string email) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(email)).AsSpan(0, 16));
}
