using System.Text.RegularExpressions;

namespace Palmares.Papers.Word;

/// <summary>Reads what somebody types into a box as the blocks of a paper.</summary>
/// <remarks>
/// A line that begins with <c>#</c> (two, three) is the heading of a numbered clause; <c>- </c> a list, <c>1) </c> a numbered list, <c>|</c> a table whose first
/// row is its header. An empty line ends a paragraph. Two asterisks around words make them strong. Every text is read; none is refused.
/// </remarks>
public static partial class ClauseText
{
    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        for (var at = 0; at < lines.Length;)
        {
            var kind = KindOf(lines[at]);
            // Headings stand alone; of everything else, neighbours belong together.
            var end = at + 1;
            while (kind != LineKind.Heading && end < lines.Length && KindOf(lines[end]) == kind)
                end++;
            if (Made(kind, lines[at..end]) is { } block)
                blocks.Add(block);
            at = end;
        }

        return blocks;
    }

    private enum LineKind { Empty, Heading, Bullet, Number, Row, Words }

    private static LineKind KindOf(string line) =>
        line.Length == 0 ? LineKind.Empty
        : HeadingLine().IsMatch(line) ? LineKind.Heading
        : line.StartsWith("- ", StringComparison.Ordinal) ? LineKind.Bullet
        : NumberLine().IsMatch(line) ? LineKind.Number
        : line[0] == '|' ? LineKind.Row
        : LineKind.Words;

    private static Block? Made(LineKind kind, string[] lines) => kind switch
    {
        LineKind.Heading => new Clause(lines[0].TakeWhile(letter => letter == '#').Count(), lines[0].TrimStart('#').Trim()),
        LineKind.Bullet => new BulletList([.. lines.Select(line => new Paragraph(Strong(line[2..].Trim())))]),
        LineKind.Number => new NumberedList([.. lines.Select(line => new Paragraph(Strong(NumberLine().Replace(line, "", 1))))]),
        LineKind.Row => Rows(lines),
        LineKind.Words => new Paragraph(Strong(string.Join(' ', lines))),
        _ => null,
    };

    /// <summary>The widest row says how many columns there are; shorter ones are filled with empty cells.</summary>
    private static Table? Rows(string[] lines)
    {
        var rows = lines.Where(line => !RuleLine().IsMatch(line)).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        if (rows.Count == 0)
            return null;
        var columns = rows.Max(row => row.Length);
        var filled = rows.Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat("", columns - row.Length)]).ToList();
        return new Table(filled[0], filled[1..]);
    }

    private static IReadOnlyList<Inline> Strong(string text) =>
        [.. text.Split("**").Select((part, at) => new Inline(part, Strong: at % 2 == 1)).Where(inline => inline.Text.Length > 0)];

    [GeneratedRegex(@"^#{1,3} +\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\d{1,3}[.)] +", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLine();

    /// <summary>The rule some write between header and rows.</summary>
    [GeneratedRegex(@"^\|[\s:|-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleLine();
}
