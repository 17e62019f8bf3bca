using Microsoft.Extensions.Localization;
using Palmares.Records;

namespace Palmares.Web.Pages.Records;

/// <summary>A mandate's begin and end in words, with how exactly they are known.</summary>
public static class MandateWords
{
    public static string Begin(Mandate mandate, IStringLocalizer<Texts> texts) => mandate.LeftCensored
        ? texts["Held by {0}, when the source's records begin; it may have begun earlier", mandate.FirstSeen]
        : texts["From {0}", mandate.FirstSeen];

    public static string End(Mandate mandate, IStringLocalizer<Texts> texts) => mandate.Ongoing
        ? texts["Still held on {0}", mandate.LastSeen ?? mandate.FirstSeen]
        : mandate.EndBefore is { } end ? texts["Ended before {0}", end] : texts["Last seen {0}", mandate.LastSeen ?? mandate.FirstSeen];
}
