using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Handling;

/// <summary>The secretary puts a word on a nomination, or takes it off.</summary>
public sealed class TagNomination(PalmaresDb db, ActLog acts)
{
    public sealed record Input(NominationId Nomination, string Tag, bool Off = false);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (HandlingRules.Tag(input.Tag) is not { } tag)
            return AwardsErrors.TagNeeded.With(NominationTag.TagLimit);
        if (!await db.NominationsOf(by).AnyAsync(n => n.Id == input.Nomination, ct))
            return AwardsErrors.NoSuchNomination;
        var there = await db.Set<NominationTag>().SingleOrDefaultAsync(t => t.NominationId == input.Nomination && t.Tag == tag, ct);
        if (there is null == input.Off)
            return input.Off ? AwardsErrors.NotTagged.With(tag) : AwardsErrors.TaggedAlready.With(tag);

        if (there is null)
            db.Set<NominationTag>().Add(new NominationTag { NominationId = input.Nomination, Tag = tag });
        else
            db.Set<NominationTag>().Remove(there);
        acts.Record(new NominationTagged(input.Nomination, input.Off), by, tag);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
