using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

#pragma warning disable CA1862, CA1304, CA1311 // The database compares, not the process.

namespace Palmares.Letters;

/// <summary>What letters are about, where that may be hidden from somebody.</summary>
/// <remarks>Awards implements it for nominations; Letters, which stands below, knows their numbers alone.</remarks>
public interface ILetterSubjects
{
    /// <returns>The numbers of what this reader may not know of now.</returns>
    IQueryable<Guid> HiddenFrom(Actor reader);
}

/// <summary>The outbox as somebody who keeps letters may see it. Everything listed, counted, shown or changed by hand starts here.</summary>
public sealed class LetterSight(PalmaresDb db, LetterKinds kinds, IEnumerable<ILetterSubjects> subjects)
{
    /// <summary>Whoever keeps letters and has no part in anything else. What is hidden from this reader nobody could release.</summary>
    private static readonly Actor Keeper = Actor.ForUser(default, [Role.Secretary], ActorOrigin.Web);

    /// <summary>Neither letters of private kinds nor those about what is hidden from the reader.</summary>
    internal IQueryable<OutboxMessage> Of(Actor by)
    {
        var apart = kinds.Private;
        return subjects.Aggregate(db.Set<OutboxMessage>().Where(letter => letter.Kind == null || !apart.Contains(letter.Kind)), (letters, one) =>
        {
            var hidden = one.HiddenFrom(by);
            return letters.Where(letter => letter.About == null || !hidden.Any(thing => thing == letter.About));
        });
    }

    internal IQueryable<OutboxMessage> One(Guid letter, Actor by) => Of(by).Where(one => one.Id == letter);

    /// <summary>Those that the switch for all letters holds: somebody can release them.</summary>
    internal IQueryable<Guid> Releasable() => Of(Keeper).Select(letter => letter.Id);

    /// <summary>Open reports about letters the reader may see, singly or gathered. One that names no letter is told unless only hidden letters went there.</summary>
    internal IQueryable<Bounce> Bounces(Actor by)
    {
        var (all, seen) = (db.Set<OutboxMessage>(), Of(by));
        return from bounce in db.Set<Bounce>()
               join address in db.Set<LetterAddress>() on bounce.Address equals address.Id
               where bounce.SettledAt == null
               where seen.Any(letter => letter.Id == bounce.Letter || letter.Within == bounce.Letter)
                   || (!all.Any(letter => letter.Id == bounce.Letter) && (seen.Any(letter => letter.To.ToLower() == address.Address) || !all.Any(letter => letter.To.ToLower() == address.Address)))
               select bounce;
    }

    /// <summary>Folded addresses that fail, as far as the reader may know.</summary>
    internal IQueryable<string> Failing(Actor by) => Bounces(by).Join(db.Set<LetterAddress>(), bounce => bounce.Address, address => address.Id, (bounce, address) => address.Address);

    internal async Task<Error> NotChangedAsync(Guid letter, Actor by, Error otherwise, CancellationToken ct) => await One(letter, by).AnyAsync(ct) ? otherwise : LettersErrors.NoSuchLetter;
}
