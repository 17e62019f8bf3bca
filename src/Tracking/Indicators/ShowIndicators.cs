using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>One person's figures as they were computed last, with the set they belong to. Whether somebody emerges is shown to that person, and beside the names of those who agreed; not here.</summary>
public sealed class ShowIndicators(PalmaresDb db, ResolvePerson resolve, FigureStanding standing)
{
    /// <param name="Figures">Null when the set says nothing of this person: no dated work and no role, or a person that appeared since.</param>
    public sealed record View(PersonId Person, PersonFigures? Figures, FigureSetShown Set);

    /// <returns>Refused while nothing was computed.</returns>
    public async Task<Result<View>> RunAsync(PersonId person, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        var leads = await resolve.RunAsync(person, ct);
        if (leads.IsError)
            return leads.Error;
        if (await standing.RunAsync(ct) is not { } standingSet)
            return TrackingErrors.NotComputed;
        var kept = await db.Set<FiguresOfPerson>().AsNoTracking().SingleOrDefaultAsync(figures => figures.Set == standingSet.Set.Id && figures.Person == leads.Value, ct);
        return new View(leads.Value, kept is null ? null : FigureForm.Read<PersonFigures>(kept.Figures) with { Emergence = null }, standingSet.Shown);
    }
}
