using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Celebrating;

/// <summary>Where and when laureates are honoured. Planned first without points; the usual order is then filled in.</summary>
public sealed class PlanCeremony(PalmaresDb db, ActLog acts)
{
    /// <param name="Begins">By the clock of the edition's zone.</param>
    public sealed record Input(EditionId Edition, DateOnly? Day, TimeOnly? Begins, string? Place);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        if (!await db.Set<Edition>().AnyAsync(e => e.Id == input.Edition, ct))
            return AwardsErrors.NoSuchEdition;
        if (input.Day is not { } day || input.Begins is not { } begins)
            return AwardsErrors.CeremonyTimeNeeded;
        if (string.IsNullOrWhiteSpace(input.Place) || input.Place.Length > Nomination.NameLimit)
            return AwardsErrors.PlaceNeeded.With(Nomination.NameLimit);

        var ceremony = await db.Set<Ceremony>().SingleOrDefaultAsync(c => c.EditionId == input.Edition, ct);
        if (ceremony is null)
            db.Set<Ceremony>().Add(ceremony = new Ceremony { EditionId = input.Edition, Day = day, Begins = begins, Place = input.Place.Trim() });
        (ceremony.Day, ceremony.Begins, ceremony.Place) = (day, begins, input.Place.Trim());
        acts.Record(new CeremonyPlanned(input.Edition, day), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
