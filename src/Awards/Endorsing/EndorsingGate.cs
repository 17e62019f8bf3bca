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

internal static class EndorserLetter
{
    public static Mail Write(Endorsement endorsement, Nomination nomination, Edition edition, string link, DateTimeOffset now) => new(
        endorsement.Email,
        $"Will you endorse {nomination.NomineeName} for {edition.Programme!.Name} {edition.Label}?",
        $"""
        Dear {endorsement.Name},

        {nomination.OnBehalfOf ?? nomination.NominatorName} asks you to endorse the nomination of {nomination.NomineeName}. It takes about ten minutes and at most {Endorsement.TextWords} words. You need no account:
        {link}

        Please answer by {Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now)}. The link is yours alone: do not pass it on.
        """);
}
