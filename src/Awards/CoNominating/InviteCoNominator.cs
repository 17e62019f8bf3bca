using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.CoNominating;

/// <summary>The nominator asks somebody to nominate too: to write with them, to read, or only to sign. They join by a link.</summary>
public sealed class InviteCoNominator(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address)
{
    /// <param name="NominatorEmail">The account's own address, so that nobody invites themselves.</param>
    public sealed record Input(NominationId Nomination, string Name, string Email, string? Organisation, CoNominatorRole? Role, string? NominatorEmail = null);

    public async Task<Result<CoNominatorId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsLedBy(by).Include(n => n.Endorsements).Include(n => n.CoNominators).AsSplitQuery()
            .SingleOrDefaultAsync(n => n.Id == input.Nomination && n.State != NominationState.Withdrawn && n.Nominator == by.User, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(input.Nomination, by, ct);
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        var now = clock.GetUtcNow();
        if (CoNominatingRules.Closed(edition, now) is { } closed)
            return closed;
        if (CoNominatingRules.CheckInvited(nomination, input.Name, input.Email, input.Role) is { } error)
            return error;
        if (Addresses.Same(input.Email, input.NominatorEmail))
            return NominatingErrors.CoNominatorIsNominator;

        var secret = ids.NewSecret();
        var invited = new CoNominator
        {
            Id = ids.New<CoNominatorId>(),
            NominationId = nomination.Id,
            Role = input.Role!.Value,
            Name = input.Name.Trim(),
            Email = Addresses.Fold(input.Email),
            Organisation = string.IsNullOrWhiteSpace(input.Organisation) ? null : input.Organisation.Trim(),
            TokenHash = SecretLink.Hash(secret),
            InvitedAt = now,
        };
        db.Set<CoNominator>().Add(invited);
        await letters.StageAsync(Asked(invited, nomination, edition, address.To("/co-nominate/" + secret), now), ct);
        acts.Record(new CoNominatorInvited(nomination.Id, invited.Id, invited.Role), by);
        await db.SaveChangesAsync(ct);
        return invited.Id;
    }

    private static Letter Asked(CoNominator invited, Nomination nomination, Edition edition, string link, DateTimeOffset now)
    {
        var letter = new Letter(NominatingLetters.CoNominationAsked, invited.Email, invited.Name)
        {
            About = nomination.Id.Value,
            ["name"] = invited.Name,
            ["nominee"] = nomination.NomineeName,
            ["nominator"] = nomination.OnBehalfOf ?? nomination.NominatorName,
            ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
            ["link"] = link,
        };
        return letter.With("deadline", Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now).In);
    }
}
