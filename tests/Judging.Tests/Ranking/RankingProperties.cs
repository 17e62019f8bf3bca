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
