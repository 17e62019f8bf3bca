using Palmares.Linkage.Running;

namespace Palmares.Linkage;

/// <summary>Tells who is who.</summary>
public static class Linker
{
    /// <summary>
    /// Links the mentions of <paramref name="table"/>. The same table, spec and constraints give the same result, in
    /// whatever order rows and constraints come.
    /// </summary>
    /// <exception cref="LinkageException">The spec asks for what the engine cannot do, or the constraints contradict each other.</exception>
    public static LinkageResult Run(
        MentionTable table,
        LinkageSpec spec,
        LinkageConstraints? constraints = null,
        IProgress<LinkageProgress>? progress = null,
        CancellationToken ct = default)
    {
        SpecCheck.Demand(spec);
        var names = NameIndex.Read(table, spec);
        var clusters = new GuardedClusters(table, spec, constraints ?? LinkageConstraints.None);
        var judge = new PairJudge(table, spec, names);
        var blocks = BlockIndex.Read(table, spec, names);

        var verdicts = new List<Verdict>();
        long pairs = 0;
        progress?.Report(new(LinkageStage.Blocking, table.Count, table.Count));
        foreach (var (left, right) in blocks.Pairs())
        {
            if ((++pairs & 0xFFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
                progress?.Report(new(LinkageStage.Comparing, pairs, pairs));
            }
            if (judge.Judge(left, right) is { } verdict)
                verdicts.Add(verdict);
        }
        ct.ThrowIfCancellationRequested();
        verdicts.Sort();
        progress?.Report(new(LinkageStage.Clustering, 0, verdicts.Count));
        var edges = new EdgeList(table, spec, clusters, judge).From(verdicts);
        var named = clusters.SmallestIds();
        progress?.Report(new(LinkageStage.Clustering, verdicts.Count, verdicts.Count));
        return new LinkageResult(named, edges,
            new LinkageStatistics(table.Count, pairs, named.Values.Distinct().Count(), blocks.Oversized));
    }
}
