using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary moves an edition to its next phase. Opening freezes the criteria for ever.</summary>
public sealed class MovePhase(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="Reason">Needed when the date of the move has not come.</param>
    public sealed record Input(EditionId Edition, EditionPhase To, string? Reason = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (input.To != edition.Phase + 1)
            return AwardsErrors.PhaseOutOfOrder.With(edition.Phase, input.To);
        if (input.To == EditionPhase.Published)
            return AwardsErrors.PhaseByRoll;
        if (edition.Is(PhaseSwitch.NominationsSealed) && clock.GetUtcNow() <= edition.HardClose())
            return AwardsErrors.SealedUntil.With(Deadline.Of(edition.HardClose(), edition.TimeZone, clock.GetUtcNow()));
        if (Early(edition) is { } date && string.IsNullOrWhiteSpace(input.Reason))
            return AwardsErrors.EarlyNeedsReason.With(date);
        if (await NotReadyAsync(edition, input.To, ct) is { } error)
            return error;

        if (input.To == EditionPhase.Nominating)
            Freeze(edition, by);
        acts.Record(new PhaseMoved(edition.Id, edition.Phase, input.To), by, input.Reason);
        edition.Phase = input.To;
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private void Freeze(Edition edition, Actor by)
    {
        foreach (var criteria in edition.Categories.OrderBy(c => c.Position).Select(c => edition.OwnCriteria(c.Id)).OfType<CriteriaVersion>().Prepend(edition.Criteria))
        {
            criteria.FrozenAt = clock.GetUtcNow();
            criteria.Hash = EditionRules.Hash(criteria.Facts().Criteria, criteria.LowConfidenceLeftOut);
            acts.Record(new CriteriaFrozen(edition.Id, criteria.Id, criteria.Hash), by);
        }
    }

    /// <summary>People were promised the dates: leaving a phase before its end has to be explained.</summary>
    private Deadline? Early(Edition edition)
    {
        if (edition.Dates().End(edition.Phase) is not { } end)
            return null;
        if (edition.Phase == EditionPhase.Nominating)
            end = edition.HardClose();
        var deadline = Deadline.Of(end, edition.TimeZone, clock.GetUtcNow());
        return deadline.Passed || edition.NominatingOpens == clock.GetUtcNow() ? null : deadline;
    }

    private async Task<Error?> NotReadyAsync(Edition edition, EditionPhase to, CancellationToken ct)
    {
        if (to != EditionPhase.Reviewing)
            return null;
        var submitted = db.TakingPart().Where(n => n.EditionId == edition.Id && n.State == NominationState.Submitted && n.Consent != Consent.Declined);
        var open = await submitted.CountAsync(n => n.Eligibility == Eligibility.NotDecided, ct);
        if (open > 0)
            return AwardsErrors.NotAllScreened.With(open);
        return await submitted.AnyAsync(n => n.Consent == Consent.Agreed && n.Eligibility == Eligibility.Eligible, ct) ? null : AwardsErrors.NothingToReview;
    }
}
