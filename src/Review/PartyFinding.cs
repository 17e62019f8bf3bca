using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review;

/// <summary>A seat on a panel as rules on parties see it.</summary>
/// <param name="FirstCycle">Its holder was on no earlier panel of the programme.</param>
internal sealed record Seat(JudgeId Judge, UserId User, PersonId? Person, string Name, bool FirstCycle);

/// <summary>An office in force.</summary>
internal sealed record HeldOffice(OfficeId Office, UserId? User, PersonId? Person, string Name, string Title);

/// <summary>Somebody takes part in a nomination against a rule.</summary>
/// <param name="ByName">Nothing but the name says so: to be looked at, not to be refused.</param>
internal sealed record PartyFinding(PartyRule Rule, PartyRole Role, NominationId Nomination, JudgeId? Judge, OfficeId? Office, string Name, string? Title, bool ByName, bool FirstCycle)
{
    /// <summary>What a rule lets stand: an earlier endorsement, in the member's first cycle.</summary>
    public bool Stays(IReadOnlySet<PartyRule> on) =>
        Rule == PartyRule.MembersStayOut && Role == PartyRole.Endorser && !ByName && FirstCycle && on.Contains(PartyRule.EarlierEndorsementStays);

    public Error Refusal => Rule switch
    {
        PartyRule.OfficersStayOut => PartyErrors.OfficerTakesPart.With(Name, Title!),
        PartyRule.MembersNotEligible => PartyErrors.MemberNominated,
        _ => PartyErrors.MemberTakesPart,
    };
}

/// <summary>Who stays out of what, nomination by nomination. Pure.</summary>
internal static class PartyRules
{
    private sealed record Party(PartyRole Role, UserId? User, PersonId? Person, string Name);

    public static IReadOnlyList<PartyFinding> Find(ReviewableNomination nomination, IReadOnlyList<Seat> seats, IReadOnlyList<HeldOffice> offices, IReadOnlySet<PartyRule> on)
    {
        var found = new List<PartyFinding>();
        foreach (var party in Parties(nomination))
        {
            if (party.Role != PartyRole.Nominee && on.Contains(PartyRule.OfficersStayOut))
                found.AddRange(offices.Select(held => OfOffice(nomination, party, held)).OfType<PartyFinding>());
            var rule = party.Role == PartyRole.Nominee ? PartyRule.MembersNotEligible : PartyRule.MembersStayOut;
            if (on.Contains(rule))
                found.AddRange(seats.Select(seat => OfSeat(nomination, party, seat, rule)).OfType<PartyFinding>());
        }

        return found;
    }

    /// <summary>How a matter may be settled by its rule.</summary>
    public static IReadOnlyList<PartyMatterState> Settlements(PartyMatter matter)
    {
        List<PartyMatterState> ways = matter.Rule switch
        {
            PartyRule.MembersNotEligible => [PartyMatterState.Disqualified],
            PartyRule.NoDraftReview => [PartyMatterState.Stays, PartyMatterState.SetAside, PartyMatterState.SteppedDown],
            _ => [PartyMatterState.SetAside, PartyMatterState.SteppedDown],
        };
        if (matter.ByName)
            ways.Add(PartyMatterState.Dismissed);
        return ways;
    }

    /// <summary>What the secretary entered for somebody else is that one's, of whom only the name is known.</summary>
    private static IEnumerable<Party> Parties(ReviewableNomination nomination) =>
    [
        nomination.OnBehalfOf is { } sender ? new(PartyRole.Nominator, null, null, sender) : new(PartyRole.Nominator, nomination.Nominator, nomination.NominatorPerson, nomination.NominatorName),
        .. nomination.CoNominators.Select(one => new Party(PartyRole.Nominator, one.User, one.Person, one.Name)),
        .. nomination.Endorsers.Select(endorser => new Party(PartyRole.Endorser, endorser.User, endorser.Person, endorser.Name)),
        new(PartyRole.Nominee, nomination.NomineeUser, nomination.Nominee, nomination.NomineeName),
    ];

    private static PartyFinding? OfSeat(ReviewableNomination nomination, Party party, Seat seat, PartyRule rule) => Same(party, seat.User, seat.Person, seat.Name) is { } byName
        ? new PartyFinding(rule, party.Role, nomination.Id, seat.Judge, null, seat.Name, null, byName, seat.FirstCycle)
        : null;

    private static PartyFinding? OfOffice(ReviewableNomination nomination, Party party, HeldOffice held) => Same(party, held.User, held.Person, held.Name) is { } byName
        ? new PartyFinding(PartyRule.OfficersStayOut, party.Role, nomination.Id, null, held.Office, held.Name, held.Title, byName, false)
        : null;

    /// <returns>False when they are the same for sure, true when the names alone are, null when they are not.</returns>
    private static bool? Same(Party party, UserId? user, PersonId? person, string name)
    {
        if ((user is not null && party.User == user) || (person is not null && party.Person == person))
            return false;
        // Two people of the record who share a name are two people; the nominee is always known as one.
        var apart = party.Role != PartyRole.Nominee && party.Person is not null && person is not null;
        return !apart && OrganisationKey.Of(party.Name) == OrganisationKey.Of(name) ? true : null;
    }
}
