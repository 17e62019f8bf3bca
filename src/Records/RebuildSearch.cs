using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Builds the search index anew from the current snapshot and the persons as they are linked. Readers see the old one until the end.</summary>
public sealed class RebuildSearch(PalmaresDb db, CurrentSnapshot current, RecordStore store)
{
    private const int RowsAtOnce = 80;

    public async Task<Result<Done>> RunAsync(CancellationToken ct)
    {
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;
        if (!store.Holds(snapshot))
            return RecordsErrors.NoSuchSnapshot;
        if (!store.Holds(snapshot))
            return RecordsErrors.NoSuchSnapshot;
        var persons = await db.Set<PersonMention>().AsNoTracking().ToDictionaryAsync(row => row.Mention.Value, row => row.Person, ct);
        var names = await db.Set<Person>().AsNoTracking().Where(person => person.MergedInto == null).ToDictionaryAsync(person => person.Id, person => person.DisplayName, ct);
        var entries = SearchEntries.Of(store, snapshot, persons, names);

        await using var transaction = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM records_search_entries", ct);
        foreach (var chunk in entries.Chunk(RowsAtOnce))
            await InsertAsync(chunk, ct);
        await IndexAsync(ct);
        var state = await db.Set<SearchState>().SingleOrDefaultAsync(ct);
        if (state is null)
            db.Set<SearchState>().Add(new SearchState { Snapshot = snapshot });
        else
            state.Snapshot = snapshot;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private async Task IndexAsync(CancellationToken ct)
    {
        if (SearchDialect.IsSqlite(db))
        {
            await db.Database.ExecuteSqlRawAsync("CREATE VIRTUAL TABLE IF NOT EXISTS records_search_fts USING fts5(text, tokenize = 'unicode61')", ct);
            await db.Database.ExecuteSqlRawAsync("DELETE FROM records_search_fts", ct);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO records_search_fts (rowid, text) SELECT \"Id\", \"Text\" FROM records_search_entries", ct);
        }
        else
        {
            await db.Database.ExecuteSqlRawAsync("CREATE INDEX IF NOT EXISTS records_search_words ON records_search_entries USING gin (to_tsvector('simple', \"Text\"))", ct);
        }
    }

    private async Task InsertAsync(SearchEntry[] entries, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var sql = new StringBuilder("INSERT INTO records_search_entries (\"Id\", \"Kind\", \"Target\", \"Source\", \"Label\", \"Detail\", \"Year\", \"Weight\", \"Text\") VALUES ");
        foreach (var (index, entry) in entries.Index())
        {
            sql.Append(index == 0 ? "(" : ", (");
            object?[] values = [entry.Id, entry.Kind.ToString(), entry.Target, entry.Source, entry.Label, entry.Detail, entry.Year, entry.Weight, entry.Text];
            sql.AppendJoin(", ", values.Select(value => Add(command, value))).Append(')');
        }

        command.CommandText = sql.ToString();
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Add(DbCommand command, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
