using System.Text;

namespace Palmares.Linkage;

/// <summary>Tables in CSV (RFC 4180, UTF-8, header required).</summary>
public static class MentionFile
{
    /// <exception cref="LinkageException">Names the line and the field at fault.</exception>
    public static MentionTable Read(TextReader reader, string idColumn)
    {
        var (header, rows) = ReadRows(reader);
        var id = Array.IndexOf(header, idColumn);
        if (id < 0)
            throw new LinkageException(idColumn, $"Line 1: there is no column {idColumn}.");
        var columns = header.Where((_, index) => index != id).Select(name => new MentionColumn(name)).ToList();
        var table = new MentionTableBuilder(columns);
        foreach (var (line, cells) in rows)
        {
            if (string.IsNullOrWhiteSpace(cells[id]))
                throw new LinkageException(idColumn, $"Line {line}: the id is empty.");
            table.Add(cells[id], [.. cells.Where((_, index) => index != id)]);
        }
        return table.Build();
    }

    /// <summary>Two columns as a map: <c>id,cluster</c> or <c>id,entity</c>.</summary>
    public static IReadOnlyDictionary<string, string> ReadMap(TextReader reader, string key, string value)
    {
        var (header, rows) = ReadRows(reader);
        var (from, to) = (Array.IndexOf(header, key), Array.IndexOf(header, value));
        if (from < 0 || to < 0)
            throw new LinkageException(from < 0 ? key : value, $"Line 1: there is no column {(from < 0 ? key : value)}.");
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, cells) in rows)
            if (!map.TryAdd(cells[from], cells[to]))
                throw new LinkageException(key, $"Line {line}: {cells[from]} stands twice.");
        return map;
    }

    public static string Quote(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static (string[] Header, List<(int Line, string[] Cells)> Rows) ReadRows(TextReader reader)
    {
        var rows = new List<(int Line, string[] Cells)>();
        var line = 1;
        while (ReadRow(reader, ref line) is var (start, cells))
        {
            if (rows.Count > 0 && cells.Length != rows[0].Cells.Length)
                throw new LinkageException("row", $"Line {start}: {cells.Length} fields where the header has {rows[0].Cells.Length}.");
            rows.Add((start, cells));
        }
        if (rows.Count == 0)
            throw new LinkageException("header", "Line 1: the file is empty.");
        var header = rows[0].Cells;
        header[0] = header[0].TrimStart('\uFEFF');
        return (header, rows[1..]);
    }

    private static (int Line, string[] Cells)? ReadRow(TextReader reader, ref int line)
    {
        var start = line;
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var sign = reader.Read(); sign >= 0; sign = reader.Read())
        {
            var letter = (char)sign;
            if (letter == '\n')
                line++;
            if (quoted)
            {
                if (letter != '"')
                    cell.Append(letter);
                else if (reader.Peek() == '"')
                    cell.Append((char)reader.Read());
                else
                    quoted = false;
            }
            else if (letter == '"' && cell.Length == 0)
                quoted = true;
            else if (letter == ',')
                Take(cells, cell);
            else if (letter == '\n')
            {
                Take(cells, cell);
                if (cells is not [""])
                    return (start, [.. cells]);
                cells.Clear();
                start = line;
            }
            else if (letter != '\r')
                cell.Append(letter);
        }
        if (quoted)
            throw new LinkageException("row", $"Line {start}: a quoted field is not closed.");
        if (cells.Count == 0 && cell.Length == 0)
            return null;
        Take(cells, cell);
        return (start, [.. cells]);
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
