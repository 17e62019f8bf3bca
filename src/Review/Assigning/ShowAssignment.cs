using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Ranking;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>The latest assignment, for whoever assigns: pairs, loads, and the certificate.</summary>
public sealed class ShowAssignment(PalmaresDb db, Sight sight)
{
    public sealed record Pair(JudgeId Judge, string JudgeName, double Affinity, string Parts, string? ByHand);

    /// <param name="Short">How many judges are missing, because of conflicts declared since or pairs taken off.</param>
    public sealed record Row(NominationId Nomination, CategoryId Category, string Number, string NomineeName, IReadOnlyList<Pair> Judges, int Short);

    public sealed record Load(JudgeId Judge, string Name, int Assigned, int Min, int Max);

    public sealed record Proof(double Total, double Bound, string? WorstServed, double WorstValue, double WorstBestPossible, string InputHash, long Seed, string AffinityVersion, int? EvenLoad);

    /// <param name="NoCalibration">By category: why its scores could not be calibrated, foreseen from who reads what. Categories without a reason are left out.</param>
    /// <param name="Proof">Null for a viewer with a conflict: totals and hashes tell of what is hidden.</param>
    public sealed record View(int Version, DateTimeOffset At, DateTimeOffset? ReleasedAt, IReadOnlyList<Row> Rows, IReadOnlyList<Load> Loads, IReadOnlyDictionary<CategoryId, IReadOnlyList<string>> NoCalibration, Proof? Proof)
    {
        public required AssigningMethod Method { get; init; }

        public required long Seed { get; init; }
    }

    public async Task<Result<View>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        var proposal = await InForce.LatestAsync(db, edition, ct);
        if (proposal is null)
            return ReviewErrors.NoProposal;

        var seen = await sight.OfAsync(edition, by, ct);
        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        var visible = proposal.Assignments
            .Where(a => a.WithdrawnAt is null && seen.Sees(a.Nomination) && !apart.Contains((a.Judge, a.Nomination))).ToLookup(a => a.Nomination);
        var names = panel.Judges.ToDictionary(j => j.Id, j => j.Name);
        Row[] rows = [.. seen.Nominations.Select(n => RowOf(n, visible[n.Id], names, panel.Reviews))];
        return new View(proposal.Version, proposal.At, proposal.ReleasedAt, rows, LoadsOf(panel, rows), Foreseen(rows), seen.Hidden.Count > 0 ? null : ProofOf(proposal, seen))
        {
            Method = proposal.ByLot ? AssigningMethod.ByLot : AssigningMethod.BestFit,
            Seed = proposal.Seed,
        };
    }

    private static Row RowOf(ReviewableNomination nomination, IEnumerable<Assignment> assignments, Dictionary<JudgeId, string> names, int reviews)
    {
        Pair[] pairs =
        [
            .. assignments.Select(a => new Pair(a.Judge, names[a.Judge], a.Affinity, a.Parts, a.ByHand)).OrderBy(p => p.JudgeName, StringComparer.Ordinal),
        ];
        return new Row(nomination.Id, nomination.Category, nomination.Number, nomination.NomineeName, pairs, Math.Max(0, reviews - pairs.Length));
    }

    private static Dictionary<CategoryId, IReadOnlyList<string>> Foreseen(Row[] rows) => rows.GroupBy(r => r.Category)
        .Select(c => (Category: c.Key, Why: Foreseeing.WhyNoCalibration(c.SelectMany(r => r.Judges.Select(p => (r.Nomination.ToString(), p.Judge.ToString()))))))
        .Where(c => c.Why.Count > 0).ToDictionary(c => c.Category, c => c.Why);

    private static Load[] LoadsOf(Panel panel, Row[] rows) =>
    [
        .. panel.Members.OrderBy(j => j.Name, StringComparer.Ordinal)
            .Select(j => new Load(j.Id, j.Name, rows.Count(r => r.Judges.Any(p => p.Judge == j.Id)), j.MinLoad, j.MaxLoad)),
    ];

    private static Proof ProofOf(Proposal p, Seen seen) => new(
        p.Total, p.Bound, seen.Nominations.FirstOrDefault(n => n.Id == p.WorstServed)?.Number, p.WorstValue, p.WorstBestPossible, p.InputHash, p.Seed, p.AffinityVersion, p.EvenLoad);
}
