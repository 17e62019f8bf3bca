namespace Palmares.Linkage.Files;

/// <summary>Reads CSV (RFC 4180) row by row without keeping rows: the cells of the present row stand in one buffer.</summary>
internal sealed class CsvReader(TextReader reader)
{
    private readonly List<(int Start, int Length)> fields = [];
    private char[] buffer = new char[1 << 16];
    private char[] row = new char[1 << 12];
    private int filled;
    private int at;
    private int used;
    private int line = 1;

    /// <summary>The line on which the present row begins.</summary>
    public int Line { get; private set; }

    public int Count => fields.Count;

    public ReadOnlySpan<char> this[int field] => row.AsSpan(fields[field].Start, fields[field].Length);

    /// <returns>False when there is no further row.</returns>
    public bool Next()
    {
        do
        {
            fields.Clear();
            used = 0;
            Line = line;
            if (Peek() < 0)
                return false;
            ReadRow();
        }
        while (fields is [(_, 0)]);
        return true;
    }

    private void ReadRow()
    {
        while (true)
        {
            var start = used;
            if (Peek() == '"')
                ReadQuoted();
            ReadPlain();
            fields.Add((start, used - start));
            var end = Peek();
            at++;
            if (end == ',')
                continue;
            if (end == '\n')
                line++;
            return;
        }
    }

    // Up to a comma or the end of the line; what follows a closing quote belongs to the field as it stands.
    private void ReadPlain()
    {
        while (Peek() >= 0)
        {
            var rest = buffer.AsSpan(at, filled - at);
            var end = rest.IndexOfAny(',', '\n', '\r');
            Keep(end < 0 ? rest : rest[..end]);
            at += end < 0 ? rest.Length : end;
            if (end < 0)
                continue;
            if (buffer[at] != '\r')
                return;
            at++;
        }
    }

    private void ReadQuoted()
    {
        at++;
        while (true)
        {
            if (Peek() < 0)
                throw new LinkageException("row", $"Line {Line}: a quoted field is not closed.");
            var rest = buffer.AsSpan(at, filled - at);
            var end = rest.IndexOf('"');
            var part = end < 0 ? rest : rest[..end];
            line += part.Count('\n');
            Keep(part);
            at += part.Length;
            if (end < 0)
                continue;
            at++;
            if (Peek() != '"')
                return;
            Keep("\"");
            at++;
        }
    }

    private void Keep(ReadOnlySpan<char> part)
    {
        if (used + part.Length > row.Length)
            Array.Resize(ref row, Math.Max(row.Length * 2, used + part.Length));
        part.CopyTo(row.AsSpan(used));
        used += part.Length;
    }

    private int Peek()
    {
        if (at < filled)
            return buffer[at];
        filled = reader.Read(buffer, 0, buffer.Length);
        at = 0;
        return filled == 0 ? -1 : buffer[0];
    }
}
