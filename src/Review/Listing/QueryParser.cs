using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>Reads a search against the fields one viewer may see. A field that is hidden and one that does not exist are refused in the same words.</summary>
/// <remarks>
/// search = any; any = all { "or" all }; all = one { ["and"] one }; one = ["not" | "-"] one | "(" any ")" | field ":" values | word | quoted.
/// "and" binds closer than "or"; two terms side by side are joined by "and".
/// </remarks>
internal sealed class QueryParser
{
    public const int TextLimit = SavedSearch.SearchLimit;
    public const int DepthLimit = 20;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly ListFields _fields;
    private Error? _fault;
    private int _at;

    private QueryParser(IReadOnlyList<Token> tokens, ListFields fields) => (_tokens, _fields) = (tokens, fields);

    private Token Here => _tokens[_at];

    public static Result<Query> Read(string? text, ListFields fields)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Query.Everything();
        if (text.Length > TextLimit)
            return ReviewErrors.SearchTooLong.With(TextLimit);
        var (tokens, unclosed) = QueryTokens.Read(text);
        if (unclosed is { } quote)
            return ReviewErrors.SearchQuote.With(quote);
        var parser = new QueryParser(tokens, fields);
        var query = parser.Any(0);
        if (parser._fault is null && parser.Here.Kind != TokenKind.End)
            parser.Fail(ReviewErrors.SearchUnexpected.With(parser.Here.At, parser.Here.Text));
        return parser._fault is { } fault ? fault : Result<Query>.Of(query);
    }

    private Query Any(int depth)
    {
        var parts = new List<Query> { All(depth) };
        while (_fault is null && IsWord("or"))
        {
            _at++;
            parts.Add(All(depth));
        }

        return parts.Count == 1 ? parts[0] : new Query.Any(parts);
    }

    private Query All(int depth)
    {
        var parts = new List<Query> { One(depth) };
        while (_fault is null && Here.Kind is not (TokenKind.End or TokenKind.Close) && !IsWord("or"))
        {
            if (IsWord("and"))
                _at++;
            parts.Add(One(depth));
        }

        return parts.Count == 1 ? parts[0] : new Query.All(parts);
    }

    private Query One(int depth)
    {
        var token = Here;
        if (depth >= DepthLimit)
            return Fail(ReviewErrors.SearchTooDeep.With(token.At, DepthLimit));
        switch (token.Kind)
        {
            case TokenKind.Minus:
            case TokenKind.Word when IsWord("not"):
                _at++;
                return new Query.Not(One(depth + 1));
            case TokenKind.Open:
                return Group(depth);
            case TokenKind.Field:
                _at++;
                return Field(token);
            case TokenKind.Quoted:
            case TokenKind.Word when !IsWord("and") && !IsWord("or"):
                _at++;
                return new Query.Words(Folded.Of(token.Text));
            case TokenKind.End:
                return Fail(ReviewErrors.SearchEnds.With(token.At));
            default:
                return Fail(ReviewErrors.SearchUnexpected.With(token.At, token.Text));
        }
    }

    private Query Group(int depth)
    {
        var open = Here;
        _at++;
        var inside = Any(depth + 1);
        if (_fault is not null)
            return inside;
        if (Here.Kind != TokenKind.Close)
            return Fail(ReviewErrors.SearchBracket.With(open.At));
        _at++;
        return inside;
    }

    private Query Field(Token name)
    {
        if (Here is not { Kind: TokenKind.Word or TokenKind.Quoted, Joined: true })
            return Fail(ReviewErrors.SearchValue.With(Here.At, name.Text));
        if (name.Text.Equals("has", StringComparison.OrdinalIgnoreCase))
        {
            var what = Here;
            _at++;
            return _fields.Find(what.Text) is { } held ? new Query.Has(held) : Fail(Unknown(what));
        }

        if (_fields.Find(name.Text) is not { } field)
            return Fail(Unknown(name));
        var tests = new List<ValueTest>();
        do
        {
            if (tests.Count > 0)
                _at++;
            var value = Here;
            if (value.Kind is not (TokenKind.Word or TokenKind.Quoted))
                return Fail(ReviewErrors.SearchValue.With(value.At, name.Text));
            var test = ValueReader.Read(field, value);
            if (test.IsError)
                return Fail(test.Error);
            tests.Add(test.Value);
            _at++;
        }
        while (Here is { Kind: TokenKind.Comma, Joined: true });
        return new Query.Asked(field, tests);
    }

    private static Error Unknown(Token name) => ReviewErrors.SearchField.With(name.At, name.Text);

    private bool IsWord(string word) => Here.Kind == TokenKind.Word && Here.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first fault is the one that is told.</summary>
    private Query.Everything Fail(Error fault)
    {
        _fault ??= fault;
        return new Query.Everything();
    }
}
