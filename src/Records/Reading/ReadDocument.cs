using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>A document with those who made it and its relations. Linked people appear under the name they bear now.</summary>
public sealed class ReadDocument(CurrentSnapshot current, RecordStore store, PersonMentions linked)
{
    public sealed record Contributor(string Name, string Role, PersonId? Person, string? Organisation, OrganisationKey? OrganisationKey);

    /// <param name="Held">Whether the other document stands in the snapshot.</param>
    public sealed record Relation(string Type, string Target, bool Held);

    public sealed record Document(
        RecordRef Record, string Title, string? Type, PartialDate? Date, string? Group, string? Status,
        IReadOnlyList<Contributor> Contributors, IReadOnlyList<Relation> Relations, IReadOnlyList<RecordRef> LaterEditions, string RawHash, SnapshotId Snapshot);

    public async Task<Result<Document>> RunAsync(RecordRef document, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        using var record = store.Open(snapshot);
        var rows = record.Read(
            row => new Document(document, row.Text(0) ?? document.Key, row.Text(1), row.Date(2), row.Text(3), row.Text(4), [], [], [], row.GetString(5), snapshot),
            "SELECT title, type, date, \"group\", status, raw FROM documents WHERE source = ? AND key = ?", document.Source, document.Key);
        if (rows.Count == 0)
            return RecordsErrors.NoSuchDocument;
        var named = record.Read(
            row => (Id: new MentionId(row.GetString(0)), Name: row.GetString(1), Role: row.GetString(2), Org: row.Text(3)),
            "SELECT id, name, role, org FROM mentions WHERE source = ? AND key = ? ORDER BY position", document.Source, document.Key);
        var behind = await linked.BehindAsync(named.Select(mention => mention.Id), ct);
        return rows[0] with
        {
            Contributors =
            [
                .. named.Select(m => new Contributor(
                    behind.TryGetValue(m.Id, out var person) ? person.Name : m.Name, m.Role, behind.ContainsKey(m.Id) ? person.Id : null,
                    m.Org, m.Org is null ? null : Records.OrganisationKey.Of(m.Org))),
            ],
            Relations = record.Read(
                row => new Relation(row.GetString(0), row.GetString(1), row.GetBoolean(2)),
                """
                SELECT r.type, r.target, EXISTS (SELECT 1 FROM documents d WHERE d.source = r.source AND d.key = r.target)
                FROM relations r WHERE r.source = ? AND r.key = ? ORDER BY r.type, r.target
                """, document.Source, document.Key),
            LaterEditions = record.Read(
                row => row.Record(0),
                "SELECT DISTINCT source, key FROM relations WHERE source = ? AND target = ? AND type IN ('obsoletes', 'updates', 'replaces') ORDER BY key", document.Source, document.Key),
        };
    }
}
