using System.Numerics.Tensors;

namespace Palmares.Tracking.Indicators;

/// <summary>How sure credit and breadth are: by counting, and by who is who.</summary>
/// <remarks>
/// Each draw weighs every piece of work anew with mean and variance 1, the error of a count (Rubin's Bayesian bootstrap without its norming), and takes each person an open question
/// ties to this one as the same or not, one in two: the linking leaves those open that the record cannot decide. The figure is computed from decided links alone; an open one is never
/// counted in it and can only widen the interval, which holds the figure, the interval without open links and the interval with them. Links of links are not followed.
/// For one thread: the room for draws is kept from person to person.
/// </remarks>
public sealed class CreditDraws(WorkYears years)
{
    public const int Draws = 200;
    public const double SameChance = .5;

    /// <summary>More open links than this are almost always one common name; the first of them are drawn and the interval says enough.</summary>
    public const int LinksDrawn = 40;

    private readonly Numbered _lineages = new();
    private readonly Numbered _groups = new();
    private readonly DrawnRows _weights = new();
    private readonly DrawnRows _taken = new();
    private readonly DrawnRows _credits = new();

    /// <param name="others">Each person an open question ties to this one.</param>
    /// <returns>Credit, its breadth over groups, and credit by body in the order of their names; no bands yet.</returns>
    public (Span Credit, Span? Breadth, IReadOnlyList<BodyCredit> Bodies) Of(int person, IReadOnlyList<int> others, UInt128 seed)
    {
        var own = years.Of(person);
        var groups = CreditRules.ByGroup(own);
        int[] bodies = [.. groups.Keys.Select(years.BodyOf).Distinct().Order()];
        var alone = Drawn([person], new DrawnNumbers(seed, stream: 1), bodies);
        var together = others.Count == 0 ? alone : Drawn([person, .. others.Take(LinksDrawn)], new DrawnNumbers(seed, stream: 2), bodies);
        return (
            Whole(CreditRules.Credit(own), alone.Credit, together.Credit),
            CreditRules.Hill(groups.Values) is { } breadth ? Whole(breadth, alone.Breadth, together.Breadth) : null,
            [.. bodies.Select((body, at) => new BodyCredit(
                years.Bodies[body], Whole(groups.Where(group => years.BodyOf(group.Key) == body).Sum(group => group.Value), alone.Bodies[at], together.Bodies[at]), null))]);
    }

    private static Span Whole(double figure, Middle alone, Middle together) =>
        new(figure, Math.Min(figure, Math.Min(alone.Low, together.Low)), Math.Max(figure, Math.Max(alone.High, together.High)));

    /// <param name="owners">The first is always taken.</param>
    private DrawnFigures Drawn(int[] owners, DrawnNumbers numbers, int[] bodies)
    {
        Number(owners);
        Draw(numbers, owners.Length);
        if (owners.Length == 1)
            Add(years.Of(owners[0]), new int[years.Of(owners[0]).Length]);
        else
            AddTogether(owners);
        return Read(bodies);
    }

    private void Number(int[] owners)
    {
        _lineages.Clear();
        _groups.Clear();
        foreach (var owner in owners)
        {
            foreach (ref readonly var part in years.Of(owner))
            {
                _lineages.Add(part.Lineage);
                _groups.Add(part.Group);
            }
        }
    }

    // A draw takes a number for each piece of work, then one for each owner but the first.
    private void Draw(DrawnNumbers numbers, int owners)
    {
        var (lineages, together) = (_lineages.Count, _lineages.Count + owners - 1);
        _weights.Begin(lineages);
        for (var lineage = 0; lineage < lineages; lineage++)
            numbers.Shares(_weights[lineage], from: lineage, step: together);
        TensorPrimitives.Log(_weights.All, _weights.All);
        TensorPrimitives.Negate(_weights.All, _weights.All);
        _taken.Begin(owners);
        _taken[0].Fill(1);
        for (var owner = 1; owner < owners; owner++)
        {
            numbers.Shares(_taken[owner], from: lineages + owner - 1, step: together);
            foreach (ref var share in _taken[owner])
                share = share < SameChance ? 1 : 0;
        }
    }

    // Of one piece of work in one year only one part counts, the largest, whoever of those drawn has it.
    private void AddTogether(int[] owners)
    {
        var parts = owners.Index().SelectMany(owner => years.Of(owner.Item).ToArray().Select(part => (Part: part, Owner: owner.Index)))
            .OrderBy(part => part.Part.Year).ThenBy(part => part.Part.Group).ThenBy(part => part.Part.Lineage).ThenByDescending(part => part.Part.Share).ThenBy(part => part.Owner).ToList();
        Add([.. parts.Select(part => part.Part)], [.. parts.Select(part => part.Owner)]);
    }

