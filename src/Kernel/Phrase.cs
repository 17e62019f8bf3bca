using System.Globalization;

namespace Palmares.Kernel;

/// <summary>A sentence with gaps: the English text is the key of its translations, and what fills a gap may be a phrase itself.</summary>
public sealed record Phrase(string Template, IReadOnlyList<object> Arguments)
{
    public static Phrase Of(string template, params object[] arguments) => new(template, arguments);

    /// <summary>A value as it is: a name, a date, a list of codes. Nothing of it is translated.</summary>
    public static Phrase Value(string text) => new("{0}", [text]);

    /// <summary>Several phrases, one after the other.</summary>
    public static Phrase Join(IReadOnlyList<Phrase> phrases, string between) => phrases.Count == 1
        ? phrases[0]
        : new(string.Join(between, Enumerable.Range(0, phrases.Count).Select(i => $"{{{i}}}")), [.. phrases]);

    /// <summary>In the language of <paramref name="words"/>, which turns a template into its translation.</summary>
    public string In(Func<string, string> words) =>
        string.Format(CultureInfo.CurrentCulture, Template.Any(char.IsLetter) ? words(Template) : Template, [.. Arguments.Select(a => a is Phrase inner ? inner.In(words) : a)]);

    public override string ToString() => Arguments.Count == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, [.. Arguments.Select(a => a.ToString())]);

    public bool Equals(Phrase? other) => other is not null && Template == other.Template && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Template.GetHashCode(StringComparison.Ordinal);
}
