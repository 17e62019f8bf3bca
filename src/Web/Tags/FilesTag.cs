using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Palmares.Papers;

namespace Palmares.Web.Tags;

/// <summary>A paper in each form of file: with <c>href</c> links after what it is the paper <c>of</c>; within a form its buttons. What stands between the tags follows the links.</summary>
[HtmlTargetElement("pm-files")]
public sealed class FilesTag(IStringLocalizer<Texts> texts) : TagHelper
{
    public string? Href { get; set; }

    public string? Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Href is null ? "div" : "p";
        output.Attributes.SetAttribute("class", Href is null ? "govuk-button-group" : "govuk-body");
        if (Href is not null && Of is not null)
            output.Content.Append(Of + ": ");
        foreach (var (at, format) in FileFormat.All.Index())
        {
            if (Href is null)
            {
                output.Content.AppendHtml(Html.Element("button", "govuk-button" + (at == 0 ? "" : " govuk-button--secondary"), texts[Words(format)])
                    .With("type", "submit").With("name", "format").With("value", format.Ending).With("data-module", "govuk-button").With("data-prevent-double-click", "true"));
                continue;
            }

            if (at > 0)
                output.Content.Append(" · ");
            output.Content.AppendHtml(Html.Element("a", "govuk-link", texts[Name(format)]).With("href", $"{Href}&format={format.Ending}"));
        }

        output.Content.AppendHtml(more);
    }

    private static string Name(FileFormat format) => format.Ending switch { "docx" => "Word", "xlsx" => "Spreadsheet", _ => "Markdown" };

    private static string Words(FileFormat format) => format.Ending switch { "docx" => "Save as Word document", "xlsx" => "As a spreadsheet", _ => "As Markdown" };
}
