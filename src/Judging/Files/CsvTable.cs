using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Palmares.Judging.Files;

/// <summary>A refused file: the message names file, line and field.</summary>
public sealed class RefusedFileException(string message) : Exception(message);

/// <summary>A CSV file (RFC 4180, UTF-8 with or without BOM, header required, gzip when named .gz) held in memory.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private CsvTable(string file)
    {
        File = file;
    }

    public string File { get; }

    /// <summary>Rows with the number of their first line (the header is line 1).</summary>
    public List<(int Line, string[] Fields)> Rows { get; } = [];

    /// <summary>Names of the columns as they stand in the header.</summary>
    public IReadOnlyList<string> Columns => [.. columns.OrderBy(c => c.Value).Select(c => c.Key)];

    public bool Has(string column) => columns.ContainsKey(column);

    public string Text((int Line, string[] Fields) row, string column)
    {
        var value = row.Fields[columns[column]].Trim();
        return value.Length > 0 ? value : throw Refused(row.Line, column, "it is empty");
    }

    public string? TextOrNull((int Line, string[] Fields) row, string column) =>
        columns.TryGetValue(column, out var at) && row.Fields[at].Trim() is { Length: > 0 } value ? value : null;

    public double Number((int Line, string[] Fields) row, string column)
    {
        var text = Text(row, column);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Refused(row.Line, column, $"\"{text}\" is not a number");
    }

    public RefusedFileException Refused(int line, string column, string why) => new($"{File}, line {line}, field {column}: {why}.");

    /// <exception cref="RefusedFileException">A needed column is missing, a row has another number of fields, a quote is open.</exception>
    public static CsvTable Read(string file, params ReadOnlySpan<string> needed)
    {
        using var stream = System.IO.File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return Parse(Path.GetFileName(file), reader.ReadToEnd(), needed);
    }

    /// <summary>Reads a table already in memory.</summary>
    /// <param name="file">Its name, for refusals.</param>
    /// <exception cref="RefusedFileException">As for <see cref="Read"/>.</exception>
    public static CsvTable Parse(string file, string text, params ReadOnlySpan<string> needed)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = new CsvTable(file);
        foreach (var (line, fields) in table.Records(text.TrimStart('\uFEFF')))
        {
            if (table.columns.Count == 0)
            {
                foreach (var (at, name) in fields.Index())
                {
                    if (!table.columns.TryAdd(name.Trim(), at))
                        throw table.Refused(line, name, "the column stands twice");
                }
                continue;
            }
            if (fields.Length != table.columns.Count)
                throw new RefusedFileException($"{table.File}, line {line}: {fields.Length} fields; the header has {table.columns.Count}.");
            table.Rows.Add((line, fields));
        }
        foreach (var name in needed)
        {
            if (!table.Has(name))
                throw table.Refused(1, name, "the header lacks this column");
        }
        return table;
    }

    private IEnumerable<(int Line, string[] Fields)> Records(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    field.Append(text[++at]);
                else
                    quoted = false;
            }
            else if (c == '"')
                quoted = true;
            else if (c == ',')
                Close();
            else if (c == '\n')
            {
                Close();
                if (fields.Count > 1 || fields[0].Length > 0)
                    yield return (start, [.. fields]);
                fields.Clear();
                start = line;
            }
            else if (c != '\r')
                field.Append(c);
        }
        if (quoted)
            throw new RefusedFileException($"{File}, line {start}: a quote is not closed.");
        if (fields.Count > 0 || field.Length > 0)
        {
            Close();
            yield return (start, [.. fields]);
        }

        void Close()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
