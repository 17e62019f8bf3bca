using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Inviting;

/// <summary>The holder of a code takes one of its places with the account they are signed in to. Two at once on the last place: one of them has it.</summary>
public sealed class UseInvitation(PalmaresDb db, ActLog acts, TimeProvider clock, IRoleGranting roles)
{
    /// <returns>The edition one may nominate in now. Who has used the code already has their place.</returns>
    public async Task<Result<EditionId>> RunAsync(string code, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotSignedIn;
        await using var turn = await db.TakeTurnAsync(ct);
        var hash = SecretLink.Hash(code);
        var invitation = await db.Set<NominatorInvitation>().Include(one => one.Admissions).SingleOrDefaultAsync(one => one.CodeHash == hash, ct);
        if (invitation?.Admissions.Any(used => used.User == user) == true)
            return invitation.EditionId;
        if (invitation?.Opens(clock.GetUtcNow()) != true)
            return NominatingErrors.CodeNotValid;

        db.Set<Admission>().Add(new Admission { Invitation = invitation.Id, User = user, At = clock.GetUtcNow() });
        await roles.GrantAsync(user, Role.Nominator, ct);
        acts.Record(new InvitationUsed(invitation.EditionId, invitation.Id), by);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return invitation.EditionId;
    }
}

/// <summary>What a code opens, for its holder. One that was used up, is over, was withdrawn or never was answers alike, except to who used it.</summary>
public sealed class ReadInvitationCode(PalmaresDb db, TimeProvider clock)
{
    /// <param name="Used">This user has a place already.</param>
    public sealed record View(EditionFacts Edition, string? Organisation, string? Category, Deadline Until, bool Used);

    public async Task<Result<View>> RunAsync(string code, Actor by, CancellationToken ct)
    {
        var hash = SecretLink.Hash(code);
        var invitation = await db.Set<NominatorInvitation>().AsNoTracking().Include(one => one.Admissions).SingleOrDefaultAsync(one => one.CodeHash == hash, ct);
        var used = invitation is not null && by.User is { } user && by.May(Permission.SignedIn) && invitation.Admissions.Any(one => one.User == user);
        if (invitation is null || (!used && !invitation.Opens(clock.GetUtcNow())))
            return NominatingErrors.CodeNotValid;
        var edition = (await db.EditionAsync(invitation.EditionId, ct))!;
        return new View(
            edition.Facts(), invitation.Organisation, edition.Categories.FirstOrDefault(c => c.Id == invitation.Category)?.Name, Deadline.Of(invitation.Until, edition.TimeZone, clock.GetUtcNow()), used);
    }
}
