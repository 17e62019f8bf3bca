using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>What a motion and its vote must satisfy. Pure.</summary>
internal static class MotionRules
{
    /// <param name="staying">Members present who need not leave for this nomination.</param>
    public static Error? Check(RecordMotion.Input motion, IReadOnlySet<JudgeId> staying, int quorum)
    {
        if (string.IsNullOrWhiteSpace(motion.Text) || motion.Text.Length > Motion.TextLimit)
            return ReviewErrors.MotionNeeded.With(Motion.TextLimit);
        if (motion.MovedBy is not { } mover || !staying.Contains(mover))
            return ReviewErrors.MoverNotThere;
        if (motion.For < 0 || motion.Against < 0 || motion.Abstained < 0)
            return ReviewErrors.VotesNegative;
        var given = motion.For + motion.Against + motion.Abstained;
        if (given > staying.Count)
            return ReviewErrors.TooManyVotes.With(given, staying.Count);
        if (given < quorum)
            return ReviewErrors.TooFewVotes.With(given, quorum);
        if (motion.Reservations.Where(r => !string.IsNullOrWhiteSpace(r.Value)).Any(r => !staying.Contains(r.Key)))
            return ReviewErrors.ReserverNotThere;
        return motion.Reservations.Values.Any(text => text.Length > Motion.TextLimit) ? ReviewErrors.ReservationTooLong.With(Motion.TextLimit) : null;
    }
}
