namespace Palmares.Records;

/// <summary>Which documents are editions of one work: versions of a series, and what obsoletes, updates, replaces or is an edition of another.</summary>
internal sealed class Lineages
{
    private static readonly HashSet<string> ToEarlier = [RelationTypes.Obsoletes, RelationTypes.Updates, RelationTypes.Replaces, RelationTypes.EditionOf, RelationTypes.SameAs];
    private static readonly HashSet<string> ToLater = [RelationTypes.ObsoletedBy, RelationTypes.ReplacedBy, RelationTypes.UpdatedBy, RelationTypes.HasEdition];

    private readonly Dictionary<RecordRef, RecordRef> _first = [];
    private readonly Dictionary<RecordRef, RecordRef> _earlier = [];

    /// <param name="series">Each document that belongs to a series, with the first of the series.</param>
    /// <param name="relations">Relations of the <see cref="Types"/>.</param>
    public Lineages(IEnumerable<(RecordRef Document, RecordRef First)> series, IEnumerable<RelationRow> relations)
    {
        foreach (var (document, first) in series)
            _first[document] = first;

        // Of several earlier documents the first by number is followed, so that the answer is always the same.
        foreach (var (later, earlier) in relations.SelectMany(Steps).Select(step => (FirstOf(step.Later), FirstOf(step.Earlier))).Where(step => step.Item1 != step.Item2)
            .OrderBy(step => step.Item2.Key.Length).ThenBy(step => step.Item2.Key, StringComparer.Ordinal).ThenBy(step => step.Item2.Source, StringComparer.Ordinal))
            _earlier.TryAdd(later, earlier);
    }

    /// <summary>The relations that make documents editions of one work.</summary>
    public static IEnumerable<string> Types => ToEarlier.Concat(ToLater);

    /// <summary>The earliest document of the work; the document itself when it follows none.</summary>
    public RecordRef Of(RecordRef document)
    {
        var at = FirstOf(document);
        var seen = new HashSet<RecordRef> { at };
        while (_earlier.TryGetValue(at, out var before) && seen.Add(before))
            at = before;
        return at;
    }

    private RecordRef FirstOf(RecordRef document) => _first.GetValueOrDefault(document, document);

    private static IEnumerable<(RecordRef Later, RecordRef Earlier)> Steps(RelationRow relation)
    {
        RecordRef from = new(relation.Source, relation.Key), to = new(relation.TargetSource, relation.Target);
        if (ToEarlier.Contains(relation.Type))
            yield return (from, to);
        else if (ToLater.Contains(relation.Type))
            yield return (to, from);
    }
}
