using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary drafts an edition: dates, categories, criteria, rules.</summary>
public sealed class CreateEdition(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public async Task<Result<EditionId>> RunAsync(EditionDraft input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (EditionRules.Check(input) is { } error)
            return error;
        if (!await db.Set<Programme>().AnyAsync(p => p.Id == input.Programme, ct))
            return AwardsErrors.NoSuchProgramme;
        if (await db.Set<Edition>().AnyAsync(e => e.Slug == input.Slug, ct))
            return AwardsErrors.SlugTaken;

        var edition = EditionDrafting.Make(ids, input, clock.GetUtcNow());
        db.Set<Edition>().Add(edition);
        acts.Record(new EditionCreated(edition.Id, input.Programme), by);
        await db.SaveChangesAsync(ct);
        return edition.Id;
    }
}
