using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Statistics;

public enum CountedBy
{
    Region,
    MemberType,
    Gender,
}

/// <summary>How many nominees there are by what they state about themselves. Told once for an edition, when screening is over and nothing of it changes any more.</summary>
/// <remarks>
/// One population, the consented and eligible nominations; no filter and no crossing of two statements: either would single people out.
/// Small counts are hidden by <see cref="SmallCellRules"/>.
/// </remarks>
public sealed class CountNominees(PalmaresDb db)
{
    /// <param name="Value">The enumeration's value; null for nominees who state nothing.</param>
    /// <param name="Count">Null where it is not told.</param>
    public sealed record Cell(Enum? Value, int? Count);

    public sealed record Table(CountedBy By, IReadOnlyList<Cell> Cells);

    public sealed record View(EditionFacts Edition, int? Nominees, IReadOnlyList<Table> Tables);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase < EditionPhase.Reviewing)
            return AwardsErrors.StatisticsEarly;
        var nominees = await db.Set<Nomination>().AsNoTracking()
            .Where(n => n.EditionId == id && n.State == NominationState.Submitted && n.Consent == Consent.Agreed && n.Eligibility == Eligibility.Eligible).Select(n => n.Id).ToListAsync(ct);
        var stated = await db.Set<NomineeStatement>().AsNoTracking().Where(s => nominees.Contains(s.NominationId)).ToListAsync(ct);
        Enum[] regions = [.. Enum.GetValues<NomineeRegion>().Cast<Enum>()], types = [.. Enum.GetValues<NomineeMemberType>().Cast<Enum>()], genders = [.. Enum.GetValues<NomineeGender>().Cast<Enum>()];
        var (region, type, gender) = (Line(nominees.Count, regions, stated.Select(s => (Enum?)s.Region)), Line(nominees.Count, types, stated.Select(s => (Enum?)s.MemberType)), Line(nominees.Count, genders, stated.Select(s => (Enum?)s.Gender)));
        return new View(
            edition.Facts(), new[] { region, type, gender }.All(SmallCellRules.TellsTotal) ? nominees.Count : null,
            [new Table(CountedBy.Region, Cells(regions, region)), new Table(CountedBy.MemberType, Cells(types, type)), new Table(CountedBy.Gender, Cells(genders, gender))]);
    }

    /// <summary>How many state each value, and last how many state none.</summary>
    private static int[] Line(int total, Enum[] values, IEnumerable<Enum?> stated)
    {
        var counts = stated.OfType<Enum>().CountBy(value => value).ToDictionary();
        return [.. values.Select(value => counts.GetValueOrDefault(value)), total - counts.Values.Sum()];
    }

    private static List<Cell> Cells(Enum[] values, int[] line)
    {
        var told = SmallCellRules.Told(line);
        return [.. values.Select((value, at) => new Cell(value, told[at])), new Cell(null, told[^1])];
    }
}
