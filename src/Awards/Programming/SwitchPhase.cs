using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary says what a phase to come lets people do and see. Once it has begun it stands.</summary>
public sealed class SwitchPhase(PalmaresDb db, ActLog acts)
{
    /// <param name="On">The switches that are on; every other of the phase is off.</param>
    public sealed record Input(EditionId Edition, EditionPhase Phase, IReadOnlyList<PhaseSwitch> On);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (!PhaseRules.Phases.Contains(input.Phase) || input.On.Except(PhaseRules.Of(input.Phase)).Any())
            return AwardsErrors.NoSuchPhase;
        if (input.Phase <= edition.Phase)
            return AwardsErrors.PhaseBegun;

        var terms = new PhaseTerms(input.Phase, input.On.ToHashSet());
        if (edition.PhaseRows.FirstOrDefault(row => row.Phase == input.Phase) is { } kept)
            kept.Take(terms);
        else
            db.Set<EditionPhaseRow>().Add(EditionPhaseRow.Of(edition.Id, terms));
        acts.Record(new PhaseSwitched(edition.Id, input.Phase, [.. terms.On.Order()]), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
