using System.Text;
using Palmares.Papers.Word;

namespace Palmares.Papers.Markdown;

/// <summary>Writes a <see cref="Paper"/> as Markdown (CommonMark with pipe tables), for mail, wikis and version control.</summary>
public static class MarkdownText
{
    public static string Write(Paper paper)
    {
        var text = new StringBuilder().Append("# ").Append(Plain(paper.Title)).Append("\n\n");
        foreach (var row in paper.Meta)
            text.Append("- **").Append(Plain(row.Label)).Append("**: ").Append(Plain(row.Value)).Append('\n');
        if (paper.Meta.Count > 0)
            text.Append('\n');
        foreach (var block in paper.Blocks)
            Append(text, block);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Heading heading:
                text.Append('#', heading.Level + 1).Append(' ').Append(Plain(heading.Text)).Append("\n\n");
                break;
            case Paragraph paragraph:
                text.Append(Inlines(paragraph)).Append("\n\n");
                break;
            case BulletList list:
                foreach (var item in list.Items)
                    text.Append("- ").Append(Inlines(item)).Append('\n');
                text.Append('\n');
                break;
            case Table table:
                Append(text, table);
                break;
        }
    }

    private static void Append(StringBuilder text, Table table)
    {
        if (table.Caption is { } caption)
            text.Append('*').Append(Plain(caption)).Append("*\n\n");
        Row(text, table.Header);
        Row(text, [.. table.Header.Select(_ => "---")], written: true);
        foreach (var row in table.Rows)
            Row(text, row);
        text.Append('\n');
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells, bool written = false)
    {
        foreach (var cell in cells)
            text.Append("| ").Append(written ? cell : Plain(cell)).Append(' ');
        text.Append("|\n");
    }

    private static string Inlines(Paragraph paragraph) => string.Concat(paragraph.Inlines.Select(inline =>
        inline.Link is { } link ? $"[{Plain(inline.Text)}](<{link.AbsoluteUri}>)" : inline.Strong ? $"**{Plain(inline.Text)}**" : Plain(inline.Text)));

    /// <summary>What Markdown or HTML would take for markup is escaped, and a line break becomes a space.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var one in XmlText.Clean(text))
        {
            if (one is '\r' or '\n' or '\t')
                plain.Append(' ');
            else if (@"\`*_{}[]<>#|~".Contains(one, StringComparison.Ordinal))
                plain.Append('\\').Append(one);
            else
                plain.Append(one);
        }

        return plain.ToString();
    }
}
