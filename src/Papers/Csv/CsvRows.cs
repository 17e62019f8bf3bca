using System.Text;

namespace Palmares.Papers.Csv;

/// <summary>A row of a table: where it begins in its file, and its cells as text.</summary>
/// <param name="Number">The line of a text file, the row of a sheet; from 1.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Reads tables of text: RFC 4180 with commas, or the same with semicolons or tabs, as its first line uses them. Blank rows are passed over.</summary>
public static class CsvRows
{
    /// <summary>Far above any cell that people write.</summary>
    public const int LongestCell = 1_000_000;

    /// <exception cref="UnreadableFileException">A quoted field is not closed, or a cell is longer than <see cref="LongestCell"/>.</exception>
    public static IEnumerable<TableRow> Read(string text)
    {
        var by = Separator(text);
        var (at, line) = (text.StartsWith('\ufeff') ? 1 : 0, 1);
        while (at < text.Length)
        {
            var (began, cells) = (line, new List<string>());
            while (true)
            {
                cells.Add(Cell(text, by, ref at, ref line, began));
                if (at >= text.Length || text[at] != by)
                    break;
                at++;
            }

            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                (at, line) = (at + 1, line + 1);
            if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return new TableRow(began, cells);
        }
    }

    /// <summary>Of comma, semicolon and tab the most frequent outside quotes on the first line.</summary>
    private static char Separator(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var letter in text.TakeWhile(letter => letter is not '\n'))
        {
            quoted ^= letter == '"';
            if (!quoted && counts.TryGetValue(letter, out var count))
                counts[letter] = count + 1;
        }

        return counts.MaxBy(count => count.Value).Key;
    }

    private static string Cell(string text, char by, ref int at, ref int line, int row)
    {
        var cell = new StringBuilder();
        if (at < text.Length && text[at] == '"')
            Quoted(text, cell, ref at, ref line, row);
        // What follows a closing quote belongs to the cell as it stands.
        for (; at < text.Length && text[at] != by && text[at] is not ('\n' or '\r'); at++)
            cell.Append(text[at]);
        return cell.Length <= LongestCell ? cell.ToString() : throw new UnreadableFileException($"A cell of line {row} is longer than {LongestCell} characters.");
    }

    private static void Quoted(string text, StringBuilder cell, ref int at, ref int line, int row)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                return;
            }

            if (text[at] == '"')
                at++;
            if (text[at] == '\n')
                line++;
            cell.Append(text[at]);
        }

        throw new UnreadableFileException($"Line {row}: a quoted cell is not closed. Close it, or save the table anew as CSV.");
    }
}
