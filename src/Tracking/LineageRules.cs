using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>Why two documents are one piece of work. In the order in which links are followed: a stronger one first.</summary>
public enum LineageReason
{
    /// <summary>A steward said so.</summary>
    Decided,

    /// <summary>One version under two numbers.</summary>
    SameVersion,

    /// <summary>Two versions that follow each other in a series.</summary>
    Series,

    /// <summary>The source relates them: one obsoletes, replaces or is an edition of the other.</summary>
    Relation,

    /// <summary>The number moved to another series of the body.</summary>
    Moved,

    /// <summary>A group adopted what individuals had written: the name goes on under the group's.</summary>
    Adopted,

    /// <summary>The same title and a contributor in common within 36 months.</summary>
    SameTitle,
}

/// <summary>Two documents, by their rows, that a rule or a steward ties to one piece of work.</summary>
/// <param name="Relation">The row of the relation that says so; −1 without one.</param>
public readonly record struct LineageLink(int One, int Other, LineageReason Reason, int Relation = -1);

/// <summary>Which documents are one piece of work, by the record alone: no who-is-who goes in, so that a merge of two people changes no lineage.</summary>
/// <remarks>
/// Measured where the record says it elsewhere: see docs/indicators.md. A title counts only from two words on and while at most twelve series bear it:
/// "Minutes" and "Liaison statement" are no piece of work.
/// </remarks>
public static class LineageRules
{
    /// <summary>Goes into the name of every figure.</summary>
    public const string Version = "lineage-1";

    public const int MonthsBetween = 36;
    public const int WordsOfTitle = 2;
    public const int SeriesOfTitle = 12;
    private const int LookedBack = 60;

    private static readonly HashSet<string> Following =
    [
        RelationWords.Obsoletes, RelationWords.ObsoletedBy, RelationWords.Replaces, RelationWords.ReplacedBy, RelationWords.EditionOf, RelationWords.HasEdition,
        RelationWords.SameAs, RelationWords.AdoptedFrom, RelationWords.Updates, RelationWords.UpdatedBy,
    ];

    /// <summary>Where "updates" means an amendment that stands beside what it amends.</summary>
    private static readonly HashSet<string> Amending = ["ietf-rfc"];

    /// <summary>Series of one body from which numbers move to another, by their first letters.</summary>
    private static readonly (string Source, string Prefix, string ToSource, string ToPrefix)[] Moving = [("ethereum-eip", "EIP-", "ethereum-erc", "ERC-")];

    private static readonly string[] GroupPrefixes = ["draft-ietf-", "draft-irtf-", "draft-iab-"];

    /// <summary>Every link the record gives, the strongest first; within a reason by document.</summary>
    public static IReadOnlyList<LineageLink> Links(RecordColumns record)
    {
        var namesOf = new NamesOfDocuments(record);
        return
        [
            .. SameVersions(record), .. Versions(record), .. Related(record), .. Moved(record), .. Adopted(record, namesOf), .. SameTitles(record, namesOf),
        ];
    }

    private static IEnumerable<LineageLink> SameVersions(RecordColumns record) =>
        record.Documents.SameAs.Index().Where(row => row.Item >= 0).Select(row => new LineageLink(row.Item, row.Index, LineageReason.SameVersion));

    /// <summary>Each version with the one before it, so that a cut between two leaves what stands on either side together.</summary>
    private static IEnumerable<LineageLink> Versions(RecordColumns record)
    {
        var documents = record.Documents;
        return Enumerable.Range(0, documents.Count).Where(row => documents.Series[row] is not null)
            .GroupBy(row => (documents.Source[row], documents.Series[row]))
            .SelectMany(series => InOrder(series, documents).Zip(InOrder(series, documents).Skip(1), (one, other) => new LineageLink(one, other, LineageReason.Series)));
    }

    private static List<int> InOrder(IEnumerable<int> rows, DocumentColumns documents) => [.. rows.OrderBy(row => documents.Date[row]).ThenBy(row => row)];

    private static IEnumerable<LineageLink> Related(RecordColumns record)
    {
        var relations = record.Relations;
        for (var at = 0; at < relations.Count; at++)
        {
            var type = relations.Type[at];
            var amends = type is RelationWords.Updates or RelationWords.UpdatedBy && Amending.Contains(record.Sources[record.Documents.Source[relations.From[at]]]);
            if (Following.Contains(type) && !amends)
                yield return new LineageLink(relations.From[at], relations.To[at], LineageReason.Relation, at);
        }
    }

    private static IEnumerable<LineageLink> Moved(RecordColumns record)
    {
        foreach (var (source, prefix, toSource, toPrefix) in Moving)
        {
            var there = Rows(record, toSource).ToDictionary(row => record.Documents.Key[row]);
            foreach (var row in Rows(record, source).Where(row => record.Documents.Statuses[row].Contains("Moved") && record.Documents.Key[row].StartsWith(prefix, StringComparison.Ordinal)))
            {
                if (there.TryGetValue(toPrefix + record.Documents.Key[row][prefix.Length..], out var other))
                    yield return new LineageLink(row, other, LineageReason.Moved);
            }
        }
    }

