using Palmares.Judging.Ranking;

namespace Palmares.Judging.Voting;

/// <param name="Worth">Share of all worth; adds up to 1.</param>
/// <param name="LogWorth">Logarithm, mean 0.</param>
/// <param name="Se">Standard error of <paramref name="LogWorth"/>.</param>
public sealed record ItemWorth(string Item, int Place, double Worth, double LogWorth, double Se);

/// <param name="Ties">How readily 2, 3, … items tie, from 2 up; empty when nothing tied.</param>
public sealed record WorthResult(string Method, IReadOnlyList<ItemWorth> Items, IReadOnlyList<double> Ties, double LogLikelihood, int Iterations);

/// <summary>Worth from choices: Bradley–Terry from pairs, Plackett–Luce from rankings, ties as Davidson and Luce.</summary>
/// <remarks>
/// Source: Hunter 2004; Turner, van Etten, Firth, Kosmidis 2020. A set of t items is chosen from those left with probability proportional
/// to δ_t · (product of worths)^(1/t), over all sets as large as any tie that occurs. Log-linear, so Newton's method finds the one maximum.
/// </remarks>
public static class WorthModel
{
    /// <summary>Largest tie that is modelled.</summary>
    public const int LargestTie = 3;

    private const int MostAlternatives = 2_000_000;

    /// <exception cref="ArgumentException">Nothing to compare; no finite worths exist (the message says for whom); a tie above <see cref="LargestTie"/>; too many alternatives.</exception>
    public static WorthResult Of(string method, IReadOnlyList<Ballot> ballots)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var items = Counting.Items(ballots);
        var at = items.Index().ToDictionary(i => i.Item, i => i.Index, StringComparer.Ordinal);
        var tie = ballots.SelectMany(b => b.Groups).Select(g => g.Count).DefaultIfEmpty(1).Max();
        if (tie > LargestTie)
            throw new ArgumentException($"{tie} items are tied in one place; at most {LargestTie} can be modelled.", nameof(ballots));
        var choices = ballots.SelectMany(b => Choices(b, at)).ToArray();
        if (items.Length < 2 || choices.Length == 0)
            throw new ArgumentException("There is nothing to compare: two items at least, and a choice between them, are needed.", nameof(ballots));
        if (choices.Sum(c => Math.Pow(c.From.Length, tie)) > MostAlternatives * 20.0)
            throw new ArgumentException("There are too many alternatives to model ties among.", nameof(ballots));
        MustBeFinite(items, choices);

