using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>Somebody a sent nomination counts for.</summary>
/// <param name="Key">The account, or the name for whom the secretary entered it.</param>
internal sealed record Entrant(string Key, string Name, string? Organisation);

/// <summary>How many nominations one nominator and one member may send. Co-nominators count as nominators. Pure.</summary>
internal static class LimitRules
{
    public static Error? CheckTerms(NominatingTermsFacts terms)
    {
        if (terms.PerNominator is < 1 or > NominatingTerms.MostEntries)
            return NominatingErrors.LimitWrong.With(NominatingTerms.MostEntries);
        return terms.PerOrganisation is < 1 or > NominatingTerms.MostEntries ? NominatingErrors.LimitWrong.With(NominatingTerms.MostEntries).At("PerOrganisation") : null;
    }

    /// <param name="sent">For whom each nomination counts that is sent and not withdrawn, without the one in question.</param>
    /// <param name="entrants">For whom that one will count.</param>
    /// <param name="reason">Why a soft limit is passed.</param>
    public static Error? Check(NominatingTermsFacts terms, IReadOnlyList<IReadOnlyList<Entrant>> sent, IReadOnlyList<Entrant> entrants, string? reason)
    {
        var faults = Over(terms, sent, entrants).ToList();
        if (faults.FirstOrDefault(fault => fault.Kind == QuotaKind.Hard).Error is { } hard)
            return hard;
        return string.IsNullOrWhiteSpace(reason) && faults.Count > 0 ? NominatingErrors.OverSoftLimit.With(faults[0].Error.Arguments[0], faults[0].Error.Arguments[1]) : null;
    }

    /// <summary>Whom one nomination counts for.</summary>
    public static IReadOnlyList<Entrant> Entrants(UserId nominator, string name, string? organisation, string? onBehalfOf, IEnumerable<CoNominator> beside) =>
    [
        // What the secretary entered counts for who sent it; for which member is not known.
        onBehalfOf is { } sender ? new Entrant("for:" + Named(sender), sender, null) : new Entrant(nominator.ToString(), name, organisation),
        .. beside.Where(one => one.State == CoNominatorState.Accepted).Select(one => new Entrant(one.User?.ToString() ?? "for:" + Named(one.Name), one.Name, one.User is null ? null : one.Organisation)),
    ];

    private static IEnumerable<(QuotaKind Kind, Error Error)> Over(NominatingTermsFacts terms, IReadOnlyList<IReadOnlyList<Entrant>> sent, IReadOnlyList<Entrant> entrants)
    {
        if (terms.PerNominator is { } perNominator)
        {
            foreach (var one in entrants.Where(one => sent.Count(others => others.Any(other => other.Key == one.Key)) >= perNominator))
                yield return (terms.NominatorKind, NominatingErrors.OverNominatorLimit.With(one.Name, perNominator));
        }

        if (terms.PerOrganisation is { } perOrganisation)
        {
            foreach (var member in entrants.Where(one => !string.IsNullOrWhiteSpace(one.Organisation)).DistinctBy(one => Named(one.Organisation!)))
            {
                if (sent.Count(others => others.Any(other => other.Organisation is { } of && Named(of) == Named(member.Organisation!))) >= perOrganisation)
                    yield return (terms.OrganisationKind, NominatingErrors.OverOrganisationLimit.With(member.Organisation!, perOrganisation));
            }
        }
    }

    private static string Named(string name) => OrganisationKey.Of(name).Value;
}
