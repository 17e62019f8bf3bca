using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Many rows of a table at once, past the change tracker: for what is derived or belongs to an act of the same transaction, which the caller has begun.</summary>
/// <param name="table">The table's name.</param>
/// <param name="key">Columns that tell rows apart, which stand first in a row.</param>
/// <param name="rest">The other columns.</param>
/// <remarks>A row holds one value a column: a text, a number, a <see cref="Guid"/>, a truth value or null.</remarks>
public sealed class BulkRows(PalmaresDb db, string table, string[] key, params string[] rest)
{
    private const string Staged = "staged_rows";

    private readonly string[] _columns = [.. key, .. rest];

    public Task InsertAsync(IEnumerable<object?[]> rows, CancellationToken ct) => Postgres is { } postgres
        ? CopyAsync(postgres, table, _columns, rows, ct)
        : EachAsync($"INSERT INTO {table} ({Names(_columns)}) VALUES ({Marks(_columns)})", _columns.Length, rows, ct);

    /// <summary>Inserts, or changes the row that has the key.</summary>
    public Task UpsertAsync(IEnumerable<object?[]> rows, CancellationToken ct)
    {
        var otherwise = $"ON CONFLICT ({Names(key)}) DO UPDATE SET {string.Join(", ", rest.Select(column => $"\"{column}\" = excluded.\"{column}\""))}";
        return Postgres is { } postgres
            ? StagedAsync(postgres, _columns, rows, $"INSERT INTO {table} ({Names(_columns)}) SELECT {Names(_columns)} FROM {Staged} {otherwise}", ct)
            : EachAsync($"INSERT INTO {table} ({Names(_columns)}) VALUES ({Marks(_columns)}) {otherwise}", _columns.Length, rows, ct);
    }

    /// <param name="keys">One value a key column.</param>
    public Task DeleteAsync(IEnumerable<object?[]> keys, CancellationToken ct)
    {
        var same = string.Join(" AND ", key.Select(column => $"t.\"{column}\" = s.\"{column}\""));
        return Postgres is { } postgres
            ? StagedAsync(postgres, key, keys, $"DELETE FROM {table} t USING {Staged} s WHERE {same}", ct)
            : EachAsync($"DELETE FROM {table} WHERE {string.Join(" AND ", key.Select((column, index) => $"\"{column}\" = @p{index}"))}", key.Length, keys, ct);
    }

    private NpgsqlConnection? Postgres => db.Database.GetDbConnection() as NpgsqlConnection;

    private async Task StagedAsync(NpgsqlConnection connection, string[] columns, IEnumerable<object?[]> rows, string use, CancellationToken ct)
    {
        await RunAsync(connection, $"CREATE TEMP TABLE {Staged} ON COMMIT DROP AS SELECT {Names(columns)} FROM {table} WITH NO DATA", ct);
        await CopyAsync(connection, Staged, columns, rows, ct);
        await RunAsync(connection, use, ct);
        await RunAsync(connection, $"DROP TABLE {Staged}", ct);
    }

    private async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        Say(command, sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string into, string[] columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {into} ({Names(columns)}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var value in row)
                await (value is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(value, ct));
        }

        await copy.CompleteAsync(ct);
    }

    private async Task EachAsync(string sql, int columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        Say(command, sql);
        var parameters = Enumerable.Range(0, columns).Select(index => (DbParameter)new SqliteParameter("@p" + index, null)).ToArray();
        command.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var index = 0; index < row.Length; index++)
                parameters[index].Value = row[index] ?? DBNull.Value;
            // SQLite works in the caller's thread: there is nothing to wait for.
            command.ExecuteNonQuery();
        }
    }

    // Names of tables and columns are written in this assembly; values are parameters.
#pragma warning disable CA2100
    private void Say(DbCommand command, string sql)
    {
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
    }
#pragma warning restore CA2100

    private static string Names(string[] columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    private static string Marks(string[] columns) => string.Join(", ", columns.Select((_, index) => "@p" + index));
}
