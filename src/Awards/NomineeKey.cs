using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>How a nominee comes in: by the secret of the letter, or signed in with the address the letter went to.</summary>
/// <param name="AccountEmail">The signed-in account's own address, never one from a form.</param>
public sealed record NomineeKey(string? Secret = null, NominationId? Nomination = null, string? AccountEmail = null);

internal static class NomineeSight
{
    /// <summary>The submitted nominations this key opens: by secret exactly one, by account one's own.</summary>
    public static IQueryable<Nomination> AboutMe(this PalmaresDb db, NomineeKey key, Actor by)
    {
        var submitted = db.Set<Nomination>().Where(n => n.State == NominationState.Submitted);
        if (key.Secret is { } secret)
        {
            var hash = SecretLink.Hash(secret);
            return submitted.Where(n => n.ConsentTokenHash == hash);
        }

        if (by.User is not { } user || !by.May(Permission.AnswerNomination))
            return submitted.Where(n => false);
        var email = Addresses.Fold(key.AccountEmail);
        var own = submitted.Where(n => n.NomineeUser == user || (email != "" && n.NomineeEmail == email));
        return key.Nomination is { } id ? own.Where(n => n.Id == id) : own;
    }
}
