using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Palmares.Kernel;

namespace Palmares.Records.Searching;

/// <summary>A row of an index's entries, as it is shown.</summary>
internal sealed record EntryRow(int Id, RecordKind Kind, string Target, string? Source, string Label, string? Detail, int? Year, int Weight);

/// <summary>The table of one index: what is shown of each entry.</summary>
internal sealed class SearchTable(PalmaresDb db)
{
    private const int RowsATransaction = 20_000;

    private bool IsSqlite => db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>Writes a whole index aside. Other writers may come between its transactions; readers know nothing of it yet.</summary>
    public async Task WriteAsync(int generation, IReadOnlyList<SearchEntry> entries, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await RunAsync(
                $"""
                CREATE TABLE {Entries(generation)} (id INTEGER NOT NULL PRIMARY KEY, kind INTEGER NOT NULL, target TEXT NOT NULL, source TEXT, label TEXT NOT NULL, detail TEXT, year INTEGER, weight INTEGER NOT NULL)
                """, ct);
            if (IsSqlite)
                await WriteSqliteAsync(generation, entries, ct);
            else
                await WritePostgresAsync(generation, entries, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The rows of some entries, in the order asked for.</summary>
    public async Task<IReadOnlyList<EntryRow>> RowsAsync(int generation, IReadOnlyList<int> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        await using var command = await CommandAsync(
            $"SELECT id, kind, target, source, label, detail, year, weight FROM {Entries(generation)} WHERE id {(IsSqlite ? $"IN ({string.Join(',', ids.Select(Text))})" : "= ANY(@ids)")}", ct);
        // One text for all, so that PostgreSQL prepares it.
        if (!IsSqlite)
            Add(command, "@ids", ids.ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new Dictionary<int, EntryRow>(ids.Count);
        while (await reader.ReadAsync(ct))
        {
            rows[reader.GetInt32(0)] = new EntryRow(
                reader.GetInt32(0), (RecordKind)reader.GetInt32(1), reader.GetString(2), Text(reader, 3), reader.GetString(4), Text(reader, 5), reader.IsDBNull(6) ? null : reader.GetInt32(6), reader.GetInt32(7));
        }

        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>Removes every index but those named, and those begun after them.</summary>
    public async Task SweepAsync(IReadOnlyCollection<int> kept, CancellationToken ct)
    {
        var names = await db.Database.SqlQueryRaw<string>(
            IsSqlite
                ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name LIKE 'records\\_search\\_entries\\_%' ESCAPE '\\'"
                : "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name LIKE 'records\\_search\\_entries\\_%'").ToListAsync(ct);
        foreach (var old in names.Select(name => int.Parse(name.AsSpan(Entries(0).Length - 1), CultureInfo.InvariantCulture)).Where(number => number < kept.Max() && !kept.Contains(number)))
        {
            await RunAsync($"DROP TABLE IF EXISTS {Entries(old)}", ct);
            await db.Set<SearchPart>().Where(part => part.Generation == old).ExecuteDeleteAsync(ct);
        }
    }

    private async Task WriteSqliteAsync(int generation, IReadOnlyList<SearchEntry> entries, CancellationToken ct)
    {
        for (var from = 0; from < entries.Count; from += RowsATransaction)
        {
            await using var transaction = await db.Database.GetDbConnection().BeginTransactionAsync(ct);
            await using var row = Prepared($"INSERT INTO {Entries(generation)} VALUES (@id, @kind, @target, @source, @label, @detail, @year, @weight)", transaction, "@id", "@kind", "@target", "@source", "@label", "@detail", "@year", "@weight");
            for (var id = from; id < Math.Min(from + RowsATransaction, entries.Count); id++)
                await RunAsync(row, ct, id, (int)entries[id].Kind, entries[id].Target, entries[id].Source, entries[id].Label, entries[id].Detail, entries[id].Year, entries[id].Weight);

            await transaction.CommitAsync(ct);
        }
    }

    private async Task WritePostgresAsync(int generation, IReadOnlyList<SearchEntry> entries, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var rows = await connection.BeginTextImportAsync($"COPY {Entries(generation)} FROM STDIN", ct))
        {
            foreach (var (id, entry) in entries.Index())
                await rows.WriteAsync(Line(Text(id), Text((int)entry.Kind), entry.Target, entry.Source, entry.Label, entry.Detail, entry.Year is { } year ? Text(year) : null, Text(entry.Weight)));
        }
    }

    private DbCommand Prepared(string sql, DbTransaction transaction, params string[] parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var name in parameters)
            Add(command, name, DBNull.Value);
        command.Prepare();
        return command;
    }

    private static async Task RunAsync(DbCommand command, CancellationToken ct, params object?[] values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        await command.ExecuteNonQueryAsync(ct);
    }

    // The names of tables are numbers of ours, never words of a reader.
    private async Task RunAsync(string sql, CancellationToken ct)
    {
        await using var command = await CommandAsync(sql, ct);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<DbCommand> CommandAsync(string sql, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            await db.Database.OpenConnectionAsync(ct);
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static string Line(params string?[] values) => string.Join('\t', values.Select(value => value is null ? "\\N" : Escape(value))) + "\n";

    // PostgreSQL keeps no zero bytes in texts.
    private static string Escape(string text) => text.AsSpan().IndexOfAny("\\\t\n\r\0") < 0
        ? text
        : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Entries(int generation) => "records_search_entries_" + Text(generation);
}
