using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Tags;

/// <summary>A choice with a line that explains it, for <c>pm-radios</c> and <c>pm-checks</c>; a plain <see cref="SelectListItem"/> does as well.</summary>
public sealed class Choice : SelectListItem
{
    public Choice(string value, string text, string? hint = null)
        : base(text, value) => Hint = hint;

    public string? Hint { get; }
}

/// <summary>One of several in a closed list. <c>blank</c> is the text of the empty first choice.</summary>
[HtmlTargetElement("pm-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTag(IStringLocalizer<Texts> texts) : FieldTag(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public string? Blank { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Html.Element("select", "govuk-select" + (Problem is null ? "" : " govuk-select--error"))
            .With("id", Id).With("name", Name).With("aria-describedby", DescribedBy).With("aria-invalid", Problem is null ? null : "true");
        if (Blank is not null)
            select.Holding(Html.Element("option", null, Blank).With("value", ""));
        foreach (var item in Items)
        {
            var option = Html.Element("option", null, item.Text).With("value", item.Value ?? item.Text);
            select.Holding(option.With("selected", item.Selected || (item.Value ?? item.Text) == Value ? "selected" : null));
        }

        TakeAttributes(select, output);
        Group(output, LabelElement(), HintElement(), ErrorElement(), select);
    }
}

/// <summary>What radios and checkboxes share: a fieldset of labelled choices.</summary>
public abstract class ChoicesTag(IStringLocalizer<Texts> texts) : FieldTag(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public bool Inline { get; set; }

    public bool Small { get; set; }

    protected abstract string Kind { get; }

    protected abstract string InputType { get; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Chosen();
        var list = Html.Element("div", $"govuk-{Kind}{(Inline ? $" govuk-{Kind}--inline" : "")}{(Small ? $" govuk-{Kind}--small" : "")}").With("data-module", "govuk-" + Kind);
        var number = 0;
        foreach (var item in Items)
            list.Holding(Item(item, chosen, number++));
        var fieldset = Html.Element("fieldset", "govuk-fieldset").With("aria-describedby", DescribedBy).Holding(LegendElement(), HintElement(), ErrorElement(), list);
        Group(output, fieldset);
    }

    private TagBuilder Item(SelectListItem item, HashSet<string> chosen, int number)
    {
        // The first choice bears the field's own id, so that the error summary leads to it.
        var id = number == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{number}");
        var hint = (item as Choice)?.Hint;
        var value = item.Value ?? item.Text;
        var input = Html.Element("input", $"govuk-{Kind}__input").With("id", id).With("name", Name).With("type", InputType).With("value", value)
            .With("checked", item.Selected || chosen.Contains(value) ? "checked" : null)
            .With("disabled", item.Disabled ? "disabled" : null)
            .With("aria-describedby", hint is null ? null : id + "-item-hint");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return Html.Element("div", $"govuk-{Kind}__item").Holding(
            input,
            Html.Element("label", $"govuk-label govuk-{Kind}__label", item.Text).With("for", id),
            hint is null ? null : Html.Element("div", $"govuk-hint govuk-{Kind}__hint", hint).With("id", id + "-item-hint"));
    }

    private HashSet<string> Chosen()
    {
        if (View.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] typed ? [.. typed] : [entry.RawValue.ToString() ?? ""];
        if (For.Model is System.Collections.IEnumerable many and not string)
            return [.. many.Cast<object?>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "")];
        return For.Model is null ? [] : [Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? ""];
    }
}

/// <summary>One of a few, all in sight.</summary>
[HtmlTargetElement("pm-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTag(IStringLocalizer<Texts> texts) : ChoicesTag(texts)
{
    protected override string Kind => "radios";

    protected override string InputType => "radio";
}

/// <summary>Any number of a few: binds to a list.</summary>
[HtmlTargetElement("pm-checks", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChecksTag(IStringLocalizer<Texts> texts) : ChoicesTag(texts)
{
    protected override string Kind => "checkboxes";

    protected override string InputType => "checkbox";
}

/// <summary>A single yes: binds to a bool.</summary>
[HtmlTargetElement("pm-check", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckTag(IStringLocalizer<Texts> texts) : FieldTag(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Html.Element("input", "govuk-checkboxes__input").With("id", Id).With("name", Name).With("type", "checkbox").With("value", "true")
            .With("checked", Value.Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase) ? "checked" : null)
            .With("aria-describedby", DescribedBy);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var label = Html.Element("label", "govuk-label govuk-checkboxes__label", Label).With("for", Id);
        var item = Html.Element("div", "govuk-checkboxes__item").Holding(input, label, Hint is null ? null : Html.Element("div", "govuk-hint govuk-checkboxes__hint", Hint).With("id", Id + "-hint"));
        Group(output, ErrorElement(), Html.Element("div", "govuk-checkboxes").With("data-module", "govuk-checkboxes").Holding(item));
    }
}
