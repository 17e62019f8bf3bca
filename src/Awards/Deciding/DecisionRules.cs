using Palmares.Kernel;

namespace Palmares.Awards.Deciding;

/// <summary>What a panel's decision must satisfy. Pure.</summary>
public static class DecisionRules
{
    /// <param name="Number">For refusals; the rule names no person.</param>
    public sealed record Line(NominationId Nomination, string Number, RecommendedSet Set, Outcome Outcome, string? Reason, UserId? PresidedBy);

    public sealed record Meeting(
        UserId Recorder,
        IReadOnlySet<UserId> Present,
        IReadOnlySet<UserId> Panel,
        IReadOnlyCollection<(NominationId Nomination, UserId User)> Recusals,
        int Quorum,
        CategoryFacts Category,
        string? WithheldReason,
        Func<NominationId, QuotaRules.Chosen> Groups);

    public static Error? Check(IReadOnlyList<Line> lines, Meeting meeting)
    {
        if (!meeting.Present.IsSubsetOf(meeting.Panel))
            return AwardsErrors.PresentNotOnPanel;
        foreach (var line in lines)
        {
            if (CheckLine(line, meeting) is { } error)
                return error;
        }

        return QuotaRules.Check(meeting.Category, [.. lines.Where(l => l.Outcome == Outcome.Laureate).Select(l => meeting.Groups(l.Nomination))], lines.Count, meeting.WithheldReason);
    }

    /// <summary>Members present who have no conflict with this nomination.</summary>
    public static int Counted(NominationId nomination, Meeting meeting) => meeting.Present.Count(user => !meeting.Recusals.Contains((nomination, user)));

    private static Error? CheckLine(Line line, Meeting meeting)
    {
        if (Counted(line.Nomination, meeting) is var counted && counted < meeting.Quorum)
            return AwardsErrors.NoQuorum.With(counted, line.Number, meeting.Quorum);
        var recused = meeting.Recusals.Contains((line.Nomination, meeting.Recorder));
        if (recused && !Presided(line, meeting))
            return AwardsErrors.PresiderNeeded.With(line.Number);
        // One who may not see the sets has to reason every line; a refusal that depended on the set would tell it.
        var blind = meeting.Recusals.Any(r => r.User == meeting.Recorder);
        return (blind || NeedsReason(line)) && string.IsNullOrWhiteSpace(line.Reason) ? AwardsErrors.OutcomeReasonNeeded.With(line.Number) : null;
    }

    private static bool Presided(Line line, Meeting meeting) =>
        line.PresidedBy is { } user && meeting.Present.Contains(user) && !meeting.Recusals.Contains((line.Nomination, user));

    private static bool NeedsReason(Line line) => line.Outcome == Outcome.Laureate || line.Set == RecommendedSet.Clear;
}
