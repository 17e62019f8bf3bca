namespace Palmares.Judging.Assigning.Crossing;

/// <summary>
/// Mends loads and improves a total by rings of exchanges: in one nomination a judge gives a place to another, who gives one
/// elsewhere, and so on until loads are kept.
/// </summary>
/// <remarks>Negative rings in the graph of judges by Bellman and Ford (Ahuja, Magnanti, Orlin 1993, ch. 5); every step keeps a nomination's rules.</remarks>
internal sealed class Exchange
{
    private const double Great = 1e6;
    private const double Small = 1e-9;

    private readonly SetRules rules;
    private readonly (int Judge, double Affinity)[][] sets;
    private readonly HashSet<int>[] of;
    private readonly double[][] cost;
    private readonly int[][] where;
    private readonly int judges;
    private readonly (int Judge, double Affinity)[] trial;

    public Exchange(SetRules rules, (int Judge, double Affinity)[][] chosen)
    {
        this.rules = rules;
        judges = rules.Table.Judges.Length;
        sets = [.. chosen.Select((set, n) => rules.Table.Held[n].Concat(set).ToArray())];
        of = [.. Enumerable.Range(0, judges).Select(_ => new HashSet<int>())];
        for (var n = 0; n < sets.Length; n++)
        {
            foreach (var (judge, _) in Free(n))
                of[judge].Add(n);
        }
        trial = new (int, double)[sets.Select(s => s.Length).DefaultIfEmpty().Max()];
        // The last node stands for loads that may rise or fall.
        cost = [.. Enumerable.Range(0, judges + 1).Select(_ => new double[judges + 1])];
        where = [.. Enumerable.Range(0, judges).Select(_ => new int[judges])];
        for (var judge = 0; judge < judges; judge++)
            Look(judge);
    }

    public (int Judge, double Affinity)[][] Sets => sets;

    public bool LoadsKept => Enumerable.Range(0, judges).All(j => of[j].Count >= rules.Table.Min[j] && of[j].Count <= rules.Table.Max[j]);

    public double Total => sets.Sum(s => s.Sum(p => p.Affinity));

    /// <summary>Applies rings until none improves, or <paramref name="most"/> were applied.</summary>
    public void Run(int most, CancellationToken ct)
    {
        for (var ring = 0; ring < most; ring++)
        {
            ct.ThrowIfCancellationRequested();
            if (Ring() is not { } nodes)
                return;
            Apply(nodes);
        }
    }

    private ReadOnlySpan<(int Judge, double Affinity)> Free(int n) => sets[n].AsSpan(rules.Table.Held[n].Length);

    /// <summary>What it costs that a judge gives a place to each other judge, at best.</summary>
    private void Look(int judge)
    {
        Array.Fill(cost[judge], double.PositiveInfinity);
        foreach (var n in of[judge].Order())
        {
            var place = Array.FindIndex(sets[n], rules.Table.Held[n].Length, p => p.Judge == judge);
            foreach (var (other, affinity) in rules.Table.Open[n])
            {
                var change = sets[n][place].Affinity - affinity;
                if (change < cost[judge][other] && rules.Table.Max[other] > 0 && !of[other].Contains(n) && Keeps(n, place, other, affinity))
                    (cost[judge][other], where[judge][other]) = (change, n);
            }
        }
    }

    private bool Keeps(int n, int place, int other, double affinity)
    {
        sets[n].CopyTo(trial, 0);
        trial[place] = (other, affinity);
        return rules.Hold(n, trial.AsSpan(0, sets[n].Length));
    }

    private void Loads()
    {
        for (var j = 0; j < judges; j++)
        {
            var (load, min, max) = (of[j].Count, rules.Table.Min[j], rules.Table.Max[j]);
            cost[judges][j] = load > max ? -Great : load > min ? 0 : Great;
            cost[j][judges] = load < min ? -Great : load < max ? 0 : Great;
        }
    }

    private List<int>? Ring()
    {
        Loads();
        var distance = new double[judges + 1];
        var parent = new int[judges + 1];
        Array.Fill(parent, -1);
        for (var round = 0; round <= judges + 1; round++)
        {
            var changed = false;
            for (var a = 0; a <= judges; a++)
            {
                var (row, at) = (cost[a], distance[a]);
                for (var b = 0; b < row.Length; b++)
                {
                    if (at + row[b] < distance[b] - Small && a != b)
                    {
                        (distance[b], parent[b]) = (at + row[b], a);
                        changed = true;
                    }
                }
            }
            if (!changed)
                return null;
            if (RingOf(parent) is { } ring)
                return ring;
        }
        return null;
    }

    private static List<int>? RingOf(int[] parent)
    {
        var seen = new int[parent.Length];
        for (var start = 0; start < parent.Length; start++)
        {
            var node = start;
            while (node >= 0 && seen[node] == 0)
            {
                seen[node] = start + 1;
                node = parent[node];
            }
            if (node < 0 || seen[node] != start + 1)
                continue;
            var ring = new List<int> { node };
            for (var at = parent[node]; at != node; at = parent[at])
                ring.Add(at);
            ring.Reverse();
            return ring;
        }
        return null;
    }

    private void Apply(List<int> ring)
    {
        var moves = new List<(int From, int To, int Nomination)>();
        for (var at = 0; at < ring.Count; at++)
        {
            var (from, to) = (ring[at], ring[(at + 1) % ring.Count]);
            if (from < judges && to < judges)
                moves.Add((from, to, where[from][to]));
        }
        var done = 0;
        while (done < moves.Count && Move(moves[done]))
            done++;
        if (done < moves.Count)
        {
            // Two steps of the ring meet in one nomination and do not go together: take back, and leave that step alone until its judges change.
            for (var back = done - 1; back >= 0; back--)
                Put(moves[back].Nomination, moves[back].To, moves[back].From, Affinity(moves[back].Nomination, moves[back].From));
            cost[moves[done].From][moves[done].To] = double.PositiveInfinity;
            return;
        }
        foreach (var judge in moves.SelectMany(m => sets[m.Nomination].Select(p => p.Judge).Append(m.From)).Distinct().Order())
            Look(judge);
    }

    private bool Move((int From, int To, int Nomination) move)
    {
        var place = Array.FindIndex(sets[move.Nomination], rules.Table.Held[move.Nomination].Length, p => p.Judge == move.From);
        if (place < 0 || sets[move.Nomination].Any(p => p.Judge == move.To))
            return false;
        var affinity = Affinity(move.Nomination, move.To);
        if (!Keeps(move.Nomination, place, move.To, affinity))
            return false;
        Put(move.Nomination, move.From, move.To, affinity);
        return true;
    }

    private void Put(int n, int from, int to, double affinity)
    {
        var place = Array.FindIndex(sets[n], rules.Table.Held[n].Length, p => p.Judge == from);
        sets[n][place] = (to, affinity);
        of[from].Remove(n);
        of[to].Add(n);
    }

    private double Affinity(int n, int judge) => rules.Table.Open[n].First(p => p.Judge == judge).Affinity;
}
