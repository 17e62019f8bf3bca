using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Preferring;

/// <summary>The link below a letter: its reader refuses letters of that kind, or all that can be refused. Needs no account; the link is the leave.</summary>
public sealed class RefuseByLink(PalmaresDb db, ActLog acts, TimeProvider clock, LetterKinds kinds)
{
    /// <param name="Kind">Null, or the digest: all that can be refused.</param>
    public sealed record Input(string Secret, string? Kind);

    /// <returns>The kinds refused now, by name.</returns>
    public async Task<Result<IReadOnlyList<LetterKind>>> RunAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<LetterAddress>().SingleOrDefaultAsync(one => one.Secret == input.Secret, ct) is not { } address)
            return LettersErrors.LinkNotValid;
        var all = string.IsNullOrEmpty(input.Kind) || input.Kind == DigestLetter.Code;
        var wanted = all ? kinds.Optional : [.. kinds.Optional.Where(kind => kind.Code == input.Kind)];
        if (wanted.Count == 0)
            return LettersErrors.NotRefusable;
        var before = await db.Set<RefusedKind>().Where(one => one.Address == address.Id).Select(one => one.Kind).ToListAsync(ct);
        var added = wanted.Where(kind => !before.Contains(kind.Id)).Select(kind => kind.Id).ToList();
        // A mail program may ask twice.
        if (added.Count == 0)
            return Result<IReadOnlyList<LetterKind>>.Of(wanted);
        db.Set<RefusedKind>().AddRange(added.Select(code => new RefusedKind { Address = address.Id, Kind = code, At = clock.GetUtcNow() }));
        acts.Record(new KindsRefused(address.Id, added), Actor.ByLink("unsubscribe"));
        await db.SaveChangesAsync(ct);
        return Result<IReadOnlyList<LetterKind>>.Of(wanted);
    }
}
