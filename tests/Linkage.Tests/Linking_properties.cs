using CsCheck;

namespace Palmares.Linkage.Tests;

public class Linking_properties
{
    private static readonly Gen<string?[]> Row =
        from name in Gen.OneOf("Zorana Quillby", "Z. Quillby", "Zelda Quillby", "Milan Hestrup", "Hestrup, Milan", "Wei Wang", "Ödön Plinth")
        from org in Gen.OneOf<string?>(null, "Orchard", "Orchard Ltd", "Quarry")
        from document in Gen.OneOf<string?>(null, "D1", "D2", "D3")
        from email in Gen.OneOf<string?>(null, null, "e1", "e2", "e3|e1")
        from person in Gen.OneOf<string?>(null, null, null, "p1", "p2")
        select new[] { name, org, document, email, person };

    private static readonly Gen<(string?[][] Rows, (int, int)[] Same, (int, int)[] Different, int Seed)> Cases =
        from rows in Row.Array[2, 30]
        from same in Gen.Select(Gen.Int[0, rows.Length - 1], Gen.Int[0, rows.Length - 1]).Array[0, 3]
        from different in Gen.Select(Gen.Int[0, rows.Length - 1], Gen.Int[0, rows.Length - 1]).Array[0, 4]
        from seed in Gen.Int[0, 1_000_000]
        select (rows, same, different, seed);

    [Fact]
    public void The_order_of_input_changes_nothing() => Cases.Sample(sample =>
    {
        var order = Enumerable.Range(0, sample.Rows.Length).ToArray();
        new Random(sample.Seed).Shuffle(order);
        var constraints = Constraints(sample.Same, sample.Different);
        var turned = new LinkageConstraints { MustLink = [.. constraints.MustLink.Reverse()], CannotLink = [.. constraints.CannotLink.Reverse()] };

        var one = Run(sample.Rows, Enumerable.Range(0, sample.Rows.Length), constraints);
        var other = Run(sample.Rows, order, turned);

        return (one is null && other is null) || (one is not null && other is not null && Text(one) == Text(other));
    });

    [Fact]
    public void Constraints_are_always_honoured() => Cases.Sample(sample =>
    {
        var constraints = Constraints(sample.Same, sample.Different);
        if (Run(sample.Rows, Enumerable.Range(0, sample.Rows.Length), constraints) is not { } result)
            return true;
        var same = constraints.MustLink.All(pair => result.Clusters[pair.Left] == result.Clusters[pair.Right]);
        var different = constraints.CannotLink.All(pair => result.Clusters[pair.Left] != result.Clusters[pair.Right]);
        return same && different && (sample.Same.Length > 0 || NoDocumentTwice(sample.Rows, result));
    });

    [Fact]
    public void Clusters_partition_the_ids_and_are_named_by_their_smallest() => Cases.Sample(sample =>
    {
        if (Run(sample.Rows, Enumerable.Range(0, sample.Rows.Length), LinkageConstraints.None) is not { } result)
            return false;
        return result.Clusters.Count == sample.Rows.Length
            && result.Clusters.GroupBy(pair => pair.Value).All(cluster => cluster.All(pair => string.CompareOrdinal(cluster.Key, pair.Key) <= 0) && cluster.Any(pair => pair.Key == cluster.Key));
    });

    [Fact]
    public void Linked_edges_alone_make_the_clusters_and_no_other_edge_lies_inside_one() => Cases.Sample(sample =>
    {
        var result = Run(sample.Rows, Enumerable.Range(0, sample.Rows.Length), LinkageConstraints.None)!;
        return result.Edges.All(edge => edge.Outcome == Outcome.Linked == (result.Clusters[edge.Left] == result.Clusters[edge.Right]))
            && result.Edges.Count(edge => edge.Outcome == Outcome.Linked) == sample.Rows.Length - result.Statistics.Clusters;
    });

    private static bool NoDocumentTwice(string?[][] rows, LinkageResult result) => rows
        .Select((row, index) => (Document: row[2], Cluster: result.Clusters[Id(index)]))
        .Where(row => row.Document is not null).GroupBy(row => row).All(group => group.Count() == 1);

    private static LinkageConstraints Constraints((int, int)[] same, (int, int)[] different) => new()
    {
        MustLink = [.. same.Select(pair => new MentionPair(Id(pair.Item1), Id(pair.Item2)))],
        CannotLink = [.. different.Where(pair => pair.Item1 != pair.Item2).Select(pair => new MentionPair(Id(pair.Item1), Id(pair.Item2)))],
    };

    private static LinkageResult? Run(string?[][] rows, IEnumerable<int> order, LinkageConstraints constraints)
    {
        var table = MentionTable.With("name", "affiliation", "document", "email_key", "person_key");
        foreach (var index in order)
            table.Add(Id(index), rows[index]);
        try
        {
            return Linker.Run(table.Build(), PersonRecord.Spec, constraints, ct: TestContext.Current.CancellationToken);
        }
        catch (LinkageException)
        {
            return null;
        }
    }

    private static string Id(int index) => $"m{index:000}";

    private static string Text(LinkageResult result) => string.Join('\n',
        result.Clusters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")
            .Concat(result.Edges.Select(edge => $"{edge.Left} {edge.Right} {edge.Outcome} {edge.Explanation}")));
}
