namespace Palmares.Judging.Ranking;

/// <summary>How often each nomination of a panel had each rank in draws of the joint posterior given the variances.</summary>
internal sealed class RankDraws
{
    private readonly double[][] share;

    private RankDraws(double[][] share)
    {
        this.share = share;
    }

    /// <param name="members">Positions of the panel's nominations.</param>
    /// <param name="alike">Nominations with the same number have the same posterior; they share their draws.</param>
    public static RankDraws Of(Posterior posterior, int[] members, int[] alike, int draws, SeededNormal chance, CancellationToken ct)
    {
        var counts = members.Select(_ => new double[members.Length]).ToArray();
        var values = new double[members.Length];
        var order = new int[members.Length];
        for (var draw = 0; draw < draws; draw++)
        {
            if (draw % 256 == 0)
                ct.ThrowIfCancellationRequested();
            posterior.Draw(members, values, chance);
            for (var m = 0; m < order.Length; m++)
            {
                order[m] = m;
                values[m] = -values[m];
            }
            Array.Sort(values, order);
            for (var rank = 0; rank < order.Length; rank++)
                counts[order[rank]][rank]++;
        }
        foreach (var group in Enumerable.Range(0, members.Length).GroupBy(m => alike[m]).Where(g => g.Skip(1).Any()))
        {
            var mean = Enumerable.Range(0, members.Length).Select(r => group.Average(m => counts[m][r])).ToArray();
            foreach (var m in group)
                counts[m] = mean;
        }
        return new RankDraws([.. counts.Select(c => Array.ConvertAll(c, x => x / draws))]);
    }

    /// <summary>Every rank is as likely as any other: the scores do not tell the nominations apart.</summary>
    public static RankDraws Even(int count) => new([.. Enumerable.Range(0, count).Select(_ => Enumerable.Repeat(1.0 / count, count).ToArray())]);

    public double Expected(int member) => share[member].Index().Sum(r => (r.Index + 1) * r.Item);

    public double TopProbability(int member, int places) => Math.Min(1, share[member].Take(places).Sum());

    /// <summary>The central interval that holds the given share of the draws.</summary>
    public Bounds Interval(int member, double held) => new(Quantile(member, (1 - held) / 2), Quantile(member, 1 - (1 - held) / 2));

    private double Quantile(int member, double probability)
    {
        double sum = 0;
        for (var rank = 0; rank < share[member].Length; rank++)
        {
            sum += share[member][rank];
            if (sum >= probability - 1e-12)
                return rank + 1;
        }
        return share[member].Length;
    }
}
