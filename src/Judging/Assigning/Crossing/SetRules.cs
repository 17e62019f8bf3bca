namespace Palmares.Judging.Assigning.Crossing;

/// <summary>What the judges of one nomination must be together: everything that is asked of a nomination by itself.</summary>
/// <remarks>Judges are positions in <see cref="PairTable.Judges"/>.</remarks>
internal sealed class SetRules
{
    private readonly Dictionary<int, HashSet<int>> apart = [];
    private readonly IReadOnlySet<double>? expertMarks;

    private SetRules(PairTable table, AssignmentLimits limits, IReadOnlySet<double>? expertMarks)
    {
        Table = table;
        Limits = limits;
        this.expertMarks = expertMarks;
    }

    public PairTable Table { get; }

    public AssignmentLimits Limits { get; }

    /// <summary>Region and gender of a judge as numbers, −1 for none.</summary>
    public required int[] Region { get; init; }
    public required string[] RegionNames { get; init; }
    public required int[] Gender { get; init; }
    public required string[] GenderNames { get; init; }

    /// <summary>How many experts a nomination must have: as many as asked, and no more than there are to be had.</summary>
    public required int[] ExpertsNeeded { get; init; }

    /// <summary>Pairs of judges who never share a nomination, each once, the smaller position first.</summary>
    public required (int First, int Second)[] Apart { get; init; }

    /// <summary>Affinity that each nomination must reach; null: none.</summary>
    public double? Floor { get; private init; }

    public static SetRules Of(AssignmentProblem problem, PairTable table)
    {
        var limits = problem.Limits;
        var at = table.Judges.Index().ToDictionary(j => j.Item.Id, j => j.Index, StringComparer.Ordinal);
        var (regions, regionNames) = Numbered(table.Judges.Select(j => j.Region));
        var (genders, genderNames) = Numbered(table.Judges.Select(j => j.Gender));
        var rules = new SetRules(table, limits, problem.ExpertMarks)
        {
            Region = regions,
            RegionNames = regionNames,
            Gender = genders,
            GenderNames = genderNames,
            ExpertsNeeded = [.. Enumerable.Range(0, table.Nominations.Length).Select(n => Experts(table, problem, n))],
            Apart = [.. limits.AvoidPairs.Select(p => (at[p.First], at[p.Second])).Select(p => p.Item1 < p.Item2 ? p : (p.Item2, p.Item1)).Distinct().Order()],
        };
        rules.Keep();
        return rules;
    }

    /// <summary>The same rules with each nomination's sum at or above a floor.</summary>
    public SetRules WithFloor(double? floor) => With(Table, Limits, ExpertsNeeded, Apart, floor);

    /// <summary>The same rules over fewer pairs; what must be had stays as it was.</summary>
    public SetRules WithPairs(PairTable table) => With(table, Limits, ExpertsNeeded, Apart, Floor);

    /// <summary>The rules without one of those that <see cref="RuleName"/> names.</summary>
    public SetRules Without(string rule) => rule switch
    {
        RuleName.Organisation => With(Table.WithoutOrganisationCap(), Limits, ExpertsNeeded, Apart, Floor),
        RuleName.Region => With(Table, Limits with { JudgesPerRegionPerNomination = null }, ExpertsNeeded, Apart, Floor),
        RuleName.Regions => With(Table, Limits with { MinRegionsPerNomination = null }, ExpertsNeeded, Apart, Floor),
        RuleName.Gender => With(Table, Limits with { EachGenderPerNomination = null }, ExpertsNeeded, Apart, Floor),
        RuleName.Experts => With(Table, Limits, new int[ExpertsNeeded.Length], Apart, Floor),
        RuleName.Avoid => With(Table, Limits, ExpertsNeeded, [], Floor),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No rule about the judges of one nomination."),
    };

    /// <summary>Rules about the judges of one nomination that this problem has, by name.</summary>
    public IEnumerable<string> Named()
    {
        if (Table.OrganisationCap is not null)
            yield return RuleName.Organisation;
        if (Limits.JudgesPerRegionPerNomination is not null)
            yield return RuleName.Region;
        if (Limits.MinRegionsPerNomination is not null)
            yield return RuleName.Regions;
        if (Limits.EachGenderPerNomination is > 0 && GenderNames.Length > 0)
            yield return RuleName.Gender;
        if (ExpertsNeeded.Any(e => e > 0))
            yield return RuleName.Experts;
        if (Apart.Length > 0)
            yield return RuleName.Avoid;
    }

