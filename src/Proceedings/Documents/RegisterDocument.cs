using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

[ActName("proceedings.document-registered")]
public sealed record DocumentRegistered(DocumentId Document, string Grammar, AccessClass Access) : Act;

/// <summary>A document enters the register under its canonical number, once.</summary>
public sealed class RegisterDocument(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input
    {
        public required string Number { get; init; }
        public required string Title { get; init; }
        public IReadOnlyList<string> Sources { get; init; } = [];
        public string? Group { get; init; }
        public PartialDate? Date { get; init; }

        /// <summary>Nobody outside learns of a document that nobody has declared public.</summary>
        public AccessClass Access { get; init; } = AccessClass.MembersOnly;
    }

    public async Task<Result<DocumentId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RegisterDocument))
            return KernelErrors.NotPermitted;
        var entry = DocumentEntry.Check(input);
        if (entry.IsError)
            return entry.Error;
        if (await IsKnownAsync(entry.Value.Number.Canonical, ct))
            return ProceedingsErrors.AlreadyRegistered.With(entry.Value.Number.Canonical);

        var document = entry.Value.ToDocument(ids.New<DocumentId>(), clock.GetUtcNow());
        db.Set<RegisteredDocument>().Add(document);
        acts.Record(new DocumentRegistered(document.Id, document.Grammar, document.Access), by);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two at once: the index lets one in, and the other is told the same as if it had come later.
            if (await IsKnownAsync(document.Canonical, ct))
                return ProceedingsErrors.AlreadyRegistered.With(document.Canonical);
            throw;
        }
        return document.Id;
    }

    private Task<bool> IsKnownAsync(string canonical, CancellationToken ct) =>
        db.Set<RegisteredDocument>().AsNoTracking().AnyAsync(document => document.Canonical == canonical, ct);
}
