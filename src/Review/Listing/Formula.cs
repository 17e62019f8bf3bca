using Palmares.Awards;

namespace Palmares.Review.Listing;

/// <summary>A figure computed from the marks of a nomination. Null where something in it is not known, and where nought divides.</summary>
internal abstract record Formula
{
    public abstract double? Of(IReadOnlyList<CountedMarks> scores, IReadOnlyList<CriterionFacts> criteria);

    public sealed record Constant(double Value) : Formula
    {
        public override double? Of(IReadOnlyList<CountedMarks> scores, IReadOnlyList<CriterionFacts> criteria) => Value;
    }

    public sealed record Negative(Formula Inner) : Formula
    {
        public override double? Of(IReadOnlyList<CountedMarks> scores, IReadOnlyList<CriterionFacts> criteria) => -Inner.Of(scores, criteria);
    }

    public sealed record Binary(char Sign, Formula Left, Formula Right) : Formula
    {
        public override double? Of(IReadOnlyList<CountedMarks> scores, IReadOnlyList<CriterionFacts> criteria)
        {
            if (Left.Of(scores, criteria) is not { } left || Right.Of(scores, criteria) is not { } right)
                return null;
            var value = Sign switch { '+' => left + right, '-' => left - right, '*' => left * right, _ => right == 0 ? double.NaN : left / right };
            return double.IsFinite(value) ? value : null;
        }
    }

    /// <summary>Over the judges' marks for one criterion, or over their overall scores where none is named.</summary>
    /// <param name="Criterion">Its code; null for the overall score.</param>
    public sealed record Over(string Function, string? Criterion) : Formula
    {
        public override double? Of(IReadOnlyList<CountedMarks> scores, IReadOnlyList<CriterionFacts> criteria)
        {
            double[] values;
            if (Criterion is null)
                values = [.. scores.Select(score => score.Overall)];
            else if (criteria.FirstOrDefault(c => FormulaParser.Name(c.Code) == Criterion) is { } criterion)
                values = [.. scores.Where(score => score.Marks.ContainsKey(criterion.Id)).Select(score => (double)score.Marks[criterion.Id])];
            else
                return null;
            return Aggregate(Function, values);
        }
    }

    /// <summary>Over several figures.</summary>
    public sealed record Among(string Function, IReadOnlyList<Formula> Figures) : Formula
    {
        public override double? Of(IReadOnlyList<CountedMarks> scores, IReadOnlyList<CriterionFacts> criteria) =>
            Aggregate(Function, [.. Figures.Select(figure => figure.Of(scores, criteria)).OfType<double>()]);
    }

    private static double? Aggregate(string function, double[] values) => function switch
    {
        "count" => values.Length,
        _ when values.Length == 0 => null,
        "min" => values.Min(),
        "max" => values.Max(),
        _ => values.Average(),
    };
}
