using Palmares.Linkage.Running;
using Palmares.Linkage.Training;

namespace Palmares.Linkage;

/// <summary>Tells who is who.</summary>
public static class Linker
{
    /// <summary>
    /// Links the mentions of <paramref name="table"/>; a spec without probabilities is trained first. The same table, spec
    /// and constraints give the same result, in whatever order rows and constraints come and on however many threads.
    /// </summary>
    /// <exception cref="LinkageException">The spec asks for what the engine cannot do, training fails, or the constraints contradict each other.</exception>
    public static LinkageResult Run(
        MentionTable table,
        LinkageSpec spec,
        LinkageConstraints? constraints = null,
        IProgress<LinkageProgress>? progress = null,
        LinkageOptions? options = null,
        CancellationToken ct = default)
    {
        var session = Prepare(table, spec, options ?? new LinkageOptions(), progress, ct);
        return Judge(session, constraints ?? LinkageConstraints.None, progress, ct);
    }

    /// <summary>The spec with its probabilities, learnt from the table itself or, where given, from the truth (id → entity).</summary>
    /// <exception cref="LinkageException">Nothing plausible can be learnt; the reason is said.</exception>
    public static LinkageSpec Train(MentionTable table, LinkageSpec spec, IReadOnlyDictionary<string, string>? truth = null, LinkageOptions? options = null, CancellationToken ct = default)
    {
        var session = new Session(table, spec, options ?? new LinkageOptions());
        var trainer = new Trainer(session);
        return truth is null ? trainer.Train(ct) : trainer.TrainOn(truth, ct);
    }

    internal static Session Prepare(MentionTable table, LinkageSpec spec, LinkageOptions options, IProgress<LinkageProgress>? progress, CancellationToken ct)
    {
        var session = new Session(table, spec, options);
        progress?.Report(new(LinkageStage.Blocking, table.Count, table.Count));
        if (spec.Weighs && (!spec.IsTrained || spec.Training.Method == TrainingMethod.Distant))
            session.Adopt(new Trainer(session).Train(ct));
        progress?.Report(new(LinkageStage.Training, 1, 1));
        return session;
    }

    internal static LinkageResult Judge(
        Session session, LinkageConstraints constraints, IProgress<LinkageProgress>? progress, CancellationToken ct, bool[]? isNew = null, IEnumerable<int[]>? standing = null)
    {
        var (spec, options) = (session.Spec, session.Options);
        var clusters = new GuardedClusters(session.Table, spec, constraints, standing);
        var weights = session.Weights;
        using var store = new EdgeStore(options.EdgesInMemory);
        var open = options is { WantEdges: true, EdgeThreshold: null } && spec.Edges == EdgeDetail.Spanning ? new OpenEdges(weights, session.Table.Count) : null;
        var pairs = Score(session, weights, store, open, isNew, progress, ct);

        progress?.Report(new(LinkageStage.Clustering, 0, store.Count));
        var clustering = new Clustering(session, clusters, weights);
        clustering.Run(store, ct);
        var edges = !options.WantEdges ? [] : new Outcomes(session, clusters, weights).Of(clustering, store, open);
        var named = clusters.SmallestIds();
        progress?.Report(new(LinkageStage.Clustering, store.Count, store.Count));
        return new LinkageResult(named, edges, new LinkageStatistics(session.Table.Count, pairs, clusters.Count, session.Blocks.Oversized), spec);
    }

    private static long Score(Session session, PairWeights weights, EdgeStore store, OpenEdges? open, bool[]? isNew, IProgress<LinkageProgress>? progress, CancellationToken ct)
    {
        var (spec, options) = (session.Spec, session.Options);
        var join = PairWeights.Weight(Math.Min(spec.Thresholds.Link, Math.Max(spec.Thresholds.Cluster, spec.Thresholds.Lead ?? spec.Thresholds.Link)));
        var floor = options.EdgeThreshold is { } wanted ? Math.Min(join, PairWeights.Weight(wanted))
            : options.WantEdges ? Math.Min(join, PairWeights.Weight(spec.Thresholds.Apart)) : join;
        var everything = options.WantEdges && spec.Edges == EdgeDetail.All && options.EdgeThreshold is null;
        // What a rule holds apart weighs less than anything that is kept.
        Func<Screen>? screening = everything || floor <= -PairWeights.Certain ? null : () => new Screen(spec, weights, session.Space);
        var sinks = session.Scan(screening: screening, isNew: isNew).Run(
            () => new EdgeSink(weights, new Wanted(join, floor, everything, options.WantEdges || options.EdgeThreshold is not null), store, open),
            progress is null ? null : (done, all) => progress.Report(new(LinkageStage.Comparing, done, all)), ct);
        foreach (var sink in sinks)
            sink.Flush();
        return sinks.Sum(sink => sink.Pairs);
    }
}
