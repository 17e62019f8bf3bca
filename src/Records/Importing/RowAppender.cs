using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>Parsed rows into the four tables, column by column in the order of <see cref="RecordTables"/>.</summary>
internal sealed class RowAppender(DuckDBConnection duck) : IDisposable
{
    private readonly DuckDBAppender _documents = duck.CreateAppender("documents");
    private readonly DuckDBAppender _mentions = duck.CreateAppender("mentions");
    private readonly DuckDBAppender _relations = duck.CreateAppender("relations");
    private readonly DuckDBAppender _mandates = duck.CreateAppender("mandates");

    public void Append(ParsedRow row, long ordinal)
    {
        if (row.Refused is not null)
            return;
        if (row.Document is { } d)
            Texts(_documents.CreateRow(), d.Source, d.Key, d.Title, d.Type, d.Date, d.Group, d.Status, d.Raw).AppendValue(ordinal).EndRow();
        if (row.Mandate is { } m)
            Append(m, ordinal);
        foreach (var mention in row.Mentions)
            Append(mention, ordinal);
        foreach (var r in row.Relations)
            Texts(_relations.CreateRow(), r.Source, r.Key, r.Type, r.Target).AppendValue(ordinal).EndRow();
    }

    public void Dispose()
    {
        _documents.Dispose();
        _mentions.Dispose();
        _relations.Dispose();
        _mandates.Dispose();
    }

    private void Append(MentionRow m, long ordinal)
    {
        var row = Texts(_mentions.CreateRow(), m.Id, m.Source, m.Key).AppendValue(m.Position);
        Texts(row, m.Kind, m.Name, m.Role, m.Given, m.Surname, m.Initials, m.Org, m.Country, m.Date, m.Group, m.EmailKey, m.AccountKey, m.PersonKey).AppendValue(ordinal).EndRow();
    }

    private void Append(MandateRow m, long ordinal)
    {
        var row = Texts(_mandates.CreateRow(), m.Source, m.Key, m.Mention, m.Group, m.GroupName, m.Role, m.FirstSeen, m.LastSeen, m.EndBefore);
        Texts(row.AppendValue(m.Ongoing).AppendValue(m.LeftCensored), m.Org, m.Provenance, m.Raw).AppendValue(ordinal).EndRow();
    }

    private static IDuckDBAppenderRow Texts(IDuckDBAppenderRow row, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
            row = value is null ? row.AppendNullValue() : row.AppendValue(value);
        return row;
    }
}
