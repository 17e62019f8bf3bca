using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Many rows into a table at once, past the change tracker: for what is derived or belongs to a staged act. Inside the caller's transaction.</summary>
internal static class BulkRows
{
    /// <param name="rows">One value a column: a text, a number, a <see cref="Guid"/>, a truth value or null.</param>
    public static Task InsertAsync(PalmaresDb db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken ct) =>
        db.Database.GetDbConnection() is NpgsqlConnection postgres ? CopyAsync(postgres, table, columns, rows, ct) : PreparedAsync(db, table, columns, rows, ct);

    private static async Task CopyAsync(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var value in row)
                await (value is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(value, ct));
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task PreparedAsync(PalmaresDb db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => "@p" + index))})";
        var parameters = columns.Select((_, index) => (DbParameter)new SqliteParameter("@p" + index, null)).ToArray();
        command.Parameters.AddRange(parameters);
        await command.PrepareAsync(ct);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var index = 0; index < row.Length; index++)
                parameters[index].Value = row[index] ?? DBNull.Value;
            // SQLite works in the caller's thread; there is nothing to wait for.
            command.ExecuteNonQuery();
        }
    }

    private static string Names(IReadOnlyList<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}
