namespace Palmares.Judging.Assigning;

/// <summary>
/// The network: nomination → (organisation of that nomination, where its cap can bind) → judge → sink.
/// Nodes are numbered nominations, groups, judges, sink. "Tails" are nominations and groups: unit arcs leave them for judges.
/// </summary>
internal sealed class FlowNetwork
{
    private FlowNetwork(PairTable table)
    {
        Table = table;
    }

    public PairTable Table { get; }
    public int NominationCount => Table.Nominations.Length;
    public required int GroupCount { get; init; }
    public int FirstJudge => NominationCount + GroupCount;
    public int Sink => FirstJudge + Table.Judges.Length;

    /// <summary>Arcs of tail t are ArcStart[t] … ArcStart[t + 1] − 1.</summary>
    public required int[] ArcStart { get; init; }
    public required int[] ArcTail { get; init; }
    public required int[] ArcJudge { get; init; }
    public required double[] Affinity { get; init; }

    /// <summary>Groups of nomination n are nodes NominationCount + GroupStart[n] … .</summary>
    public required int[] GroupStart { get; init; }
    public required int[] GroupOwner { get; init; }
    public required int[] GroupCap { get; init; }

    public static FlowNetwork Of(PairTable table)
    {
        var arcs = new List<(int Tail, int Judge, double Affinity)>();
        var owners = new List<int>();
        var caps = new List<int>();
        var starts = new int[table.Nominations.Length + 1];
        for (var n = 0; n < table.Nominations.Length; n++)
        {
            foreach (var organisation in table.Open[n].GroupBy(p => table.Organisation[p.Judge]))
            {
                var room = organisation.Key < 0 ? null : RoomLeft(table, n, organisation.Key);
                if (room <= 0)
                    continue;
                var tail = n;
                if (room < organisation.Count())
                {
                    tail = table.Nominations.Length + owners.Count;
                    owners.Add(n);
                    caps.Add(room.Value);
                }
                arcs.AddRange(organisation.Select(p => (tail, p.Judge, p.Affinity)));
            }
            starts[n + 1] = owners.Count;
        }

        arcs.Sort((a, b) => (a.Tail, a.Judge).CompareTo((b.Tail, b.Judge)));
        return new FlowNetwork(table)
        {
            GroupCount = owners.Count,
            GroupStart = starts,
            GroupOwner = [.. owners],
            GroupCap = [.. caps],
            ArcStart = Starts(arcs, table.Nominations.Length + owners.Count),
            ArcTail = [.. arcs.Select(a => a.Tail)],
            ArcJudge = [.. arcs.Select(a => a.Judge)],
            Affinity = [.. arcs.Select(a => a.Affinity)],
        };
    }

    /// <summary>How many more judges of an organisation a nomination may get; null when there is no cap.</summary>
    public static int? RoomLeft(PairTable table, int nomination, int organisation) =>
        table.OrganisationCap - table.Held[nomination].Count(h => table.Organisation[h.Judge] == organisation);

    public int NominationOf(int tail) => tail < NominationCount ? tail : GroupOwner[tail - NominationCount];

    private static int[] Starts(List<(int Tail, int, double)> arcs, int tails)
    {
        var starts = new int[tails + 1];
        foreach (var (tail, _, _) in arcs)
            starts[tail + 1]++;
        for (var t = 0; t < tails; t++)
            starts[t + 1] += starts[t];
        return starts;
    }
}
