namespace Palmares.Judging.Assigning;

/// <summary>Joins groups of nominations that no judge connects, so that their scores can be compared.</summary>
/// <remarks>
/// Two judges exchange a nomination each: loads stay, conflicts, fixed pairs and the limit on an organisation are kept. The exchange that
/// gives up least is taken first. Source: identifiability of crossed effects is connectivity of the graph (MacKay et al. 2017).
/// </remarks>
public static class Connecting
{
    /// <summary>Exchanges looked at for each pair, the cheapest first.</summary>
    private const int Tried = 20;

    private sealed record Exchange(int First, int Second, double Loss);

    /// <param name="problem">What the assignment answers; plain rules (organisation, loads, conflicts). Under rules that cross nothing is changed.</param>
    /// <param name="compared">Sets of nominations whose scores are compared with one another, by id.</param>
    /// <param name="share">At most this share of the total is given up.</param>
    /// <returns>The assignment itself when nothing can or need be joined. Its bound stays, so that the certificate shows what was given up.</returns>
    public static Assignment Of(
        AssignmentProblem problem, Assignment assignment, IReadOnlyList<IReadOnlyCollection<string>> compared, double share = 0.01, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(compared);
        if (!IsPlain(problem.Limits))
            return assignment;
        var rules = new ExchangeRules(problem);
        var pairs = assignment.Pairs.ToArray();
        var left = share * Math.Abs(assignment.Certificate.Total);
        for (var apart = Apart(pairs, compared); apart > 0; apart = Apart(pairs, compared))
        {
            ct.ThrowIfCancellationRequested();
            if (Joining(pairs, compared, rules, left, apart) is not { } exchange)
                break;
            rules.Do(pairs, exchange.First, exchange.Second);
            left -= exchange.Loss;
        }
        return pairs.SequenceEqual(assignment.Pairs) ? assignment : Certifying.Changed(problem, assignment.Certificate, pairs);
    }

    /// <summary>Into how many groups the nominations fall that no judge connects; 1 or 0 when all can be compared.</summary>
    public static int Groups(IEnumerable<AssignedPair> pairs, IReadOnlyCollection<string> nominations)
    {
        var groups = new Joined();
        foreach (var pair in pairs.Where(p => nominations.Contains(p.Nomination)))
            groups.Join("n" + pair.Nomination, "j" + pair.Judge);
        return nominations.Select(n => groups.Root("n" + n)).Distinct(StringComparer.Ordinal).Count();
    }

    private static int Apart(AssignedPair[] pairs, IReadOnlyList<IReadOnlyCollection<string>> compared) =>
        compared.Sum(nominations => Math.Max(0, Groups(pairs, nominations) - 1));

    private static Exchange? Joining(AssignedPair[] pairs, IReadOnlyList<IReadOnlyCollection<string>> compared, ExchangeRules rules, double left, int apart)
    {
        foreach (var exchange in Candidates(pairs, rules, left).OrderBy(e => e.Loss).ThenBy(e => e.First).ThenBy(e => e.Second))
        {
            var after = pairs.ToArray();
            rules.Do(after, exchange.First, exchange.Second);
            if (Apart(after, compared) < apart)
                return exchange;
        }
        return null;
    }

    private static IEnumerable<Exchange> Candidates(AssignedPair[] pairs, ExchangeRules rules, double left) =>
        Enumerable.Range(0, pairs.Length).SelectMany(first => Enumerable.Range(first + 1, pairs.Length - first - 1)
            .Where(second => pairs[first].Nomination != pairs[second].Nomination && pairs[first].Judge != pairs[second].Judge)
            .Select(second => new Exchange(first, second, rules.Loss(pairs[first], pairs[second])))
            .Where(e => e.Loss <= left && rules.Keep(pairs, pairs[e.First], pairs[e.Second]))
            .OrderBy(e => e.Loss).Take(Tried));

    private static bool IsPlain(AssignmentLimits limits) => limits is
        { JudgesPerRegionPerNomination: null, MinRegionsPerNomination: null, EachGenderPerNomination: null, ExpertsPerNomination: null, AvoidPairs.Count: 0, MaxPairProbability: null };

    private sealed class Joined
    {
        private readonly Dictionary<string, string> parent = new(StringComparer.Ordinal);

        public string Root(string node)
        {
            while (parent.TryGetValue(node, out var above))
                node = above;
            return node;
        }

        public void Join(string one, string other)
        {
            if (Root(one) is var first && Root(other) is var second && first != second)
                parent[first] = second;
        }
    }
}
