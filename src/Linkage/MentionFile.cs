using Palmares.Linkage.Files;

namespace Palmares.Linkage;

/// <summary>Tables in CSV (RFC 4180, UTF-8, header required).</summary>
public static class MentionFile
{
    /// <exception cref="LinkageException">Names the line and the field at fault.</exception>
    public static MentionTable Read(TextReader reader, string idColumn) => Read(reader, null, idColumn);

    /// <summary>One or two files; of two only pairs across them are looked at. Columns go by their names.</summary>
    /// <exception cref="LinkageException">Names the line and the field at fault.</exception>
    public static MentionTable Read(TextReader first, TextReader? second, string idColumn)
    {
        var one = new CsvReader(first);
        var other = second is null ? null : new CsvReader(second);
        string[][] headers = other is null ? [Header(one, idColumn)] : [Header(one, idColumn), Header(other, idColumn)];
        var names = headers.SelectMany(header => header).Where(name => name != idColumn).Distinct(StringComparer.Ordinal).ToList();
        var table = new MentionTableBuilder([.. names.Select(name => new MentionColumn(name))]);
        Fill(table, one, headers[0], names, idColumn);
        if (other is not null)
            Fill(table.SecondSource(), other, headers[1], names, idColumn);
        return table.Build();
    }

    /// <summary>Two columns as a map: <c>id,cluster</c> or <c>id,entity</c>.</summary>
    public static IReadOnlyDictionary<string, string> ReadMap(TextReader reader, string key, string value)
    {
        var rows = new CsvReader(reader);
        var header = Header(rows, key);
        var (from, to) = (Array.IndexOf(header, key), Array.IndexOf(header, value));
        if (to < 0)
            throw new LinkageException(value, $"Line 1: there is no column {value}.");
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Next())
        {
            DemandWidth(rows, header);
            if (!map.TryAdd(rows[from].ToString(), rows[to].ToString()))
                throw new LinkageException(key, $"Line {rows.Line}: {rows[from]} stands twice.");
        }
        return map;
    }

    public static string Quote(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static string[] Header(CsvReader rows, string idColumn)
    {
        if (!rows.Next())
            throw new LinkageException("header", "Line 1: the file is empty.");
        var header = new string[rows.Count];
        for (var field = 0; field < header.Length; field++)
            header[field] = (field == 0 ? rows[field].TrimStart('\uFEFF') : rows[field]).Trim().ToString();
        if (!header.Contains(idColumn))
            throw new LinkageException(idColumn, $"Line 1: there is no column {idColumn}.");
        if (header.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            throw new LinkageException(twice, $"Line 1: the column {twice} stands twice.");
        return header;
    }

    private static void Fill(MentionTableBuilder table, CsvReader rows, string[] header, List<string> names, string idColumn)
    {
        var id = Array.IndexOf(header, idColumn);
        var sources = names.Select(name => Array.IndexOf(header, name)).ToArray();
        while (rows.Next())
        {
            DemandWidth(rows, header);
            if (rows[id].IsWhiteSpace())
                throw new LinkageException(idColumn, $"Line {rows.Line}: the id is empty.");
            table.Begin(rows[id].ToString());
            for (var column = 0; column < sources.Length; column++)
                table.Put(column, sources[column] < 0 ? [] : rows[sources[column]]);
        }
    }

    private static void DemandWidth(CsvReader rows, string[] header)
    {
        if (rows.Count != header.Length)
            throw new LinkageException("row", $"Line {rows.Line}: {rows.Count} fields where the header has {header.Length}.");
    }
}
