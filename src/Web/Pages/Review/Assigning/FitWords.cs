using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Pages.Review.Assigning;

/// <summary>The parts of a fit in the reader's language; what each comes from is the record's own.</summary>
public static partial class FitWords
{
    /// <summary>Before the names of parts among the texts: a name alone is a word that other texts have with a capital.</summary>
    public const string Named = "fit: ";

    public static string Name(string part, IStringLocalizer<Texts> texts) => texts[Named + part] is { ResourceNotFound: false } told ? told.Value : part;

    /// <param name="parts">As kept with an assignment: <c>titles 0.30 (beacon, tidal); wish 1.00</c>.</param>
    public static string In(string parts, IStringLocalizer<Texts> texts) => Part().Replace(parts, match => match.Groups[1].Value + Name(match.Groups[2].Value, texts));

    [GeneratedRegex(@"(^|; )([a-z]+)(?= -?[01]\.)")]
    private static partial Regex Part();
}
