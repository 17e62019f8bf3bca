using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Endorsing;

/// <summary>What the holder of an endorser's link sees: the letter, the limits, the deadline, and what is to be endorsed.</summary>
public sealed class ReadInvitation(PalmaresDb db, TimeProvider clock)
{
    public sealed record View(string EndorserName, string NomineeName, string NominatorName, string Edition, string Category, string Statement, IReadOnlyList<string> Claims, Deadline AnswerBy, bool Open, bool ReadWithoutNames);

    public async Task<Result<View>> RunAsync(string secret, CancellationToken ct)
    {
        if (await db.InvitationAsync(secret, ct) is not { } invitation)
            return AwardsErrors.LinkNotValid;
        var (nomination, edition) = (invitation.Nomination, invitation.Edition);
        // A draft is still the nominator's own; only what was sent is shown to others.
        var sent = nomination.State == NominationState.Submitted;
        return new View(
            invitation.Endorsement.Name,
            nomination.NomineeName,
            nomination.OnBehalfOf ?? nomination.NominatorName,
            $"{edition.Programme!.Name} {edition.Label}",
            edition.Categories.Single(c => c.Id == nomination.CategoryId).Name,
            sent ? nomination.Statement : "",
            sent ? [.. nomination.Claims.OrderBy(c => c.Position).Select(c => c.Text)] : [],
            Deadline.Of(edition.ScreeningCloses, edition.TimeZone, clock.GetUtcNow()),
            EndorsingGate.Closed(edition, clock.GetUtcNow()) is null,
            edition.ReadWithoutNames());
    }
}

internal sealed record Invitation(Endorsement Endorsement, Nomination Nomination, Edition Edition);

internal static class Invitations
{
    /// <summary>Null when the secret opens nothing any more.</summary>
    public static async Task<Invitation?> InvitationAsync(this PalmaresDb db, string secret, CancellationToken ct)
    {
        var hash = SecretLink.Hash(secret);
        var endorsement = await db.Set<Endorsement>().SingleOrDefaultAsync(e => e.TokenHash == hash && e.State == EndorsementState.Invited, ct);
        if (endorsement is null)
            return null;
        var nomination = await db.Set<Nomination>().Include(n => n.Claims).SingleAsync(n => n.Id == endorsement.NominationId, ct);
        return nomination.State == NominationState.Withdrawn ? null : new Invitation(endorsement, nomination, (await db.EditionAsync(nomination.EditionId, ct))!);
    }
}
