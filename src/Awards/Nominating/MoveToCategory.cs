using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>The secretary moves a nomination to the category it belongs in, before judges have it. Its eligibility is asked again there.</summary>
public sealed class MoveToCategory(PalmaresDb db, ActLog acts)
{
    public sealed record Input(NominationId Nomination, CategoryId Category, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsOf(by).Include(n => n.Findings).SingleOrDefaultAsync(n => n.Id == input.Nomination && n.State == NominationState.Submitted, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (edition.Categories.All(c => c.Id != input.Category))
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening))
            return AwardsErrors.CannotMove;
        if (nomination.CategoryId == input.Category)
            return AwardsErrors.SameCategory;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Nomination.ReasonLimit)
            return AwardsErrors.ReasonNeeded;
        if (await TwiceAsync(nomination, input.Category, ct))
            return AwardsErrors.AlreadyNominated.At("Category");

        acts.Record(new NominationMoved(nomination.Id, nomination.CategoryId, input.Category), by, input.Reason);
        // What it was sent for stays known through several moves.
        nomination.MovedFrom = nomination.MovedFrom == input.Category ? null : nomination.MovedFrom ?? nomination.CategoryId;
        nomination.MovedReason = input.Reason.Trim();
        nomination.CategoryId = input.Category;
        nomination.Eligibility = Eligibility.NotDecided;
        nomination.EligibilityDecidedAt = null;
        nomination.EligibilityReason = null;
        nomination.Revision++;
        db.Set<EligibilityFinding>().RemoveRange(nomination.Findings);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private Task<bool> TwiceAsync(Nomination moved, CategoryId category, CancellationToken ct) => db.Set<Nomination>().AnyAsync(
        n => n.CategoryId == category && n.Id != moved.Id && n.Nominator == moved.Nominator && n.State != NominationState.Withdrawn && n.OnBehalfOf == moved.OnBehalfOf
            && (n.NomineeEmail == moved.NomineeEmail || n.Nominee == moved.Nominee),
        ct);
}
