using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Palmares.Web.Shell;

/// <summary>The way from the home page to this one. Set by the page model or on top of the page: <c>Crumbs.Add(ViewData, T["Record"], "/records")</c>.</summary>
public static class Crumbs
{
    private const string Key = "Palmares.Crumbs";

    public static void Add(ViewDataDictionary data, string text, string? url = null) => List(data).Add((text, url));

    public static IReadOnlyList<(string Text, string? Url)> Of(ViewDataDictionary data) => List(data);

    private static List<(string Text, string? Url)> List(ViewDataDictionary data)
    {
        if (data[Key] is not List<(string, string?)> list)
            data[Key] = list = [];
        return list;
    }
}
