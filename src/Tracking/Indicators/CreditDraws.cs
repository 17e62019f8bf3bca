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
        private readonly (WorkYear Part, int Owner, int Weight)[] _parts;
        private readonly WorkYears _years;
        private readonly int _owners;
        private readonly int _lineages;
        private DrawnNumbers _numbers;

        public Drawing(WorkYears years, IReadOnlyList<int> owners, UInt128 seed, ulong stream)
        {
            var lineages = new Dictionary<int, int>();
            var parts = new List<(WorkYear, int, int)>();
            foreach (var (owner, person) in owners.Index())
            {
                foreach (var part in years.Of(person))
                {
                    if (!lineages.TryGetValue(part.Lineage, out var weight))
                        lineages[part.Lineage] = weight = lineages.Count;
                    parts.Add((part, owner, weight));
                }
            }

            (_years, _owners, _lineages, _numbers) = (years, owners.Count, lineages.Count, new DrawnNumbers(seed, stream));
            // Of one piece of work in one year only one part counts, the largest, whoever of those drawn has it.
            _parts = [.. parts.OrderBy(part => part.Item1.Year).ThenBy(part => part.Item1.Group).ThenBy(part => part.Item1.Lineage).ThenByDescending(part => part.Item1.Share).ThenBy(part => part.Item2)];
        }

        public Quantiles Run()
        {
            var (credits, breadths) = (new double[Draws], new double[Draws]);
            var bodies = _parts.Select(part => _years.Groups[part.Part.Group].Body).Distinct().ToDictionary(body => body, _ => new double[Draws]);
            var (weights, taken, groups) = (new double[_lineages], new bool[_owners], new Dictionary<int, double>());
            for (var draw = 0; draw < Draws; draw++)
            {
                for (var lineage = 0; lineage < weights.Length; lineage++)
                    weights[lineage] = _numbers.NextExponential();
                for (var owner = 0; owner < taken.Length; owner++)
                    taken[owner] = owner == 0 || _numbers.NextShare() < SameChance;
                groups.Clear();
                Add(weights, taken, groups);
                credits[draw] = groups.Values.Sum();
                breadths[draw] = CreditRules.Hill(groups.Values) ?? 1;
                foreach (var (group, credit) in groups)
                    bodies[_years.Groups[group].Body][draw] += credit;
            }

            return new Quantiles(Middle(credits), Middle(breadths), bodies.ToDictionary(body => body.Key, body => Middle(body.Value)));
        }

        private void Add(double[] weights, bool[] taken, Dictionary<int, double> groups)
        {
            for (var from = 0; from < _parts.Length;)
            {
                var first = _parts[from].Part;
                var (until, sum, lineage) = (from, 0.0, -1);
                for (; until < _parts.Length && _parts[until].Part.Year == first.Year && _parts[until].Part.Group == first.Group; until++)
                {
                    var (part, owner, weight) = _parts[until];
                    if (!taken[owner] || part.Lineage == lineage)
                        continue;
                    lineage = part.Lineage;
                    sum += part.Weight * part.Share * weights[weight];
                }

                if (sum > 0)
                    groups[first.Group] = groups.GetValueOrDefault(first.Group) + Math.Log2(1 + sum);
                from = until;
            }
        }

        private static (double Low, double High) Middle(double[] drawn)
        {
            Array.Sort(drawn);
            return (drawn[Draws / 20], drawn[Draws - 1 - (Draws / 20)]);
        }
    }
}
