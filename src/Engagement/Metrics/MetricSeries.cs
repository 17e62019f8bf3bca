using System.Globalization;
using Palmares.Records;

namespace Palmares.Engagement.Metrics;

/// <summary>Figures by period from what a record holds. Pure.</summary>
internal static class MetricSeries
{
    /// <summary>Fewer organisations than this are not told of as a kind or a region: one of them could be recognised.</summary>
    public const int LeastOrganisations = 5;

    public static IEnumerable<MetricFigure> IndustryShare(IReadOnlyList<Contributed> all) => ByYear(all).SelectMany(year =>
    {
        var (known, of) = Kinds(year);
        var kinds = year.Select(one => one.Sources.Select(source => source?.Industry).ToList()).ToList();
        return new List<MetricFigure>
        {
            MetricFigure.Share("whole", Name(year.Key), kinds.Count(one => one.Contains(true)), kinds.Count, known, of),
            MetricFigure.Share("fractional", Name(year.Key), kinds.Sum(MetricRules.Fraction), kinds.Count, known, of),
        }.Concat(from kind in new[] { OrganisationKind.Academia, OrganisationKind.Government, OrganisationKind.Other }
               where year.SelectMany(one => one.Sources).OfType<OrganisationFacts>().Where(source => source.Kind == kind).Select(source => source.Key).Distinct().Count() >= LeastOrganisations
               select MetricFigure.Share(
                   $"fractional, {Word(kind)}", Name(year.Key), year.Sum(one => MetricRules.Fraction([.. one.Sources.Select(source => source?.Kind is { } told ? told == kind : (bool?)null)])), kinds.Count, known, of));
    });

    private static string Word(OrganisationKind kind) => kind switch { OrganisationKind.Academia => "academia", OrganisationKind.Government => "government", _ => "other kinds" };

    public static IEnumerable<MetricFigure> ActiveMembers(IReadOnlyList<Contributed> all, IReadOnlyCollection<OrganisationFacts> register)
    {
        var members = register.Where(one => one is { Member: true, Industry: true }).Select(one => one.Key).ToHashSet();
        var known = register.Count(one => one is { Member: true, Industry: not null });
        return ByYear(all).Select(year => MetricFigure.Share("members", Name(year.Key), Industry(year).Select(one => one.Key).Distinct().Count(members.Contains), members.Count, known, register.Count(one => one.Member)));
    }

    public static IEnumerable<MetricFigure> Participation(IReadOnlyList<Attended> all, Func<Attended, string?> period) => all.Where(one => period(one) is not null)
        .GroupBy(one => period(one)!).OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(meeting => meeting.GroupBy(one => one.Presence ?? "all").OrderBy(one => one.Key, StringComparer.Ordinal).Select(presence => MetricFigure.Share(
            presence.Key, meeting.Key, presence.Where(one => one.Organisation?.Industry == true).Sum(one => one.Count), presence.Sum(one => one.Count),
            presence.Where(one => one.Organisation?.Industry is not null).Sum(one => one.Count), presence.Sum(one => one.Count))));

    public static MetricFigure Leadership(IReadOnlyList<OrganisationFacts?> chairs) => MetricFigure.Share(
        "chairs named", "all", chairs.Count(one => one?.Industry == true), chairs.Count(one => one is not null), chairs.Count(one => one?.Industry is not null), chairs.Count);

    public static IEnumerable<MetricFigure> BackedItems(IReadOnlyList<Contributed> all) => ByYear(all).Select(year =>
    {
        var items = year.Where(one => one.WorkItem is not null && one.Sources.Count > 0).GroupBy(one => one.WorkItem!, StringComparer.Ordinal).ToList();
        var (known, of) = Kinds(year);
        return MetricFigure.Share("work items", Name(year.Key), items.Count(item => Industry(item).Select(one => one.Family).Distinct().Count() >= 2), items.Count, known, of);
    });

    public static IEnumerable<MetricFigure> Editorship(IReadOnlyList<Contributed> all) => ByYear([.. all.Where(one => one.Sources.Any(source => source is not null))]).Select(year =>
    {
        var (known, of) = Kinds(year);
        return MetricFigure.Share("drafts", Name(year.Key), year.Count(one => one.Sources.Any(source => source?.Industry == true)), year.Count(), known, of);
    });

    public static IEnumerable<MetricFigure> Entrants(IReadOnlyList<Contributed> all)
    {
        var (before, last) = (new HashSet<OrganisationKey>(), new HashSet<OrganisationKey>());
        foreach (var year in ByYear(all))
        {
            var now = Industry(year).Select(one => one.Key).ToHashSet();
            var (known, of) = Kinds(year);
            if (before.Count > 0)
            {
                yield return MetricFigure.Share("new", Name(year.Key), now.Count(one => !before.Contains(one)), now.Count, known, of);
                yield return MetricFigure.Share("retained", Name(year.Key), now.Count(last.Contains), last.Count, known, of);
            }

            before.UnionWith(now);
            last = now;
        }
    }

