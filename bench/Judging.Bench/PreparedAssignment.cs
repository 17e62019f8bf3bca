using Palmares.Judging.Assigning;

namespace Palmares.Judging.Bench;

/// <summary>A plain problem as the solver sees it, so that solving alone can be timed as the peer's is: without building the network.</summary>
internal sealed class PreparedAssignment
{
    private readonly FlowNetwork network;

    private PreparedAssignment(FlowNetwork network) => this.network = network;

    public static PreparedAssignment Of(AssignmentProblem problem) => new(FlowNetwork.Of(PairTable.Of(problem)));

    /// <summary>Scales, solves and adds up; the total is the best there is.</summary>
    public double Total()
    {
        var paths = new AugmentingPaths(network, FlowScale.Of(network));
        for (var nomination = 0; nomination < network.NominationCount; nomination++)
        {
            for (var given = 0; given < network.Table.Need[nomination]; given++)
                paths.GiveOne(nomination);
        }
        return Enumerable.Range(0, network.ArcJudge.Length).Where(paths.Flow.Assigned).Sum(a => network.Affinity[a]);
    }
}
