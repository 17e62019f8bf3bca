using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>Facts of parsed rows into the tables of <see cref="RecordTables"/>, and each row's line beside them.</summary>
internal sealed class RowAppender : IDisposable
{
    private readonly Dictionary<Type, (RecordTable Table, DuckDBAppender Rows)> _tables;
    private readonly DuckDBAppender _lines, _readings;

    public RowAppender(DuckDBConnection duck)
    {
        _tables = RecordTables.All.ToDictionary(table => table.RowType, table => (table, duck.CreateAppender(table.Name)));
        _lines = duck.CreateAppender(RecordTables.Lines);
        _readings = duck.CreateAppender(PageReadings.Table);
    }

    public void Append(ParsedRow row, string file, int line, int import)
    {
        if (row.Refused is not null)
            return;
        foreach (var fact in row.Facts)
        {
            var (table, rows) = _tables[fact.GetType()];
            table.Append(rows.CreateRow(), fact).AppendValue(import).EndRow();
        }

        if (row.Reading is { } reading)
            _readings.CreateRow().AppendValue(row.Key).AppendValue(row.Raw).AppendValue(reading.Page).AppendValue(reading.Day).AppendValue(import).EndRow();
        _lines.CreateRow().AppendValue(row.Source).AppendValue(row.Key).AppendValue(row.Raw).AppendValue(file).AppendValue(line).AppendValue(import).EndRow();
    }

    public void Dispose()
    {
        foreach (var (_, rows) in _tables.Values)
            rows.Dispose();
        _lines.Dispose();
        _readings.Dispose();
    }
}
