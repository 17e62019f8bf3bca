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

    /// <summary>Addresses with a report that stands.</summary>
    public static IQueryable<string> Failing(this PalmaresDb db) =>
        from bounce in db.Set<Bounce>()
        join address in db.Set<LetterAddress>() on bounce.Address equals address.Id
        where bounce.SettledAt == null
        select address.Address;
}

/// <summary>Which of some addresses letters do not reach. For pages that show them to the secretary.</summary>
public sealed class FailingAddresses(PalmaresDb db)
{
    /// <returns>As <see cref="Addresses.Fold"/> writes them.</returns>
    public async Task<IReadOnlySet<string>> RunAsync(IEnumerable<string?> addresses, CancellationToken ct)
    {
        var folded = addresses.Select(Addresses.Fold).Where(one => one.Length > 0).Distinct().ToList();
        return (await db.Failing().Where(one => folded.Contains(one)).ToListAsync(ct)).ToHashSet();
    }
}
