using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>Reads what stands behind a field's colon, by the kind of the field.</summary>
internal static class ValueReader
{
    private const string Range = "..";

    public static Result<ValueTest> Read(ListField field, Token value) => field.Kind switch
    {
        FieldKind.Number => Number(field, value),
        FieldKind.Date => Date(field, value),
        FieldKind.Choice => Choice(field, value),
        _ => Text(field, value),
    };

    private static Result<ValueTest> Text(ListField field, Token value)
    {
        var whole = value.Kind == TokenKind.Word && value.Text.StartsWith('=');
        var folded = Folded.Of(whole ? value.Text[1..] : value.Text);
        return folded.Length == 0 ? ReviewErrors.SearchValue.With(value.At, field.Name) : new ValueTest.Text(folded, whole);
    }

    private static Result<ValueTest> Choice(ListField field, Token value)
    {
        var asked = Folded.Choice(value.Text.TrimStart('='));
        return field.Choices.FirstOrDefault(choice => Folded.Choice(choice) == asked) is { } found
            ? new ValueTest.Text(Folded.Of(found), Whole: true)
            : ReviewErrors.SearchChoice.With(value.At, value.Text, field.Name, string.Join(", ", field.Choices.Select(Typed)));
    }

    /// <summary>As it is typed without quotation marks.</summary>
    public static string Typed(string choice) => string.Join('-', Folded.Of(choice).Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

    private static Result<ValueTest> Number(ListField field, Token value)
    {
        var text = value.Text;
        if (text.Split(Range) is [var from, var to] && (from.Length > 0 || to.Length > 0))
        {
            var (low, high) = (from.Length == 0 ? double.NegativeInfinity : Parse(from), to.Length == 0 ? double.PositiveInfinity : Parse(to));
            return low is { } l && high is { } h ? new ValueTest.Number(l, true, h, true) : NotNumber(field, value);
        }

        var (sign, operand) = Comparison(text);
        if (Parse(operand) is not { } number)
            return NotNumber(field, value);
        return sign switch
        {
            ">=" => new ValueTest.Number(number, true, double.PositiveInfinity, true),
            ">" => new ValueTest.Number(number, false, double.PositiveInfinity, true),
            "<=" => new ValueTest.Number(double.NegativeInfinity, true, number, true),
            "<" => new ValueTest.Number(double.NegativeInfinity, true, number, false),
            _ => new ValueTest.Number(number, true, number, true),
        };
    }

    private static Result<ValueTest> Date(ListField field, Token value)
    {
        var text = value.Text;
        if (text.Split(Range) is [var from, var to] && (from.Length > 0 || to.Length > 0))
        {
            PartialDate first = default, last = default;
            if ((from.Length > 0 && !PartialDate.TryParse(from, out first)) || (to.Length > 0 && !PartialDate.TryParse(to, out last)))
                return NotDate(field, value);
            return new ValueTest.Days(from.Length == 0 ? DateOnly.MinValue : first.Earliest, to.Length == 0 ? DateOnly.MaxValue : last.Latest);
        }

        var (sign, operand) = Comparison(text);
        if (!PartialDate.TryParse(operand, out var date))
            return NotDate(field, value);
        return sign switch
        {
            ">=" => new ValueTest.Days(date.Earliest, DateOnly.MaxValue),
            ">" => date.Latest == DateOnly.MaxValue ? new ValueTest.Days(DateOnly.MaxValue, DateOnly.MinValue) : new ValueTest.Days(date.Latest.AddDays(1), DateOnly.MaxValue),
            "<=" => new ValueTest.Days(DateOnly.MinValue, date.Latest),
            "<" => date.Earliest == DateOnly.MinValue ? new ValueTest.Days(DateOnly.MaxValue, DateOnly.MinValue) : new ValueTest.Days(DateOnly.MinValue, date.Earliest.AddDays(-1)),
            _ => new ValueTest.Days(date.Earliest, date.Latest),
        };
    }

    private static (string Sign, string Operand) Comparison(string text) =>
        text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith("<=", StringComparison.Ordinal) ? (text[..2], text[2..])
        : text.Length > 0 && text[0] is '>' or '<' or '=' ? (text[..1], text[1..])
        : ("=", text);

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static Error NotNumber(ListField field, Token value) => ReviewErrors.SearchNumber.With(value.At, value.Text, field.Name);

    private static Error NotDate(ListField field, Token value) => ReviewErrors.SearchDate.With(value.At, value.Text, field.Name);
}
