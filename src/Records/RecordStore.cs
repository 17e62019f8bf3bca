using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Opens snapshots: an in-memory DuckDB for each reading, over files that never change.</summary>
public sealed class RecordStore(RecordFolder folder) : IMentionSource
{
    public bool Holds(SnapshotId snapshot) => Directory.Exists(folder.Snapshot(snapshot));

    public Task<IReadOnlyList<Mention>> MentionsOfAsync(SnapshotId snapshot, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var record = Open(snapshot);
        IReadOnlyList<Mention> mentions = record.Read(
            ReadMention,
            "SELECT id, source, key, position, name, role, given, surname, initials, org, country, date, \"group\", email_key, account_key, person_key FROM mentions WHERE kind = 'person'");
        return Task.FromResult(mentions);
    }

    internal DuckDBConnection Open(SnapshotId snapshot)
    {
        var duck = Duck.Open();
        foreach (var (table, _) in RecordTables.All)
            duck.Run($"CREATE VIEW {table} AS SELECT * FROM {Duck.Parquet(folder.Snapshot(snapshot), table, "*", "part.parquet")}");
        return duck;
    }

    internal IReadOnlyDictionary<string, SourcePart> Manifest(SnapshotId snapshot) => SnapshotManifest.Read(folder.Snapshot(snapshot));

    private static Mention ReadMention(DuckDBDataReader row) =>
        new(new(row.GetString(0)), new(row.GetString(1), row.GetString(2)), row.GetInt32(3), row.GetString(4), row.GetString(5))
        {
            Given = row.Text(6),
            Surname = row.Text(7),
            Initials = row.Text(8),
            Organisation = row.Text(9),
            Country = row.Text(10),
            Date = PartialDate.TryParse(row.Text(11), out var date) ? date : null,
            Group = row.Text(12),
            EmailKey = row.Text(13),
            AccountKey = row.Text(14),
            PersonKey = row.Text(15),
        };
}
