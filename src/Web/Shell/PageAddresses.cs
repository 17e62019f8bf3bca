using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Palmares.Web.Shell;

/// <summary>An address is a folder: <c>Pages/Records/People/Index</c> answers at <c>/records/people</c>. <c>Pages/Public</c> is the root of the site.</summary>
internal sealed partial class PageAddresses : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.Where(s => s.AttributeRouteModel?.Template is not null).ToList())
        {
            var route = selector.AttributeRouteModel!;
            if (IsIndexTwin(model, route.Template!))
                model.Selectors.Remove(selector);
            else
                route.Template = Address(route.Template!);
        }
    }

    internal static string Address(string template)
    {
        var segments = template.Split('/').Select(segment => segment.Contains('{', StringComparison.Ordinal) ? segment : Kebab(segment)).ToList();
        if (segments is ["public", ..])
            segments.RemoveAt(0);
        return string.Join('/', segments);
    }

    // An Index page is offered under its folder and under folder/Index; only the folder is an address.
    private static bool IsIndexTwin(PageRouteModel model, string template) =>
        model.ViewEnginePath.EndsWith("/Index", StringComparison.Ordinal)
        && (template + "/").StartsWith(model.ViewEnginePath.TrimStart('/') + "/", StringComparison.Ordinal);

    private static string Kebab(string segment) => WordStart().Replace(segment, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
