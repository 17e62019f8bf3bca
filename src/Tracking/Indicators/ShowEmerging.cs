using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>How a body's people come on: counts for all, and by name only those who agreed. Off until the organisation stated the purpose with its assessment.</summary>
public sealed class ShowEmerging(PalmaresDb db, FigureStanding standing, ProcessingStands stands, OptedIn optedIn, ReadNames names)
{
    public sealed record Named(PersonId Person, string Name, PersonFigures Figures);

    /// <param name="Flows">By body.</param>
    /// <param name="People">Those who agreed, by name; never in the order of a figure.</param>
    public sealed record View(IReadOnlyList<Pipeline> Pipelines, IReadOnlyDictionary<string, IReadOnlyList<Entrants>> Flows, IReadOnlyDictionary<string, UsualYears> Usual, IReadOnlyList<Named> People, FigureSetShown Set);

    /// <returns>Refused while the purpose is not stated, or nothing was computed.</returns>
    public async Task<Result<View>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.Tracking, ct))
            return TrackingErrors.PurposeNotStated;
        if (await standing.RunAsync(ct) is not { } standingSet)
            return TrackingErrors.NotComputed;
        var frozen = FigureForm.Read<FrozenSet>(standingSet.Set.Frozen);
        var seen = await optedIn.RunAsync(ct);
        var figures = await db.Set<FiguresOfPerson>().AsNoTracking().Where(one => one.Set == standingSet.Set.Id && seen.Contains(one.Person)).ToListAsync(ct);
        var named = await names.RunAsync(figures.Select(one => one.Person), ct);
        return new View(
            frozen.Pipelines, frozen.Flows, frozen.Usual,
            [.. figures.Select(one => new Named(one.Person, named.GetValueOrDefault(one.Person, ""), FigureForm.Read<PersonFigures>(one.Figures))).OrderBy(one => one.Name, StringComparer.CurrentCulture).ThenBy(one => one.Person.Value)],
            standingSet.Shown);
    }
}
