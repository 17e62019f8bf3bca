using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Consenting;

/// <summary>The secretary sends a nominee who has not answered a new letter, to a corrected address if need be. The old link dies.</summary>
public sealed class AskAgain(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address)
{
    public sealed record Input(NominationId Nomination, string? Email = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().SingleOrDefaultAsync(n => n.Id == input.Nomination && n.State == NominationState.Submitted, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (nomination.Consent != Consent.Asked || !ConsentRules.MayAnswer(edition.Phase, edition.ScreeningCloses, clock.GetUtcNow()))
            return AwardsErrors.AnswerClosed;
        if (!string.IsNullOrWhiteSpace(input.Email))
        {
            if (!Addresses.LooksRight(input.Email))
                return AwardsErrors.EmailNeeded;
            nomination.NomineeEmail = Addresses.Fold(input.Email);
        }

        await letters.StageAsync(ConsentLetter.Write(nomination, edition, ids.NewSecret(), address, clock.GetUtcNow()), ct);
        acts.Record(new ConsentAskedAgain(nomination.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
