using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Tags;

/// <summary>Several lines of text, with a live count where <c>words</c> or <c>max</c> (characters) limits it; without scripts the limit is said in words.</summary>
[HtmlTargetElement("pm-area", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AreaTag(IStringLocalizer<Texts> texts) : FieldTag(texts)
{
    public int? Max { get; set; }

    public int? Words { get; set; }

    public int Rows { get; set; } = 6;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var limited = Words is not null || Max is not null;
        var described = string.Join(' ', new[] { DescribedBy, limited ? Id + "-info" : null }.Where(id => id is not null));
        var area = Html.Element("textarea", "govuk-textarea" + (limited ? " govuk-js-character-count" : "") + (Problem is null ? "" : " govuk-textarea--error"))
            .With("id", Id).With("name", Name).With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", described.Length == 0 ? null : described)
            .With("aria-invalid", Problem is null ? null : "true");
        // A browser drops the first line break of a textarea; ours is that one.
        area.InnerHtml.AppendHtml("\n").Append(Value);
        TakeAttributes(area, output);
        Group(output, LabelElement(), HintElement(), ErrorElement(), area, limited ? Limit() : null);
        if (limited)
            Count(output);
    }

    private TagBuilder Limit() => Html.Element("div", "govuk-hint govuk-character-count__message", LimitText()).With("id", Id + "-info");

    private string LimitText() => Words is { } words ? T["You can enter up to {0} words.", words] : T["You can enter up to {0} characters.", Max!.Value];

    private void Count(TagHelperOutput output)
    {
        output.Attributes.SetAttribute("class", output.Attributes["class"].Value + " govuk-character-count");
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        output.Attributes.SetAttribute(Words is null ? "data-maxlength" : "data-maxwords", (Words ?? Max)!.Value);
        var unit = Words is null ? "characters" : "words";
        output.Attributes.SetAttribute($"data-i18n.{unit}-under-limit.other", Words is null ? T["%{count} characters left"].Value : T["%{count} words left"].Value);
        output.Attributes.SetAttribute($"data-i18n.{unit}-under-limit.one", Words is null ? T["%{count} character left"].Value : T["%{count} word left"].Value);
        output.Attributes.SetAttribute($"data-i18n.{unit}-over-limit.other", Words is null ? T["%{count} characters too many"].Value : T["%{count} words too many"].Value);
        output.Attributes.SetAttribute($"data-i18n.{unit}-over-limit.one", Words is null ? T["%{count} character too many"].Value : T["%{count} word too many"].Value);
        output.Attributes.SetAttribute($"data-i18n.{unit}-at-limit", Words is null ? T["No characters left"].Value : T["No words left"].Value);
    }
}
