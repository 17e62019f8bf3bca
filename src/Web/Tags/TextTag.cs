using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Tags;

/// <summary>One line of text: <c>&lt;pm-text for="Input.Title" label="..." max="200" /&gt;</c>. <c>width</c> is 2, 3, 4, 5, 10 or 20 characters.</summary>
[HtmlTargetElement("pm-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextTag(IStringLocalizer<Texts> texts) : FieldTag(texts)
{
    public int? Max { get; set; }

    public int? Width { get; set; }

    public string Type { get; set; } = "text";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Html.Element("input", "govuk-input" + (Width is { } width ? $" govuk-input--width-{width}" : "") + (Problem is null ? "" : " govuk-input--error"))
            .With("id", Id).With("name", Name).With("type", Type)
            .With("value", Type == "password" ? null : Value)
            .With("maxlength", Max?.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", DescribedBy)
            .With("aria-invalid", Problem is null ? null : "true");
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        TakeAttributes(input, output);
        Group(output, LabelElement(), HintElement(), ErrorElement(), input);
    }
}
