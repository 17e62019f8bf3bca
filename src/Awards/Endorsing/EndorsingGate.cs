using Palmares.Kernel;

namespace Palmares.Awards.Endorsing;

/// <summary>Endorsements are asked for and given until screening closes, in the phases that take them.</summary>
internal static class EndorsingGate
{
    public static Error? Closed(Edition edition, DateTimeOffset now)
    {
        var deadline = Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now);
        if (deadline.Passed)
            return AwardsErrors.DeadlinePassed.With(deadline);
        return edition.Is(PhaseSwitch.EndorsementsTaken) ? null : AwardsErrors.EndorsementsNotTaken;
    }
}
