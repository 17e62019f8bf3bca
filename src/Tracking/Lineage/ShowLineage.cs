using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Lineage;

/// <summary>With which documents one is one piece of work, why, and what stewards decided about them.</summary>
public sealed class ShowLineage(PalmaresDb db, OpenLineages open, ReadTitles titles)
{
    public const int Shown = 200;

    /// <param name="By">The document, of this piece of work, that the link ties it to; nearer to the one asked for.</param>
    /// <param name="Relation">The source's word, where it relates the two.</param>
    /// <param name="Raw">The line that says so.</param>
    public sealed record Beside(RecordRef Document, string Title, PartialDate? Date, RecordRef By, LineageReason Reason, string? Relation, string? RelationSource, string? Raw);

    /// <param name="Together">False for two that are not one piece of work.</param>
    public sealed record Decision(LineageDecisionId Id, bool Together, RecordRef One, RecordRef Other, string Reason, DateTimeOffset At, DateTimeOffset? WithdrawnAt);

    /// <param name="First">The earliest document, by which the piece of work is called.</param>
    /// <param name="Documents">How many documents it has, this one counted.</param>
    /// <param name="Others">At most <see cref="Shown"/> of the others, the nearest first.</param>
    public sealed record View(RecordRef Document, string Title, RecordRef First, int Documents, IReadOnlyList<Beside> Others, IReadOnlyList<Decision> Decisions, SnapshotId Snapshot, string Version, string Name);

    public async Task<Result<View>> RunAsync(RecordRef document, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        var opened = await open.RunAsync(ct);
        if (opened.IsError)
            return opened.Error;
        var lineages = opened.Value;
        if (lineages.RowOf(document) is var row && row < 0)
            return RecordsErrors.NoSuchDocument;

        var beside = lineages.Beside(row);
        var shown = beside.Take(Shown).ToList();
        var named = await titles.RunAsync(lineages.Snapshot, [document, .. shown.Select(one => lineages.Record.Document(one.Document))], ct);
        return new View(
            document, Title(named, document), lineages.Record.Document(lineages.FirstOf(lineages.Of(row))), beside.Count + 1, [.. shown.Select(one => Of(lineages, named, one.Document, one.Link))],
            await DecisionsAsync([document, .. beside.Select(one => lineages.Record.Document(one.Document))], ct), lineages.Snapshot, LineageRules.Version, lineages.Name);
    }

    private static Beside Of(WorkLineages lineages, IReadOnlyDictionary<RecordRef, string> titles, int row, LineageLink link)
    {
        var record = lineages.Record;
        var (document, tied) = (record.Document(row), record.Document(link.One == row ? link.Other : link.One));
        return link.Relation < 0
            ? new Beside(document, Title(titles, document), CodedDates.Read(record.Documents.Date[row]), tied, link.Reason, null, null, null)
            : new Beside(
                document, Title(titles, document), CodedDates.Read(record.Documents.Date[row]), tied, link.Reason, record.Relations.Type[link.Relation],
                record.Document(record.Relations.From[link.Relation]).Source, record.Relations.Raw[link.Relation]);
    }

    private static string Title(IReadOnlyDictionary<RecordRef, string> titles, RecordRef document) => titles.GetValueOrDefault(document, document.Key);

    /// <summary>Decisions about the document or another of its piece of work, newest first.</summary>
    private async Task<IReadOnlyList<Decision>> DecisionsAsync(HashSet<RecordRef> documents, CancellationToken ct) =>
    [
        .. (await db.Set<LineageDecision>().AsNoTracking().ToListAsync(ct)).Where(decision => documents.Contains(decision.Word.One) || documents.Contains(decision.Word.Other))
            .OrderByDescending(decision => decision.At)
            .Select(decision => new Decision(decision.Id, decision.Together, decision.Word.One, decision.Word.Other, decision.Reason, decision.At, decision.WithdrawnAt)),
    ];
}
