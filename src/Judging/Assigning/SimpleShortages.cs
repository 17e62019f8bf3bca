namespace Palmares.Judging.Assigning;

/// <summary>Reasons why nothing can be assigned that show without solving, smallest first.</summary>
internal static class SimpleShortages
{
    public static AssignmentOutcome.Infeasible? Of(AssignmentProblem problem, PairTable table) =>
        FixedInConflict(problem) ?? TooManyFixed(table) ?? OneNomination(table) ?? OneJudge(table) ?? Totals(table);

    /// <summary>What no relaxing mends: a fixed pair in conflict, more fixed judges than reviews.</summary>
    public static AssignmentOutcome.Infeasible? NeverRelaxed(AssignmentProblem problem, PairTable table) =>
        FixedInConflict(problem) ?? (table.Need.Any(n => n < 0) ? TooManyFixed(table) : null);

    private static AssignmentOutcome.Infeasible? FixedInConflict(AssignmentProblem problem)
    {
        var conflicts = problem.Conflicts.ToHashSet();
        var pair = problem.Fixed.Where(conflicts.Contains)
            .OrderBy(p => p.Nomination, StringComparer.Ordinal).ThenBy(p => p.Judge, StringComparer.Ordinal).FirstOrDefault();
        return pair is null ? null : Because(
            $"The pair {pair.Judge}, {pair.Nomination} is fixed and in conflict; a conflict is never lifted.", [pair.Nomination], [pair.Judge], 1);
    }

    private static AssignmentOutcome.Infeasible? TooManyFixed(PairTable table)
    {
        for (var n = 0; n < table.Need.Length; n++)
        {
            var id = table.Nominations[n].Id;
            if (table.Need[n] < 0)
                return Because($"Nomination {id} has {table.Held[n].Length} fixed judges and asks for {table.Nominations[n].Reviews}.", [id], [], -table.Need[n]);
            var crowd = table.Held[n].Where(h => table.Organisation[h.Judge] >= 0).GroupBy(h => table.Organisation[h.Judge])
                .FirstOrDefault(g => g.Count() > table.OrganisationCap);
            if (crowd is not null)
                return Because($"Nomination {id} has {crowd.Count()} fixed judges of {table.Judges[crowd.First().Judge].Organisation}; "
                    + $"at most {table.OrganisationCap} of one organisation may judge it.", [id], [.. crowd.Select(h => table.Judges[h.Judge].Id)], crowd.Count() - table.OrganisationCap!.Value);
        }
        for (var j = 0; j < table.Max.Length; j++)
        {
            if (table.Max[j] < 0)
                return Because($"Judge {table.Judges[j].Id} has {-table.Max[j]} more fixed nominations than the maximum of {table.Judges[j].Max}.", [], [table.Judges[j].Id], -table.Max[j]);
        }
        return null;
    }

    private static AssignmentOutcome.Infeasible? OneNomination(PairTable table)
    {
        for (var n = 0; n < table.Need.Length; n++)
        {
            var free = table.Open[n].Where(p => table.Max[p.Judge] > 0).ToArray();
            var most = free.GroupBy(p => table.Organisation[p.Judge])
                .Sum(g => g.Key < 0 ? g.Count() : Math.Min(g.Count(), Math.Max(0, FlowNetwork.RoomLeft(table, n, g.Key) ?? g.Count())));
            if (most >= table.Need[n])
                continue;
            var id = table.Nominations[n].Id;
            var why = new List<string> { $"{table.Conflicts[n]} of {table.Judges.Length} judges are in conflict" };
            if (table.Open[n].Length + table.Conflicts[n] + table.Held[n].Length < table.Judges.Length)
                why.Add("only listed pairs are allowed");
            if (most < free.Length)
                why.Add($"at most {table.OrganisationCap} of one organisation may judge it");
            if (free.Length < table.Open[n].Length)
                why.Add("some judges take no more");
            return Because($"Nomination {id} needs {Count(table.Need[n], "more judge", table.Held[n].Length)}; only {most} can be had "
                + $"({table.Need[n] - most} short): {string.Join("; ", why)}.", [id], [.. free.Select(p => table.Judges[p.Judge].Id)], table.Need[n] - most);
        }
        return null;
    }

    private static AssignmentOutcome.Infeasible? OneJudge(PairTable table)
    {
        var reach = new int[table.Judges.Length];
        for (var n = 0; n < table.Need.Length; n++)
        {
            foreach (var (judge, _) in table.Open[n].Where(_ => table.Need[n] > 0))
                reach[judge]++;
        }
        for (var j = 0; j < reach.Length; j++)
        {
            if (reach[j] < table.Min[j])
                return Because($"Judge {table.Judges[j].Id} must take {table.Min[j]} nominations and may take only {reach[j]} "
                    + $"({table.Min[j] - reach[j]} short), because of conflicts and listed pairs.", [], [table.Judges[j].Id], table.Min[j] - reach[j]);
        }
        return null;
    }

    private static AssignmentOutcome.Infeasible? Totals(PairTable table)
    {
        var (need, room, least) = (table.Need.Sum(n => (long)n), table.Max.Sum(m => (long)m), table.Min.Sum(m => (long)m));
        if (need > room)
            return Because($"The nominations need {need} reviews; the judges' maxima add up to {room} ({need - room} short).",
                [.. table.Nominations.Select(n => n.Id)], [.. table.Judges.Select(j => j.Id)], (int)(need - room));
        if (least > need)
            return Because($"The judges' minima add up to {least}; the nominations need only {need} reviews ({least - need} too few).",
                [.. table.Nominations.Select(n => n.Id)], [.. table.Judges.Where(j => j.Min > 0).Select(j => j.Id)], (int)(least - need));
        return null;
    }

    private static string Count(int count, string what, int held) =>
        $"{count} {(held == 0 ? what.Replace("more ", "", StringComparison.Ordinal) : what)}{(count == 1 ? "" : "s")}";

    public static AssignmentOutcome.Infeasible Because(string reason, IReadOnlyList<string> nominations, IReadOnlyList<string> judges, int missing) =>
        new(reason, new Shortage(nominations, judges, missing));
}