    public static IEnumerable<MetricFigure> Concentration(IReadOnlyList<Contributed> all) => ByYear(all).Select(year =>
    {
        var weights = MetricRules.Weights(year.Select(one => one.Sources.Select(source => source?.Family).ToList()));
        var total = weights.Values.Sum();
        return MetricFigure.Number("HHI of families", Name(year.Key), weights.Values.Sum(weight => weight * weight), total * total, MetricRules.Concentration(weights.Values), year.Sum(one => one.Sources.Count(source => source is not null)), year.Sum(one => one.Sources.Count));
    });

    public static IEnumerable<MetricFigure> Breadth(IReadOnlyList<Contributed> all) => ByYear(all).SelectMany(year =>
    {
        var industry = Industry(year).ToList();
        var territories = industry.Select(one => one.Territory).OfType<TerritoryCode>().Distinct().Count();
        var regions = industry.Where(one => MemberRegions.Of(one.Territory) is not null).ToLookup(one => MemberRegions.Of(one.Territory)!.Value);
        var placed = regions.Sum(region => region.Count());
        var told = regions.Where(region => region.Select(one => one.Key).Distinct().Count() >= LeastOrganisations).OrderBy(region => region.Count()).ThenBy(region => region.Key.ToString(), StringComparer.Ordinal).ToList();
        // One region alone that is not told could be computed from the others.
        if (told.Count == regions.Count - 1 && told.Count > 0)
            told.RemoveAt(0);
        return new[]
        {
            MetricFigure.Number("territories", Name(year.Key), territories, industry.Count, territories, industry.Count(one => one.Territory is not null), industry.Count),
            MetricFigure.Number("regions", Name(year.Key), regions.Count, industry.Count, regions.Count, placed, industry.Count),
        }.Concat(told.OrderBy(region => region.Key).Select(region => MetricFigure.Share($"from {region.Key}", Name(year.Key), region.Count(), placed, placed, industry.Count)));
    });

    /// <summary>Works approved in the third to the fifth year back from the record's last, and those of them with a sourced figure of adoption.</summary>
    /// <param name="told">Editions that stories with such a figure are about.</param>
    public static IEnumerable<MetricFigure> Evidence(IReadOnlyList<ApprovedWork> approved, IReadOnlySet<RecordRef> told)
    {
        if (approved.Count == 0)
            yield break;
        var last = approved.Max(work => work.On.Year);
        var window = approved.Where(work => work.On.Year >= last - 4 && work.On.Year <= last - 2).ToList();
        yield return MetricFigure.Share("approved", $"{Name(last - 4)}–{Name(last - 2)}", window.Count(work => work.Editions.Any(told.Contains)), window.Count, window.Count, window.Count);
    }

    /// <summary>Months between the two days; a day known to its month counts as that month's first.</summary>
    public static MetricFigure Duration(IReadOnlyList<StepSpan> spans)
    {
        static int Months(StepSpan span) => (span.To.Year - span.From.Year) * 12 + (span.To.Month ?? 1) - (span.From.Month ?? 1);
        var months = spans.Select(span => (double)Months(span)).ToList();
        return MetricFigure.Number("median months", "all", months.Sum(), spans.Count, MetricRules.Median(months), spans.Count, spans.Count);
    }

    public static IEnumerable<MetricFigure> Pipeline(IReadOnlyList<Attended> all)
    {
        var people = all.Where(one => one is { PersonKey: not null, Year: not null }).GroupBy(one => one.PersonKey!).Select(one => (First: one.Min(day => day.Year!.Value), Last: one.Max(day => day.Year!.Value))).ToList();
        var (known, of, latest) = (all.Count(one => one.PersonKey is not null), all.Count, all.Max(one => one.Year) ?? 0);
        return from cohort in people.GroupBy(one => one.First).OrderBy(one => one.Key)
               from years in new[] { 1, 2, 3 }
               where cohort.Key + years <= latest
               select MetricFigure.Share($"there {years * 12} months on", Name(cohort.Key), cohort.Count(one => one.Last >= cohort.Key + years), cohort.Count(), known, of);
    }

    private static IEnumerable<IGrouping<int, Contributed>> ByYear(IReadOnlyList<Contributed> all) => all.GroupBy(one => one.Year).OrderBy(one => one.Key);

    private static IEnumerable<OrganisationFacts> Industry(IEnumerable<Contributed> all) => all.SelectMany(one => one.Sources).OfType<OrganisationFacts>().Where(source => source.Industry == true);

    private static (int Known, int Of) Kinds(IEnumerable<Contributed> all)
    {
        var sources = all.SelectMany(one => one.Sources).ToList();
        return (sources.Count(source => source?.Industry is not null), sources.Count);
    }

    private static string Name(int year) => year.ToString(CultureInfo.InvariantCulture);
}
