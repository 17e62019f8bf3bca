using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>The secretary gives one nomination more time, for a reason its nominator reads. It may be sealed: the number is enough.</summary>
public sealed class ExtendNomination(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="Number">As its nominator has it.</param>
    /// <param name="Until">The last day, to 23:59 in the edition's time zone.</param>
    public sealed record Input(EditionId Edition, string Number, DateOnly Until, string Reason);

    public async Task<Result<Deadline>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Nomination.ReasonLimit)
            return AwardsErrors.ReasonNeeded;
        var number = input.Number.Trim().ToUpperInvariant();
        var nomination = await db.Set<Nomination>().SingleOrDefaultAsync(n => n.EditionId == edition.Id && n.Number == number, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        if (nomination.State != NominationState.Draft)
            return AwardsErrors.NotADraft;
        if (edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening))
            return AwardsErrors.NotNominating;
        var now = clock.GetUtcNow();
        var until = Deadline.EndOf(input.Until, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone));
        var earliest = new[] { now, edition.HardClose(), nomination.ExtendedTo ?? default }.Max();
        if (until <= earliest)
            return AwardsErrors.ExtensionTooEarly.With(Deadline.Of(earliest, edition.TimeZone, now));
        if (until > edition.ScreeningCloses)
            return AwardsErrors.ExtensionTooLate.With(Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now));

        nomination.ExtendedTo = until;
        nomination.ExtendedReason = input.Reason.Trim();
        acts.Record(new NominationExtended(nomination.Id, until), by, input.Reason);
        await db.SaveChangesAsync(ct);
        return Deadline.Of(until, edition.TimeZone, now);
    }
}
