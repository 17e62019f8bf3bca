using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

[ActName("proceedings.document-linked")]
public sealed record DocumentLinked(DocumentId Document, InputKind Kind, DocumentEffect Effect) : Act;

/// <summary>Says what a document changed. Said twice, it is said once.</summary>
/// <remarks>Called by a module for a thing of its own, in the transaction of the change.</remarks>
public sealed class LinkDocument(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(DocumentId Document, Target Target, DocumentEffect Effect);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RegisterDocument) && !by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (input.Target.Fault() is { } fault)
            return fault;
        var visible = Access.Of(by);
        if (!await db.Set<RegisteredDocument>().AsNoTracking().AnyAsync(document => document.Id == input.Document && visible.Contains(document.Access), ct))
            return ProceedingsErrors.NoSuchDocument;
        if (await db.Set<DocumentLink>().AsNoTracking().AnyAsync(
            link => link.Document == input.Document && link.Kind == input.Target.Kind && link.TargetReference == input.Target.Reference && link.Effect == input.Effect, ct))
            return Done.Value;

        db.Set<DocumentLink>().Add(new DocumentLink
        {
            Id = ids.NewGuid(), Document = input.Document, Kind = input.Target.Kind, TargetReference = input.Target.Reference, TargetLabel = input.Target.Label,
            TargetPath = input.Target.Path, Effect = input.Effect, At = clock.GetUtcNow(),
        });
        acts.Record(new DocumentLinked(input.Document, input.Target.Kind, input.Effect), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
