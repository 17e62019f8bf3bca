using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>An organisation named once beside a person.</summary>
internal sealed record AffiliationPoint(string Organisation, PartialDate? From, PartialDate? To, RecordRef Source)
{
    public string? Raw { get; init; }
}

/// <summary>Turns single namings into spans: from the first to the last date the organisation was named.</summary>
internal static class Affiliations
{
    /// <param name="points">The namings.</param>
    /// <param name="book">Which names stand for one organisation.</param>
    public static IReadOnlyList<Affiliation> Of(IEnumerable<AffiliationPoint> points, OrganisationBook book) =>
    [
        .. points.GroupBy(point => book.Of(point.Organisation))
            .Where(organisation => organisation.Key.Value.Length > 0)
            .Select(Span)
            .OrderByDescending(affiliation => affiliation.To ?? new PartialDate(1))
            .ThenBy(affiliation => affiliation.Name, StringComparer.Ordinal),
    ];

    private static Affiliation Span(IGrouping<OrganisationKey, AffiliationPoint> organisation)
    {
        var dated = organisation.Where(point => point.From is not null).ToList();
        PartialDate? from = dated.Count == 0 ? null : dated.Min(point => point.From!.Value);
        PartialDate? to = dated.Count == 0 ? null : dated.Max(point => point.To ?? point.From!.Value);
        var latest = dated.OrderByDescending(point => point.To ?? point.From!.Value).ThenBy(point => point.Source.Key, StringComparer.Ordinal).FirstOrDefault() ?? organisation.First();
        return new Affiliation(organisation.Key, OrganisationShown.Name(organisation.Select(point => point.Organisation)), from, to, organisation.Count(), latest.Source) { Raw = latest.Raw };
    }
}
