using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Landscape.Rules;

[ActName("landscape.rules-given")]
public sealed record RulesGiven(TextVersionId Given, EditionId Edition) : Act;

/// <summary>An edition that has not opened is run under the approved rules of its programme.</summary>
public sealed class GiveRulesToEdition(PalmaresDb db, ActLog acts, TimeProvider clock, ReadEdition editions)
{
    public sealed record Input(TextId Text, EditionId Edition);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase != EditionPhase.Draft)
            return LandscapeErrors.EditionOpened;
        var text = await db.Set<DraftText>().AsNoTracking().Include(one => one.Versions).SingleOrDefaultAsync(one => one.Id == input.Text && one.Kind == TextKind.ProgrammeRules, ct);
        if (text is null)
            return LandscapeErrors.NoSuchText;
        if (text.Versions.Where(version => version.AdoptedAt is not null).MaxBy(version => version.Number) is not { } adopted)
            return LandscapeErrors.NotAdopted;

        var given = await db.Set<EditionText>().SingleOrDefaultAsync(one => one.Edition == input.Edition.Value && one.Kind == TextKind.ProgrammeRules, ct);
        if (given is null)
            db.Set<EditionText>().Add(new EditionText { Edition = input.Edition.Value, Kind = TextKind.ProgrammeRules, VersionId = adopted.Id, GivenAt = clock.GetUtcNow() });
        else
            (given.VersionId, given.GivenAt) = (adopted.Id, clock.GetUtcNow());
        acts.Record(new RulesGiven(adopted.Id, input.Edition), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
