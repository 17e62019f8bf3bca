using System.Globalization;
using System.Text;
using Palmares.Papers.Word;

namespace Palmares.Papers.Markdown;

/// <summary>Writes a <see cref="Paper"/> as Markdown (CommonMark with pipe tables), for mail, wikis and version control.</summary>
public static class MarkdownText
{
    public static string Write(Paper paper)
    {
        var text = new StringBuilder().Append("# ").Append(Plain(paper.Title)).Append("\n\n");
        var head = paper.Header?.Rows() ?? paper.Meta;
        foreach (var row in head)
            text.Append("- **").Append(Plain(row.Label)).Append("**: ").Append(Plain(row.Value)).Append('\n');
        if (head.Count > 0)
            text.Append('\n');
        var numbers = new ClauseNumbers();
        foreach (var block in paper.Blocks)
            Append(text, block, numbers);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block, ClauseNumbers numbers)
    {
        switch (block)
        {
            case Heading heading:
                text.Append('#', heading.Level + 1).Append(' ').Append(Plain(heading.Text)).Append("\n\n");
                break;
            case Clause clause:
                text.Append('#', clause.Level + 1).Append(' ').Append(numbers.Next(clause.Level)).Append(' ').Append(Inlines(clause.Inlines)).Append("\n\n");
                break;
            case Paragraph paragraph:
                text.Append(Unmarked(Inlines(paragraph.Inlines))).Append("\n\n");
                break;
            case NumberedList list:
                foreach (var (at, item) in list.Items.Index())
                    text.Append(CultureInfo.InvariantCulture, $"{at + 1}) ").Append(Inlines(item.Inlines)).Append('\n');
                text.Append('\n');
                break;
            case BulletList list:
                foreach (var item in list.Items)
                    text.Append("- ").Append(Inlines(item.Inlines)).Append('\n');
                text.Append('\n');
                break;
            case Table table:
                Append(text, table);
                break;
            default:
                throw new ArgumentException($"No Markdown for a {block.GetType().Name}.");
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

    private static string Inlines(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Change?.Kind switch
    {
        ChangeKind.Inserted => $"<ins>{Marked(inline)}</ins>",
        ChangeKind.Deleted => $"<del>{Marked(inline)}</del>",
        _ => Marked(inline),
    }));

    private static string Marked(Inline inline)
    {
        var text = Plain(inline.Text);
        return inline.Link is { } link ? $"[{text}](<{link.AbsoluteUri}>)" : inline.Strong ? Around("**", text) : inline.Italic ? Around("*", text) : text;
    }

    /// <summary>Marks stand close to their words: with a space between, Markdown does not take them for marks.</summary>
    private static string Around(string mark, string text)
    {
        var words = text.Trim();
        if (words.Length == 0)
            return text;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return text[..at] + mark + words + mark + text[(at + words.Length)..];
    }

    /// <summary>A paragraph that begins like a list or a heading stays a paragraph.</summary>
    private static string Unmarked(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return text.Length > 0 && text[0] is '-' or '+' or '=' ? "\\" + text
            : digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? string.Concat(text.AsSpan(0, digits), "\\", text.AsSpan(digits))
            : text;
    }

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