    private static IEnumerable<int> Rows(RecordColumns record, string source)
    {
        var number = record.Sources.Index().Where(known => known.Item == source).Select(known => known.Index).FirstOrDefault(-1);
        return Enumerable.Range(0, record.Documents.Count).Where(row => record.Documents.Source[row] == number);
    }

    /// <summary><c>draft-somebody-quic-wire</c> that became <c>draft-ietf-quic-wire</c>: the same end of the name, a contributor in common, soon after.</summary>
    private static IEnumerable<LineageLink> Adopted(RecordColumns record, NamesOfDocuments names)
    {
        var documents = record.Documents;
        var series = Rows(record, "ietf-id").Where(row => documents.Series[row] is not null && documents.Date[row] > 0).GroupBy(row => documents.Series[row]!)
            .ToDictionary(rows => rows.Key, rows => InOrder(rows, documents));
        var byEnd = series.Where(own => !GroupPrefixes.Any(prefix => own.Key.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(own => (End: EndOf(own.Key), Rows: own.Value)).Where(own => own.End is not null).ToLookup(own => own.End!, own => own.Rows);
        foreach (var (name, rows) in series.OrderBy(own => own.Key, StringComparer.Ordinal))
        {
            if (GroupPrefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is not { } prefix)
                continue;
            foreach (var before in byEnd[name[prefix.Length..]])
            {
                var months = CodedDates.MonthOf(documents.Date[rows[0]]) - CodedDates.MonthOf(documents.Date[before[^1]]);
                if (months is >= -12 and <= MonthsBetween && names.InCommon(before[^1], rows[0]))
                    yield return new LineageLink(before[^1], rows[0], LineageReason.Adopted);
            }
        }
    }

    /// <summary>What stands behind <c>draft-</c> and a name, if that is a group's short name and more.</summary>
    private static string? EndOf(string name)
    {
        var parts = name.Split('-', 3);
        return parts.Length == 3 && parts[2].Contains('-', StringComparison.Ordinal) ? parts[2] : null;
    }

    private static IEnumerable<LineageLink> SameTitles(RecordColumns record, NamesOfDocuments names)
    {
        var documents = record.Documents;
        var bodies = record.Sources.Select(RecordSources.BodyOf).ToList();
        var titles = Enumerable.Range(0, documents.Count).Where(row => documents.Date[row] > 0 && names.Any(row) && Words(documents.Title[row]) >= WordsOfTitle)
            .GroupBy(row => (bodies[documents.Source[row]], documents.Title[row]));
        foreach (var title in titles)
        {
            var rows = InOrder(title, documents);
            if (rows.Count == 1 || rows.Select(row => SeriesOf(documents, row)).Distinct().Take(SeriesOfTitle + 1).Count() is 1 or > SeriesOfTitle)
                continue;
            for (var at = 1; at < rows.Count; at++)
            {
                if (Before(documents, names, rows, at) is { } earlier)
                    yield return new LineageLink(earlier, rows[at], LineageReason.SameTitle);
            }
        }
    }

    /// <summary>The nearest earlier document of another series with a contributor in common.</summary>
    private static int? Before(DocumentColumns documents, NamesOfDocuments names, List<int> rows, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= LookedBack; back--)
        {
            if (CodedDates.MonthOf(documents.Date[rows[at]]) - CodedDates.MonthOf(documents.Date[rows[back]]) > MonthsBetween)
                return null;
            if (SeriesOf(documents, rows[at]) != SeriesOf(documents, rows[back]) && names.InCommon(rows[at], rows[back]))
                return rows[back];
        }

        return null;
    }

    private static (int, string) SeriesOf(DocumentColumns documents, int row) => (documents.Source[row], documents.Series[row] ?? documents.Key[row]);

    private static int Words(string title) => title.Length == 0 ? 0 : title.Count(letter => letter == ' ') + 1;

    /// <summary>The names on each document, to be compared.</summary>
    private sealed class NamesOfDocuments
    {
        private readonly int[] _from;
        private readonly int[] _names;

        public NamesOfDocuments(RecordColumns record)
        {
            _names = record.Contributors.Name;
            _from = new int[record.Documents.Count + 1];
            foreach (var document in record.Contributors.Document)
                _from[document + 1]++;
            for (var row = 1; row < _from.Length; row++)
                _from[row] += _from[row - 1];
        }

        public bool Any(int document) => _from[document + 1] > _from[document];

        public bool InCommon(int one, int other) => Of(one).IndexOfAny(Of(other)) >= 0;

        private ReadOnlySpan<int> Of(int document) => _names.AsSpan(_from[document].._from[document + 1]);
    }
}
