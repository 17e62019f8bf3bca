using Microsoft.Extensions.Localization;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>Phrases in the reader's language.</summary>
public static class Phrases
{
    public static string In(this Phrase phrase, IStringLocalizer texts) => phrase.In(template => texts[template]);
}
