using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

/// <summary>One document of the register. One that the viewer may not see does not exist for the viewer.</summary>
public sealed class ShowDocument(PalmaresDb db)
{
    /// <param name="OtherNumbers">Numbers of the same document; former names are found, not shown.</param>
    /// <param name="Links">What it changed.</param>
    public sealed record Shown(
        DocumentLine Line, string Grammar, string GrammarDescription, DateTimeOffset RegisteredAt, IReadOnlyList<string> OtherNumbers, IReadOnlyList<Link> Links, string? FileName, string? FileHash);

    public sealed record Link(Target Target, DocumentEffect Effect, DateTimeOffset At);

    public async Task<Result<Shown>> RunAsync(DocumentId id, Actor by, CancellationToken ct)
    {
        var found = await FindDocuments.Visible(db, by).SingleOrDefaultAsync(document => document.Id == id, ct);
        if (found is null)
            return ProceedingsErrors.NoSuchDocument;
        var description = DocumentGrammars.All.FirstOrDefault(grammar => grammar.Name == found.Grammar)?.Description ?? "";
        var others = await db.Set<DocumentName>().AsNoTracking()
            .Where(name => name.Document == id && name.Standing == NameStanding.Also).OrderBy(name => name.Canonical).Select(name => name.Canonical).ToListAsync(ct);
        var links = await db.Set<DocumentLink>().AsNoTracking().Where(link => link.Document == id).OrderBy(link => link.At).ToListAsync(ct);
        var file = await db.Set<StoredFile>().AsNoTracking().Where(kept => kept.Id == found.File).Select(kept => new { kept.Name, kept.Hash }).SingleOrDefaultAsync(ct);
        return new Shown(
            FindDocuments.Line(found), found.Grammar, description, found.RegisteredAt, others,
            [.. links.Select(link => new Link(new Target(link.Kind, link.TargetReference, link.TargetLabel, link.TargetPath), link.Effect, link.At))], file?.Name, file?.Hash);
    }
}
