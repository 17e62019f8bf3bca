using System.Buffers;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>How sure credit and breadth are: by counting, and by who is who.</summary>
/// <remarks>
/// Each draw weighs every piece of work anew with mean and variance 1, the error of a count (Rubin's Bayesian bootstrap without its norming), and takes each person an open question
/// ties to this one as the same or not, one in two: the linking leaves those open that the record cannot decide. The figure is computed from decided links alone; an open one is never
/// counted in it and can only widen the interval, which holds the figure, the interval without open links and the interval with them. Links of links are not followed.
/// </remarks>
public static class CreditDraws
{
    public const int Draws = 200;
    public const double SameChance = .5;

    /// <summary>More open links than this are almost always one common name; the first of them are drawn and the interval says enough.</summary>
    public const int LinksDrawn = 40;

    /// <param name="others">Each person an open question ties to this one.</param>
    public static (Span Credit, Span? Breadth, IReadOnlyDictionary<string, Span> ByBody) Of(WorkYears years, int person, IReadOnlyList<int> others, UInt128 seed)
    {
        var own = years.Of(person);
        var figure = CreditRules.Credit(own);
        var alone = new Drawing(years, [person], seed, stream: 1).Run();
        var together = others.Count == 0 ? alone : new Drawing(years, [person, .. others.Take(LinksDrawn)], seed, stream: 2).Run();
        var byBody = CreditRules.ByGroup(own).GroupBy(group => years.Groups[group.Key].Body).ToDictionary(body => body.Key, body => body.Sum(group => group.Value));
        return (
            Whole(figure, alone.Credit, together.Credit),
            CreditRules.Breadth(own) is { } breadth ? Whole(breadth, alone.Breadth, together.Breadth) : null,
            byBody.OrderBy(body => body.Key, StringComparer.Ordinal).ToDictionary(body => body.Key, body => Whole(body.Value, alone.ByBody[body.Key], together.ByBody[body.Key])));
    }

    private static Span Whole(double figure, (double Low, double High) alone, (double Low, double High) together) =>
        new(figure, Math.Min(figure, Math.Min(alone.Low, together.Low)), Math.Max(figure, Math.Max(alone.High, together.High)));

    internal sealed record Quantiles((double Low, double High) Credit, (double Low, double High) Breadth, IReadOnlyDictionary<string, (double Low, double High)> ByBody);

    /// <summary>The draws of one person with those who may be the same.</summary>
    private sealed class Drawing
    {
        private readonly Counted[] _parts;
        private readonly string[] _bodies;
        private readonly int[] _bodyOf;
        private readonly int _owners;
        private readonly int _lineages;
        private readonly int _ends;
        private DrawnNumbers _numbers;

        /// <summary>A part with its place among owners, drawn weights and groups, and whether a year's work of a group ends with it.</summary>
        private readonly record struct Counted(int Lineage, int Owner, int Weight, int Group, double Value, bool Ends);

        public Drawing(WorkYears years, IReadOnlyList<int> owners, UInt128 seed, ulong stream)
        {
            var (lineages, groups) = (new Dictionary<int, int>(), new Dictionary<int, int>());
            var parts = new List<(WorkYear Part, int Owner, int Weight)>();
            foreach (var (owner, person) in owners.Index())
            {
                foreach (var part in years.Of(person))
                {
                    if (!lineages.TryGetValue(part.Lineage, out var weight))
                        lineages[part.Lineage] = weight = lineages.Count;
                    parts.Add((part, owner, weight));
                }
            }

            (_owners, _lineages, _numbers) = (owners.Count, lineages.Count, new DrawnNumbers(seed, stream));
            // Of one piece of work in one year only one part counts, the largest, whoever of those drawn has it. One person's parts stand in this order already.
            if (owners.Count > 1)
                parts = [.. parts.OrderBy(part => part.Part.Year).ThenBy(part => part.Part.Group).ThenBy(part => part.Part.Lineage).ThenByDescending(part => part.Part.Share).ThenBy(part => part.Owner)];
            _parts = new Counted[parts.Count];
            for (var at = 0; at < _parts.Length; at++)
            {
                var (part, owner, weight) = parts[at];
                if (!groups.TryGetValue(part.Group, out var group))
                    groups[part.Group] = group = groups.Count;
                var ends = at + 1 == _parts.Length || parts[at + 1].Part.Year != part.Year || parts[at + 1].Part.Group != part.Group;
                _parts[at] = new Counted(part.Lineage, owner, weight, group, part.Weight * part.Share, ends);
            }

            _ends = _parts.Count(part => part.Ends);
            _bodies = [.. groups.Keys.Select(group => years.Groups[group].Body).Distinct()];
            _bodyOf = [.. groups.Keys.Select(group => Array.IndexOf(_bodies, years.Groups[group].Body))];
        }

