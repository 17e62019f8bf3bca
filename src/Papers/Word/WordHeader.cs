using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Palmares.Papers.Word;

/// <summary>Lays a <see cref="DocumentHeader"/> out in its family's form, in the paragraph styles by which readers of such documents find its fields.</summary>
internal sealed class WordHeader(DocumentHeader header, Func<string, IReadOnlyList<Inline>, W.Paragraph> line, Func<Picture, W.Run> picture)
{
    // Columns of the labelled table, in twentieths of a point: label, left of the value, right of the value.
    private static readonly int[] Columns = [2300, 3500, 3612];

    private const int Width = 9412;

    public IEnumerable<OpenXmlElement> Elements() => header.Family == HeaderFamily.Standardization ? Labelled() : Centred();

    private W.Paragraph? Emblem()
    {
        if (header.Emblem is null)
            return null;
        var paragraph = line("TableText", []);
        paragraph.Append(picture(header.Emblem));
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Labelled()
    {
        yield return Table(Columns, borders: false, [.. TopRows(), .. KindRow(), .. FieldRows(), .. ContactRows()]);
        yield return line("HeaderGap", []);
        var second = new List<W.TableRow>();
        Labelled(second, "Keywords:", "TSBHeaderKeywords", Joined(header.Keywords));
        Labelled(second, "Abstract:", "TSBHeaderSummary", header.Abstract);
        if (second.Count > 0)
        {
            yield return Table([Columns[0], Width - Columns[0]], borders: false, second);
            yield return line("HeaderGap", []);
        }

        if (header.Action is not null)
            yield return line("Normal", [new Inline("Action: ", Strong: true), new Inline(header.Action)]);
    }

    private IEnumerable<W.TableRow> TopRows()
    {
        var host = new[] { (header.Organisation, true), (header.Division, true), (header.Period is null ? null : "STUDY PERIOD " + header.Period, false) }
            .Where(one => one.Item1 is not null).Select(one => line("TableText", [new Inline(one.Item1!, one.Item2)])).Prepend(Emblem()).OfType<W.Paragraph>().ToArray();
        var right = new List<W.Paragraph> { line("Docnumber", [new Inline(header.Number ?? "", Strong: true)]) };
        if (header.Group is not null)
            right.Add(line("TSBHeaderRight14", [new Inline(header.Group, Strong: true)]));
        if (header.Language is not null)
            right.Add(line("TableTextRight", [new Inline(LanguageLine(header.Language), Strong: true)]));
        yield return Row([Cell(Columns[0] + Columns[1], 2, host.Length > 0 ? host : [line("TableText", [])]), Cell(Columns[2], 1, [.. right])]);
        yield return Row(
        [
            Cell(Columns[0], 1, [line("TableText", [new Inline("Question(s):", Strong: true)])]),
            Cell(Columns[1], 1, [line("TSBHeaderQuestion", [new Inline(header.Questions ?? "N/A")])]),
            Cell(Columns[2], 1, [line("VenueDate", [new Inline(header.PlaceAndDates ?? "")])]),
        ]);
    }

    private IEnumerable<W.TableRow> KindRow()
    {
        if (header.Kind is not null)
            yield return Row([Cell(Width, 3, [line("HeaderKind", [new Inline(header.Kind, Strong: true)])])]);
    }

    private List<W.TableRow> FieldRows()
    {
        var rows = new List<W.TableRow>();
        Wide(rows, "Source:", "TSBHeaderSource", header.Source);
        Wide(rows, "Title:", "TSBHeaderTitle", header.Title);
        Wide(rows, "Purpose:", "TableText", header.Purpose);
        Wide(rows, "For action to:", "LSForAction", Joined(header.ForAction) ?? (IsLiaison ? "n/a" : null));
        Wide(rows, "For comment to:", "LSForComment", Joined(header.ForComment));
        Wide(rows, "For information to:", "LSForInfo", Joined(header.ForInformation) ?? (IsLiaison ? "n/a" : null));
        Wide(rows, "Approval:", "LSApproval", header.Approval);
        Wide(rows, "Deadline:", "LSDeadline", header.Deadline);
        return rows;
    }

    private IEnumerable<W.TableRow> ContactRows() => header.Contacts.Select(contact => Row(
    [
        Cell(Columns[0], 1, [line("TableText", [new Inline("Contact:", Strong: true)])]),
        Cell(Columns[1], 1, [line("TableText", [new Inline(contact.Who)])]),
        Cell(Columns[2], 1, [line("TableText", [new Inline(contact.Reach ?? "")])]),
    ]));

    private IEnumerable<OpenXmlElement> Centred()
    {
        var left = new[] { (header.Organisation, true), (header.Division, true), (header.Group, true), (header.PlaceAndDates, false) }
            .Where(one => one.Item1 is not null).Select(one => line("TableText", [new Inline(one.Item1!, one.Item2)])).Prepend(Emblem()).OfType<W.Paragraph>().ToArray();
        var right = new List<W.Paragraph> { line("Docnumber", [new Inline("Document " + header.Number, Strong: true)]) };
        if (header.Date is not null)
            right.Add(line("TableTextRight", [new Inline(header.Date, Strong: true)]));
        if (header.Language is not null)
            right.Add(line("TableTextRight", [new Inline(LanguageLine(header.Language), Strong: true)]));
        if (header.AgendaItem is not null)
            right.Add(line("TableTextRight", [new Inline("Agenda item: " + header.AgendaItem, Strong: true)]));
        yield return Table([5812, 3600], borders: false, [Row([Cell(5812, 1, left.Length > 0 ? left : [line("TableText", [])]), Cell(3600, 1, [.. right])])]);
        yield return line("Source", [new Inline(header.Source ?? "")]);
        yield return line("Title1", [new Inline(header.Title ?? "")]);
        if (header.Family == HeaderFamily.Development && Box() is { Length: > 0 } box)
        {
            yield return Table([Width], borders: true, [Row([Cell(Width, 1, box)])]);
            yield return line("Normal", []);
        }
    }

    private W.Paragraph[] Box()
    {
        var lines = new List<W.Paragraph>();
        foreach (var (label, text) in new[] { ("Summary:", header.Abstract), ("Action required:", header.Action), ("References:", header.References.Count == 0 ? null : string.Join('\n', header.References)) })
            if (text is not null)
            {
                lines.Add(line("TableText", [new Inline(label, Strong: true)]));
                lines.AddRange(text.Split('\n').Select(one => line("TableText", [new Inline(one)])));
            }
        return [.. lines];
    }

    private bool IsLiaison => header.Kind == "LIAISON STATEMENT";

    private void Wide(List<W.TableRow> rows, string label, string style, string? value)
    {
        if (value is not null)
            rows.Add(Row([Cell(Columns[0], 1, [line("TableText", [new Inline(label, Strong: true)])]), Cell(Columns[1] + Columns[2], 2, [line(style, [new Inline(value)])])]));
    }

    private void Labelled(List<W.TableRow> rows, string label, string style, string? value)
    {
        if (value is not null)
            rows.Add(Row([Cell(Columns[0], 1, [line("TableText", [new Inline(label, Strong: true)])]), Cell(Width - Columns[0], 1, [line(style, [new Inline(value)])])]));
    }

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join("; ", values);

    private static string LanguageLine(string language) => language.EndsWith("only", StringComparison.Ordinal) ? language : "Original: " + language;

    private static W.TableRow Row(IEnumerable<W.TableCell> cells) => new(cells.Prepend<OpenXmlElement>(new W.TableRowProperties(new W.CantSplit())));

    private static W.TableCell Cell(int width, int span, IEnumerable<W.Paragraph> lines)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa });
        if (span > 1)
            properties.Append(new W.GridSpan { Val = span });
        return new W.TableCell(lines.Prepend<OpenXmlElement>(properties));
    }

    private static W.Table Table(int[] columns, bool borders, IEnumerable<W.TableRow> rows)
    {
        var properties = new W.TableProperties();
        if (borders)
            properties.Append(new W.TableStyle { Val = "TableGrid" });
        properties.Append(
            new W.TableWidth { Width = Width.ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed });
        var table = new W.Table(properties, new W.TableGrid(columns.Select(width => new W.GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));
        table.Append(rows);
        return table;
    }
}
