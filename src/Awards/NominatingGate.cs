using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Whether an edition takes entries now. One sentence names the deadline.</summary>
internal static class NominatingGate
{
    public static Error? Closed(Edition edition, DateTimeOffset now)
    {
        var deadline = Deadline.Of(edition.NominatingCloses, edition.TimeZone, now);
        if (deadline.Passed)
            return AwardsErrors.DeadlinePassed.With(deadline);
        if (edition.Phase == EditionPhase.Draft)
            return AwardsErrors.NotYetOpen.With(Deadline.Of(edition.NominatingOpens, edition.TimeZone, now));
        return edition.Phase == EditionPhase.Nominating ? null : AwardsErrors.NotNominating;
    }
}
