using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Tags;

/// <summary>A field with its label, hint and error, tied together for screen readers. Any further attribute goes to the control.</summary>
public abstract class FieldTag(IStringLocalizer<Texts> texts) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary><c>s</c>, <c>m</c> or <c>l</c> for a label that heads its part of the page.</summary>
    public string? LabelSize { get; set; }

    public bool LabelHidden { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    protected IStringLocalizer<Texts> T => texts;

    protected string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected string? Problem => View.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed, else what the model holds.</summary>
    protected string Value => TypedOr(Name, For.Model);

    protected string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : Id + "-hint", Problem is null ? null : Id + "-error" }.Where(id => id is not null);
            var joined = string.Join(' ', ids);
            return joined.Length == 0 ? null : joined;
        }
    }

    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected string TypedOr(string name, object? model) =>
        View.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed ? typed : Convert.ToString(model, CultureInfo.CurrentCulture) ?? "";

    protected void Group(TagHelperOutput output, params IHtmlContent?[] parts)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Problem is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        foreach (var part in parts)
        {
            if (part is not null)
                output.Content.AppendHtml(part);
        }
    }

    protected TagBuilder LabelElement()
    {
        var css = "govuk-label" + (LabelSize is null ? "" : " govuk-label--" + LabelSize) + (LabelHidden ? " govuk-visually-hidden" : "");
        return Html.Element("label", css, Label).With("for", Id);
    }

    protected TagBuilder LegendElement()
    {
        var css = "govuk-fieldset__legend" + (LabelSize is null ? "" : " govuk-fieldset__legend--" + LabelSize) + (LabelHidden ? " govuk-visually-hidden" : "");
        return Html.Element("legend", css, Label);
    }

    protected TagBuilder? HintElement() => Hint is null ? null : Html.Element("div", "govuk-hint", Hint).With("id", Id + "-hint");

    protected TagBuilder? ErrorElement() => Problem is null
        ? null
        : Html.Element("p", "govuk-error-message").With("id", Id + "-error").Holding(Html.Hidden(T["Error:"] + " "), new StringHtmlContent(Problem));

    /// <summary>Moves attributes written on the tag to the control itself.</summary>
    protected static TagBuilder TakeAttributes(TagBuilder control, TagHelperOutput output)
    {
        foreach (var attribute in output.Attributes)
        {
            if (attribute.Name == "class")
                control.AddCssClass(attribute.Value?.ToString() ?? "");
            else
                control.MergeAttribute(attribute.Name, attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : Text(attribute.Value), replaceExisting: true);
        }

        return control;
    }

    private static string Text(object? value) => value is HtmlString html ? System.Net.WebUtility.HtmlDecode(html.Value ?? "") : value?.ToString() ?? "";
}
