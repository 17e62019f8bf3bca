using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Palmares.Web.Tags;

/// <summary>Short ways to write elements.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string? css = null, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
            tag.AddCssClass(css);
        if (text is not null)
            tag.InnerHtml.Append(text);
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.MergeAttribute(attribute, value, replaceExisting: true);
        return tag;
    }

    public static TagBuilder Holding(this TagBuilder tag, params IHtmlContent?[] children)
    {
        foreach (var child in children)
        {
            if (child is not null)
                tag.InnerHtml.AppendHtml(child);
        }

        return tag;
    }

    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", text);
}
