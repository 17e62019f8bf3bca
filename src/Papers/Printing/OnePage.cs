using Palmares.Papers.Word;

namespace Palmares.Papers.Printing;

/// <summary>A paper on one leaf of A4, standing: set as large as it fits, from right to left where the paper is.</summary>
/// <remarks>Headings, paragraphs, bullets and tables are set; another block is an <see cref="ArgumentException"/>. Emphasis within a paragraph is not told apart.</remarks>
public static class OnePage
{
    /// <summary>Points, from the largest. Below the last nobody reads with ease.</summary>
    private static readonly double[] Sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];

    /// <returns>Null when it does not fit at the smallest size: leave something out, and say so.</returns>
    public static byte[]? Write(Paper paper, PrintFonts fonts)
    {
        var type = new Typesetting(fonts);
        foreach (var size in Sizes)
        {
            var leaf = new Leaf(new PrintPage(PdfFile.StandingWidth, PdfFile.StandingHeight), type, paper, size);
            if (leaf.Draw())
                return PdfFile.Write(new PdfAbout(paper.Title, paper.Author ?? "", paper.Date ?? default), PdfFile.StandingWidth, PdfFile.StandingHeight, page => new Leaf(page, type, paper, size).Draw());
        }

        return null;
    }

    /// <summary>The signs of the paper that no font holds.</summary>
    public static IReadOnlyList<string> Missing(Paper paper, PrintFonts fonts) => fonts.Missing([paper.Title, .. paper.Meta.SelectMany(row => new[] { row.Label, row.Value }), .. paper.Blocks.SelectMany(Texts)]);

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [Text(paragraph)],
        BulletList list => list.Items.Select(Text),
        Table table => [table.Caption ?? "", .. table.Header, .. table.Rows.SelectMany(row => row)],
        _ => throw new ArgumentException($"A {block.GetType().Name} is not set on one page.", nameof(block)),
    };

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Inlines.Select(inline => inline.Text));

    private sealed class Leaf(PrintPage page, Typesetting type, Paper paper, double size)
    {
        private const string Ink = "#1c2a3a", Quiet = "#56616e", Hairline = "#b8c0c8";
        private const double Margin = 48;

        private double _y = Margin;

        private double Leading => size * 1.34;

        private double Width => page.Width - (2 * Margin);

        /// <returns>Whether all of it stands on the leaf.</returns>
        public bool Draw()
        {
            Set(paper.Title, new TypeStyle(size * 1.9, Ink, Bold: true), 0, size * 2.2);
            _y += size * 0.4;
            foreach (var row in paper.Meta)
                Set($"{row.Label}: {row.Value}", new TypeStyle(size * 0.95, Quiet), 0, Leading);
            foreach (var block in paper.Blocks)
                Draw(block);
            return _y <= page.Height - Margin;
        }

        private void Draw(Block block)
        {
            switch (block)
            {
                case Heading heading:
                    _y += size * 0.9;
                    Set(heading.Text, new TypeStyle(size * (heading.Level == 1 ? 1.4 : 1.15), Ink, Bold: true), 0, size * 1.6);
                    break;
                case Paragraph paragraph:
                    _y += size * 0.3;
                    Set(Text(paragraph), new TypeStyle(size, Ink, Bold: paragraph.Inlines.All(inline => inline.Strong), Italic: paragraph.Inlines.All(inline => inline.Italic)), 0, Leading);
                    break;
                case BulletList list:
                    foreach (var item in list.Items)
                        Bullet(Text(item));
                    break;
                case Table table:
                    DrawTable(table);
                    break;
                default:
                    throw new ArgumentException($"A {block.GetType().Name} is not set on one page.", nameof(block));
            }
        }

        private void Bullet(string text)
        {
            var style = new TypeStyle(size, Ink);
            page.Text(type.Line("•", style), paper.RightToLeft ? page.Width - Margin : Margin, _y + size, paper.RightToLeft ? Alignment.Right : Alignment.Left);
            Set(text, style, size * 1.2, Leading);
        }

        private void DrawTable(Table table)
        {
            _y += size * 0.4;
            if (table.Caption is { } caption)
                Set(caption, new TypeStyle(size * 0.95, Quiet, Italic: true), 0, Leading);
            var shares = table.Widths ?? [.. Enumerable.Repeat(1, table.Header.Count)];
            Row(table.Header, shares, bold: true);
            foreach (var row in table.Rows)
                Row(row, shares, bold: false);
        }

        private void Row(IReadOnlyList<string> cells, IReadOnlyList<int> shares, bool bold)
        {
            const double Gap = 6;
            var style = new TypeStyle(size * 0.92, Ink, Bold: bold);
            var (from, total, bottom) = (0.0, (double)shares.Sum(), _y);
            for (var column = 0; column < cells.Count; column++)
            {
                var width = Width * shares[column] / total;
                var lines = type.Lines(cells[column], style, width - Gap);
                var x = paper.RightToLeft ? page.Width - Margin - from : Margin + from;
                bottom = Math.Max(bottom, page.Text(lines, x, _y + (size * 1.05), Leading * 0.95, paper.RightToLeft ? Alignment.Right : Alignment.Left) - (size * 1.05));
                from += width;
            }

            _y = bottom + (size * 0.45);
            page.Curve([(Margin, _y), (page.Width - Margin, _y)], Hairline, bold ? 0.9 : 0.4);
            _y += size * 0.15;
        }

        private void Set(string text, TypeStyle style, double indent, double leading)
        {
            var x = paper.RightToLeft ? page.Width - Margin - indent : Margin + indent;
            _y = page.Text(type.Lines(text, style, Width - indent), x, _y + style.Size, leading, paper.RightToLeft ? Alignment.Right : Alignment.Left) - style.Size;
        }
    }
}