        var fit = new Newton(items.Length, tie, choices);
        var (beta, iterations) = fit.Run();
        var covariance = fit.Covariance(beta);
        var mean = beta[..items.Length].Average();
        var logs = beta[..items.Length].Select(b => b - mean).ToArray();
        var total = logs.Sum(Math.Exp);
        return new WorthResult(
            method,
            [.. items.Select((item, i) => new ItemWorth(item, 1 + logs.Count(l => l > logs[i] + 1e-9), Math.Exp(logs[i]) / total, logs[i], Centred(covariance, items.Length, i)))
                .OrderBy(w => w.Place).ThenBy(w => w.Item, StringComparer.Ordinal)],
            [.. beta[items.Length..].Select(Math.Exp)], fit.LogLikelihood(beta), iterations);
    }

    internal sealed record Choice(int[] Chosen, int[] From, double Count);

    private static IEnumerable<Choice> Choices(Ballot ballot, Dictionary<string, int> at)
    {
        var left = ballot.Items.Select(i => at[i]).ToList();
        foreach (var group in ballot.Groups)
        {
            int[] chosen = [.. group.Select(i => at[i]).Order()];
            // The last one left is no choice.
            if (left.Count > 1)
                yield return new Choice(chosen, [.. left.Order()], ballot.Count);
            left.RemoveAll(chosen.Contains);
        }
    }

    /// <summary>Finite worths need that every group of items is at some time chosen before, or with, one outside it.</summary>
    private static void MustBeFinite(string[] items, Choice[] choices)
    {
        var beats = items.Select(_ => new HashSet<int>()).ToArray();
        foreach (var choice in choices)
        {
            foreach (var chosen in choice.Chosen)
                beats[chosen].UnionWith(choice.From.Where(f => f != chosen && (choice.Chosen.Length > 1 || !choice.Chosen.Contains(f))));
        }
        var forward = Reach(0, i => beats[i]);
        var backward = Reach(0, i => Enumerable.Range(0, items.Length).Where(o => beats[o].Contains(i)));
        var apart = Enumerable.Range(0, items.Length).Where(i => !forward.Contains(i) || !backward.Contains(i)).ToArray();
        if (apart.Length == 0)
            return;
        var group = Reach(apart[0], i => beats[i]);
        throw new ArgumentException(
            $"No finite worths exist: {string.Join(", ", (group.Count < items.Length ? group : [.. forward]).Order().Take(8).Select(i => items[i]))} never stand above any of the others, or are never compared with them.");
    }

    private static HashSet<int> Reach(int from, Func<int, IEnumerable<int>> next)
    {
        var seen = new HashSet<int> { from };
        var open = new Queue<int>(seen);
        while (open.TryDequeue(out var node))
        {
            foreach (var other in next(node).Where(seen.Add))
                open.Enqueue(other);
        }
        return seen;
    }

    /// <summary>Standard error of an item's log-worth less the mean; the covariance is of all but the first item, whose log-worth is held at 0.</summary>
    private static double Centred(double[][] covariance, int items, int own)
    {
        double variance = 0;
        for (var a = 1; a < items; a++)
        {
            for (var b = 1; b < items; b++)
                variance += ((a == own ? 1 : 0) - (1.0 / items)) * ((b == own ? 1 : 0) - (1.0 / items)) * covariance[a - 1][b - 1];
        }
        return Math.Sqrt(Math.Max(0, variance));
    }

    /// <summary>Newton's method on the log-likelihood, the first item's log-worth held at 0.</summary>
    private sealed class Newton(int items, int tie, Choice[] choices)
    {
        private int Size => items + tie - 1;

        public (double[] Beta, int Iterations) Run()
        {
            var beta = new double[Size];
            var (value, gradient, curvature) = At(beta);
            for (var iteration = 1; iteration <= 200; iteration++)
            {
                var step = gradient[1..];
                var factor = curvature;
                if (!Matrix.Cholesky(factor))
                    throw new ArgumentException("No finite worths exist.");
                Matrix.Forward(factor, step);
                Matrix.Backward(factor, step);
                var (rate, next) = (1.0, beta);
                for (var halving = 0; halving < 50; halving++, rate /= 2)
                {
                    next = [beta[0], .. beta[1..].Zip(step, (b, s) => b + (rate * s))];
                    if (LogLikelihood(next) >= value - 1e-12)
                        break;
                }
                var moved = next.Zip(beta, (a, b) => Math.Abs(a - b)).Max();
                beta = next;
                (value, gradient, curvature) = At(beta);
                if (moved < 1e-11)
                    return (beta, iteration);
            }
            return (beta, 200);
        }

        public double LogLikelihood(double[] beta)
        {
            double sum = 0;
            foreach (var choice in choices)
            {
                double all = 0;
                foreach (var alternative in Alternatives(choice.From))
                    all += Math.Exp(Score(alternative, beta));
                sum += choice.Count * (Score(choice.Chosen, beta) - Math.Log(all));
            }
            return sum;
        }

        public double[][] Covariance(double[] beta)
        {
            var curvature = At(beta).Curvature;
            Matrix.Cholesky(curvature);
            return [.. Enumerable.Range(0, curvature.Length).Select(c =>
            {
                var column = new double[curvature.Length];
                column[c] = 1;
                Matrix.Forward(curvature, column);
                Matrix.Backward(curvature, column);
                return column;
            })];
        }

        private (double Value, double[] Gradient, double[][] Curvature) At(double[] beta)
        {
            var (gradient, curvature) = (new double[Size], Matrix.Square(Size - 1));
            var mean = new double[Size];
            foreach (var choice in choices)
            {
                Array.Clear(mean);
                double all = 0;
                foreach (var alternative in Alternatives(choice.From))
                    all += Math.Exp(Score(alternative, beta));
                foreach (var alternative in Alternatives(choice.From))
                {
                    var p = Math.Exp(Score(alternative, beta)) / all;
                    foreach (var (a, x) in Features(alternative))
                    {
                        mean[a] += p * x;
                        foreach (var (b, y) in Features(alternative))
                        {
                            if (a > 0 && b > 0)
                                curvature[a - 1][b - 1] += choice.Count * p * x * y;
                        }
                    }
                }
                foreach (var (a, x) in Features(choice.Chosen))
                    gradient[a] += choice.Count * x;
                int[] touched = [.. choice.From, .. Enumerable.Range(items, tie - 1)];
                foreach (var a in touched)
                {
                    gradient[a] -= choice.Count * mean[a];
                    foreach (var b in touched)
                    {
                        if (a > 0 && b > 0)
                            curvature[a - 1][b - 1] -= choice.Count * mean[a] * mean[b];
                    }
                }
            }
            return (LogLikelihood(beta), gradient, curvature);
        }

        private double Score(int[] set, double[] beta) => Features(set).Sum(f => f.Value * beta[f.At]);

        private IEnumerable<(int At, double Value)> Features(int[] set)
        {
            foreach (var item in set)
                yield return (item, 1.0 / set.Length);
            if (set.Length > 1)
                yield return (items + set.Length - 2, 1);
        }

        private IEnumerable<int[]> Alternatives(int[] from)
        {
            for (var a = 0; a < from.Length; a++)
            {
                yield return [from[a]];
                for (var b = a + 1; b < from.Length && tie > 1; b++)
                {
                    yield return [from[a], from[b]];
                    for (var c = b + 1; c < from.Length && tie > 2; c++)
                        yield return [from[a], from[b], from[c]];
                }
            }
        }
    }
}
