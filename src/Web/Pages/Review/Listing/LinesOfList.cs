using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using Palmares.Review.Listing;

namespace Palmares.Web.Pages.Review.Listing;

/// <summary>The rows of a list, written straight to the answer: a list of thousands is read whole.</summary>
/// <param name="boxes">With a box before each row, for whoever acts on several.</param>
public sealed class LinesOfList(NominationList list, IStringLocalizer<Texts> texts, bool boxes) : IHtmlContent
{
    private const int LongestShown = 200;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var columns = list.Columns;
        var words = columns.Select(column => column.Kind == FieldKind.Choice ? column.Choices.ToDictionary(choice => choice, choice => encoder.Encode(texts[choice].Value)) : null).ToArray();
        foreach (var line in list.Lines)
        {
            var id = line.Nomination.ToString();
            writer.Write("<tr class=\"govuk-table__row\">");
            if (boxes)
            {
                writer.Write("<td class=\"govuk-table__cell\"><input type=\"checkbox\" name=\"nominations\" value=\"");
                writer.Write(id);
                writer.Write("\" aria-label=\"");
                encoder.Encode(writer, line.Cells[0]);
                writer.Write("\"></td>");
            }

            for (var at = 0; at < columns.Count; at++)
            {
                var cell = line.Cells[at];
                writer.Write(at == 0 ? "<th scope=\"row\" class=\"govuk-table__header\"><a class=\"govuk-link\" href=\"/review/listing/show/" : columns[at].Kind == FieldKind.Number ? "<td class=\"govuk-table__cell pm-number\">" : "<td class=\"govuk-table__cell\" dir=\"auto\">");
                if (at == 0)
                {
                    writer.Write(id);
                    writer.Write("\">");
                }

                if (words[at] is { } choices && choices.TryGetValue(cell, out var known))
                    writer.Write(known);
                else if (cell.Length > LongestShown)
                    encoder.Encode(writer, string.Concat(cell.AsSpan(0, char.IsHighSurrogate(cell[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…"));
                else if (cell.Length > 0)
                    encoder.Encode(writer, cell);
                else if (at == 0)
                    writer.Write('–');
                writer.Write(at == 0 ? "</a></th>" : "</td>");
            }

            writer.Write("</tr>\n");
        }
    }
}