    /// <param name="parts">By year, group and piece of work; of one piece of work the part that counts before others first.</param>
    /// <param name="ownerOf">Whose each part is.</param>
    private void Add(ReadOnlySpan<WorkYear> parts, ReadOnlySpan<int> ownerOf)
    {
        Span<double> sum = stackalloc double[Draws], left = stackalloc double[Draws], counted = stackalloc double[Draws];
        _credits.Begin(_groups.Count);
        _credits.All.Clear();
        for (var at = 0; at < parts.Length; at++)
        {
            ref readonly var part = ref parts[at];
            if (at == 0 || part.Lineage != parts[at - 1].Lineage || !Alike(part, parts[at - 1]))
                left.Fill(1);
            TensorPrimitives.Multiply(left, _taken[ownerOf[at]], counted);
            TensorPrimitives.Subtract(left, counted, left);
            TensorPrimitives.Multiply(counted, _weights[_lineages.Of(part.Lineage)], counted);
            TensorPrimitives.MultiplyAdd(counted, part.Weight * part.Share, sum, sum);
            if (at + 1 < parts.Length && Alike(part, parts[at + 1]))
                continue;
            var credit = _credits[_groups.Of(part.Group)];
            TensorPrimitives.Log2P1(sum, sum);
            TensorPrimitives.Add(credit, sum, credit);
            sum.Clear();
        }
    }

    private static bool Alike(in WorkYear one, in WorkYear other) => one.Year == other.Year && one.Group == other.Group;

    private DrawnFigures Read(int[] bodies)
    {
        Span<double> credits = stackalloc double[Draws];
        for (var group = 0; group < _groups.Count; group++)
            TensorPrimitives.Add(credits, _credits[group], credits);
        var credit = Middle.Of(credits);
        return new DrawnFigures(credit, _groups.Count < 2 ? new Middle(1, 1) : BreadthOf(credits), Array.ConvertAll(bodies, body => AllIn(body) ? credit : CreditIn(body)));
    }

    private Middle BreadthOf(ReadOnlySpan<double> credits)
    {
        Span<double> breadths = stackalloc double[Draws];
        CreditRules.Hill(_credits.All, credits, breadths);
        return Middle.Of(breadths);
    }

    private bool AllIn(int body)
    {
        for (var group = 0; group < _groups.Count; group++)
        {
            if (years.BodyOf(_groups[group]) != body)
                return false;
        }

        return true;
    }

    private Middle CreditIn(int body)
    {
        Span<double> credits = stackalloc double[Draws];
        for (var group = 0; group < _groups.Count; group++)
        {
            if (years.BodyOf(_groups[group]) == body)
                TensorPrimitives.Add(credits, _credits[group], credits);
        }

        return Middle.Of(credits);
    }

    private sealed record DrawnFigures(Middle Credit, Middle Breadth, Middle[] Bodies);

    /// <summary>Nine tenths of the draws lie between.</summary>
    private readonly record struct Middle(double Low, double High)
    {
        public static Middle Of(ReadOnlySpan<double> drawn) => new(Twentieth(drawn, 1), Twentieth(drawn, -1));

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

    /// <summary>Numbers from nought on, in the order things come.</summary>
    private sealed class Numbered
    {
        private readonly Dictionary<int, int> _numbers = [];
        private readonly List<int> _things = [];

        public int Count => _things.Count;

        public int this[int number] => _things[number];

        public int Of(int thing) => _numbers[thing];

        public void Add(int thing)
        {
            if (_numbers.TryAdd(thing, _things.Count))
                _things.Add(thing);
        }

        public void Clear()
        {
            _numbers.Clear();
            _things.Clear();
        }
    }

    /// <summary>Rows of a number for each draw, one behind the other.</summary>
    private sealed class DrawnRows
    {
        private double[] _room = [];
        private int _length;

        public Span<double> All => _room.AsSpan(0, _length);

        public Span<double> this[int row] => _room.AsSpan(row * Draws, Draws);

        /// <summary>What stood there before is not cleared.</summary>
        public void Begin(int rows)
        {
            _length = rows * Draws;
            if (_room.Length < _length)
                _room = new double[Math.Max(_length, 2 * _room.Length)];
        }
    }
}
