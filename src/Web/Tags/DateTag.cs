using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Palmares.Web.Shell;

namespace Palmares.Web.Tags;

/// <summary>A date in three fields, for a <see cref="DateOnly"/> or a partial date.</summary>
[HtmlTargetElement("pm-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTag(IStringLocalizer<Texts> texts) : FieldTag(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (day, month, year) = DateBinder.Parts(For.Model);
        var fields = Html.Element("div", "govuk-date-input").With("id", Id + "-parts")
            .Holding(Part("Day", T["Day"], day, 2), Part("Month", T["Month"], month, 2), Part("Year", T["Year"], year, 4));
        var fieldset = Html.Element("fieldset", "govuk-fieldset").With("role", "group").With("aria-describedby", DescribedBy)
            .Holding(LegendElement(), HintElement(), ErrorElement(), fields);
        Group(output, fieldset);
    }

    private TagBuilder Part(string part, string label, string value, int width)
    {
        var name = Name + "." + part;
        var id = part == "Day" ? Id : IdOf(name);
        var input = Html.Element("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}" + (Problem is null ? "" : " govuk-input--error"))
            .With("id", id).With("name", name).With("type", "text").With("inputmode", "numeric").With("value", TypedOr(name, value));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return Html.Element("div", "govuk-date-input__item").Holding(
            Html.Element("div", "govuk-form-group").Holding(Html.Element("label", "govuk-label govuk-date-input__label", label).With("for", id), input));
    }
}

/// <summary>A file to send. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("pm-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTag(IStringLocalizer<Texts> texts) : FieldTag(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Html.Element("input", "govuk-file-upload" + (Problem is null ? "" : " govuk-file-upload--error"))
            .With("id", Id).With("name", Name).With("type", "file").With("aria-describedby", DescribedBy);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        TakeAttributes(input, output);
        Group(output, LabelElement(), HintElement(), ErrorElement(), input);
    }
}
