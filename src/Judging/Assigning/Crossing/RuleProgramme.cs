namespace Palmares.Judging.Assigning.Crossing;

/// <summary>All rules of an assignment as rows over one variable a pair, with slack where a rule may give way.</summary>
/// <remarks>Rows know the rule and the nomination or judge they stand for, so that a shortage can be told in words.</remarks>
internal sealed class RuleProgramme
{
    private readonly List<double> gain = [];
    private readonly List<double> high = [];
    private readonly List<bool> whole = [];
    private readonly List<ProgrammeRow> rows = [];
    private readonly IReadOnlySet<string> soft;
    private readonly IReadOnlySet<string> absent;

    private RuleProgramme(SetRules rules, IReadOnlySet<string> soft, IReadOnlySet<string> absent)
    {
        Rules = rules;
        this.soft = soft;
        this.absent = absent;
    }

    public SetRules Rules { get; }

    /// <summary>Pair of each of the first variables: nomination, judge, affinity. Sorted by nomination, then judge.</summary>
    public List<(int Nomination, int Judge, double Affinity)> Pairs { get; } = [];

    /// <summary>Variables that say by how much a rule gives way, and where.</summary>
    public List<(int Variable, string Rule, int Nomination, int Judge)> Slack { get; } = [];

    public int Count => gain.Count;

    /// <param name="soft">Rules that may give way.</param>
    /// <param name="absent">Rules left out.</param>
    public static RuleProgramme Of(SetRules rules, IReadOnlySet<string>? soft = null, IReadOnlySet<string>? absent = null)
    {
        var programme = new RuleProgramme(rules, soft ?? new HashSet<string>(), absent ?? new HashSet<string>());
        programme.Build();
        return programme;
    }

    public int Add(double value, double most, bool isWhole = false)
    {
        gain.Add(value);
        high.Add(most);
        whole.Add(isWhole);
        return gain.Count - 1;
    }

    public void Row(IEnumerable<int> variables, double factor, double low, double top)
    {
        var all = variables.ToArray();
        var factors = new double[all.Length];
        Array.Fill(factors, factor);
        rows.Add(new ProgrammeRow(all, factors, low, top));
    }

    public void Row(ProgrammeRow row) => rows.Add(row);

    /// <summary>The programme with the given gains of variables (0 where none is given).</summary>
    public Programme Made(IReadOnlyDictionary<int, double>? gains = null, bool relaxed = false) => new(
        gains is null ? [.. gain] : [.. Enumerable.Range(0, gain.Count).Select(v => gains.GetValueOrDefault(v))],
        new double[gain.Count], [.. high], [.. whole.Select(w => w && !relaxed)], [.. rows]);

    public IEnumerable<int> Of(int nomination)
    {
        for (var v = starts[nomination]; v < starts[nomination + 1]; v++)
            yield return v;
    }

    /// <summary>Rows about a judge's load.</summary>
    public List<(int Row, int Judge)> LoadRows { get; } = [];

    private int[] starts = [];

    private void Build()
    {
        var table = Rules.Table;
        starts = new int[table.Nominations.Length + 1];
        for (var n = 0; n < table.Nominations.Length; n++)
        {
            foreach (var (judge, affinity) in table.Open[n].Where(p => table.Max[p.Judge] > 0 || soft.Contains(RuleName.Max) || absent.Contains(RuleName.Max)).Where(_ => table.Need[n] > 0))
            {
                Pairs.Add((n, judge, affinity));
                Add(affinity, 1, true);
            }
            starts[n + 1] = Pairs.Count;
        }
        var byJudge = Enumerable.Range(0, Pairs.Count).ToLookup(v => Pairs[v].Judge);
        for (var j = 0; j < table.Judges.Length; j++)
            Load(j, [.. byJudge[j]]);
        for (var n = 0; n < table.Nominations.Length; n++)
        {
            if (table.Nominations[n].Reviews > 0)
                OneNomination(n);
        }
    }

    private void Load(int judge, int[] pairs)
    {
        var first = rows.Count;
        var (min, max) = (absent.Contains(RuleName.Min) ? 0 : Rules.Table.Min[judge], Rules.Table.Max[judge]);
        if (min > 0)
            Reaching(RuleName.Min, -1, judge, pairs, min);
        Capping(RuleName.Max, -1, judge, pairs, max);
        for (var row = first; row < rows.Count; row++)
            LoadRows.Add((row, judge));
    }

