using System.Globalization;
using Palmares.Engagement.Metrics;
using Palmares.Records;

namespace Palmares.Engagement;

/// <summary>The share of one organisation, with its parts, in the contributions to each body, by year. For whoever may show it: a single member's figures are that member's.</summary>
public sealed class ReadOwnFigures(ReadParticipation participation)
{
    public const int YearsShown = 5;

    public sealed record OfBody(string Body, IReadOnlyList<MetricFigure> Figures);

    /// <param name="organisation">Its name, or an alias that a steward stated.</param>
    /// <returns>The bodies to which it contributed in these years.</returns>
    public async Task<IReadOnlyList<OfBody>> RunAsync(string organisation, CancellationToken ct)
    {
        using var record = await participation.RunAsync(ct);
        if (record is null)
            return [];
        var family = record.Of(organisation).Family;
        return [.. record.Naming.OrderBy(body => body.Key, StringComparer.Ordinal).Select(body => new OfBody(body.Key, Figures([.. body.SelectMany(record.Contributions)], family))).Where(body => body.Figures.Any(figure => figure.Numerator > 0))];
    }

    internal static IReadOnlyList<MetricFigure> Figures(IReadOnlyList<Contributed> all, OrganisationKey family) =>
    [
        .. all.GroupBy(one => one.Year).OrderBy(year => year.Key).TakeLast(YearsShown).Select(year => MetricFigure.Share(
            "fractional", year.Key.ToString(CultureInfo.InvariantCulture),
            year.Sum(one => MetricRules.Fraction([.. one.Sources.Select(source => source is null ? (bool?)null : source.Family == family)])), year.Count(),
            year.Sum(one => one.Sources.Count(source => source is not null)), year.Sum(one => one.Sources.Count))),
    ];
}
