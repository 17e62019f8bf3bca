namespace Palmares.Judging.Assigning;

/// <summary>Reasons why nothing can be assigned that only the flow shows: a group that competes for too few places.</summary>
internal static class CutShortages
{
    /// <summary>After a search found no path: the nominations it reached compete for the judges it reached, who are all full.</summary>
    public static AssignmentOutcome.Infeasible OfNominations(AugmentingPaths paths, FlowNetwork network)
    {
        var table = network.Table;
        var nominations = paths.Reached.Where(r => r < network.NominationCount).Order().ToArray();
        var judges = paths.Reached.Where(r => r >= network.FirstJudge).Select(r => r - network.FirstJudge).Order().ToArray();
        var given = nominations.Sum(n => Given(paths.Flow, network, n));
        var need = nominations.Sum(n => table.Need[n]);
        var room = judges.Sum(j => table.Max[j]);
        return SimpleShortages.Because(
            $"Nominations {Names(nominations.Select(n => table.Nominations[n].Id))} need {need} reviews together and can get at most {given} "
            + $"({need - given} short): of the judges who may still take them, {Names(judges.Select(j => table.Judges[j].Id))}, all are full (room for {room}); "
            + $"other judges are in conflict, not listed{(network.GroupCount > 0 ? ", barred by the limit on one organisation" : "")}, or have them already.",
            [.. nominations.Select(n => table.Nominations[n].Id)], [.. judges.Select(j => table.Judges[j].Id)], need - given);
    }

    /// <summary>After all needs are met: judges below their minimum, and those from whom nothing can be moved to them.</summary>
    public static AssignmentOutcome.Infeasible? OfJudges(PairFlow flow, FlowNetwork network)
    {
        var table = network.Table;
        var wanting = Enumerable.Range(0, table.Judges.Length).FirstOrDefault(j => flow.Load(j) < table.Min[j], -1);
        if (wanting < 0)
            return null;
        var judges = WhoCanGiveTo(wanting, flow, network);
        var (least, have) = (judges.Sum(j => table.Min[j]), judges.Sum(flow.Load));
        return SimpleShortages.Because(
            $"Judges {Names(judges.Select(j => table.Judges[j].Id))} must take at least {least} nominations together; "
            + $"at most {have} can be given to them ({least - have} short), because of conflicts, listed pairs and the needs of the nominations.",
            [], [.. judges.Select(j => table.Judges[j].Id)], least - have);
    }

    private static List<int> WhoCanGiveTo(int judge, PairFlow flow, FlowNetwork network)
    {
        var arcsTo = Enumerable.Range(0, network.ArcJudge.Length).ToLookup(a => network.ArcJudge[a]);
        var arcsOf = Enumerable.Range(0, network.ArcTail.Length).Where(flow.Assigned).ToLookup(a => network.ArcTail[a]);
        var seen = new HashSet<int> { network.FirstJudge + judge };
        var open = new Queue<int>(seen);
        while (open.TryDequeue(out var node))
        {
            foreach (var before in Before(node).Where(seen.Add))
                open.Enqueue(before);
        }
        return [.. seen.Where(n => n >= network.FirstJudge).Select(n => n - network.FirstJudge).Order()];

        IEnumerable<int> Before(int node)
        {
            if (node >= network.FirstJudge)
                return arcsTo[node - network.FirstJudge].Where(a => !flow.Assigned(a)).Select(a => network.ArcTail[a]);
            var givers = arcsOf[node].Select(a => network.FirstJudge + network.ArcJudge[a]);
            if (node < network.NominationCount)
            {
                var groups = Enumerable.Range(network.GroupStart[node], network.GroupStart[node + 1] - network.GroupStart[node]);
                return givers.Concat(groups.Where(g => flow.GroupLoad[g] > 0).Select(g => network.NominationCount + g));
            }
            var group = node - network.NominationCount;
            return flow.GroupLoad[group] < network.GroupCap[group] ? givers.Append(network.GroupOwner[group]) : givers;
        }
    }

    private static int Given(PairFlow flow, FlowNetwork network, int nomination)
    {
        var tails = Enumerable.Range(network.NominationCount + network.GroupStart[nomination], network.GroupStart[nomination + 1] - network.GroupStart[nomination])
            .Append(nomination);
        return tails.Sum(t => Enumerable.Range(network.ArcStart[t], network.ArcStart[t + 1] - network.ArcStart[t]).Count(flow.Assigned));
    }

    public static string Names(IEnumerable<string> ids)
    {
        var all = ids.ToArray();
        return all.Length switch
        {
            0 => "(none)",
            <= 12 => string.Join(", ", all),
            _ => $"{string.Join(", ", all.Take(10))} and {all.Length - 10} more",
        };
    }
}
