using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Endorsing;

/// <summary>Somebody who has not answered gets the letter again, with a new link; the old one dies.</summary>
public sealed class RemindEndorser(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address)
{
    public sealed record Input(NominationId Nomination, EndorsementId Endorsement);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsWrittenBy(by).Include(n => n.Endorsements).SingleOrDefaultAsync(n => n.Id == input.Nomination, ct);
        var endorsement = nomination?.Endorsements.SingleOrDefault(e => e.Id == input.Endorsement);
        if (nomination is null || endorsement is null)
            return AwardsErrors.NoSuchEndorsement;
        if (endorsement.State != EndorsementState.Invited || nomination.State == NominationState.Withdrawn)
            return AwardsErrors.EndorsementAnswered;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        var now = clock.GetUtcNow();
        if (EndorsingGate.Closed(edition, now) is { } closed)
            return closed;
        if (now - (endorsement.RemindedAt ?? endorsement.InvitedAt) < TimeSpan.FromDays(1))
            return AwardsErrors.RemindedToday;

        var secret = ids.NewSecret();
        endorsement.TokenHash = SecretLink.Hash(secret);
        endorsement.RemindedAt = now;
        await letters.StageAsync(EndorserLetter.Write(endorsement, nomination, edition, address.To("/endorse/" + secret), now), ct);
        acts.Record(new EndorserReminded(nomination.Id, endorsement.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
