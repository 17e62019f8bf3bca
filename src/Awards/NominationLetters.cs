using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>Letters about a nomination are seen by whoever may see the nomination, or screens it: not those about another's draft, nor about what a phase seals.</summary>
internal sealed class NominationLetters(PalmaresDb db) : ILetterSubjects
{
    public IQueryable<Guid> HiddenFrom(Actor reader)
    {
        var seen = db.NominationsOf(reader);
        var screens = reader.May(Permission.ScreenEligibility);
        return db.Set<Nomination>().Where(n => !seen.Any(one => one.Id == n.Id) && !(screens && n.State == NominationState.Submitted && !db.Sealed().Any(edition => edition == n.EditionId))).Select(n => (Guid)(object)n.Id);
    }
}
