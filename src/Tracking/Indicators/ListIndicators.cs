using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>Bodies, how many people each compares and in how many bands; by name only those who agreed to it, each with interval and band, never in the order of a figure.</summary>
public sealed class ListIndicators(PalmaresDb db, ReadNames names, FigureStanding standing, OptedIn optedIn)
{
    public const int PageSize = 50;

    /// <param name="Band">1 is the highest.</param>
    public sealed record Line(PersonId Person, string Name, Span Credit, int Band, int OpenLinks, int Flags);

    /// <param name="Body">Null when none was asked for.</param>
    /// <param name="InBand">People of each band of the body, the highest first; null for a small count.</param>
    public sealed record View(IReadOnlyList<BodyBands> Bodies, BodyBands? Body, IReadOnlyList<int?> InBand, Page<Line> Lines, FigureSetShown Set);

    /// <param name="body">Null for the bodies alone.</param>
    public async Task<Result<View>> RunAsync(string? body, int page, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        if (await standing.RunAsync(ct) is not { } standingSet)
            return TrackingErrors.NotComputed;
        var (set, shown) = standingSet;
        var bodies = FigureForm.Read<FrozenSet>(set.Frozen).Bands;
        var asked = bodies.FirstOrDefault(one => one.Body == body);
        if (body is not null && asked is null)
            return TrackingErrors.NoSuchBody.With(body, string.Join(", ", bodies.Select(one => one.Body)));
        if (asked is null)
            return new View(bodies, null, [], new Page<Line>([], 0, 1, PageSize), shown);
        var bands = await db.Set<ComparedPerson>().AsNoTracking().Where(one => one.Set == set.Id && one.Body == asked.Body).ToDictionaryAsync(one => one.Person, one => one.Band, ct);
        var sizes = Enumerable.Range(1, asked.Bands).Select(band => bands.Values.Count(own => own == band)).ToList();
        return new View(bodies, asked, [.. sizes.Select(size => sizes.Exists(other => other < Population.SmallestCell) ? (int?)null : size)], await LinesAsync(set.Id, asked.Body, bands, page, ct), shown);
    }

    private async Task<Page<Line>> LinesAsync(FigureSetId set, string body, Dictionary<PersonId, int> bands, int page, CancellationToken ct)
    {
        var seen = (await optedIn.RunAsync(ct)).Where(bands.ContainsKey).ToList();
        var named = await names.RunAsync(seen, ct);
        var number = Math.Clamp(page, 1, Math.Max(1, (seen.Count + PageSize - 1) / PageSize));
        var here = seen.OrderBy(person => named.GetValueOrDefault(person, ""), StringComparer.CurrentCulture).ThenBy(person => person.Value).Skip((number - 1) * PageSize).Take(PageSize).ToList();
        var kept = (await db.Set<FiguresOfPerson>().AsNoTracking().Where(one => one.Set == set && here.Contains(one.Person)).ToListAsync(ct)).ToDictionary(one => one.Person, one => FigureForm.Read<PersonFigures>(one.Figures));
        return new Page<Line>(
            [.. here.Select(person => new Line(person, named.GetValueOrDefault(person, ""), kept[person].Bodies.First(own => own.Body == body).Credit, bands[person], kept[person].OpenLinks, kept[person].Flags.Count))], seen.Count, number, PageSize);
    }
}
