using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Palmares.Web.Shell;

namespace Palmares.Web.Tags;

/// <summary>The page's one heading, and the title in the browser's tab. <c>caption</c> stands small above it.</summary>
[HtmlTargetElement("pm-title")]
public sealed class TitleTag : TagHelper
{
    /// <summary>Where the layout finds the title of the page.</summary>
    internal static readonly object Key = new();

    public string? Caption { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        // Not among the view's own data: a page made of parts has a copy of those in each.
        View.HttpContext.Items[Key] = WebUtility.HtmlDecode(content.GetContent().Trim());
        output.TagName = "h1";
        output.Attributes.SetAttribute("class", "govuk-heading-xl");
        if (Caption is not null)
            output.Content.AppendHtml(Html.Element("span", "pm-caption", Caption));
        output.Content.AppendHtml(content);
    }
}

/// <summary>All that is wrong with the form, each leading to its field.</summary>
[HtmlTargetElement("pm-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTag(IStringLocalizer<Texts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.IsValid || View.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var list = Html.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var (key, entry) in View.ModelState.Where(pair => pair.Value!.Errors.Count > 0))
            list.Holding(Html.Element("li").Holding(Line(key, entry!.Errors[0].ErrorMessage)));
        var body = Html.Element("div", "govuk-error-summary__body").Holding(list);
        output.Content.AppendHtml(Html.Element("div").With("role", "alert").Holding(Html.Element("h2", "govuk-error-summary__title", texts["There is a problem"]), body));
    }

    private static IHtmlContent Line(string key, string message) =>
        key.Length == 0 ? new StringHtmlContent(message) : Html.Element("a", null, message).With("href", "#" + FieldTag.IdOf(key));
}

/// <summary>The way back. The layout writes it at the top unless the page has placed it itself.</summary>
[HtmlTargetElement("pm-crumbs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CrumbsTag(IStringLocalizer<Texts> texts) : TagHelper
{
    private const string Written = "Palmares.CrumbsWritten";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var steps = Crumbs.Of(View.ViewData);
        if (steps.Count == 0 || View.HttpContext.Items.ContainsKey(Written))
        {
            output.SuppressOutput();
            return;
        }

        View.HttpContext.Items[Written] = true;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs pm-crumbs");
        output.Attributes.SetAttribute("aria-label", texts["Breadcrumb"].Value);
        var list = Html.Element("ol", "govuk-breadcrumbs__list");
        foreach (var (text, url) in steps)
        {
            var step = Html.Element("li", "govuk-breadcrumbs__list-item");
            list.Holding(url is null ? step.With("aria-current", "page").Holding(new StringHtmlContent(text)) : step.Holding(Html.Element("a", "govuk-breadcrumbs__link", text).With("href", url)));
        }

        output.Content.AppendHtml(list);
    }
}

/// <summary>Pages of a list: <c>&lt;pm-pages number="@Model.List.Number" pages="@Model.List.Pages" /&gt;</c>; keeps the rest of the query.</summary>
[HtmlTargetElement("pm-pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesTag(IStringLocalizer<Texts> texts) : TagHelper
{
    public int Number { get; set; } = 1;

    public int Pages { get; set; } = 1;

    /// <summary>The query's name for the number.</summary>
    public string Query { get; set; } = "page";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", texts["Pages of this list"].Value);
        if (Number > 1)
            output.Content.AppendHtml(Step("prev", texts["Previous page"], Number - 1));
        output.Content.AppendHtml(Numbers());
        if (Number < Pages)
            output.Content.AppendHtml(Step("next", texts["Next page"], Number + 1));
    }

    private TagBuilder Numbers()
    {
        var list = Html.Element("ul", "govuk-pagination__list");
        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Number) <= 1))
        {
            if (number > last + 1)
                list.Holding(Html.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯"));
            var link = Html.Element("a", "govuk-link govuk-pagination__link", number.ToString(System.Globalization.CultureInfo.CurrentCulture))
                .With("href", Address(number)).With("aria-label", texts["Page {0}", number]).With("aria-current", number == Number ? "page" : null);
            list.Holding(Html.Element("li", "govuk-pagination__item" + (number == Number ? " govuk-pagination__item--current" : "")).Holding(link));
            last = number;
        }

        return list;
    }

    private TagBuilder Step(string way, string text, int number) => Html.Element("div", "govuk-pagination__" + way)
        .Holding(Html.Element("a", "govuk-link govuk-pagination__link").With("href", Address(number)).With("rel", way).Holding(Html.Element("span", "govuk-pagination__link-title", text)));

    private string Address(int number)
    {
        var request = View.HttpContext.Request;
        var kept = request.Query.Where(pair => pair.Key != Query).Append(KeyValuePair.Create(Query, new Microsoft.Extensions.Primitives.StringValues(number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        return request.Path + QueryString.Create(kept);
    }
}
