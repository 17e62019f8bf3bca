using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Whether an edition takes entries now. One sentence names the deadline.</summary>
internal static class NominatingGate
{
    /// <summary>For a nomination that was begun: the grace counts, and so does an extension of its own.</summary>
    public static Error? Closed(Edition edition, Nomination nomination, DateTimeOffset now)
    {
        if (edition.Phase is EditionPhase.Nominating or EditionPhase.Screening && nomination.ExtendedTo >= now)
            return null;
        return edition.Phase == EditionPhase.Nominating && now <= edition.HardClose() ? null : Closed(edition, edition.HardClose(), now);
    }

    /// <summary>Whether screening is over, or nominating has not begun: who nominates, and with whom the nominee has a tie, no longer changes, or does not yet.</summary>
    public static bool Screened(Edition edition, DateTimeOffset now) => edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening) || now > edition.ScreeningCloses;

    /// <summary>For one that is not begun yet.</summary>
    public static Error? Closed(Edition edition, DateTimeOffset now) => Closed(edition, edition.NominatingCloses, now);

    private static Error? Closed(Edition edition, DateTimeOffset closes, DateTimeOffset now)
    {
        var deadline = Deadline.Of(closes, edition.TimeZone, now);
        if (deadline.Passed)
            return AwardsErrors.DeadlinePassed.With(deadline);
        if (edition.Phase == EditionPhase.Draft)
            return AwardsErrors.NotYetOpen.With(Deadline.Of(edition.NominatingOpens, edition.TimeZone, now));
        return edition.Phase == EditionPhase.Nominating ? null : AwardsErrors.NotNominating;
    }
}
