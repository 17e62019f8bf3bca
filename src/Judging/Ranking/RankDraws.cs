namespace Palmares.Judging.Ranking;

/// <summary>How often each nomination of a panel had each rank in draws of the joint posterior; mean and spread of what was drawn.</summary>
internal sealed class RankDraws
{
    /// <summary>Draws of one part; each part has its own stream of chance, and parts are added in whole numbers, so threads change nothing.</summary>
    private const int Part = 2_048;

    private readonly double[][] share;

    private RankDraws(double[][] share)
    {
        this.share = share;
    }

    /// <summary>Mean over the draws of panel mean and effect, by position in the design; empty for <see cref="Even"/>.</summary>
    public double[] Mean { get; private init; } = [];

    /// <summary>Standard deviation over the draws of panel mean and effect.</summary>
    public double[] Deviation { get; private init; } = [];

    /// <param name="members">Positions of the nominations of each panel.</param>
    /// <param name="alike">For each panel: members with the same number have the same posterior; they share their draws.</param>
    /// <returns>One a panel.</returns>
    public static RankDraws[] Of(IDrawing drawing, Design design, int[][] members, int[][] alike, int draws, long seed, CancellationToken ct)
    {
        var parts = (draws + Part - 1) / Part;
        // A counting table is large; no more of them than threads that can be had.
        var shares = Math.Max(1, Math.Min(Environment.ProcessorCount, Math.Min(parts, 4)));
        var tallies = Enumerable.Range(0, shares).Select(_ => new Tally(design, members)).ToArray();
        var sums = new (double[] Sum, double[] Square)[parts];
        Parallel.For(0, shares, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = shares }, worker =>
        {
            var own = drawing.Beside();
            // Neighbouring parts go to one worker: what they draw from is alike.
            for (var part = (int)((long)parts * worker / shares); part < (int)((long)parts * (worker + 1) / shares); part++)
            {
                ct.ThrowIfCancellationRequested();
                sums[part] = tallies[worker].Count(own, part * Part, Math.Min(draws, (part + 1) * Part), new SeededNormal(seed, part));
            }
        });

        var (mean, deviation) = Moments(sums, draws, design);
        return [.. members.Select((own, panel) => new RankDraws(Shared(tallies, panel, own.Length, alike[panel], draws)) { Mean = mean, Deviation = deviation })];
    }

    /// <summary>Every rank is as likely as any other: the scores do not tell the nominations apart.</summary>
    public static RankDraws Even(int count) => new([.. Enumerable.Range(0, count).Select(_ => Enumerable.Repeat(1.0 / count, count).ToArray())]);

    public double Expected(int member)
    {
        double sum = 0;
        for (var rank = 0; rank < share[member].Length; rank++)
            sum += (rank + 1) * share[member][rank];
        return sum;
    }

    public double TopProbability(int member, int places)
    {
        double sum = 0;
        for (var rank = 0; rank < Math.Min(places, share[member].Length); rank++)
            sum += share[member][rank];
        return Math.Min(1, sum);
    }

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

    private static double[][] Shared(Tally[] tallies, int panel, int count, int[] alike, int draws)
    {
        var counts = new double[count][];
        Parallel.For(0, count, m =>
        {
            var row = new double[count];
            foreach (var tally in tallies)
            {
                var own = tally.Ranks[panel].AsSpan(m * count, count);
                for (var rank = 0; rank < own.Length; rank++)
                    row[rank] += own[rank];
            }
            for (var rank = 0; rank < row.Length; rank++)
                row[rank] /= draws;
            counts[m] = row;
        });
        foreach (var group in Enumerable.Range(0, count).GroupBy(m => alike[m]).Where(g => g.Skip(1).Any()))
        {
            var mean = Enumerable.Range(0, count).Select(r => group.Average(m => counts[m][r])).ToArray();
            foreach (var m in group)
                counts[m] = mean;
        }
        return counts;
    }

    private static (double[] Mean, double[] Deviation) Moments((double[] Sum, double[] Square)[] parts, int draws, Design design)
    {
        var (mean, deviation) = (new double[design.Nominations.Length], new double[design.Nominations.Length]);
        for (var n = 0; n < mean.Length; n++)
        {
            mean[n] = parts.Sum(p => p.Sum[n]) / draws;
            deviation[n] = Math.Sqrt(Math.Max(0, (parts.Sum(p => p.Square[n]) / draws) - (mean[n] * mean[n])));
        }
        return (mean, deviation);
    }

    private sealed class Tally(Design design, int[][] members)
    {
        private readonly double[] effects = new double[design.Nominations.Length];
        private readonly double[] work = new double[design.Judges.Length];
        private readonly double[] mu = new double[design.Panels.Length];
        private readonly double[][] values = [.. members.Select(m => new double[m.Length])];
        private readonly int[][] order = [.. members.Select(m => new int[m.Length])];
        private readonly int[][] rankOf = [.. members.Select(m => new int[m.Length])];
        private readonly DigitSort sorting = new(members.Max(m => m.Length));

        /// <summary>From so many on, sorting by digits is the faster.</summary>
        private const int Many = 200;

        public int[][] Ranks { get; } = [.. members.Select(m => new int[m.Length * m.Length])];

        public (double[] Sum, double[] Square) Count(IDrawing drawing, int from, int to, SeededNormal chance)
        {
            var (sum, square) = (new double[effects.Length], new double[effects.Length]);
            for (var draw = from; draw < to; draw++)
            {
                var (fit, deviation) = drawing.Of(draw, chance);
                fit.Draw(mu, effects, work, deviation, chance);
                for (var panel = 0; panel < members.Length; panel++)
                    Rank(panel);
                for (var n = 0; n < effects.Length; n++)
                {
                    var value = mu[design.PanelOf[n]] + effects[n];
                    sum[n] += value;
                    square[n] += value * value;
                }
            }
            return (sum, square);
        }

        private void Rank(int panel)
        {
            var (own, keys, places) = (members[panel], values[panel], order[panel]);
            for (var m = 0; m < own.Length; m++)
                (keys[m], places[m]) = (-effects[own[m]], m);
            if (own.Length < Many)
                Array.Sort(keys, places);
            else
                sorting.Sort(keys, places);
            var (rows, rank) = (Ranks[panel], rankOf[panel]);
            for (var at = 0; at < places.Length; at++)
                rank[places[at]] = at;
            for (var m = 0; m < rank.Length; m++)
                rows[(m * rank.Length) + rank[m]]++;
        }
    }
}
