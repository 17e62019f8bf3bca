using System.Globalization;
using Palmares.Papers.Word;

namespace Palmares.Papers.Sheets;

/// <summary>A <see cref="Paper"/> as .xlsx: its head and text on the first sheet, line by line, and each of its tables on a sheet of its own.</summary>
public static class PaperSheets
{
    public static byte[] Write(Paper paper)
    {
        var numbers = new ClauseNumbers();
        var tables = new List<SheetTable>();
        var lines = new List<IReadOnlyList<string>>();
        lines.AddRange((paper.Header?.Rows() ?? paper.Meta).Select(row => (IReadOnlyList<string>)[row.Label, row.Value]));
        foreach (var block in paper.Blocks)
        {
            if (block is Table table)
                tables.Add(new SheetTable($"{tables.Count + 1} {table.Caption ?? "Table"}", table.Header, table.Rows));
            lines.AddRange(Lines(block, numbers, tables.Count));
        }

        return SheetFile.Write([new SheetTable("Text", [paper.Title, ""], lines), .. tables]);
    }

    private static IEnumerable<IReadOnlyList<string>> Lines(Block block, ClauseNumbers numbers, int table) => block switch
    {
        Heading heading => [["", heading.Text]],
        Clause clause => [[numbers.Next(clause.Level), Words(clause.Inlines)]],
        Paragraph paragraph => [["", Words(paragraph.Inlines)]],
        BulletList list => list.Items.Select(item => (IReadOnlyList<string>)["-", Words(item.Inlines)]),
        NumberedList list => list.Items.Select((item, at) => (IReadOnlyList<string>)[string.Create(CultureInfo.InvariantCulture, $"{at + 1})"), Words(item.Inlines)]),
        Table one => [["", string.Create(CultureInfo.InvariantCulture, $"{one.Caption ?? "Table"}: sheet {table}")]],
        _ => throw new ArgumentException($"No lines for a {block.GetType().Name}."),
    };

    /// <summary>What is struck out stands in [-…-] and what is put in in [+…+], for want of another mark.</summary>
    private static string Words(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Change?.Kind switch
    {
        ChangeKind.Deleted => $"[-{inline.Text}-]",
        ChangeKind.Inserted => $"[+{inline.Text}+]",
        _ => inline.Text,
    }));
}
