using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>The addresses letters go to, each with the secret of its reader.</summary>
internal static class AddressBook
{
    /// <summary>The address, staged where it was not known yet.</summary>
    public static async Task<LetterAddress> AddressAsync(this PalmaresDb db, string email, IdSource ids, CancellationToken ct)
    {
        var folded = Addresses.Fold(email);
        if (await db.Set<LetterAddress>().SingleOrDefaultAsync(one => one.Address == folded, ct) is { } known)
            return known;
        var made = new LetterAddress { Id = ids.New<LetterAddressId>(), Address = folded, Secret = ids.NewSecret() };
        db.Set<LetterAddress>().Add(made);
        return made;
    }

    /// <summary>Addresses with a report that stands, whoever may know of it. For the sender.</summary>
    public static IQueryable<string> Failing(this PalmaresDb db) =>
        from bounce in db.Set<Bounce>()
        join address in db.Set<LetterAddress>() on bounce.Address equals address.Id
        where bounce.SettledAt == null
        select address.Address;
}

/// <summary>Which of some addresses letters do not reach, as far as the reader may know of the letters. For pages that show addresses.</summary>
public sealed class FailingAddresses(LetterSight sight)
{
    /// <returns>As <see cref="Addresses.Fold"/> writes them.</returns>
    public async Task<IReadOnlySet<string>> RunAsync(IEnumerable<string?> addresses, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return new HashSet<string>();
        var folded = addresses.Select(Addresses.Fold).Where(one => one.Length > 0).Distinct().ToList();
        return (await sight.Failing(by).Where(one => folded.Contains(one)).ToListAsync(ct)).ToHashSet();
    }
}
