using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Preferring;

/// <summary>What the reader of an address chose.</summary>
/// <param name="Kinds">The kinds that can be refused.</param>
/// <param name="Refused">Codes of those that are.</param>
public sealed record PreferencesView(string Address, Digest Digest, LetterLanguage? Language, IReadOnlyList<LetterKind> Kinds, IReadOnlySet<string> Refused);

/// <summary>What somebody chose for the letters to their own account.</summary>
public sealed class ReadPreferences(PalmaresDb db, LetterKinds kinds)
{
    /// <param name="accountEmail">The signed-in account's own address, never one from a form.</param>
    public async Task<Result<PreferencesView>> RunAsync(string? accountEmail, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        var folded = Addresses.Fold(accountEmail);
        return folded.Length == 0 ? LettersErrors.NoAddress : await OfAsync(await db.Set<LetterAddress>().AsNoTracking().SingleOrDefaultAsync(one => one.Address == folded, ct), folded, ct);
    }

    /// <summary>For who comes by the link in a letter.</summary>
    public async Task<Result<PreferencesView>> BySecretAsync(string secret, CancellationToken ct)
    {
        var address = await db.Set<LetterAddress>().AsNoTracking().SingleOrDefaultAsync(one => one.Secret == secret, ct);
        return address is null ? LettersErrors.LinkNotValid : await OfAsync(address, address.Address, ct);
    }

    private async Task<PreferencesView> OfAsync(LetterAddress? address, string folded, CancellationToken ct)
    {
        var choice = address is null ? null : await db.Set<ReaderChoice>().AsNoTracking().SingleOrDefaultAsync(one => one.Address == address.Id, ct);
        var refused = address is null ? [] : await db.Set<RefusedKind>().AsNoTracking().Where(one => one.Address == address.Id).Select(one => one.Kind).ToListAsync(ct);
        return new PreferencesView(folded, choice?.Digest ?? Digest.Off, choice?.Language, kinds.Optional, refused.Select(one => one.Value).ToHashSet());
    }
}
