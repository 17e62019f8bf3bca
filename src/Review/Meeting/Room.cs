using Palmares.Awards;

namespace Palmares.Review.Meeting;

/// <summary>Who leaves the room. Pure.</summary>
internal static class Room
{
    public static bool Leaves(Judge judge, ReviewableNomination nomination, IReadOnlySet<(JudgeId, NominationId)> apart) =>
        apart.Contains((judge.Id, nomination.Id)) || nomination.IsNominatedBy(judge.User) || judge.User == nomination.NomineeUser;
}
