using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Tags;

/// <summary>A button, or with <c>href</c> a link that looks like one. <c>kind</c>: primary, secondary, warning.</summary>
[HtmlTargetElement("pm-button")]
public sealed class ButtonTag : TagHelper
{
    public string Kind { get; set; } = "primary";

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css = "govuk-button" + (Kind == "primary" ? "" : " govuk-button--" + Kind);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", css + (output.Attributes.TryGetAttribute("class", out var more) ? " " + more.Value : ""));
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }

        output.TagName = "button";
        if (!output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }
}

/// <summary>A list of facts, of <c>pm-row</c>s.</summary>
[HtmlTargetElement("pm-summary")]
public sealed class SummaryTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
    }
}

/// <summary>One fact: <c>&lt;pm-row label="..." href="..." action="..."&gt;value&lt;/pm-row&gt;</c>; the link changes it.</summary>
[HtmlTargetElement("pm-row")]
public sealed class RowTag : TagHelper
{
    public string Label { get; set; } = "";

    public string? Href { get; set; }

    public string? Action { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-summary-list__row" + (Href is null ? " govuk-summary-list__row--no-actions" : ""));
        output.Content.AppendHtml(Html.Element("dt", "govuk-summary-list__key", Label));
        output.Content.AppendHtml(Html.Element("dd", "govuk-summary-list__value").Holding(value));
        if (Href is not null)
        {
            var link = Html.Element("a", "govuk-link", Action ?? Label).With("href", Href).Holding(Html.Hidden(" " + Label));
            output.Content.AppendHtml(Html.Element("dd", "govuk-summary-list__actions").Holding(link));
        }
    }
}

/// <summary>A table with a caption, scrollable on its own where it is wider than the page. Write plain <c>thead</c>, <c>tbody</c>, <c>th</c>, <c>td</c>; <c>pm-number</c> for figures.</summary>
[HtmlTargetElement("pm-table")]
public sealed class TableTag : TagHelper
{
    public string Caption { get; set; } = "";

    public bool CaptionHidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        var caption = Html.Element("caption", "govuk-table__caption" + (CaptionHidden ? " govuk-visually-hidden" : ""), Caption);
        var table = Html.Element("table", "govuk-table pm-table").Holding(caption, rows);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "pm-scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(table);
    }
}

/// <summary>A state in one or two words. <c>kind</c>: good, bad, warn, info, quiet. The words say it; the colour only helps.</summary>
[HtmlTargetElement("pm-tag")]
public sealed class StateTag : TagHelper
{
    public string Kind { get; set; } = "info";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-tag govuk-tag--" + Colour());
    }

    private string Colour() => Kind switch { "good" => "green", "bad" => "red", "warn" => "orange", "info" => "teal", "quiet" => "grey", _ => Kind };
}

/// <summary>Says what will be here and how to start.</summary>
[HtmlTargetElement("pm-empty")]
public sealed class EmptyTag : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pm-empty");
        output.Content.AppendHtml(Html.Element("p", "govuk-body govuk-!-font-weight-bold", Title));
        if (!content.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Html.Element("div", "govuk-body").Holding(content));
    }
}

/// <summary>A point to weigh before going on.</summary>
[HtmlTargetElement("pm-warning")]
public sealed class WarningTag(IStringLocalizer<Texts> texts) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.Content.AppendHtml(Html.Element("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true"));
        output.Content.AppendHtml(Html.Element("strong", "govuk-warning-text__text").Holding(Html.Hidden(texts["Warning"] + " "), content));
    }
}

/// <summary>Help beside what it explains, folded.</summary>
[HtmlTargetElement("pm-details")]
public sealed class DetailsTag : TagHelper
{
    public string Summary { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        output.Content.AppendHtml(Html.Element("summary", "govuk-details__summary").Holding(Html.Element("span", "govuk-details__summary-text", Summary)));
        output.Content.AppendHtml(Html.Element("div", "govuk-details__text").Holding(content));
    }
}
