using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>A dated step of a standard's way, with the line that says it.</summary>
/// <param name="What">The source's own word: a status, or the type of a version.</param>
/// <param name="First">The earliest that the record holds of this work.</param>
public sealed record TimelineStep(PartialDate Date, string What, RecordRef Document, string Raw, bool First = false);

/// <summary>How a standard came about as far as the record tells: its first version, the dated statuses, its editions; oldest first. Public bibliography, for whoever asks.</summary>
public sealed class ReadTimeline(CurrentSnapshot current, RecordStore store)
{
    /// <returns>Null when the record does not hold the document.</returns>
    public async Task<IReadOnlyList<TimelineStep>?> RunAsync(RecordRef document, CancellationToken ct)
    {
        if (await current.RunAsync(ct) is not { } snapshot)
            return null;
        using var record = store.Open(snapshot);
        if (record.Count("SELECT count(*) FROM documents WHERE source = ? AND key = ?", document.Source, document.Key) == 0)
            return null;
        var family = Family(record, document);
        record.Run("CREATE TEMP TABLE family (source VARCHAR, key VARCHAR)");
        using (var rows = record.CreateAppender("family"))
        {
            foreach (var one in family)
                rows.CreateRow().AppendValue(one.Source).AppendValue(one.Key).EndRow();
        }

        return Steps(record);
    }

    /// <summary>The document, the versions of its series, and what it directly follows or is an edition of.</summary>
    private static HashSet<RecordRef> Family(DuckDBConnection record, RecordRef document) =>
    [
        document,
        .. record.Read(
            row => row.Record(0),
            """
            SELECT b.source, b.key FROM documents a JOIN documents b ON b.source = a.source AND b.series = a.series WHERE a.source = ? AND a.key = ?
            UNION SELECT target_source, target FROM relations WHERE source = ? AND key = ? AND type IN ('has-edition', 'edition-of', 'obsoletes', 'replaces', 'updates')
            """, document.Source, document.Key, document.Source, document.Key),
    ];

    private static List<TimelineStep> Steps(DuckDBConnection record)
    {
        var steps = record.Read(
            row => (Date: row.Date(0), What: row.Text(1) ?? "", Document: row.Record(2), Raw: row.GetString(4)),
            """
            SELECT d.date, coalesce(d.status, d.type), d.source, d.key, d.raw FROM documents d JOIN family f ON f.source = d.source AND f.key = d.key WHERE d.same_as IS NULL
            UNION SELECT s.date, s.status, s.source, s.key, s.raw FROM statuses s JOIN family f ON f.source = s.source AND f.key = s.key
            """)
            .Where(step => step.Date is not null).OrderBy(step => step.Date).ThenBy(step => step.Document.Key, StringComparer.Ordinal).ThenBy(step => step.What, StringComparer.Ordinal).ToList();
        return [.. steps.Select((step, at) => new TimelineStep(step.Date!.Value, step.What, step.Document, step.Raw, at == 0))];
    }
}
