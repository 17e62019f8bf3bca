namespace Palmares.Judging.Assigning;

/// <summary>
/// A problem with ids replaced by positions in ordinal order, so that the order of the input cannot matter,
/// and with fixed pairs taken out of what is left to decide.
/// </summary>
internal sealed class PairTable
{
    public required NominationNeed[] Nominations { get; init; }
    public required JudgeCapacity[] Judges { get; init; }

    /// <summary>Reviews still to be given, a nomination.</summary>
    public required int[] Need { get; init; }

    /// <summary>Loads still to be given, a judge.</summary>
    public required int[] Min { get; init; }
    public required int[] Max { get; init; }

    /// <summary>Pairs that may still be assigned: [nomination] → (judge, affinity) by judge.</summary>
    public required (int Judge, double Affinity)[][] Open { get; init; }

    /// <summary>Fixed pairs: [nomination] → (judge, affinity) by judge.</summary>
    public required (int Judge, double Affinity)[][] Held { get; init; }

    /// <summary>Judges in conflict, a nomination.</summary>
    public required int[] Conflicts { get; init; }

    /// <summary>Organisation of a judge as a number, −1 for none.</summary>
    public required int[] Organisation { get; init; }
    public required int? OrganisationCap { get; init; }

    public PairTable WithoutOrganisationCap() => With(Open, null);

    public PairTable WithOpen((int Judge, double Affinity)[][] open) => With(open, OrganisationCap);

    private PairTable With((int Judge, double Affinity)[][] open, int? organisationCap) => new()
    {
        Nominations = Nominations,
        Judges = Judges,
        Need = Need,
        Min = Min,
        Max = Max,
        Open = open,
        Held = Held,
        Conflicts = Conflicts,
        Organisation = Organisation,
        OrganisationCap = organisationCap,
    };

    public static PairTable Of(AssignmentProblem problem)
    {
        var nominations = problem.Nominations.OrderBy(n => n.Id, StringComparer.Ordinal).ToArray();
        var judges = problem.Judges.OrderBy(j => j.Id, StringComparer.Ordinal).ToArray();
        var nominationAt = Positions(nominations.Select(n => n.Id));
        var judgeAt = Positions(judges.Select(j => j.Id));

        var listed = Grid(nominations.Length);
        foreach (var a in problem.Affinities)
            listed[nominationAt[a.Nomination]][judgeAt[a.Judge]] = a.Value;
        var conflicts = nominations.Select(_ => new HashSet<int>()).ToArray();
        foreach (var c in problem.Conflicts)
            conflicts[nominationAt[c.Nomination]].Add(judgeAt[c.Judge]);
        var held = Grid(nominations.Length);
        foreach (var f in problem.Fixed)
        {
            var (n, j) = (nominationAt[f.Nomination], judgeAt[f.Judge]);
            held[n][j] = listed[n].GetValueOrDefault(j, problem.DefaultAffinity);
        }

        var load = new int[judges.Length];
        foreach (var j in held.SelectMany(h => h.Keys))
            load[j]++;
        return new PairTable
        {
            Nominations = nominations,
            Judges = judges,
            Need = [.. nominations.Select((n, at) => n.Reviews - held[at].Count)],
            Min = [.. judges.Select((j, at) => Math.Max(0, j.Min - load[at]))],
            Max = [.. judges.Select((j, at) => j.Max - load[at])],
            Open = [.. Enumerable.Range(0, nominations.Length).Select(n => OpenPairs(problem, judges.Length, listed[n], conflicts[n], held[n]))],
            Held = [.. held.Select(h => h.OrderBy(p => p.Key).Select(p => (p.Key, p.Value)).ToArray())],
            Conflicts = [.. conflicts.Select(c => c.Count)],
            Organisation = Organisations(judges),
            OrganisationCap = problem.Limits.JudgesPerOrganisationPerNomination,
        };
    }

    private static (int, double)[] OpenPairs(
        AssignmentProblem problem, int judges, Dictionary<int, double> listed, HashSet<int> conflicts, Dictionary<int, double> held)
    {
        var candidates = problem.OnlyListedPairs ? listed.Keys.Order() : Enumerable.Range(0, judges);
        return [.. candidates.Where(j => !conflicts.Contains(j) && !held.ContainsKey(j))
            .Select(j => (j, listed.GetValueOrDefault(j, problem.DefaultAffinity)))];
    }

    private static int[] Organisations(JudgeCapacity[] judges)
    {
        var numbers = Positions(judges.Select(j => j.Organisation).OfType<string>().Distinct(StringComparer.Ordinal));
        return [.. judges.Select(j => j.Organisation is null ? -1 : numbers[j.Organisation])];
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, at) => (id, at)).ToDictionary(p => p.id, p => p.at, StringComparer.Ordinal);

    private static Dictionary<int, double>[] Grid(int rows) => [.. Enumerable.Range(0, rows).Select(_ => new Dictionary<int, double>())];
}
