using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Consenting;

/// <summary>Whoever agreed to be written to after the award no longer does. At any time, without a reason.</summary>
public sealed class EndContact(PalmaresDb db, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(NomineeKey key, Actor by, CancellationToken ct)
    {
        var nomination = await db.AboutMe(key, by).SingleOrDefaultAsync(ct);
        if (nomination is null)
            return key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        if (!nomination.MayContact)
            return Done.Value;
        nomination.MayContact = false;
        acts.Record(new ContactEnded(nomination.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
