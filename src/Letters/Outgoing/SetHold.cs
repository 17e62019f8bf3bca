using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

/// <summary>The switch of the installation: whether letters wait for release, and in which language they are where the reader chose none.</summary>
public sealed class SetHold(PalmaresDb db, ActLog acts)
{
    public sealed record Input(bool HoldAll, LetterLanguage Language = LetterLanguage.En);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var settings = await db.Set<LetterSettings>().SingleOrDefaultAsync(ct);
        if (settings is null)
            db.Set<LetterSettings>().Add(settings = new LetterSettings());
        if ((settings.HoldAll, settings.Language) == (input.HoldAll, input.Language))
            return Done.Value;
        (settings.HoldAll, settings.Language) = (input.HoldAll, input.Language);
        acts.Record(new HoldSet(input.HoldAll, input.Language), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
