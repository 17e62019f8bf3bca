using Palmares.Judging.Assigning.Crossing;

namespace Palmares.Judging.Assigning;

/// <summary>Finds what is wrong with a problem before anything is solved.</summary>
internal static class ProblemFaults
{
    public static IReadOnlyList<string> Of(AssignmentProblem problem)
    {
        var nominations = new HashSet<string>(StringComparer.Ordinal);
        var judges = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. problem.Nominations.SelectMany(n => OfNomination(n, nominations)),
            .. problem.Judges.SelectMany(j => OfJudge(j, judges)),
            .. problem.Affinities.SelectMany(a => OfAffinity(a)),
            .. Repeated(problem.Affinities.Select(a => new JudgePair(a.Judge, a.Nomination)), "affinity"),
            .. Repeated(problem.Fixed, "fixed"),
            .. Unknown(problem.Affinities.Select(a => new JudgePair(a.Judge, a.Nomination)), "affinity", nominations, judges),
            .. Unknown(problem.Conflicts, "conflicts", nominations, judges),
            .. Unknown(problem.Fixed, "fixed", nominations, judges),
            .. OfNumbers(problem),
            .. OfPairs(problem, judges),
            .. OfOrder(problem),
        ];
    }

    private static IEnumerable<string> OfNomination(NominationNeed nomination, HashSet<string> seen)
    {
        if (string.IsNullOrWhiteSpace(nomination.Id))
            yield return "nominations: an id is empty.";
        else if (!seen.Add(nomination.Id))
            yield return $"nominations: the id {nomination.Id} stands twice.";
        if (nomination.Reviews < 0)
            yield return $"nominations: {nomination.Id} asks for {nomination.Reviews} reviews; it must be 0 or more.";
    }

    private static IEnumerable<string> OfJudge(JudgeCapacity judge, HashSet<string> seen)
    {
        if (string.IsNullOrWhiteSpace(judge.Id))
            yield return "judges: an id is empty.";
        else if (!seen.Add(judge.Id))
            yield return $"judges: the id {judge.Id} stands twice.";
        if (judge.Min < 0 || judge.Max < judge.Min)
            yield return $"judges: {judge.Id} has min {judge.Min} and max {judge.Max}; 0 ≤ min ≤ max is needed.";
    }

    private static IEnumerable<string> OfAffinity(PairAffinity affinity)
    {
        if (!double.IsFinite(affinity.Value))
            yield return $"affinity: {affinity.Judge}, {affinity.Nomination} is not a finite number.";
    }

    private static IEnumerable<string> OfNumbers(AssignmentProblem problem)
    {
        if (!double.IsFinite(problem.DefaultAffinity))
            yield return "default_affinity is not a finite number.";
        var limits = problem.Limits;
        (string Name, int? Value, int Least)[] counts =
        [
            ("judges_per_organisation_per_nomination", limits.JudgesPerOrganisationPerNomination, 1),
            ("judges_per_region_per_nomination", limits.JudgesPerRegionPerNomination, 1),
            ("min_regions_per_nomination", limits.MinRegionsPerNomination, 1),
            ("each_gender_per_nomination", limits.EachGenderPerNomination, 0),
            ("experts_per_nomination", limits.ExpertsPerNomination, 0),
        ];
        foreach (var (name, value, least) in counts.Where(c => c.Value < c.Least))
            yield return $"limits.{name} is {value}; it must be {least} or more.";
        if (limits.ExpertAffinity is { } expert && !double.IsFinite(expert))
            yield return "limits.expert_affinity is not a finite number.";
        if (limits.MaxPairProbability is { } probability && !(probability > 0 && probability <= 1))
            yield return "limits.max_pair_probability must be more than 0 and at most 1.";
    }

    private static IEnumerable<string> OfPairs(AssignmentProblem problem, HashSet<string> judges)
    {
        foreach (var (first, second) in problem.Limits.AvoidPairs)
        {
            foreach (var judge in new[] { first, second }.Where(j => !judges.Contains(j)))
                yield return $"limits.avoid_pairs: there is no judge {judge}.";
            if (first == second)
                yield return $"limits.avoid_pairs: {first} is paired with itself.";
        }
    }

    private static IEnumerable<string> OfOrder(AssignmentProblem problem)
    {
        foreach (var rule in problem.RelaxOrder)
        {
            if (rule is "conflicts" or "conflict")
                yield return "relax_order: a conflict is never relaxed.";
            else if (!RuleName.Relaxable.Contains(rule))
                yield return $"relax_order: there is no rule \"{rule}\"; the rules are {string.Join(", ", RuleName.Relaxable)}.";
        }
        if (problem.RelaxOrder.Distinct().Count() != problem.RelaxOrder.Count)
            yield return "relax_order: a rule stands twice.";
    }

    private static IEnumerable<string> Repeated(IEnumerable<JudgePair> pairs, string place)
    {
        var seen = new HashSet<JudgePair>();
        foreach (var pair in pairs)
        {
            if (!seen.Add(pair))
                yield return $"{place}: the pair {pair.Judge}, {pair.Nomination} stands twice.";
        }
    }

    private static IEnumerable<string> Unknown(
        IEnumerable<JudgePair> pairs, string place, HashSet<string> nominations, HashSet<string> judges)
    {
        foreach (var pair in pairs)
        {
            if (!judges.Contains(pair.Judge))
                yield return $"{place}: there is no judge {pair.Judge}.";
            if (!nominations.Contains(pair.Nomination))
                yield return $"{place}: there is no nomination {pair.Nomination}.";
        }
    }
}
