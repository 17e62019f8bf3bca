using System.Text.Json.Nodes;
using Palmares.Judging.Agreeing;
using Palmares.Judging.Assigning;
using Palmares.Judging.Lotteries;
using Palmares.Judging.Ranking;
using Palmares.Judging.Voting;
using Palmares.Judging.Weighing;

namespace Palmares.Cli;

/// <summary>Answers of the Judging engine in the JSON form of the command.</summary>
internal static class JudgingReports
{
    private const string Note = "These figures describe what the scores support. The panel decides and records its reasons.";

    public static string Text(JsonObject report) => report.ToJsonString(Host.Json);

    public static JsonObject Of(Assignment assignment)
    {
        var proved = assignment.Certificate;
        return new JsonObject
        {
            ["feasible"] = true,
            ["relaxed"] = new JsonArray([.. proved.Relaxed.Select(r => JsonValue.Create(r))]),
            ["objective"] = proved.Objective.ToString().ToLowerInvariant(),
            ["total"] = proved.Total,
            ["expected_total"] = proved.ExpectedTotal,
            ["minimum"] = proved.WorstServed?.Value,
            ["minimum_bound"] = proved.MinimumBound,
            ["optimal"] = proved.Optimal,
            ["bound"] = proved.Bound,
            ["gap"] = proved.Gap,
            ["worst_served"] = proved.WorstServed is { } worst
                ? new JsonObject { ["id"] = worst.Id, ["value"] = worst.Value, ["best_possible"] = worst.BestPossible }
                : null,
            ["load"] = new JsonObject { ["min"] = proved.LoadMin, ["max"] = proved.LoadMax },
            ["per_nomination"] = new JsonObject(assignment.PerNomination.Select(n => KeyValuePair.Create(n.Key, (JsonNode?)n.Value))),
            ["input_hash"] = proved.InputHash,
            ["seed"] = proved.Seed,
            ["method"] = proved.Method,
        };
    }

    public static JsonObject Of(RankingResult ranking) => new()
    {
        ["method"] = ranking.Method.ToString().ToLowerInvariant(),
        ["n"] = ranking.N,
        ["mu"] = ranking.Means.Count == 1 ? ranking.Means[0].Mu : null,
        ["panels"] = ranking.Means is [{ Panel: null }]
            ? null
            : new JsonArray([.. ranking.Means.Select(m => new JsonObject { ["id"] = m.Panel, ["mu"] = m.Mu, ["se"] = m.Se })]),
        ["variance"] = ranking.Variance is { } v
            ? new JsonObject { ["nomination"] = v.Nomination, ["judge"] = v.Judge, ["residual"] = v.Residual }
            : null,
        ["criterion"] = ranking.Criterion,
        ["converged"] = ranking.Converged,
        ["singular"] = ranking.Singular,
        ["identifiable"] = ranking.Identifiable,
        ["warnings"] = Strings(ranking.Warnings),
        ["nominations"] = new JsonArray([.. ranking.Nominations.Select(Of)]),
        ["judges"] = new JsonArray([.. ranking.Judges.Select(j => new JsonObject { ["id"] = j.Id, ["n"] = j.N, ["leniency"] = j.Leniency, ["se"] = j.Se })]),
        ["top"] = ranking.TopK,
        ["draws"] = ranking.Draws,
        ["seed"] = ranking.Seed,
        ["input_hash"] = ranking.InputHash,
        ["note"] = Note,
    };

    public static JsonObject Of(AgreementResult agreement) => new()
    {
        ["level"] = agreement.Level.ToString().ToLowerInvariant(),
        ["krippendorff_alpha"] = agreement.KrippendorffAlpha,
        ["ci90"] = Of(agreement.Ci90),
        ["icc"] = agreement.Icc is { } icc
            ? new JsonObject { ["icc1"] = icc.Icc1, ["icc2"] = icc.Icc2, ["icc3"] = icc.Icc3, ["icc1k"] = icc.Icc1k, ["icc2k"] = icc.Icc2k, ["icc3k"] = icc.Icc3k }
            : null,
        ["kendall_w"] = agreement.KendallW,
        ["n"] = agreement.N,
        ["notes"] = Strings(agreement.Notes),
    };

