using System.Globalization;

namespace Palmares.Papers.Csv;

/// <summary>Writes RFC 4180: comma, CRLF, quotes only where needed; and nothing a spreadsheet would run.</summary>
public static class CsvText
{
    /// <summary>
    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front; a plain number keeps its sign.
    /// </summary>
    /// <remarks>Source: OWASP, CSV injection: = + - @ tab, carriage return and the full-width forms.</remarks>
    public static string Guard(string cell)
    {
        var first = cell.AsSpan().TrimStart(' ');
        return first.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(first[0], StringComparison.Ordinal) && !IsNumber(cell) ? "'" + cell : cell;
    }

    public static void Write(TextWriter to, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        Line(to, header);
        foreach (var row in rows)
        {
            if (row.Count != header.Count)
                throw new ArgumentException($"A row has {row.Count} cells; the header has {header.Count}.");
            Line(to, row);
        }
    }

    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, header, rows);
        return text.ToString();
    }

    private static void Line(TextWriter to, IReadOnlyList<string?> cells)
    {
        to.Write(string.Join(',', cells.Select(cell => Quote(Guard(cell ?? "")))));
        to.Write("\r\n");
    }

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static bool IsNumber(string cell) =>
        cell.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E')
        && double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
}
