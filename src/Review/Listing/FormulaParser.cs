using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>Reads a formula over scores: numbers, + - * /, brackets, and min, max, mean and count of a criterion, of the overall score, or of several figures.</summary>
/// <remarks>Nothing else can be said in it: no text, no loop, no call that is not one of the four; its length and depth are bounded.</remarks>
internal sealed class FormulaParser
{
    public const int TextLimit = SavedSearch.FormulaLimit;
    public const int DepthLimit = 20;

    /// <summary>The overall score, where a criterion's name would stand.</summary>
    public const string Overall = "overall";

    private static readonly string[] Functions = ["min", "max", "mean", "count"];

    private readonly string _text;
    private readonly IReadOnlySet<string> _criteria;
    private Error? _fault;
    private int _at;

    private FormulaParser(string text, IReadOnlySet<string> criteria) => (_text, _criteria) = (text, criteria);

    /// <param name="criteria">The codes of criteria that may be named, as <see cref="Name"/> writes them.</param>
    public static Result<Formula> Read(string text, IReadOnlySet<string> criteria)
    {
        if (text.Length > TextLimit)
            return ReviewErrors.FormulaTooLong.With(TextLimit);
        var parser = new FormulaParser(text, criteria);
        var formula = parser.Sum(0);
        if (parser._fault is null && parser.Peek() != '\0')
            parser.Fail(ReviewErrors.FormulaUnexpected.With(parser._at + 1, parser._text[parser._at]));
        return parser._fault is { } fault ? fault : Result<Formula>.Of(formula);
    }

    /// <summary>A code as formulas write it: a hyphen would be a minus.</summary>
    public static string Name(string code) => string.Concat(code.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    private Formula Sum(int depth)
    {
        var left = Product(depth);
        while (_fault is null && Peek() is '+' or '-')
            left = new Formula.Binary(_text[_at++], left, Product(depth));
        return left;
    }

    private Formula Product(int depth)
    {
        var left = One(depth);
        while (_fault is null && Peek() is '*' or '/')
            left = new Formula.Binary(_text[_at++], left, One(depth));
        return left;
    }

    private Formula One(int depth)
    {
        if (depth >= DepthLimit)
            return Fail(ReviewErrors.FormulaTooDeep.With(_at + 1, DepthLimit));
        var next = Peek();
        if (next == '-')
        {
            _at++;
            return new Formula.Negative(One(depth + 1));
        }

        if (next == '(')
        {
            _at++;
            var inside = Sum(depth + 1);
            return Closed(inside);
        }

        if (char.IsAsciiDigit(next) || next == '.')
            return Number();
        return char.IsLetter(next) ? Named(depth) : Fail(next == '\0' ? ReviewErrors.FormulaEnds.With(_at + 1) : ReviewErrors.FormulaUnexpected.With(_at + 1, next));
    }

    private Formula.Constant Number()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        return double.TryParse(_text.AsSpan(from, _at - from), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Formula.Constant(number)
            : Fail(ReviewErrors.FormulaUnexpected.With(from + 1, _text[from..Math.Min(_text.Length, _at)]));
    }

    private Formula Named(int depth)
    {
        var (name, at) = (Word(), _at);
        if (Functions.Contains(name) && Peek() == '(')
        {
            _at++;
            return Call(name, depth);
        }

        // A criterion by itself is the mean of its marks.
        return IsCriterion(name) ? new Formula.Over("mean", name == Overall ? null : name) : Fail(Unknown(name, at - name.Length));
    }

    private Formula Call(string function, int depth)
    {
        if (Peek() == ')')
        {
            _at++;
            return new Formula.Over(function, null);
        }

        if (Alone() is { } criterion)
            return new Formula.Over(function, criterion == Overall ? null : criterion);
        var figures = new List<Formula> { Sum(depth + 1) };
        while (_fault is null && Peek() == ',')
        {
            _at++;
            figures.Add(Sum(depth + 1));
        }

        return Closed(new Formula.Among(function, figures));
    }

    /// <summary>A criterion that is all that stands between the brackets.</summary>
    private string? Alone()
    {
        var from = _at;
        if (char.IsLetter(Peek()))
        {
            var name = Word();
            if (IsCriterion(name) && Peek() == ')')
            {
                _at++;
                return name;
            }
        }

        _at = from;
        return null;
    }

    private Formula Closed(Formula inside)
    {
        if (_fault is not null)
            return inside;
        if (Peek() != ')')
            return Fail(ReviewErrors.FormulaBracket.With(_at + 1));
        _at++;
        return inside;
    }

    private bool IsCriterion(string name) => name == Overall || _criteria.Contains(name);

    private Error Unknown(string name, int at) => ReviewErrors.FormulaName.With(at + 1, name, string.Join(", ", _criteria.Append(Overall).Order(StringComparer.Ordinal)));

    private string Word()
    {
        Peek();
        var from = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        return _text[from.._at].ToLowerInvariant();
    }

    private char Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private Formula.Constant Fail(Error fault)
    {
        _fault ??= fault;
        return new Formula.Constant(0);
    }
}
