using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Proceedings;

/// <summary>A number somebody wrote, understood.</summary>
/// <param name="Text">What was written, its spaces, dashes and digits made plain.</param>
/// <param name="Fields">Named parts that were written, in the order of the grammar.</param>
/// <param name="Canonical">The one form under which the document is known, whatever the spelling.</param>
public sealed record DocumentNumber(string Text, DocumentGrammar Grammar, IReadOnlyDictionary<string, string> Fields, string Canonical)
{
    public const int MaxLength = 120;

    private static long _timeouts;

    /// <summary>How often, since the start, a pattern ran out of its time. Anything but 0 is a fault of a grammar.</summary>
    public static long Timeouts => Interlocked.Read(ref _timeouts);

    /// <summary>A Question or a working party has a reference, but is not a document; a liaison marker begins a title.</summary>
    public bool DenotesDocument => Grammar.Name is not ("question-ref" or "working-party" or "ls-direction");

    /// <summary>The number, or null when no grammar knows it.</summary>
    public static DocumentNumber? Recognise(string text)
    {
        var plain = Normalise(text);
        if (plain.Length is 0 or > MaxLength)
            return null;
        foreach (var grammar in DocumentGrammars.All)
            if (Matches(grammar, plain) is { } fields)
                return new DocumentNumber(plain, grammar, fields, CanonicalForm.Of(grammar.Name, plain, fields));
        return null;
    }

    /// <summary>Whether this one grammar accepts the text, whatever others say.</summary>
    public static bool IsOf(string grammar, string text) =>
        DocumentGrammars.All.Any(known => known.Name == grammar && Matches(known, Normalise(text)) is not null);

    /// <summary>The grammar whose examples the text resembles most; for the refusal, not for the register.</summary>
    public static DocumentGrammar Nearest(string text)
    {
        var shape = NumberShape.Of(Cut(Normalise(text)));
        return DocumentGrammars.All.MinBy(grammar => grammar.Examples.Min(example => NumberShape.Distance(shape, NumberShape.Of(Normalise(example)))))!;
    }

    /// <summary>Compatibility forms, dashes, spaces and digits of every script made plain.</summary>
    public static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKC).Replace("%21", "!", StringComparison.Ordinal))
        {
            if (c is >= '\u2010' and <= '\u2013')
                plain.Append('-');
            else if (c == '\u00ad')
                continue;
            else if (char.IsWhiteSpace(c))
                plain.Append(plain.Length > 0 && plain[^1] == ' ' ? "" : " ");
            else
                plain.Append(char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c);
        }
        return plain.ToString().Trim();
    }

    /// <summary>A lone half of a surrogate pair cannot be normalised, nor can U+FFFE, which is no character.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');

    private static string Cut(string text) => text.Length > MaxLength ? text[..MaxLength] : text;

    private static Dictionary<string, string>? Matches(DocumentGrammar grammar, string plain)
    {
        try
        {
            var match = grammar.Pattern.Match(plain);
            return match.Success
                ? match.Groups.Values.Where(group => group.Success && !char.IsDigit(group.Name[0])).ToDictionary(group => group.Name, group => group.Value)
                : null;
        }
        catch (RegexMatchTimeoutException)
        {
            Interlocked.Increment(ref _timeouts);
            return null;
        }
    }
}
