using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>An edition's rules as they stand, with the versions before.</summary>
public sealed class ShowRules(PalmaresDb db)
{
    /// <param name="Number">0 while there is no version.</param>
    /// <param name="MayChange">Until the call opens.</param>
    public sealed record View(EditionId EditionId, string Title, string Slug, int Number, string? Hash, bool MayChange, RuleBook Book, IReadOnlyList<Version> Versions)
    {
        public IReadOnlyList<CategoryFacts> Categories { get; init; } = [];
    }

    public sealed record Version(int Number, string Hash, DateTimeOffset MadeAt, int Rules);

    /// <param name="number">Null for the last version.</param>
    public async Task<Result<View>> RunAsync(EditionId id, int? number, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var edition = await db.Set<Edition>().AsNoTracking().Include(e => e.Programme).Include(e => e.Categories).SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var versions = await db.Set<RuleBookVersion>().AsNoTracking().Where(v => v.EditionId == id).OrderByDescending(v => v.Number).ToListAsync(ct);
        var shown = number is null ? versions.FirstOrDefault() : versions.Find(v => v.Number == number);
        if (shown is null && number is not null)
            return AwardsErrors.NoSuchRule;
        return new View(
            id,
            $"{edition.Programme!.Name} {edition.Label}",
            edition.Slug,
            shown?.Number ?? 0,
            shown?.Hash,
            edition.Phase == EditionPhase.Draft,
            shown is null ? Empty(edition) : RuleJson.Read<RuleBook>(shown.Text).Value,
            [.. versions.Select(v => new Version(v.Number, v.Hash, v.MadeAt, RuleJson.Read<RuleBook>(v.Text).Value.Rules.Count))])
        {
            Categories = [.. edition.Categories.OrderBy(c => c.Position).Select(c => new CategoryFacts(c.Id, c.Code, c.Name, c.Quota))],
        };
    }

    /// <summary>No rule yet; the edition's own dates, and the day of each nomination.</summary>
    internal static RuleBook Empty(Edition edition)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);
        FactDate? Day(DateTimeOffset moment) => FactDate.On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));
        return new RuleBook
        {
            TimeZone = edition.TimeZone,
            Dates = new Dictionary<string, FactDate?>
            {
                ["opening"] = Day(edition.NominatingOpens),
                ["deadline"] = Day(edition.NominatingCloses),
                ["reference"] = FactDate.On(edition.ReferenceDate),
                ["decision"] = Day(edition.DecidingCloses),
                ["publication"] = Day(edition.Publishes),
                ["application"] = null,
            },
            Rules = [],
        };
    }
}
