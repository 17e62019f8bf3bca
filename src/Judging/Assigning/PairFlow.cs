namespace Palmares.Judging.Assigning;

/// <summary>Which pairs are assigned at present, with what each judge and group carries.</summary>
internal sealed class PairFlow
{
    private readonly List<int>[] carried;
    private readonly int[] place;

    public PairFlow(FlowNetwork network)
    {
        Network = network;
        carried = [.. network.Table.Judges.Select(_ => new List<int>())];
        place = new int[network.ArcJudge.Length];
        Array.Fill(place, -1);
        GroupLoad = new int[network.GroupCount];
    }

    public FlowNetwork Network { get; }

    public int[] GroupLoad { get; }

    public bool Assigned(int arc) => place[arc] >= 0;

    /// <summary>Arcs assigned to a judge.</summary>
    public List<int> CarriedBy(int judge) => carried[judge];

    public int Load(int judge) => carried[judge].Count;

    public void Assign(int arc)
    {
        var list = carried[Network.ArcJudge[arc]];
        place[arc] = list.Count;
        list.Add(arc);
    }

    public void Withdraw(int arc)
    {
        var list = carried[Network.ArcJudge[arc]];
        var last = list[^1];
        list[place[arc]] = last;
        place[last] = place[arc];
        list.RemoveAt(list.Count - 1);
        place[arc] = -1;
    }
}