    public static JsonObject Of(IReadOnlyList<RankSetOf> sets, int? top, long seed) => new()
    {
        ["coverage"] = 0.95,
        ["top"] = top,
        ["seed"] = seed,
        ["items"] = new JsonArray([.. sets.Select(s => new JsonObject
        {
            ["id"] = s.Id,
            ["estimate"] = s.Estimate,
            ["se"] = s.Se,
            ["rank"] = s.Rank,
            ["rank_low"] = s.Simultaneous.Low,
            ["rank_high"] = s.Simultaneous.High,
            ["marginal_low"] = s.Marginal.Low,
            ["marginal_high"] = s.Marginal.High,
            ["may_be_top"] = s.MayBeTop,
        })]),
        ["note"] = Note,
    };

    public static JsonObject Of(LotteryResult lottery) => new()
    {
        ["lottery"] = lottery.Rule.ToString().ToLowerInvariant(),
        ["top"] = lottery.Top,
        ["value"] = lottery.Value,
        ["line"] = lottery.Line,
        ["seed"] = lottery.Seed,
        ["items"] = new JsonArray([.. lottery.Chances.Select(c => new JsonObject
        {
            ["id"] = c.Id,
            ["low"] = c.Low,
            ["high"] = c.High,
            ["probability"] = c.Probability,
            ["drawn"] = c.Taken,
        })]),
        ["note"] = Note,
    };

    public static JsonObject Of(VoteResult vote) => new()
    {
        ["method"] = vote.Method,
        ["elected"] = Strings(vote.Elected),
        ["items"] = new JsonArray([.. vote.Places.Select(p => new JsonObject { ["item"] = p.Item, ["place"] = p.Place, ["score"] = p.Score })]),
        ["notes"] = Strings(vote.Notes),
    };

    public static JsonObject Of(WorthResult worth) => new()
    {
        ["method"] = worth.Method,
        ["log_likelihood"] = worth.LogLikelihood,
        ["items"] = new JsonArray([.. worth.Items.Select(w => new JsonObject
        {
            ["item"] = w.Item,
            ["place"] = w.Place,
            ["worth"] = w.Worth,
            ["log_worth"] = w.LogWorth,
            ["se"] = w.Se,
        })]),
        ["ties"] = new JsonArray([.. worth.Ties.Select(t => JsonValue.Create(t))]),
        ["iterations"] = worth.Iterations,
    };

    public static JsonObject Of(WeightsResult weights) => new()
    {
        ["method"] = weights.Method,
        ["weights"] = new JsonObject(weights.Weights.Select(w => KeyValuePair.Create(w.Criterion, (JsonNode?)w.Weight))),
        ["range"] = weights.Weights.Any(w => w.Low is not null)
            ? new JsonObject(weights.Weights.Select(w => KeyValuePair.Create(w.Criterion, (JsonNode?)new JsonArray(w.Low, w.High))))
            : null,
        ["consistency_ratio"] = weights.ConsistencyRatio,
        ["consistency_index"] = weights.ConsistencyIndex,
        ["lambda_max"] = weights.LargestEigenvalue,
        ["geometric_mean_weights"] = weights.GeometricMean is { } geometric
            ? new JsonObject(geometric.Select(w => KeyValuePair.Create(w.Criterion, (JsonNode?)w.Weight)))
            : null,
        ["notes"] = Strings(weights.Notes),
    };

    private static JsonObject Of(RankedNomination nomination) => new()
    {
        ["id"] = nomination.Id,
        ["panel"] = nomination.Panel,
        ["n"] = nomination.N,
        ["raw_mean"] = nomination.RawMean,
        ["calibrated"] = nomination.Calibrated,
        ["value"] = nomination.Value,
        ["se"] = nomination.Se,
        ["expected_rank"] = nomination.ExpectedRank,
        ["p_top_k"] = nomination.PTopK,
        ["rank_low_50"] = nomination.Rank50?.Low,
        ["rank_high_50"] = nomination.Rank50?.High,
        ["rank_low_90"] = nomination.Rank90?.Low,
        ["rank_high_90"] = nomination.Rank90?.High,
        ["band"] = nomination.Band,
        ["set"] = nomination.Set switch
        {
            RankSet.Clear => "clear",
            RankSet.Deliberate => "deliberate",
            RankSet.NotSelectedOnScores => "not_selected_on_scores",
            _ => null,
        },
        ["leave_one_judge_out"] = Of(nomination.LeaveOneJudgeOut),
    };

    private static JsonArray? Of(Bounds? bounds) => bounds is null ? null : [bounds.Low, bounds.High];

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
