using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Opens snapshots: the two used last stay open in memory, over files that never change.</summary>
/// <remarks>Opening anew for every question costs more than the question. A file is held only while a question reads it, so a pruned snapshot can be deleted.</remarks>
public sealed class RecordStore(RecordFolder folder, TimeProvider clock) : IMentionSource, IDisposable
{
    private const int KeptOpen = 2;

    private readonly Lock _lock = new();
    private readonly List<OpenSnapshot> _open = [];
    private readonly IndexedRows _indexed = new(folder, clock);

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

    /// <summary>A connection of one's own to a snapshot: make TEMP tables only, others read beside you.</summary>
    internal DuckDBConnection Open(SnapshotId snapshot)
    {
        lock (_lock)
            return Opened(snapshot).Connect();
    }

    /// <summary>What stands near some mentions, found by index and not by reading the files.</summary>
    internal NearRows Near(SnapshotId snapshot, PersonId person, IEnumerable<MentionId> mentions)
    {
        Index(snapshot);
        return new NearRows(_indexed.Open(snapshot), person, mentions);
    }

    /// <summary>Prepares what <see cref="Near"/> asks. Does nothing when it is there.</summary>
    internal void Index(SnapshotId snapshot)
    {
        if (!_indexed.Holds(snapshot))
            _indexed.Make(snapshot, () => Open(snapshot));
    }

    /// <summary>Which documents are editions of one work; computed once a snapshot.</summary>
    internal Lineages Lineages(SnapshotId snapshot)
    {
        Lazy<Lineages> lineages;
        lock (_lock)
            lineages = Opened(snapshot).Lineages;
        return lineages.Value;
    }

    /// <summary>What each source holds; computed once a snapshot.</summary>
    internal IReadOnlyList<SourceCoverage> Coverage(SnapshotId snapshot)
    {
        Lazy<IReadOnlyList<SourceCoverage>> coverage;
        lock (_lock)
            coverage = Opened(snapshot).Coverage;
        return coverage.Value;
    }

    internal IReadOnlyDictionary<string, SourcePart> Manifest(SnapshotId snapshot) => SnapshotManifest.Read(folder.Snapshot(snapshot));

    /// <summary>Closes a snapshot before its files go.</summary>
    internal void Close(SnapshotId snapshot)
    {
        lock (_lock)
        {
            foreach (var open in _open.Where(open => open.Id == snapshot).ToList())
                Close(open);
        }

        _indexed.Delete(snapshot);
    }

    public void Dispose()
    {
        lock (_lock)
            _open.ToList().ForEach(Close);
    }

    private OpenSnapshot Opened(SnapshotId snapshot)
    {
        var found = _open.Find(open => open.Id == snapshot) ?? new OpenSnapshot(snapshot, folder.Snapshot(snapshot));
        _open.Remove(found);
        _open.Add(found);
        if (_open.Count > KeptOpen)
            Close(_open[0]);
        return found;
    }

    // Connections that still read keep the database until they end.
    private void Close(OpenSnapshot open)
    {
        _open.Remove(open);
        open.Dispose();
    }

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

    private sealed class OpenSnapshot : IDisposable
    {
        private readonly DuckDBConnection _duck = Duck.Open();

        public OpenSnapshot(SnapshotId id, string files)
        {
            Id = id;
            foreach (var table in RecordTables.All.Select(table => table.Name).Append(RecordTables.Lines))
                _duck.Run($"CREATE VIEW {table} AS SELECT * FROM {Duck.Parquet(files, table, "*", "part.parquet")}");
            Lineages = new(() => Asked(RecordQueries.Lineages));
            Coverage = new(() => Asked(RecordQueries.Coverage));
        }

        public SnapshotId Id { get; }

        public Lazy<Lineages> Lineages { get; }

        public Lazy<IReadOnlyList<SourceCoverage>> Coverage { get; }

        public DuckDBConnection Connect()
        {
            var connection = _duck.Duplicate();
            connection.Open();
            return connection;
        }

        public void Dispose() => _duck.Dispose();

        private T Asked<T>(Func<DuckDBConnection, T> question)
        {
            using var connection = Connect();
            return question(connection);
        }
    }
}
