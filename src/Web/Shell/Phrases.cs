using Microsoft.Extensions.Localization;
using Palmares.Awards.Screening;

namespace Palmares.Web.Shell;

/// <summary>Phrases of rules in the reader's language.</summary>
public static class Phrases
{
    public static string In(this Phrase phrase, IStringLocalizer texts) => !phrase.Template.Any(char.IsLetter)
        ? string.Format(System.Globalization.CultureInfo.InvariantCulture, phrase.Template, Arguments(phrase, texts))
        : phrase.Arguments.Count == 0 ? texts[phrase.Template] : texts[phrase.Template, Arguments(phrase, texts)];

    private static object[] Arguments(Phrase phrase, IStringLocalizer texts) => [.. phrase.Arguments.Select(a => a is Phrase inner ? inner.In(texts) : a.ToString() ?? "")];
}
