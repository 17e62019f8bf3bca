namespace Palmares.Proceedings;

/// <summary>Which body adopted a Resolution: the number alone does not say, place and year do.</summary>
/// <remarks>Source: the published lists of conferences and assemblies. The same city stands for four bodies in four years.</remarks>
internal static class Resolutions
{
    private static readonly Dictionary<(string Place, int Year), string> Bodies = new()
    {
        [("kyoto", 1994)] = "PP", [("minneapolis", 1998)] = "PP", [("marrakesh", 2002)] = "PP", [("antalya", 2006)] = "PP",
        [("guadalajara", 2010)] = "PP", [("busan", 2014)] = "PP", [("dubai", 2018)] = "PP", [("bucharest", 2022)] = "PP",
        [("montreal", 2000)] = "WTSA", [("florianopolis", 2004)] = "WTSA", [("johannesburg", 2008)] = "WTSA", [("dubai", 2012)] = "WTSA",
        [("hammamet", 2016)] = "WTSA", [("geneva", 2022)] = "WTSA", [("new delhi", 2024)] = "WTSA",
        [("buenos aires", 1994)] = "WTDC", [("valletta", 1998)] = "WTDC", [("istanbul", 2002)] = "WTDC", [("doha", 2006)] = "WTDC",
        [("hyderabad", 2010)] = "WTDC", [("dubai", 2014)] = "WTDC", [("buenos aires", 2017)] = "WTDC", [("kigali", 2022)] = "WTDC",
        [("istanbul", 2000)] = "RA", [("geneva", 2007)] = "RA", [("geneva", 2012)] = "RA", [("geneva", 2015)] = "RA", [("sharm el-sheikh", 2019)] = "RA", [("dubai", 2023)] = "RA",
    };

    /// <summary>PP, WTSA, WTDC or RA; null when the list does not hold the place and year.</summary>
    public static string? BodyOf(string place, int year) => Bodies.GetValueOrDefault((Plain(place), year));

    private static string Plain(string place) => string.Concat(place.Trim().ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD)
        .Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));
}
