using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Palmares.Papers.Word;

/// <summary>Turns blocks into WordprocessingML, and keeps the relationships of links.</summary>
internal sealed class WordContent(MainDocumentPart main, bool rightToLeft)
{
    private readonly Dictionary<string, string> _links = [];
    private int _changes, _lists;

    /// <summary>How many numbered lists there are: each counts for itself.</summary>
    public int Lists => _lists;

    public IEnumerable<OpenXmlElement> Blocks(Paper paper)
    {
        if (paper.Header is { } header)
        {
            foreach (var element in new WordHeader(header, Line, picture => WordPicture.Of(main, picture, header.Organisation ?? "Emblem")).Elements())
                yield return element;
        }
        else
        {
            yield return Line("Title", [new Inline(paper.Title)]);
        }

        if (paper.Meta.Count > 0)
        {
            yield return Grid(paper.Meta.Select(row => (IReadOnlyList<string>)[row.Label, row.Value]), header: null, columns: 2, shares: [1, 3]);
            yield return Line("Normal", []);
        }

        foreach (var element in paper.Blocks.SelectMany(One))
            yield return element;
    }

    private IEnumerable<OpenXmlElement> One(Block block) => block switch
    {
        Heading heading => [Line($"Heading{Math.Clamp(heading.Level, 1, 3)}", [new Inline(heading.Text)])],
        Clause clause => [Line($"Clause{Math.Clamp(clause.Level, 1, 3)}", clause.Inlines)],
        NumberedList list => Numbered(list),
        Paragraph paragraph => [Line("Normal", paragraph.Inlines)],
        BulletList list => list.Items.Select(item => Line("ListBullet", item.Inlines)),
        Table table => Tabulate(table),
        _ => throw new NotSupportedException($"No form for {block.GetType().Name}."),
    };

    private IEnumerable<OpenXmlElement> Tabulate(Table table)
    {
        if (table.Rows.Any(row => row.Count != table.Header.Count))
            throw new ArgumentException("A table row has another number of cells than its header.");
        if (table.Caption is not null)
            yield return Line("Caption", [new Inline(table.Caption)]);
        if (table.Header.Count == 0)
            yield break;
        if (table.Widths is { } shares && (shares.Count != table.Header.Count || shares.Any(share => share <= 0)))
            throw new ArgumentException("A table's widths are not one positive share a column.");
        yield return Grid(table.Rows, table.Header, table.Header.Count, table.Widths);
        // Word joins two tables that touch.
        yield return Line("Normal", []);
    }

    /// <summary>A list of its own: the word processor begins again at 1.</summary>
    private IEnumerable<OpenXmlElement> Numbered(NumberedList list)
    {
        var number = WordNumbering.FirstList + _lists++;
        foreach (var item in list.Items)
        {
            var paragraph = Line("ListNumber", item.Inlines);
            paragraph.ParagraphProperties!.InsertAfter(
                new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = number }), paragraph.ParagraphProperties.ParagraphStyleId);
            yield return paragraph;
        }
    }

    private W.Table Grid(IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<string>? header, int columns, IReadOnlyList<int>? shares = null)
    {
        var properties = new W.TableProperties(new W.TableStyle { Val = "TableGrid" });
        if (rightToLeft)
            properties.Append(new W.BiDiVisual());
        properties.Append(new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct });
        if (shares is not null)
            properties.Append(new W.TableLayout { Type = W.TableLayoutValues.Fixed });
        properties.Append(
            new W.TableLook { Val = "04A0", FirstRow = header is not null, FirstColumn = header is null, LastRow = false, LastColumn = false });
        var table = new W.Table(properties, new W.TableGrid(Enumerable.Range(0, columns)
            .Select(at => new W.GridColumn { Width = (shares is null ? 9412 / columns : 9412 * shares[at] / shares.Sum()).ToString(CultureInfo.InvariantCulture) })));
        if (header is not null)
            table.Append(Row(header, strong: _ => true, new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()), shares));
        foreach (var row in rows)
            table.Append(Row(row, strong: cell => header is null && cell == 0, new W.TableRowProperties(new W.CantSplit()), shares));
        return table;
    }

    private W.TableRow Row(IReadOnlyList<string> cells, Func<int, bool> strong, W.TableRowProperties properties, IReadOnlyList<int>? shares)
    {
        var row = new W.TableRow(properties);
        for (var cell = 0; cell < cells.Count; cell++)
            row.Append(new W.TableCell(new W.TableCellProperties(shares is null
                    ? new W.TableCellWidth { Width = "0", Type = W.TableWidthUnitValues.Auto }
                    : new W.TableCellWidth { Width = (9412 * shares[cell] / shares.Sum()).ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa }),
                Line("TableText", [new Inline(cells[cell], strong(cell))])));
        return row;
    }

    private W.Paragraph Line(string style, IReadOnlyList<Inline> inlines)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = style });
        if (rightToLeft)
            properties.Append(new W.BiDi());
        var paragraph = new W.Paragraph(properties);
        foreach (var inline in inlines)
            paragraph.Append(Marked(inline, inline.Link is null ? Run(inline) : new W.Hyperlink(Run(inline)) { Id = Relationship(inline.Link), History = true }));
        return paragraph;
    }

    /// <summary>A tracked change: shown in the author's colour, accepted or rejected by the reader.</summary>
    private OpenXmlElement Marked(Inline inline, OpenXmlElement content)
    {
        if (inline.Change is not { } change)
            return content;
        W.RunTrackChangeType mark = change.Kind == ChangeKind.Inserted ? new W.InsertedRun(content) : new W.DeletedRun(content);
        mark.Id = (++_changes).ToString(CultureInfo.InvariantCulture);
        mark.Author = XmlText.Clean(change.Author);
        mark.Date = change.At.UtcDateTime;
        return mark;
    }

    private W.Run Run(Inline inline)
    {
        var look = new W.RunProperties();
        if (inline.Link is not null)
            look.Append(new W.RunStyle { Val = "Hyperlink" });
        if (inline.Strong)
            look.Append(new W.Bold(), new W.BoldComplexScript());
        if (inline.Italic)
            look.Append(new W.Italic(), new W.ItalicComplexScript());
        if (rightToLeft)
            look.Append(new W.RightToLeftText());
        var run = new W.Run(look);
        var lines = XmlText.Clean(inline.Text).ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
                run.Append(new W.Break());
            run.Append(inline.Change?.Kind == ChangeKind.Deleted
                ? new W.DeletedText(lines[at]) { Space = SpaceProcessingModeValues.Preserve }
                : new W.Text(lines[at]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private string Relationship(Uri link)
    {
        var address = link.IsAbsoluteUri ? link.AbsoluteUri : link.OriginalString;
        if (_links.TryGetValue(address, out var known))
            return known;
        var id = $"rIdLink{_links.Count + 1}";
        main.AddHyperlinkRelationship(link, isExternal: true, id);
        return _links[address] = id;
    }
}
