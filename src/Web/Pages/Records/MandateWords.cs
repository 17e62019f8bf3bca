using System.Globalization;
using Microsoft.Extensions.Localization;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Web.Pages.Records;

/// <summary>A mandate's begin and end in words, with how exactly they are known.</summary>
public static class MandateWords
{
    public static string Begin(Mandate mandate, IStringLocalizer<Texts> texts) => mandate.LeftCensored
        ? texts["Held by {0}, when the source's records begin; it may have begun earlier", Day(mandate.FirstSeen)]
        : texts["From {0}", Day(mandate.FirstSeen)];

    public static string End(Mandate mandate, IStringLocalizer<Texts> texts) => mandate.Ongoing
        ? texts["Still held on {0}", Day(mandate.LastSeen ?? mandate.FirstSeen)]
        : mandate.EndBefore is { } end ? texts["Ended before {0}", Day(end)] : texts["Last seen {0}", Day(mandate.LastSeen ?? mandate.FirstSeen)];

    /// <summary>Year first in a line that runs from right to left, too.</summary>
    private static string Day(PartialDate day) => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? $"\u2066{day}\u2069" : day.ToString();
}
