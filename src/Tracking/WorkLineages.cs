using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>Documents that a steward holds to be one piece of work, or not to be.</summary>
/// <param name="Together">False for two that are not one piece of work.</param>
public sealed record LineageWord(RecordRef One, RecordRef Other, bool Together);

/// <summary>All documents of a snapshot, each in its piece of work, with the links that hold it there.</summary>
/// <remarks>
/// Links are followed from the strongest; one that would bring together what a steward parted is left out. What a decision moves is the documents it names
/// and those that hang on them; no other lineage changes.
/// </remarks>
public sealed class WorkLineages
{
    private readonly int[] _first;
    private readonly int[] _lineage;
    private readonly int[] _sizes;
    private readonly ILookup<int, LineageLink> _links;
    private readonly Dictionary<RecordRef, int>? _rows;

    private WorkLineages(RecordColumns record, int[] lineage, int[] first, IReadOnlyList<LineageLink> kept, string name, bool asked)
    {
        (Snapshot, Name) = (record.Snapshot, name);
        (_lineage, _first) = (lineage, first);
        // Explaining is for pages; a computation over all does without.
        _links = (asked ? kept : []).SelectMany(link => new[] { (Row: link.One, Link: link), (Row: link.Other, Link: link) }).ToLookup(end => end.Row, end => end.Link);
        _rows = asked ? Enumerable.Range(0, record.Documents.Count).ToDictionary(record.Document) : null;
        _sizes = new int[first.Length];
        foreach (var piece in lineage)
            _sizes[piece]++;
        Kept = kept.Count;
        Record = asked ? Slim(record) : record;
    }

    public SnapshotId Snapshot { get; }

    /// <summary>A hash of what the lineages were computed from: snapshot, rules, decisions that stand.</summary>
    public string Name { get; }

    /// <summary>Pieces of work.</summary>
    public int Count => _first.Length;

    /// <summary>How many links hold documents together.</summary>
    public int Kept { get; }

    internal RecordColumns Record { get; }

    /// <summary>The number of a document's piece of work; numbers follow the rows of their earliest documents.</summary>
    public int Of(int document) => _lineage[document];

    /// <summary>The earliest document of a piece of work, by which it is called.</summary>
    public int FirstOf(int lineage) => _first[lineage];

    /// <param name="explaining">Whether single documents will be asked for, with their reasons.</param>
    public static WorkLineages Of(RecordColumns record, IReadOnlyCollection<LineageWord> words, bool explaining = false)
    {
        var known = words.Count == 0 ? [] : Enumerable.Range(0, record.Documents.Count).Where(row => words.Any(word => record.Document(row) is var one && (one == word.One || one == word.Other))).ToDictionary(record.Document);
        var standing = words.Where(word => known.ContainsKey(word.One) && known.ContainsKey(word.Other)).Select(word => (One: known[word.One], Other: known[word.Other], word.Together)).Order().ToList();
        var pieces = new Pieces(record.Documents.Count, standing.Where(word => !word.Together).Select(word => (word.One, word.Other)));
        var decided = standing.Where(word => word.Together).Select(word => new LineageLink(word.One, word.Other, LineageReason.Decided));
        var kept = decided.Concat(LineageRules.Links(record)).Where(link => pieces.Join(link.One, link.Other)).ToList();
        var (lineage, first) = Numbered(record.Documents, pieces);
        return new WorkLineages(record, lineage, first, kept, NameOf(record.Snapshot, words), explaining);
    }

    /// <summary>The row of a document; −1 when the snapshot does not hold it. Only where <c>explaining</c> was asked for.</summary>
    public int RowOf(RecordRef document) => _rows!.GetValueOrDefault(document, -1);

    /// <summary>The earliest document of a document's piece of work and how many it has; null when the snapshot does not hold it. Only where <c>explaining</c> was asked for.</summary>
    public (RecordRef First, int Documents)? About(RecordRef document) => RowOf(document) is var row && row < 0 ? null : (Record.Document(_first[_lineage[row]]), _sizes[_lineage[row]]);

    /// <summary>The other documents of one's piece of work, each with the link that leads to it, the nearest first.</summary>
    public IReadOnlyList<(int Document, LineageLink Link)> Beside(int document)
    {
        var found = new List<(int, LineageLink)>();
        var seen = new HashSet<int> { document };
        var ahead = new Queue<int>([document]);
        while (ahead.TryDequeue(out var at))
        {
            foreach (var link in _links[at])
            {
                var other = link.One == at ? link.Other : link.One;
                if (!seen.Add(other))
                    continue;
                found.Add((other, link));
                ahead.Enqueue(other);
            }
        }

        return found;
    }

    private static (int[] Lineage, int[] First) Numbered(DocumentColumns documents, Pieces pieces)
    {
        var first = new Dictionary<int, int>();
        for (var row = 0; row < documents.Count; row++)
        {
            var root = pieces.Of(row);
            if (!first.TryGetValue(root, out var earliest) || Earlier(documents, row, earliest))
                first[root] = row;
        }

        var firsts = first.Values.Order().ToArray();
        var numbers = first.ToDictionary(piece => piece.Key, piece => Array.BinarySearch(firsts, piece.Value));
        return ([.. Enumerable.Range(0, documents.Count).Select(row => numbers[pieces.Of(row)])], firsts);
    }

    private static bool Earlier(DocumentColumns documents, int row, int other) => Known(documents.Date[row]) < Known(documents.Date[other]);

    private static int Known(int date) => date == 0 ? int.MaxValue : date;

    private static string NameOf(SnapshotId snapshot, IEnumerable<LineageWord> words)
    {
        var text = new StringBuilder(LineageRules.Version).Append('\n').Append(snapshot.Value);
        foreach (var line in words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Together} {word.One} {word.Other}")).Order(StringComparer.Ordinal))
            text.Append('\n').Append(line);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What pages need of the record: the rest would only take memory.</summary>
    private static RecordColumns Slim(RecordColumns record) => record with
    {
        Documents = record.Documents with { Title = [], Statuses = [] },
        Contributors = new ContributorColumns([], [], [], [], [], [], []),
    };

    /// <summary>Sets of documents that are joined unless that would bring together two that were parted.</summary>
    private sealed class Pieces
    {
        private readonly int[] _parent;
        private readonly Dictionary<int, HashSet<int>> _against = [];

        public Pieces(int count, IEnumerable<(int One, int Other)> parted)
        {
            _parent = [.. Enumerable.Range(0, count)];
            foreach (var (one, other) in parted)
            {
                Against(one).Add(other);
                Against(other).Add(one);
            }
        }

        public int Of(int row)
        {
            while (_parent[row] != row)
                row = _parent[row] = _parent[_parent[row]];
            return row;
        }

        public bool Join(int one, int other)
        {
            (one, other) = (Of(one), Of(other));
            if (one == other || (_against.TryGetValue(one, out var parted) && parted.Any(row => Of(row) == other)))
                return false;
            var (into, from) = (Math.Min(one, other), Math.Max(one, other));
            _parent[from] = into;
            if (_against.Remove(from, out var more))
                Against(into).UnionWith(more);
            return true;
        }

        private HashSet<int> Against(int row) => _against.TryGetValue(row, out var known) ? known : _against[row] = [];
    }
}