        // All draws stand one behind the other, so that the logarithms of all are taken at once.
        public Quantiles Run()
        {
            using var credit = new Buffer(Draws * _bodyOf.Length);
            var groups = credit.Numbers;
            DrawGroups(groups);
            var (credits, bodies) = (new double[Draws], _bodies.Select(_ => new double[Draws]).ToArray());
            for (var (draw, at) = (0, 0); draw < Draws; draw++)
            {
                foreach (var body in _bodyOf)
                {
                    credits[draw] += groups[at];
                    bodies[body][draw] += groups[at++];
                }
            }

            var whole = Middle(credits);
            return new Quantiles(
                whole, _bodyOf.Length < 2 ? (1, 1) : Middle(CreditRules.Hill(groups, _bodyOf.Length)),
                _bodies.Index().ToDictionary(body => body.Item, body => bodies.Length == 1 ? whole : Middle(bodies[body.Index])));
        }

        private void DrawGroups(Span<double> groups)
        {
            using var drawn = new Buffer(Draws * _lineages);
            using var summed = new Buffer(Draws * _ends);
            var weights = drawn.Numbers;
            var sums = summed.Numbers;
            var taken = new bool[Draws * _owners];
            for (var draw = 0; draw < Draws; draw++)
            {
                foreach (ref var weight in weights.Slice(draw * _lineages, _lineages))
                    weight = _numbers.NextShare();
                for (var owner = 0; owner < _owners; owner++)
                    taken[(draw * _owners) + owner] = owner == 0 || _numbers.NextShare() < SameChance;
            }

            Logarithms.Exponential(weights);
            for (var draw = 0; draw < Draws; draw++)
                Add(weights.Slice(draw * _lineages, _lineages), taken.AsSpan(draw * _owners, _owners), sums.Slice(draw * _ends, _ends));
            Logarithms.BinaryOfOneMore(sums);
            groups.Clear();
            for (var (draw, at) = (0, 0); draw < Draws; draw++)
            {
                foreach (ref readonly var part in _parts.AsSpan())
                {
                    if (part.Ends)
                        groups[(draw * _bodyOf.Length) + part.Group] += sums[at++];
                }
            }
        }

        private void Add(ReadOnlySpan<double> weights, ReadOnlySpan<bool> taken, Span<double> sums)
        {
            var (sum, lineage, end) = (0.0, -1, 0);
            foreach (ref readonly var part in _parts.AsSpan())
            {
                if (part.Lineage != lineage && taken[part.Owner])
                {
                    lineage = part.Lineage;
                    sum += part.Value * weights[part.Weight];
                }

                if (!part.Ends)
                    continue;
                sums[end++] = sum;
                (sum, lineage) = (0, -1);
            }
        }

        /// <summary>Nine tenths of the draws lie between.</summary>
        private static (double Low, double High) Middle(ReadOnlySpan<double> drawn) => (Twentieth(drawn, 1), Twentieth(drawn, -1));

        // The few at one end are kept in order; of the others the order is not asked.
        private static double Twentieth(ReadOnlySpan<double> drawn, int sign)
        {
            Span<double> end = stackalloc double[(Draws / 20) + 1];
            end.Fill(double.PositiveInfinity);
            foreach (var one in drawn)
            {
                var (value, at) = (sign * one, end.Length - 1);
                if (value >= end[at])
                    continue;
                for (; at > 0 && end[at - 1] > value; at--)
                    end[at] = end[at - 1];
                end[at] = value;
            }

            return sign * end[^1];
        }
    }

    /// <summary>Room for numbers, given back when done with.</summary>
    private readonly struct Buffer(int length) : IDisposable
    {
        private readonly double[] _rented = ArrayPool<double>.Shared.Rent(length);

        public Span<double> Numbers => _rented.AsSpan(0, length);

        public void Dispose() => ArrayPool<double>.Shared.Return(_rented);
    }
}