    private SetRules With(PairTable table, AssignmentLimits limits, int[] experts, (int First, int Second)[] apart, double? floor)
    {
        var rules = new SetRules(table, limits, expertMarks)
        {
            Region = Region,
            RegionNames = RegionNames,
            Gender = Gender,
            GenderNames = GenderNames,
            ExpertsNeeded = experts,
            Apart = apart,
            Floor = floor,
        };
        rules.Keep();
        return rules;
    }

    public bool IsExpert(double affinity) => Limits.ExpertsPerNomination is > 0 && IsExpert(Limits, expertMarks, affinity);

    public bool KeptApart(int judge, int other) => apart.TryGetValue(judge, out var others) && others.Contains(other);

    public bool IsKeptApart(int judge) => apart.ContainsKey(judge);

    /// <summary>Whether all rules but conflicts and loads hold for the whole set of a nomination.</summary>
    public bool Hold(int nomination, ReadOnlySpan<(int Judge, double Affinity)> set)
    {
        if (Table.Nominations[nomination].Reviews == 0)
            return true;
        for (var a = 0; a < set.Length; a++)
        {
            var (organisation, region) = (0, 0);
            for (var b = 0; b < set.Length; b++)
            {
                if (Same(Table.Organisation, set[a].Judge, set[b].Judge))
                    organisation++;
                if (Same(Region, set[a].Judge, set[b].Judge))
                    region++;
                if (b < a && KeptApart(set[a].Judge, set[b].Judge))
                    return false;
            }
            if (organisation > Table.OrganisationCap || region > Limits.JudgesPerRegionPerNomination)
                return false;
        }
        return Reach(nomination, set);
    }

    private bool Reach(int nomination, ReadOnlySpan<(int Judge, double Affinity)> set)
    {
        var (experts, total) = (0, 0.0);
        foreach (var (_, affinity) in set)
        {
            experts += IsExpert(affinity) ? 1 : 0;
            total += affinity;
        }
        if (experts < ExpertsNeeded[nomination] || total < Floor - 1e-12)
            return false;
        return RegionsHold(set) && GendersHold(set);
    }

    private bool RegionsHold(ReadOnlySpan<(int Judge, double Affinity)> set)
    {
        if (Limits.MinRegionsPerNomination is not { } least)
            return true;
        var seen = 0;
        for (var a = 0; a < set.Length; a++)
        {
            var region = Region[set[a].Judge];
            var first = region >= 0;
            for (var b = 0; b < a && first; b++)
                first = Region[set[b].Judge] != region;
            seen += first ? 1 : 0;
        }
        return seen >= least;
    }

    private bool GendersHold(ReadOnlySpan<(int Judge, double Affinity)> set)
    {
        if (Limits.EachGenderPerNomination is not > 0)
            return true;
        for (var gender = 0; gender < GenderNames.Length; gender++)
        {
            var count = 0;
            foreach (var (judge, _) in set)
                count += Gender[judge] == gender ? 1 : 0;
            if (count < Limits.EachGenderPerNomination)
                return false;
        }
        return true;
    }

    private void Keep()
    {
        foreach (var (first, second) in Apart)
        {
            (apart.TryGetValue(first, out var a) ? a : apart[first] = []).Add(second);
            (apart.TryGetValue(second, out var b) ? b : apart[second] = []).Add(first);
        }
    }

    private static bool Same(int[] kind, int judge, int other) => kind[judge] >= 0 && kind[judge] == kind[other];

    private static int Experts(PairTable table, AssignmentProblem problem, int nomination)
    {
        var limits = problem.Limits;
        if (limits.ExpertsPerNomination is not > 0 || table.Nominations[nomination].Reviews == 0)
            return 0;
        var there = table.Held[nomination].Count(p => IsExpert(limits, problem.ExpertMarks, p.Affinity))
            + table.Open[nomination].Count(p => IsExpert(limits, problem.ExpertMarks, p.Affinity) && table.Max[p.Judge] > 0);
        return Math.Min(limits.ExpertsPerNomination.Value, there);
    }

    private static bool IsExpert(AssignmentLimits limits, IReadOnlySet<double>? marks, double affinity) => marks?.Contains(affinity) ?? affinity >= (limits.ExpertAffinity ?? 0.5);

    private static (int[] Numbers, string[] Names) Numbered(IEnumerable<string?> values)
    {
        var all = values.ToArray();
        var names = all.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return ([.. all.Select(v => v is null ? -1 : Array.BinarySearch(names, v, StringComparer.Ordinal))], names);
    }
}
