using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>A line of the register.</summary>
public sealed record DocumentLine(
    DocumentId Id, string Number, string Canonical, string Title, string? Group, PartialDate? Date, AccessClass Access, IReadOnlyList<string> Sources,
    DocumentKind Kind = DocumentKind.Other, MeetingId? Meeting = null, string? Abstract = null);

/// <summary>The front door of the register: documents by id, by any of their numbers, or by what they changed, as far as the viewer may see them.</summary>
public sealed class FindDocuments(PalmaresDb db)
{
    /// <summary>The document known by a number, however it is written; of several study periods the latest.</summary>
    public async Task<Result<DocumentLine>> RunAsync(string number, Actor by, CancellationToken ct)
    {
        var (key, visible) = (DocumentNames.Key(number), Visible(db, by));
        var found = await (from name in db.Set<DocumentName>().AsNoTracking()
                           join document in visible on name.Document equals document.Id
                           where name.Canonical == key
                           orderby name.Period descending
                           select document).FirstOrDefaultAsync(ct);
        return found is null ? ProceedingsErrors.NoDocumentOfNumber.With(number.Length > 60 ? number[..60] + "…" : number) : Line(found);
    }

    /// <summary>Documents by id, in no order; what the viewer may not see is not among them.</summary>
    public async Task<IReadOnlyList<DocumentLine>> RunAsync(IReadOnlyCollection<DocumentId> documents, Actor by, CancellationToken ct) =>
        [.. (await Visible(db, by).Where(document => documents.Contains(document.Id)).ToListAsync(ct)).Select(Line)];

    /// <summary>What changed, proposed or reported a thing, oldest first.</summary>
    public async Task<IReadOnlyList<LinkedDocument>> RunAsync(InputKind kind, string reference, Actor by, CancellationToken ct)
    {
        var visible = Visible(db, by);
        var found = await (from link in db.Set<DocumentLink>().AsNoTracking()
                           join document in visible on link.Document equals document.Id
                           where link.Kind == kind && link.TargetReference == reference
                           orderby link.At
                           select new { document, link.Effect, link.At }).ToListAsync(ct);
        return [.. found.Select(row => new LinkedDocument(Line(row.document), row.Effect, row.At))];
    }

    internal static IQueryable<RegisteredDocument> Visible(PalmaresDb db, Actor by)
    {
        var visible = Access.Of(by);
        return db.Set<RegisteredDocument>().AsNoTracking().Where(document => visible.Contains(document.Access));
    }

    internal static DocumentLine Line(RegisteredDocument document) => new(
        document.Id, document.Number, document.Canonical, document.Title, document.Group, document.Date, document.Access, document.Sources, document.Kind, document.Meeting, document.Abstract);
}

/// <summary>A document and what it did to the thing asked about.</summary>
public sealed record LinkedDocument(DocumentLine Document, DocumentEffect Effect, DateTimeOffset At);
