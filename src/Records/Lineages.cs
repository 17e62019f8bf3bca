namespace Palmares.Records;

/// <summary>Which documents are editions of one work: a document that obsoletes, updates or replaces another belongs to its lineage.</summary>
internal sealed class Lineages
{
    private static readonly HashSet<string> ToEarlier = ["obsoletes", "updates", "replaces"];
    private static readonly HashSet<string> ToLater = ["superseded-by", "obsoleted-by", "replaced-by", "updated-by"];

    private readonly Dictionary<RecordRef, RecordRef> _earlier = [];

    public Lineages(IEnumerable<RelationRow> relations)
    {
        // Of several earlier documents the first by number is followed, so that the answer is always the same.
        foreach (var (later, earlier) in relations.SelectMany(Steps).OrderBy(step => step.Earlier.Key.Length).ThenBy(step => step.Earlier.Key, StringComparer.Ordinal))
            _earlier.TryAdd(later, earlier);
    }

    /// <summary>The earliest document of the work; the document itself when it follows none.</summary>
    public RecordRef Of(RecordRef document)
    {
        var seen = new HashSet<RecordRef> { document };
        var at = document;
        while (_earlier.TryGetValue(at, out var before) && seen.Add(before))
            at = before;
        return at;
    }

    private static IEnumerable<(RecordRef Later, RecordRef Earlier)> Steps(RelationRow relation)
    {
        RecordRef from = new(relation.Source, relation.Key), to = new(relation.Source, relation.Target);
        if (ToEarlier.Contains(relation.Type))
            yield return (from, to);
        else if (ToLater.Contains(relation.Type))
            yield return (to, from);
    }
}
