using System.Text.Json.Nodes;
using Palmares.Judging.Agreeing;
using Palmares.Judging.Assigning;
using Palmares.Judging.Ranking;

namespace Palmares.Cli;

/// <summary>Answers of the Judging engine in the JSON form of the command.</summary>
internal static class JudgingReports
{
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
        ["note"] = "These figures describe what the scores support. The panel decides and records its reasons.",
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
