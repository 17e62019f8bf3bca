using CsCheck;
using Palmares.Review.Listing;

namespace Palmares.Modules.Tests.Review.Listing;

public sealed class FormulaTests
{
    private static readonly HashSet<string> Criteria = ["impact", "hand_craft"];
    private static readonly CountedMarks[] Scores = [Rows.Marks(5, 2), Rows.Marks(3, 4), Rows.Marks(4, 0)];

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("-2 * -3", 6)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("impact", 4)]
    [InlineData("mean(hand_craft)", 2)]
    [InlineData("min(impact)", 3)]
    [InlineData("max(hand_craft) - min(hand_craft)", 4)]
    [InlineData("count(impact)", 3)]
    [InlineData("count()", 3)]
    [InlineData("min(impact, hand_craft)", 2)]
    [InlineData("max(mean(impact), 4.5)", 4.5)]
    [InlineData("mean(overall)", 3.2)]
    [InlineData("0.5*impact + 0.5*hand_craft", 3)]
    public void What_a_formula_gives(string formula, double value)
    {
        var figure = FormulaParser.Read(formula, Criteria).Value.Of(Scores, [Rows.Impact, Rows.Craft]);

        Assert.Equal(value, figure!.Value, 9);
    }

    [Theory]
    [InlineData("impact / (count() - 3)")]
    [InlineData("mean(impact)")]
    public void Nothing_is_given_where_nought_divides_or_nobody_marked(string formula)
    {
        var read = FormulaParser.Read(formula, Criteria).Value;

        Assert.Null(read.Of(formula.Contains('/', StringComparison.Ordinal) ? Scores : [], [Rows.Impact, Rows.Craft]));
    }

    [Theory]
    [InlineData("impct + 1", "FormulaName", 1)]
    [InlineData("1 + ", "FormulaEnds", 5)]
    [InlineData("min(impact", "FormulaBracket", 11)]
    [InlineData("2 2", "FormulaUnexpected", 3)]
    [InlineData("system(1)", "FormulaName", 1)]
    [InlineData("1 ; 2", "FormulaUnexpected", 3)]
    public void A_formula_at_fault_is_refused_with_its_place(string formula, string code, int position)
    {
        var error = FormulaParser.Read(formula, Criteria).Error;

        Assert.Equal((code, position), (error.Code, (int)error.Arguments[0]));
    }

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var piece = Rows.Choose("(", ")", "+", "-", "*", "/", "min(", "count(", "impact", "hand_craft", ",", " ", "1", ".", "2.5", "x", "é", "\"", "overall");

        piece.Array[0, 16].Select(string.Concat).Sample(
            text =>
            {
                var read = FormulaParser.Read(text, Criteria);
                if (!read.IsError)
                    Assert.True(read.Value.Of(Scores, [Rows.Impact, Rows.Craft]) is null or not double.NaN);
            },
            iter: 20_000);
        Assert.Equal("FormulaTooDeep", FormulaParser.Read(new string('(', 60) + "1" + new string(')', 60), Criteria).Error.Code);
        Assert.Equal("FormulaTooLong", FormulaParser.Read(new string('1', 201), Criteria).Error.Code);
    }

    /// <summary>Held against the language's own arithmetic.</summary>
    [Fact]
    public void Arithmetic_is_that_of_school()
    {
        var number = Gen.Int[1, 9].Select(n => (Text: n.ToString(System.Globalization.CultureInfo.InvariantCulture), Value: (double)n));
        Gen.Select(number, number, number, Rows.Choose('+', '-', '*', '/'), Rows.Choose('+', '-', '*', '/')).Sample((a, b, c, first, second) =>
        {
            double Apply(char sign, double left, double right) => sign switch { '+' => left + right, '-' => left - right, '*' => left * right, _ => left / right };
            var binds = first is '+' or '-' && second is '*' or '/';
            var expected = binds ? Apply(first, a.Value, Apply(second, b.Value, c.Value)) : Apply(second, Apply(first, a.Value, b.Value), c.Value);

            Assert.Equal(expected, FormulaParser.Read($"{a.Text}{first}{b.Text} {second} {c.Text}", Criteria).Value.Of([], [])!.Value, 9);
        });
    }
}
