using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>How a party comes to a decision: signed in, about one nomination, or by the secret of a letter.</summary>
/// <param name="AccountEmail">The signed-in account's own address, never one from a form.</param>
public sealed record PartyKey(NominationId? Nomination = null, string? Secret = null, string? AccountEmail = null);

/// <summary>Somebody with a standing towards the decision on a nomination.</summary>
internal sealed record Party(Nomination Nomination, Standing Standing, UserId? User)
{
    /// <summary>Whether an objection is this party's own.</summary>
    public bool Lodged(Objection objection) => objection.NominationId == Nomination.Id && objection.Standing == Standing && (Standing == Standing.Nominee || objection.LodgedBy == User);
}

internal static class Parties
{
    /// <returns>Null for whoever has no standing, whatever the reason.</returns>
    public static async Task<Party?> PartyAsync(this PalmaresDb db, PartyKey key, Actor by, CancellationToken ct)
    {
        var submitted = db.Set<Nomination>().Where(n => n.State == NominationState.Submitted);
        if (key.Secret is { } secret)
        {
            var hash = SecretLink.Hash(secret);
            return await submitted.SingleOrDefaultAsync(n => n.ConsentTokenHash == hash, ct) is { } own ? new Party(own, Standing.Nominee, by.User) : null;
        }

        if (key.Nomination is not { } id || by.User is not { } user || await submitted.SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nomination)
            return null;
        if (by.May(Permission.Nominate) && (nomination.Nominator == user || await db.Set<CoNominator>().AnyAsync(c => c.NominationId == id && c.User == user && c.State == CoNominatorState.Accepted, ct)))
            return new Party(nomination, Standing.Nominator, user);
        var email = Addresses.Fold(key.AccountEmail);
        if (by.May(Permission.AnswerNomination) && (nomination.NomineeUser == user || (email != "" && nomination.NomineeEmail == email)))
            return new Party(nomination, Standing.Nominee, user);
        return by.May(Permission.ObjectToSlate) && await OnSlateAsync(db, nomination, ct) ? new Party(nomination, Standing.Member, user) : null;
    }

    /// <summary>Whether a nomination stands on a public slate, by name.</summary>
    public static async Task<bool> OnSlateAsync(PalmaresDb db, Nomination nomination, CancellationToken ct) =>
        nomination.MayName
        && await db.DueProcessAsync(nomination.EditionId, ct) is { SlatePublic: true }
        && await db.Set<Decision>().AnyAsync(d => d.CategoryId == nomination.CategoryId && d.ToldAt != null && d.Lines.Any(l => l.NominationId == nomination.Id && l.Outcome == Outcome.Laureate), ct);
}
