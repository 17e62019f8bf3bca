using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

/// <summary>One document of the register. One that the viewer may not see does not exist for the viewer.</summary>
public sealed class ShowDocument(PalmaresDb db)
{
    public sealed record Shown(DocumentLine Line, string Grammar, string GrammarDescription, DateTimeOffset RegisteredAt);

    public async Task<Result<Shown>> RunAsync(DocumentId id, Actor by, CancellationToken ct)
    {
        var visible = Access.Of(by);
        var found = await db.Set<RegisteredDocument>().AsNoTracking()
            .SingleOrDefaultAsync(document => document.Id == id && visible.Contains(document.Access), ct);
        if (found is null)
            return ProceedingsErrors.NoSuchDocument;
        var line = new DocumentLine(found.Id, found.Number, found.Canonical, found.Title, found.Group, found.Date, found.Access, found.Sources);
        var description = DocumentGrammars.All.FirstOrDefault(grammar => grammar.Name == found.Grammar)?.Description ?? "";
        return new Shown(line, found.Grammar, description, found.RegisteredAt);
    }
}
