using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>
/// The rows of a snapshot that a person's page asks about, beside it in a file with indexes: <c>mentions</c>, <c>documents</c> and <c>mandates</c>, with the columns of <see cref="Copied"/>.
/// Columns answer about everybody at once and B-trees about a few (docs/decisions/0015).
/// </summary>
/// <remarks>Made from the snapshot when first asked for, moved into place when whole; deleting it loses nothing.</remarks>
internal sealed class IndexedRows(RecordFolder folder, TimeProvider clock)
{
    /// <summary>As many snapshots as are used at a time: the record as it is, as it was before an import, and one that a figure names.</summary>
    private const int KeptFiles = 3;

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private static readonly IReadOnlyList<(string Table, string[] Columns, string[] Indexes)> Copied =
    [
        ("mentions", ["id", "kind", "role", "org", "date", "source", "key", "raw"], ["id", "source, key"]),
        ("documents", ["source", "key", "title", "type", "date", "group", "status", "same_as"], ["source, key"]),
        ("mandates", ["mention", "role", "group", "group_name", "first_seen", "left_censored", "last_seen", "end_before", "ongoing", "org", "source", "key", "raw"], ["mention"]),
    ];

    // What the files hold, in their name: one of an older version is not taken for one of this.
    private static readonly string Shape = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        Copied.Select(copied => new[] { [copied.Table], copied.Columns, copied.Indexes })))))[..8];

    private readonly Lock _making = new();

    public bool Holds(SnapshotId snapshot) => File.Exists(Of(snapshot));

    /// <summary>For reading only.</summary>
    public SqliteConnection Open(SnapshotId snapshot)
    {
        var connection = new SqliteConnection(ReadOnly(Of(snapshot)));
        connection.Open();
        return connection;
    }

    /// <summary>Copies what is not there yet; some seconds for a record of half a million mentions.</summary>
    public void Make(SnapshotId snapshot, Func<DuckDBConnection> open)
    {
        lock (_making)
        {
            if (Holds(snapshot))
                return;
            Directory.CreateDirectory(folder.Indexed);
            // Several processes may make the same file; whose is done last stands, and all are alike.
            var part = $"{Of(snapshot)}.{Environment.ProcessId}.part";
            File.Delete(part);
            using (var record = open())
                Copy(record, part);
            File.Move(part, Of(snapshot), overwrite: true);
            Sweep(snapshot);
        }
    }

    public void Delete(SnapshotId snapshot)
    {
        if (Directory.Exists(folder.Indexed))
            Delete(Directory.EnumerateFiles(folder.Indexed, snapshot.Hash + "-*.db"));
    }

    private static void Delete(IEnumerable<string> files)
    {
        foreach (var file in files.ToList())
        {
            using (var pooled = new SqliteConnection(ReadOnly(file)))
                SqliteConnection.ClearPool(pooled);
            File.Delete(file);
        }
    }

    private string Of(SnapshotId snapshot) => Path.Combine(folder.Indexed, $"{snapshot.Hash}-{Shape}.db");

    private static string ReadOnly(string file) => new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();

    private static void Copy(DuckDBConnection record, string file)
    {
        using var rows = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        rows.Open();
        // A file that is not whole is thrown away: it needs no journal.
        Run(rows, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
        foreach (var (table, columns, indexes) in Copied)
        {
            var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
            Run(rows, $"CREATE TABLE {table} ({names})");
            CopyRows(record, rows, table, names, columns.Length);
            foreach (var (index, number) in indexes.Select((index, number) => (index, number)))
                Run(rows, $"CREATE INDEX {table}_{number} ON {table} ({index})");
        }

        Run(rows, "COMMIT");
    }

    private static void CopyRows(DuckDBConnection record, SqliteConnection rows, string table, string names, int columns)
    {
        using var insert = rows.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(column => "$" + column))})";
        for (var column = 0; column < columns; column++)
            insert.Parameters.Add(new SqliteParameter("$" + column, null));
        record.Each(
            $"SELECT {names} FROM {table}",
            row =>
            {
                for (var column = 0; column < columns; column++)
                    insert.Parameters[column].Value = row.GetValue(column);
                insert.ExecuteNonQuery();
            });
    }

    private void Sweep(SnapshotId made)
    {
        foreach (var part in Directory.EnumerateFiles(folder.Indexed, "*.part").Where(part => File.GetLastWriteTimeUtc(part) < clock.GetUtcNow().UtcDateTime - Abandoned))
            File.Delete(part);
        Delete(Directory.EnumerateFiles(folder.Indexed, "*.db").OrderByDescending(File.GetLastWriteTimeUtc).Skip(KeptFiles).Where(file => file != Of(made)));
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
