using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>What the reader of an address chose, refused, and what came back from it. The letters themselves are the Kernel's to tell and to erase.</summary>
internal sealed class ChoicesAbout(PalmaresDb db) : IPersonalData
{
    public string Module => "letter-choices";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct)
    {
        if (await db.Set<LetterAddress>().AsNoTracking().SingleOrDefaultAsync(one => one.Address == subject.Email, ct) is not { } address)
            return [];
        var choice = await db.Set<ReaderChoice>().AsNoTracking().SingleOrDefaultAsync(one => one.Address == address.Id, ct);
        var refused = await db.Set<RefusedKind>().AsNoTracking().Where(one => one.Address == address.Id).ToListAsync(ct);
        var bounces = await db.Set<Bounce>().AsNoTracking().Where(one => one.Address == address.Id).ToListAsync(ct);
        return
        [
            new KeptAbout("address", null, new Dictionary<string, string?> { ["address"] = address.Address, ["digest"] = choice?.Digest.ToString(), ["language"] = choice?.Language?.ToString() }),
            .. refused.OrderBy(one => one.At).Select(one => new KeptAbout("refusal", one.At, new Dictionary<string, string?> { ["kind"] = one.Kind.Value })),
            .. bounces.OrderBy(one => one.At).Select(one => new KeptAbout("report of delivery", one.At, new Dictionary<string, string?> { ["status"] = one.Status, ["problem"] = one.Problem })),
        ];
    }

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        if (await db.Set<LetterAddress>().SingleOrDefaultAsync(one => one.Address == subject.Email, ct) is not { } address)
            return Erasure.Nothing;
        if (pseudonym is not null)
        {
            db.Set<ReaderChoice>().RemoveRange(await db.Set<ReaderChoice>().Where(one => one.Address == address.Id).ToListAsync(ct));
            db.Set<RefusedKind>().RemoveRange(await db.Set<RefusedKind>().Where(one => one.Address == address.Id).ToListAsync(ct));
            db.Set<Bounce>().RemoveRange(await db.Set<Bounce>().Where(one => one.Address == address.Id).ToListAsync(ct));
            db.Set<LetterAddress>().Remove(address);
        }

        return new Erasure(1, Erasure.Nothing.Kept);
    }
}
