using CsCheck;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Ranking;

public class RankingProperties
{
    private static readonly RankingOptions Quick = new(TopK: 2, Draws: 200, LeaveOneJudgeOut: false);

    /// <summary>5–9 nominations, 4–6 judges, whole scores 1–6, one cell in five empty.</summary>
    private static readonly Gen<ScoreSet> Sheets =
        from nominations in Gen.Int[5, 9]
        from judges in Gen.Int[4, 6]
        from cells in Gen.Select(Gen.Int[1, 6], Gen.Int[0, 4]).Array[nominations * judges]
        select new ScoreSet([.. cells.Select((c, at) => (c, n: at / judges, j: at % judges)).Where(x => x.c.Item2 > 0 || x.n % judges == x.j)
            .Select(x => new Score($"N{x.n}", $"J{x.j}", x.c.Item1))]);

    [Fact]
    public void A_constant_added_to_every_score_moves_the_mean_and_nothing_else() =>
        Sheets.Sample(scores =>
        {
            var before = Ranker.Rank(scores, Quick);
            var after = Ranker.Rank(new ScoreSet([.. scores.Scores.Select(s => s with { Value = s.Value + 100 })]), Quick);

            var places = after.Nominations.ToDictionary(n => n.Id);
            return Near(after.Means[0].Mu, before.Means[0].Mu + 100, 1e-4)
                && Near(after.Criterion ?? 0, before.Criterion ?? 0, 1e-6)
                && before.Nominations.All(n => Near(places[n.Id].Value, n.Value + 100, 1e-3));
        }, iter: 40, threads: 1);

    [Fact]
    public void Another_unit_and_zero_of_the_scale_change_the_numbers_and_nothing_they_say() =>
        Gen.Select(Sheets, Gen.OneOf(Gen.Const(0.25), Gen.Const(8.0), Gen.Const(100.0)), Gen.Int[-50, 50]).Sample((scores, unit, zero) =>
        {
            var before = Ranker.Rank(scores, Quick);
            var after = Ranker.Rank(new ScoreSet([.. scores.Scores.Select(s => s with { Value = (s.Value * unit) + zero })]), Quick);

            var there = after.Nominations.ToDictionary(n => n.Id);
            return after.Singular == before.Singular
                && Near((after.Variance?.Residual ?? 0) / (unit * unit), before.Variance?.Residual ?? 0, 1e-5)
                && before.Nominations.All(n => Near((there[n.Id].Value - zero) / unit, n.Value, 1e-4)
                    && Near((there[n.Id].Se ?? 0) / unit, n.Se ?? 0, 1e-4)
                    && Near(there[n.Id].ExpectedRank, n.ExpectedRank, 0.05));
        }, iter: 60, threads: 1);

    [Fact]
    public void A_judge_who_scores_all_alike_changes_no_order_and_nobody_is_worth_no_number() =>
        Gen.Select(Gen.Int[1, 6].Array[7 * 4], Gen.Int[1, 6]).Sample((cells, mark) =>
        {
            Score[] full = [.. cells.Select((value, at) => new Score($"N{at / 4}", $"J{at % 4}", value))];
            var before = Ranker.Rank(new ScoreSet(full), Quick);
            var after = Ranker.Rank(new ScoreSet([.. full, .. Enumerable.Range(0, 7).Select(n => new Score($"N{n}", "Same", mark))]), Quick);

            var there = after.Nominations.ToDictionary(n => n.Id, n => n.Value);
            return after.Nominations.All(n => double.IsFinite(n.Value) && double.IsFinite(n.ExpectedRank))
                && before.Nominations.SelectMany(a => before.Nominations.Select(b => (a, b)))
                    .All(p => p.a.RawMean <= p.b.RawMean || there[p.a.Id] >= there[p.b.Id] - 1e-9);
        }, iter: 60, threads: 1);

    [Fact]
    public void Nominations_with_the_same_scores_of_the_same_judges_are_told_the_same() =>
        Sheets.Sample(scores =>
        {
            var doubled = Ranker.Rank(new ScoreSet([.. scores.Scores, .. scores.Scores.Where(s => s.Nomination == "N0").Select(s => s with { Nomination = "Twin" })]), Quick);

            var (one, other) = (doubled.Nominations.Single(n => n.Id == "N0"), doubled.Nominations.Single(n => n.Id == "Twin"));
            return one with { Id = "" } == other with { Id = "" };
        }, iter: 60, threads: 1);

    [Fact]
    public void New_names_move_the_answer_with_them() =>
        Sheets.Sample(scores =>
        {
            var before = Ranker.Rank(scores, Quick);
            var after = Ranker.Rank(new ScoreSet([.. scores.Scores.Select(s => s with { Nomination = Turned(s.Nomination), Judge = Turned(s.Judge) })]), Quick);

            var places = after.Nominations.ToDictionary(n => n.Id);
            return Near(after.Criterion ?? 0, before.Criterion ?? 0, 1e-7)
                && before.Nominations.All(n => Near(places[Turned(n.Id)].Value, n.Value, 1e-3));
        }, iter: 40, threads: 1);

    [Fact]
    public void The_same_seed_gives_the_same_answer_whatever_the_order_of_the_scores() =>
        Sheets.Sample(scores =>
        {
            var turned = new ScoreSet([.. scores.Scores.Reverse()]);

            return Text(Ranker.Rank(scores, Quick)) == Text(Ranker.Rank(turned, Quick));
        }, iter: 40, threads: 1);

    [Fact]
    public void Probabilities_of_the_first_places_add_up_and_no_number_is_missing() =>
        Sheets.Sample(scores =>
        {
            var ranking = Ranker.Rank(scores, Quick);
            var count = ranking.Nominations.Count;

            return ranking.Nominations.All(n => double.IsFinite(n.Value) && double.IsFinite(n.ExpectedRank))
                && Near(ranking.Nominations.Sum(n => n.ExpectedRank), count * (count + 1) / 2.0, 1e-6)
                && (ranking.Draws == 0 || Near(ranking.Nominations.Sum(n => n.PTopK ?? 0), 2, 1e-6));
        }, iter: 40, threads: 1);

    private static string Turned(string id) => id[0] + (9 - (id[1] - '0')).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Near(double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance;

    private static string Text(RankingResult r) => string.Join(';', r.Nominations) + string.Join(';', r.Judges) + r.Variance + r.InputHash;
}
