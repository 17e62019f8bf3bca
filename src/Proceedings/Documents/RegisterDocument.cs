using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

[ActName("proceedings.document-registered")]
public sealed record DocumentRegistered(DocumentId Document, string Grammar, AccessClass Access) : Act;

/// <summary>A document enters the register under its canonical number, once, with every other number it bears.</summary>
public sealed class RegisterDocument(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input
    {
        public required string Number { get; init; }

        /// <summary>Other numbers of the same document: one paper may be issued in several series.</summary>
        public IReadOnlyList<string> OtherNumbers { get; init; } = [];

        public required string Title { get; init; }
        public IReadOnlyList<string> Sources { get; init; } = [];
        public string? Group { get; init; }
        public PartialDate? Date { get; init; }
        public string? Abstract { get; init; }
        public MeetingId? Meeting { get; init; }
        public SentFile? File { get; init; }

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
        if (input.Meeting is { } meeting && !await db.Set<Meeting>().AsNoTracking().AnyAsync(m => m.Id == meeting, ct))
            return ProceedingsErrors.NoSuchMeeting.At("Meeting");
        if (await TakenAsync(entry.Value, ct) is { } taken)
            return ProceedingsErrors.AlreadyRegistered.With(taken);

        var document = entry.Value.ToDocument(ids.New<DocumentId>(), clock.GetUtcNow());
        if (input.File is { } sent)
        {
            var file = StoredFile.Of(sent, ids.New<FileId>(), document.Access);
            if (file.IsError)
                return file.Error;
            db.Set<StoredFile>().Add(file.Value);
            document.File = file.Value.Id;
        }

        db.Set<RegisteredDocument>().Add(document);
        db.Set<DocumentName>().AddRange(entry.Value.NamesOf(document.Id));
        acts.Record(new DocumentRegistered(document.Id, document.Grammar, document.Access), by);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two at once: the index lets one in, and the other is told the same as if it had come later.
            if (await TakenAsync(entry.Value, ct) is { } late)
                return ProceedingsErrors.AlreadyRegistered.With(late);
            throw;
        }
        return document.Id;
    }

    /// <summary>The number that another document bears already.</summary>
    private async Task<string?> TakenAsync(DocumentEntry entry, CancellationToken ct)
    {
        var canonical = entry.Names.Select(name => name.Canonical).ToList();
        var known = await db.Set<DocumentName>().AsNoTracking().Where(name => canonical.Contains(name.Canonical)).Select(name => new { name.Canonical, name.Period }).ToListAsync(ct);
        return entry.Names.FirstOrDefault(name => known.Any(other => other.Canonical == name.Canonical && (other.Period == name.Period || other.Period == "" || name.Period == ""))).Canonical;
    }
}
