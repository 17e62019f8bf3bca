namespace Palmares.Records.Searching;

/// <summary>What a search is narrowed to; null leaves it wide.</summary>
/// <param name="From">The first year, inclusive.</param>
/// <param name="To">The last year, inclusive.</param>
public sealed record SearchFilter(RecordKind? Kind = null, string? Body = null, string? Group = null, string? Role = null, int? From = null, int? To = null)
{
    public static readonly SearchFilter None = new();
}

/// <param name="Value">What narrows to it. A decade by its first year.</param>
public sealed record FacetCount(string Value, string Label, int Count);

/// <summary>Narrows found entries and counts what each further narrowing would leave.</summary>
internal static class SearchFacets
{
    public sealed record Narrowed(int[] Entries, IReadOnlyDictionary<RecordKind, int> Kinds, IReadOnlyDictionary<RecordFacet, IReadOnlyList<FacetCount>> Facets);

    // One bit a condition, so that an entry that fails one alone still counts among that condition's choices.
    private const int KindBit = 1 << 4;

    public static Narrowed Narrow(IReadOnlyList<int> found, SearchColumns columns, SearchFilter filter)
    {
        var conditions = new Conditions(columns, filter);
        var kept = new List<int>(found.Count);
        var kinds = new int[Enum.GetValues<RecordKind>().Length];
        var counts = new int[columns.Known.Length];
        var decades = new SortedDictionary<int, int>();
        foreach (var entry in found)
        {
            var failed = conditions.FailedBy(entry);
            if (failed == 0)
                kept.Add(entry);
            if ((failed & ~KindBit) == 0)
                kinds[(int)columns.Kinds[entry]]++;
            if (failed == 0 || int.IsPow2(failed))
                Count(columns, entry, failed, counts, decades);
        }

        return new Narrowed(
            [.. kept],
            Enum.GetValues<RecordKind>().Where(kind => kinds[(int)kind] > 0).ToDictionary(kind => kind, kind => kinds[(int)kind]),
            Listed(columns, counts, decades));
    }

    private static int Bit(RecordFacet facet) => 1 << (int)facet;

    private static void Count(SearchColumns columns, int entry, int failed, int[] counts, SortedDictionary<int, int> decades)
    {
        var last = -1;
        foreach (var number in columns.ValuesOf(entry))
        {
            var facet = columns.Known[number].Facet;
            if (failed != 0 && failed != Bit(facet))
                continue;
            if (facet != RecordFacet.Year)
                counts[number]++;
            else if (columns.Years[number] / 10 * 10 is var decade && decade != last)
                decades[last = decade] = decades.GetValueOrDefault(decade) + 1;
        }
    }

    private static Dictionary<RecordFacet, IReadOnlyList<FacetCount>> Listed(SearchColumns columns, int[] counts, SortedDictionary<int, int> decades)
    {
        var listed = columns.Known.Index().Where(value => counts[value.Index] > 0).GroupBy(value => value.Item.Facet).ToDictionary(
            facet => facet.Key,
            facet => (IReadOnlyList<FacetCount>)[.. facet.OrderByDescending(value => counts[value.Index]).ThenBy(value => value.Item.Label, StringComparer.Ordinal)
                .Select(value => new FacetCount(value.Item.Value, value.Item.Label, counts[value.Index]))]);
        if (decades.Count > 0)
            listed[RecordFacet.Year] = [.. decades.Select(decade => new FacetCount(Text(decade.Key), $"{Text(decade.Key)}–{Text(decade.Key + 9)}", decade.Value))];
        return listed;
    }

    private static string Text(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The filter in the numbers of the columns.</summary>
    private sealed class Conditions(SearchColumns columns, SearchFilter filter)
    {
        private readonly (RecordFacet Facet, int Value)[] _values =
        [
            .. new[] { (RecordFacet.Body, filter.Body), (RecordFacet.Group, filter.Group), (RecordFacet.Role, filter.Role) }
                .Where(wanted => wanted.Item2 is not null).Select(wanted => (wanted.Item1, columns.NumberOf(wanted.Item1, wanted.Item2!))),
        ];

        private readonly int _from = filter.From ?? int.MinValue;

        private readonly int _to = filter.To ?? int.MaxValue;

        private readonly bool _dated = (filter.From ?? filter.To) is not null;

        public int FailedBy(int entry)
        {
            var failed = filter.Kind is { } kind && columns.Kinds[entry] != kind ? KindBit : 0;
            var values = columns.ValuesOf(entry);
            foreach (var (facet, value) in _values)
            {
                if (!values.Contains(value))
                    failed |= Bit(facet);
            }

            return _dated && !IsWithin(values) ? failed | Bit(RecordFacet.Year) : failed;
        }

        private bool IsWithin(ReadOnlySpan<int> values)
        {
            foreach (var number in values)
            {
                if (columns.Known[number].Facet == RecordFacet.Year && columns.Years[number] >= _from && columns.Years[number] <= _to)
                    return true;
            }

            return false;
        }
    }
}
