using Palmares.Kernel;

namespace Palmares.Awards.Approving;

/// <summary>What rules of due process, and a body's vote, must satisfy. Pure.</summary>
/// <remarks>Consensus is what holds unless the published rules say otherwise, and where they say so is written down.</remarks>
public static class DueProcessRules
{
    public static Error? Check(StateDueProcess.Input input)
    {
        if (input.ApprovingBody?.Length > DueProcess.NameLimit)
            return DueProcessErrors.BodyTooLong.With(DueProcess.NameLimit);
        if (input.ObjectionDays is < 0 or > DueProcess.MostDays || input.AppealDays is < 0 or > DueProcess.MostDays)
            return DueProcessErrors.DaysOutOfRange;
        if (input.AppealDays > 0 && input.ObjectionDays == 0)
            return DueProcessErrors.AppealNeedsObjection;
        var clause = Trimmed(input.RulesClause);
        return (input.ByVote || input.SlatePublic) && clause is null || clause?.Length > DueProcess.ClauseLimit ? DueProcessErrors.ClauseNeeded.With(DueProcess.ClauseLimit) : null;
    }

    /// <param name="byVote">Whether the edition's rules ask for a vote.</param>
    public static Error? CheckVote(bool byVote, ApproveDecision.Votes? votes, ApprovalOutcome outcome)
    {
        if (!byVote)
            return votes is null ? null : DueProcessErrors.NoVote;
        if (votes is null || votes.For < 0 || votes.Against < 0 || votes.Abstained < 0)
            return DueProcessErrors.VoteNeeded;
        return outcome == ApprovalOutcome.Approved && votes.For <= votes.Against ? DueProcessErrors.NotCarried.With(votes.For, votes.Against) : null;
    }

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
