using Palmares.Kernel;

namespace Palmares.Awards.CoNominating;

/// <summary>Who may join a nomination, and until when. Pure.</summary>
internal static class CoNominatingRules
{
    public const int Most = 8;

    /// <summary>Joining and signing end with screening: the judges read who then has signed.</summary>
    public static Error? Closed(Edition edition, DateTimeOffset now) =>
        NominatingGate.Screened(edition, now) ? NominatingErrors.CoNominationClosed : null;

    public static Error? CheckInvited(Nomination nomination, string name, string email, CoNominatorRole? role)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > Nomination.NameLimit)
            return AwardsErrors.NameNeeded;
        if (!Addresses.LooksRight(email))
            return AwardsErrors.EmailNeeded;
        if (role is not { } said || !Enum.IsDefined(said))
            return NominatingErrors.RoleNeeded;
        if (Addresses.Same(email, nomination.NomineeEmail))
            return NominatingErrors.CoNominatorIsNominee;
        if (nomination.Endorsements.Any(e => e.State is EndorsementState.Invited or EndorsementState.Given && Addresses.Same(e.Email, email)))
            return NominatingErrors.CoNominatorEndorses;
        if (nomination.CoNominators.Any(c => c.EndedAt is null && Addresses.Same(c.Email, email)))
            return NominatingErrors.CoNominatorAskedAlready;
        return nomination.CoNominators.Count(c => c.EndedAt is null) >= Most ? NominatingErrors.CoNominatorsMost.With(Most) : null;
    }

    /// <summary>Nobody nominates themselves, or twice.</summary>
    public static bool MayJoin(Nomination nomination, UserId user, NominatorAccount account) =>
        nomination.Nominator != user && nomination.NomineeUser != user && nomination.Beside(user) is null
        && !Addresses.Same(account.Email, nomination.NomineeEmail) && (account.Person is null || account.Person != nomination.Nominee)
        && !nomination.Endorsements.Any(e => e.State is EndorsementState.Invited or EndorsementState.Given && Addresses.Same(e.Email, account.Email));
}
