using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Palmares.Web.Tags;

/// <summary>A form that names no handler goes to the page's own, also when the page was reached by sending another of its forms.</summary>
/// <remarks>A browser sends such a form to the address shown, whose <c>handler</c> is then the other form's.</remarks>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormTag : TagHelper
{
    private const string Handler = "handler";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        if (!request.Query.ContainsKey(Handler) || context.AllAttributes.Any(attribute => attribute.Name == "action" || attribute.Name.StartsWith("asp-", StringComparison.Ordinal)))
            return;
        var rest = request.Query.Where(one => !string.Equals(one.Key, Handler, StringComparison.OrdinalIgnoreCase));
        output.Attributes.SetAttribute("action", QueryHelpers.AddQueryString(request.PathBase + request.Path, rest));
    }
}
