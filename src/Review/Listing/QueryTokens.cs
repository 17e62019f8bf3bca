namespace Palmares.Review.Listing;

internal enum TokenKind
{
    Open,
    Close,

    /// <summary>A name with its colon.</summary>
    Field,
    Word,
    Quoted,
    Minus,
    Comma,
    End,
}

/// <param name="At">The first letter's place, from 1.</param>
/// <param name="Joined">Nothing stands between it and the token before.</param>
internal sealed record Token(TokenKind Kind, string Text, int At, bool Joined);

/// <summary>Takes a search apart into words, quoted texts, names of fields and brackets.</summary>
internal static class QueryTokens
{
    /// <returns>The tokens, the last of them <see cref="TokenKind.End"/>; or the place of a quotation mark that is not closed.</returns>
    public static (IReadOnlyList<Token> Tokens, int? Unclosed) Read(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var joined = at > 0 && !char.IsWhiteSpace(text[at - 1]);
            if (Single(text[at]) is { } kind)
            {
                tokens.Add(new Token(kind, text[at].ToString(), ++at, joined));
            }
            else if (IsQuote(text[at]))
            {
                var end = at + 1;
                while (end < text.Length && !IsQuote(text[end]))
                    end++;
                if (end == text.Length)
                    return (tokens, at + 1);
                tokens.Add(new Token(TokenKind.Quoted, text[(at + 1)..end], at + 1, joined));
                at = end + 1;
            }
            else if (text[at] == '-' && !joined && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && !char.IsAsciiDigit(text[at + 1]))
            {
                tokens.Add(new Token(TokenKind.Minus, "-", ++at, joined));
            }
            else
            {
                at = Word(text, at, joined, tokens);
            }
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length + 1, false));
        return (tokens, null);
    }

    private static int Word(string text, int at, bool joined, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && Single(text[end]) is null && !IsQuote(text[end]))
        {
            if (text[end] == ':' && end > at && IsName(text.AsSpan(at, end - at)))
            {
                tokens.Add(new Token(TokenKind.Field, text[at..end], at + 1, joined));
                return end + 1;
            }

            end++;
        }

        tokens.Add(new Token(TokenKind.Word, text[at..end], at + 1, joined));
        return end;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter) && letter is not ('-' or '_'))
                return false;
        }

        return true;
    }

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”';

    private static TokenKind? Single(char letter) => letter switch
    {
        '(' => TokenKind.Open,
        ')' => TokenKind.Close,
        ',' => TokenKind.Comma,
        _ => null,
    };
}
