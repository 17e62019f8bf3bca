namespace Palmares.Judging.Assigning.Crossing;

/// <summary>Why no assignment keeps rules that cross: the smallest set of rules at fault, where, and by how many.</summary>
/// <remarks>A rule is left out for good when without it there is still no assignment; what remains is at fault together (Chinneck 2008).</remarks>
internal static class Reasons
{
    /// <summary>One nomination that by itself has no judges that keep its rules.</summary>
    public static AssignmentOutcome.Infeasible OfOne(SetRules rules, int nomination)
    {
        var table = rules.Table;
        var free = new double[table.Judges.Length];
        var kept = rules;
        foreach (var rule in rules.Named().ToArray())
        {
            var without = kept.Without(rule);
            var sets = new BestSets(without);
            sets.Find(nomination, free);
            if (!sets.Found)
                kept = without;
        }
        var faults = kept.Named().ToArray();
        var (id, able) = (table.Nominations[nomination].Id, table.Open[nomination].Where(p => table.Max[p.Judge] > 0).ToArray());
        var held = table.Held[nomination].Length;
        var judges = able.Concat(table.Held[nomination]).ToArray();
        return SimpleShortages.Because(
            $"Nomination {id} asks for {table.Nominations[nomination].Reviews} judges and has {judges.Length} that may judge it"
            + $"{(held > 0 ? $" ({held} of them fixed)" : "")}; {table.Conflicts[nomination]} of {table.Judges.Length} are in conflict. "
            + $"No choice among them keeps: {string.Join("; ", faults.Select(f => Detail(rules, f, judges)))}.",
            [id], [.. judges.Select(p => table.Judges[p.Judge].Id).Order(StringComparer.Ordinal)], 1);
    }

    /// <summary>Nominations that compete.</summary>
    public static AssignmentOutcome.Infeasible OfMany(SetRules rules, IProgrammeSolver solver, CancellationToken ct)
    {
        var absent = new HashSet<string>();
        foreach (var rule in (string[])[.. rules.Named(), RuleName.Min, RuleName.Max])
        {
            absent.Add(rule);
            if (solver.Solve(Feasible(RuleProgramme.Of(rules, null, absent)), ct: ct).Status != ProgrammeStatus.None)
                absent.Remove(rule);
        }
        string[] faults = [.. ((string[])[.. rules.Named(), RuleName.Min, RuleName.Max]).Where(r => !absent.Contains(r))];
        // What is short: reviews, with the rules at fault held; judges' minima, when even so none is short of reviews.
        var soft = new HashSet<string> { RuleName.Reviews, RuleName.Gender, RuleName.Experts, RuleName.Regions, RuleName.Min };
        soft.RemoveWhere(absent.Contains);
        var programme = RuleProgramme.Of(rules, soft, absent);
        var answer = solver.Solve(programme.Made(programme.Slack.ToDictionary(s => s.Variable, s => s.Rule == RuleName.Reviews ? -1.001 : -1)), ct: ct);
        var short_ = answer.Values is { } values ? programme.Slack.Where(s => values[s.Variable] > 0.5).ToArray() : [];
        var missing = answer.Values is { } v ? (int)Math.Round(short_.Sum(s => v[s.Variable])) : 1;
        var nominations = short_.Where(s => s.Nomination >= 0).Select(s => rules.Table.Nominations[s.Nomination].Id).Distinct().Order(StringComparer.Ordinal).ToArray();
        var judges = short_.Where(s => s.Judge >= 0).Select(s => rules.Table.Judges[s.Judge].Id).Distinct().Order(StringComparer.Ordinal).ToArray();
        var where = string.Join("; ", short_.GroupBy(s => s.Rule).Select(g => $"{RuleName.InWords(g.Key, rules.Limits)} falls short for {string.Join(", ", g.Select(s => s.Nomination >= 0 ? rules.Table.Nominations[s.Nomination].Id : rules.Table.Judges[s.Judge].Id).Distinct().Take(10))}"));
        return SimpleShortages.Because(
            $"These rules cannot be kept together: the number of reviews; {string.Join("; ", faults.Select(f => RuleName.InWords(f, rules.Limits)))}. "
            + $"Nearest: {missing} short in all; {where}. Without any one of them an assignment exists that keeps the rest of them.",
            nominations, judges, missing);
    }

    private static Programme Feasible(RuleProgramme programme) => programme.Made(new Dictionary<int, double>());

    private static string Detail(SetRules rules, string rule, (int Judge, double Affinity)[] judges)
    {
        var words = RuleName.InWords(rule, rules.Limits);
        return rule switch
        {
            RuleName.Gender => $"{words} (there are {string.Join(", ", rules.GenderNames.Index().Select(g => $"{judges.Count(p => rules.Gender[p.Judge] == g.Index)} {g.Item}"))})",
            RuleName.Region or RuleName.Regions => $"{words} (they come from {judges.Select(p => rules.Region[p.Judge]).Where(r => r >= 0).Distinct().Count()} regions)",
            RuleName.Organisation => $"{words} (they come from {judges.Select(p => rules.Table.Organisation[p.Judge]).Where(o => o >= 0).Distinct().Count()} organisations)",
            RuleName.Experts => $"{words} (there are {judges.Count(p => rules.IsExpert(p.Affinity))})",
            _ => words,
        };
    }
}
