using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Preferring;

/// <summary>Somebody says how letters to their own account come: singly or gathered, in which language, and which kinds not at all.</summary>
public sealed class ChoosePreferences(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, LetterKinds kinds)
{
    /// <param name="AccountEmail">The signed-in account's own address, never one from a form.</param>
    /// <param name="Refused">Codes of kinds.</param>
    public sealed record Input(string? AccountEmail, Digest Digest, LetterLanguage? Language, IReadOnlyList<string> Refused);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (!Addresses.LooksRight(input.AccountEmail))
            return LettersErrors.NoAddress;
        var wanted = input.Refused.Distinct().Select(code => kinds.Optional.FirstOrDefault(kind => kind.Code == code)).ToList();
        if (wanted.Any(kind => kind is null))
            return LettersErrors.NotRefusable;

        var address = await db.AddressAsync(input.AccountEmail!, ids, ct);
        if (await db.Set<ReaderChoice>().SingleOrDefaultAsync(one => one.Address == address.Id, ct) is not { } choice)
            db.Set<ReaderChoice>().Add(choice = new ReaderChoice { Address = address.Id });
        (choice.Digest, choice.Language) = (input.Digest, input.Language);
        var before = await db.Set<RefusedKind>().Where(one => one.Address == address.Id).ToListAsync(ct);
        var refused = wanted.Select(kind => kind!.Id).OrderBy(code => code.Value, StringComparer.Ordinal).ToList();
        db.Set<RefusedKind>().RemoveRange(before.Where(one => !refused.Contains(one.Kind)));
        db.Set<RefusedKind>().AddRange(refused.Where(code => before.All(one => one.Kind != code)).Select(code => new RefusedKind { Address = address.Id, Kind = code, At = clock.GetUtcNow() }));
        acts.Record(new PreferencesChosen(address.Id, input.Digest, input.Language, refused), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
