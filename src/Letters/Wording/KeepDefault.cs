using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Wording;

/// <summary>The secretary goes back to the words the software came with.</summary>
public sealed class KeepDefault(PalmaresDb db, ActLog acts, TimeProvider clock, LetterKinds kinds)
{
    public sealed record Input(string Kind, LetterLanguage Language);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (kinds.Find(input.Kind) is not { } kind)
            return LettersErrors.NoSuchKind;
        if (await db.Set<StoredWording>().SingleOrDefaultAsync(one => one.Kind == kind.Id && one.Language == input.Language && one.RetiredAt == null, ct) is not { } standing)
            return LettersErrors.DefaultStands;
        standing.RetiredAt = clock.GetUtcNow();
        acts.Record(new DefaultKept(kind.Id, input.Language, standing.Version), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
