using DuckDB.NET.Data;

namespace Palmares.Records;

/// <summary>Titles of some documents of a snapshot.</summary>
public sealed class ReadTitles(RecordStore store)
{
    /// <returns>Without those the snapshot does not hold or gives no title for.</returns>
    public Task<IReadOnlyDictionary<RecordRef, string>> RunAsync(SnapshotId snapshot, IReadOnlyCollection<RecordRef> documents, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!store.Holds(snapshot) || documents.Count == 0)
            return Task.FromResult<IReadOnlyDictionary<RecordRef, string>>(new Dictionary<RecordRef, string>());
        using var record = store.Open(snapshot);
        record.Run("CREATE TEMP TABLE asked (source VARCHAR, key VARCHAR)");
        using (var rows = record.CreateAppender("asked"))
        {
            foreach (var document in documents.Distinct())
                rows.CreateRow().AppendValue(document.Source).AppendValue(document.Key).EndRow();
        }

        return Task.FromResult<IReadOnlyDictionary<RecordRef, string>>(record.Read(
            row => (Document: row.Record(0), Title: row.GetString(2)), "SELECT d.source, d.key, d.title FROM asked a JOIN documents d ON d.source = a.source AND d.key = a.key WHERE d.title IS NOT NULL")
            .ToDictionary(row => row.Document, row => row.Title));
    }
}