    private void OneNomination(int n)
    {
        var (table, limits) = (Rules.Table, Rules.Limits);
        int[] own = [.. Of(n)];
        var held = table.Held[n];
        Reaching(RuleName.Reviews, n, -1, own, table.Need[n]);
        Row(own, 1, double.NegativeInfinity, table.Need[n]);
        if (table.OrganisationCap is { } organisationCap)
            CapEach(RuleName.Organisation, n, own, held, table.Organisation, organisationCap);
        if (limits.JudgesPerRegionPerNomination is { } regionCap)
            CapEach(RuleName.Region, n, own, held, Rules.Region, regionCap);
        if (limits.EachGenderPerNomination is > 0 and var each)
        {
            for (var gender = 0; gender < Rules.GenderNames.Length; gender++)
                Reaching(RuleName.Gender, n, -1, [.. own.Where(v => Rules.Gender[Pairs[v].Judge] == gender)], each - held.Count(h => Rules.Gender[h.Judge] == gender));
        }
        if (Rules.ExpertsNeeded[n] > 0)
            Reaching(RuleName.Experts, n, -1, [.. own.Where(v => Rules.IsExpert(Pairs[v].Affinity))], Rules.ExpertsNeeded[n] - held.Count(h => Rules.IsExpert(h.Affinity)));
        if (limits.MinRegionsPerNomination is { } regions)
            Spread(n, own, held, regions);
        if (Rules.Apart.Length > 0)
            KeepApart(n, own, held);
        if (Rules.Floor is { } floor)
            Row(new ProgrammeRow(own, [.. own.Select(v => Pairs[v].Affinity)], floor - held.Sum(h => h.Affinity), double.PositiveInfinity));
    }

    private void CapEach(string rule, int n, int[] own, (int Judge, double Affinity)[] held, int[] kind, int cap)
    {
        var members = own.Where(v => kind[Pairs[v].Judge] >= 0).ToLookup(v => kind[Pairs[v].Judge]);
        var there = held.Where(h => kind[h.Judge] >= 0).CountBy(h => kind[h.Judge]).ToDictionary();
        foreach (var group in members.Select(g => g.Key).Union(there.Keys).Order())
            Capping(rule, n, -1, [.. members[group]], cap - there.GetValueOrDefault(group));
    }

    private void Spread(int n, int[] own, (int Judge, double Affinity)[] held, int regions)
    {
        if (absent.Contains(RuleName.Regions))
            return;
        var there = held.Select(h => Rules.Region[h.Judge]).Where(r => r >= 0).Distinct().ToHashSet();
        var seen = new List<int>();
        foreach (var group in own.Where(v => Rules.Region[Pairs[v].Judge] >= 0).GroupBy(v => Rules.Region[Pairs[v].Judge]).Where(g => !there.Contains(g.Key)))
        {
            var present = Add(0, 1, true);
            seen.Add(present);
            int[] members = [present, .. group];
            rows.Add(new ProgrammeRow(members, [-1, .. group.Select(_ => 1.0)], 0, double.PositiveInfinity));
        }
        Reaching(RuleName.Regions, n, -1, [.. seen], regions - there.Count);
    }

    private void KeepApart(int n, int[] own, (int Judge, double Affinity)[] held)
    {
        var at = own.ToDictionary(v => Pairs[v].Judge);
        var there = held.Select(h => h.Judge).ToHashSet();
        foreach (var (first, second) in Rules.Apart)
        {
            int[] both = [.. new[] { first, second }.Where(at.ContainsKey).Select(j => at[j])];
            var already = (there.Contains(first) ? 1 : 0) + (there.Contains(second) ? 1 : 0);
            if (both.Length + already == 2)
                Capping(RuleName.Avoid, n, -1, both, 1 - already);
        }
    }

    private void Reaching(string rule, int nomination, int judge, int[] variables, int least)
    {
        if (absent.Contains(rule) || least <= 0)
            return;
        rows.Add(WithSlack(rule, nomination, judge, variables, 1, least, double.PositiveInfinity, least));
    }

    private void Capping(string rule, int nomination, int judge, int[] variables, int most)
    {
        if (absent.Contains(rule) || (variables.Length <= most && most >= 0))
            return;
        rows.Add(WithSlack(rule, nomination, judge, variables, -1, double.NegativeInfinity, most, double.PositiveInfinity));
    }

    private ProgrammeRow WithSlack(string rule, int nomination, int judge, int[] variables, double sign, double low, double top, double most)
    {
        var ones = Enumerable.Repeat(1.0, variables.Length);
        if (!soft.Contains(rule))
            return new ProgrammeRow(variables, [.. ones], low, top);
        var slack = Add(0, most, true);
        Slack.Add((slack, rule, nomination, judge));
        return new ProgrammeRow([.. variables, slack], [.. ones, sign], low, top);
    }
}
