using CsCheck;
using Palmares.Records;

namespace Palmares.Modules.Tests.Tracking;

/// <summary>Small records in columns, drawn at random.</summary>
internal static class InventedRecord
{
    private static readonly string[] Titles = ["tidal clock framing", "sextant interfaces", "lantern signalling at sea"];

    private static readonly Gen<Document> Documents = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[2005, 2012], Gen.Int[1, 12], Gen.Int[0, 2], Gen.Int[0, 5].List[1, 3], Gen.Int[-1, 12],
        (title, series, year, month, group, authors, follows) => new Document(title, series, year, month, group, [.. authors.Distinct()], follows));

    /// <summary>Two to fourteen documents of one body.</summary>
    public static readonly Gen<RecordColumns> Any = Documents.List[2, 14].Select(documents => Columns(documents));

    /// <param name="Follows">The document it obsoletes; −1, and what is not before it, for none.</param>
    internal sealed record Document(int Title, int Series, int Year, int Month, int Group, IReadOnlyList<int> Authors, int Follows);

    public static RecordColumns Columns(IReadOnlyList<Document> documents)
    {
        var authors = documents.Index().SelectMany(document => document.Item.Authors.Select(author => (document.Index, Author: author))).ToList();
        var follows = documents.Index().Where(document => document.Item.Follows >= 0 && document.Item.Follows < document.Index).ToList();
        return new RecordColumns(
            new SnapshotId("invented"), ["demo-lab"], [new("demo-lab", "SG 1"), new("demo-lab", "SG 2"), new("demo-lab", "SG 3")],
            new DocumentColumns(
                [.. documents.Select(_ => 0)], [.. documents.Index().Select(document => $"LAB {document.Index:000}")], [.. documents.Select(document => Titles[document.Title])],
                [.. documents.Select(document => (document.Year * 10_000) + (document.Month * 100))], [.. documents.Select(document => document.Group)], [.. documents.Select(_ => (string?)null)],
                [.. documents.Select(document => document.Series == 0 ? null : "S" + document.Series)], [.. documents.Select(_ => -1)]) { Statuses = [.. documents.Select(_ => (IReadOnlyList<string>)[])] },
            new ContributorColumns(
                [.. authors.Select(one => one.Index)], [.. authors.Index().Select(one => (UInt128)one.Index)], [.. authors.Select(one => one.Author)], [.. authors.Select(_ => -1)], [.. authors.Select(_ => 0)],
                [.. authors.Select(_ => true)], [.. authors.Select(_ => false)]),
            new RelationColumns([.. follows.Select(one => one.Index)], [.. follows.Select(_ => RelationWords.Obsoletes)], [.. follows.Select(one => one.Item.Follows)], [.. follows.Select(_ => "")]))
        {
            Organisations = [],
            Roles = ["author"],
        };
    }
}
