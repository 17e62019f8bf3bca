using System.Globalization;
using Palmares.Papers.Charts;
using Palmares.Papers.Word;

namespace Palmares.Reports.Activity;

/// <summary>The activity report as a document and as a picture. Pure: the same report gives the same bytes.</summary>
public static class ActivityPaper
{
    public static Paper Of(ActivityReport report) => new()
    {
        Title = "Activity report",
        Author = "Palmares",
        Date = report.MadeAt,
        Meta =
        [
            new MetaRow("Made", report.MadeAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            new MetaRow("Counts", "What the maker of this report may see"),
        ],
        Blocks =
        [
            new Heading(1, "Documents"),
            new Paragraph($"{Number(report.Documents.Total)} documents are registered."),
            new Table(["Group", "Documents"], [.. report.Documents.ByGroup.Select(pair => Row(pair.Key.Length == 0 ? "No group" : pair.Key, pair.Value))], "Documents by group"),
            Table.From(DocumentsByYear(report, "Documents by year", "").Table),
            new Heading(1, "Success stories"),
            new BulletList(
            [
                $"{Number(report.Stories.Received)} received, not yet approved",
                $"{Number(report.Stories.Approved)} approved and public",
                $"{Number(report.Stories.FiguresAwaitingSource)} adoption figures: source awaited",
            ]),
            new Table(["Study group", "Stories"], [.. report.Stories.ByGroup.Select(pair => Row(pair.Key, pair.Value))], "Stories by study group"),
            new Heading(1, "Awards of other bodies"),
            new Paragraph($"The register holds {Number(report.Register.Awards)} awards, contests and programmes of other bodies, read in part: what was not found may exist."),
            new Table(["Point", "Finding"], [.. report.Register.Coverage.Where(row => row.Stated <= 3).Select(row => (IReadOnlyList<string>)[row.Label, row.Sentence])], "Points on which little was found"),
        ],
    };

    /// <summary>Documents by year, the years without one drawn as zero.</summary>
    public static Chart DocumentsByYear(ActivityReport report, string title, string description) => new Bars
    {
        Title = title,
        Description = description,
        Counts = Bars.ByYear(report.Documents.ByYear.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value))),
        CountColumn = "Documents",
    }.Draw();

    private static IReadOnlyList<string> Row(string label, int count) => [label, Number(count)];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
