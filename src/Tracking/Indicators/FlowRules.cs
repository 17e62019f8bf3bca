using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>How a body's people move from a first contribution to editing and to leading. No single person is in it.</summary>
/// <remarks>Who came lately has had less time: rows are for reading down the years, not for comparing the last with the first.</remarks>
public static class FlowRules
{
    public const int Years = 5;

    public static IReadOnlyDictionary<string, IReadOnlyList<Entrants>> Of(WorkYears years, PeopleColumns people)
    {
        var led = new Dictionary<(string, int), int>();
        var mandates = people.Mandates;
        for (var row = 0; row < mandates.Count; row++)
        {
            var key = (mandates.Group[row].Body, mandates.Person[row]);
            if (TrackingWeights.OfRole(mandates.Role[row], mandates.Group[row], mandates.GroupName[row]) > 0 && CodedDates.MonthOf(mandates.From[row]) is var from && (!led.TryGetValue(key, out var known) || from < known))
                led[key] = from;
        }

        return years.InBodies().GroupBy(one => years.Bodies[one.Body]).ToDictionary(body => body.Key, body => (IReadOnlyList<Entrants>)[.. body
            .GroupBy(one => one.First / 12 / Years * Years).OrderBy(period => period.Key)
            .Where(period => period.Count() >= Population.SmallestCell)
            .Select(period => Row(period.Key, [.. period.Select(one => (one.First, one.FirstEdited == int.MaxValue ? (int?)null : one.FirstEdited, led.TryGetValue((body.Key, one.Person), out var at) ? at : (int?)null))]))]);
    }

    private static Entrants Row(int from, IReadOnlyList<(int First, int? Edited, int? Led)> people)
    {
        var (edited, led) = (people.Where(one => one.Edited is not null).ToList(), people.Where(one => one.Led is not null).ToList());
        return new Entrants(
            from, people.Count, Population.Cell(edited.Count, people.Count), Population.Cell(led.Count, people.Count),
            Median([.. edited.Select(one => Math.Max(0, one.Edited!.Value - one.First) / 12.0)]), Median([.. led.Select(one => Math.Max(0, one.Led!.Value - one.First) / 12.0)]));
    }

    private static double? Median(List<double> values)
    {
        if (values.Count < Population.SmallestCell)
            return null;
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
