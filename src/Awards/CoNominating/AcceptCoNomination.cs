using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.CoNominating;

/// <summary>The holder of a co-nominator's link joins with the account they are signed in to. The link works once.</summary>
public sealed class AcceptCoNomination(PalmaresDb db, ActLog acts, TimeProvider clock, IRoleGranting roles)
{
    /// <param name="Account">As the account says, never as a form does.</param>
    public sealed record Input(string Secret, NominatorAccount Account);

    public sealed record Joined(NominationId Nomination, CoNominatorRole Role);

    public async Task<Result<Joined>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotSignedIn;
        await using var turn = await db.TakeTurnAsync(ct);
        if (await db.CoNominationAsync(input.Secret, ct) is not { } invitation)
            return AwardsErrors.LinkNotValid;
        if (CoNominatingRules.Closed(invitation.Edition, clock.GetUtcNow()) is { } closed)
            return closed;
        if (!CoNominatingRules.MayJoin(invitation.Nomination, user, input.Account))
            return NominatingErrors.NotYours;
        if (invitation.Nomination.State == NominationState.Submitted && await LimitCheck.OfAsync(db, invitation.Nomination, [new Entrant(user.ToString(), input.Account.Name.Trim(), input.Account.Organisation)], joining: true, null, ct) is { } over)
            return over;

        var joining = invitation.CoNominator;
        (joining.State, joining.TokenHash, joining.AcceptedAt, joining.User, joining.Person) = (CoNominatorState.Accepted, null, clock.GetUtcNow(), user, input.Account.Person);
        joining.Name = input.Account.Name.Trim();
        joining.Email = Addresses.Fold(input.Account.Email);
        joining.Organisation = string.IsNullOrWhiteSpace(input.Account.Organisation) ? joining.Organisation : input.Account.Organisation.Trim();
        await roles.GrantAsync(user, Role.Nominator, ct);
        acts.Record(new CoNominatorAccepted(invitation.Nomination.Id, joining.Id), by);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Joined(invitation.Nomination.Id, joining.Role);
    }
}

/// <summary>The holder of the link says no.</summary>
public sealed class DeclineCoNomination(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(string secret, Actor by, CancellationToken ct)
    {
        if (await db.CoNominationAsync(secret, ct) is not { } invitation)
            return AwardsErrors.LinkNotValid;
        var declining = invitation.CoNominator;
        (declining.State, declining.TokenHash, declining.EndedAt) = (CoNominatorState.Declined, null, clock.GetUtcNow());
        acts.Record(new CoNominatorDeclined(invitation.Nomination.Id, declining.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>What the holder of a co-nominator's link sees before joining: whom, by whom, as what. Nothing of the nomination.</summary>
public sealed class ReadCoNomination(PalmaresDb db, TimeProvider clock)
{
    public sealed record View(string Name, string Email, string NomineeName, string NominatorName, string Edition, string Category, CoNominatorRole Role, Deadline Until, bool Open);

    public async Task<Result<View>> RunAsync(string secret, CancellationToken ct)
    {
        if (await db.CoNominationAsync(secret, ct) is not { } invitation)
            return AwardsErrors.LinkNotValid;
        var (one, nomination, edition) = (invitation.CoNominator, invitation.Nomination, invitation.Edition);
        return new View(
            one.Name,
            one.Email,
            nomination.NomineeName,
            nomination.OnBehalfOf ?? nomination.NominatorName,
            $"{edition.Programme!.Name} {edition.Label}",
            edition.Categories.Single(c => c.Id == nomination.CategoryId).Name,
            one.Role,
            Deadline.Of(edition.ScreeningCloses, edition.TimeZone, clock.GetUtcNow()),
            CoNominatingRules.Closed(edition, clock.GetUtcNow()) is null);
    }
}

internal sealed record CoNomination(CoNominator CoNominator, Nomination Nomination, Edition Edition);

internal static class CoNominations
{
    /// <summary>Null when the secret opens nothing any more.</summary>
    public static async Task<CoNomination?> CoNominationAsync(this PalmaresDb db, string secret, CancellationToken ct)
    {
        var hash = SecretLink.Hash(secret);
        var nomination = await db.Set<Nomination>().Include(n => n.CoNominators).Include(n => n.Endorsements).AsSplitQuery()
            .SingleOrDefaultAsync(n => n.State != NominationState.Withdrawn && n.CoNominators.Any(c => c.TokenHash == hash && c.State == CoNominatorState.Invited), ct);
        return nomination is null ? null : new CoNomination(nomination.CoNominators.Single(c => c.TokenHash == hash), nomination, (await db.EditionAsync(nomination.EditionId, ct))!);
    }
}
