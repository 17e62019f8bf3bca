namespace Palmares.Judging.Assigning;

/// <summary>What two judges who exchange a nomination must keep, and what it costs.</summary>
internal sealed class ExchangeRules(AssignmentProblem problem)
{
    private readonly Dictionary<JudgePair, double> affinity = problem.Affinities.ToDictionary(a => new JudgePair(a.Judge, a.Nomination), a => a.Value);
    private readonly HashSet<JudgePair> conflicts = [.. problem.Conflicts];
    private readonly HashSet<JudgePair> held = [.. problem.Fixed];
    private readonly Dictionary<string, string?> organisation = problem.Judges.ToDictionary(j => j.Id, j => j.Organisation, StringComparer.Ordinal);

    public double Loss(AssignedPair first, AssignedPair second) =>
        first.Affinity + second.Affinity - Fit(first.Judge, second.Nomination) - Fit(second.Judge, first.Nomination);

    public bool Keep(AssignedPair[] pairs, AssignedPair first, AssignedPair second) =>
        !held.Contains(new JudgePair(first.Judge, first.Nomination)) && !held.Contains(new JudgePair(second.Judge, second.Nomination))
        && MayRead(pairs, first.Judge, second) && MayRead(pairs, second.Judge, first);

    /// <summary>Exchanges the nominations of two pairs.</summary>
    public void Do(AssignedPair[] pairs, int first, int second) =>
        (pairs[first], pairs[second]) = (
            new AssignedPair(pairs[first].Nomination, pairs[second].Judge, Fit(pairs[second].Judge, pairs[first].Nomination)),
            new AssignedPair(pairs[second].Nomination, pairs[first].Judge, Fit(pairs[first].Judge, pairs[second].Nomination)));

    private bool MayRead(AssignedPair[] pairs, string judge, AssignedPair instead)
    {
        var pair = new JudgePair(judge, instead.Nomination);
        if (conflicts.Contains(pair) || (problem.OnlyListedPairs && !affinity.ContainsKey(pair)))
            return false;
        var beside = pairs.Where(p => p.Nomination == instead.Nomination && p.Judge != instead.Judge).Select(p => p.Judge).ToArray();
        return !beside.Contains(judge)
            && (problem.Limits.JudgesPerOrganisationPerNomination is not { } most || organisation[judge] is not { } own || beside.Count(j => organisation[j] == own) < most);
    }

    private double Fit(string judge, string nomination) => affinity.GetValueOrDefault(new JudgePair(judge, nomination), problem.DefaultAffinity);
}
