using System.Globalization;
using Palmares.Engagement;
using Palmares.Papers.Charts;
using Palmares.Papers.Word;

namespace Palmares.Reports.Activity;

/// <summary>The activity report as a document and as a picture. Pure: the same report gives the same bytes.</summary>
public static class ActivityPaper
{
    public static Paper Of(ActivityReport report) => new()
    {
        Title = "Activity report",
        Author = "Rapporteur",
        Date = report.MadeAt,
        Meta =
        [
            new MetaRow("Made", report.MadeAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            new MetaRow("Contents", "documents, success stories by study group, guidance and actions, the award's editions, and awards of other bodies, as far as members may see them"),
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
            .. Asked(report),
            new Heading(1, "Guidance and actions"),
            .. Guidance(report),
            new Heading(1, "The award"),
            .. Editions(report),
            new Paragraph($"{Number(report.Laureates)} laureates are on the public roll."),
            new Heading(1, "Measures of engagement"),
            .. Measures(report),
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

    private static IEnumerable<Block> Asked(ActivityReport report) => report.Asked.Asked.Count == 0
        ? [new Paragraph("No group was asked for stories yet.")]
        : [new Table(["Study group", "Asked by", "Deadline", "Answer", "Stories"], [.. report.Asked.Asked.Select(Row)], "Stories asked of study groups", [2, 3, 3, 3, 1])];

    private static IReadOnlyList<string> Row(AskedGroup one) =>
        [one.Group, one.Number ?? "", Day(one.Deadline), one.AnsweredOn is { } on ? Day(on) + (one.AnsweredInTime == false ? ", late" : "") : one.AnsweredInTime == false ? "awaited, overdue" : "awaited", Number(one.Stories)];

    private static IEnumerable<Block> Guidance(ActivityReport report)
    {
        if (report.Guidance.Count == 0)
            return [new Paragraph("No outputs of workshops were captured yet.")];
        var actions = report.Guidance.Where(line => line.Action is not null).OrderBy(line => line.Number).ToList();
        var overdue = actions.Count(line => line.IsOverdue(report.Today));
        return
        [
            new Paragraph($"{Number(report.Guidance.Count)} outputs of workshops are guidance; the group agreed {Number(actions.Count)} of them as actions, of which {Number(overdue)} are overdue."),
            new Table(["No.", "Sentence of the workshop", "Action", "Owner", "Due", "State"], [.. actions.Select(line => Row(line, report.Today))], "Actions", [1, 4, 4, 2, 2, 2]),
            new Table(["Output", "Sentence"], [.. report.Guidance.Where(line => line.Action is null).Select(line => (IReadOnlyList<string>)[Number(line.Output), line.Sentence])], "Guidance that is no action", [1, 8]),
        ];
    }

    private static IReadOnlyList<string> Row(GuidanceLine line, DateOnly today) =>
    [
        Number(line.Number!.Value), $"{line.Output}. {line.Sentence}", line.Text ?? "", line.Owner ?? "", Day(line.Due),
        (line.IsOverdue(today) ? "overdue" : line.State!.Value.ToString().ToLowerInvariant()) + (line.Closing is { } closing ? $", {closing.Canonical}" : "") + (line.Report is { } report ? $" (agreed: {report.Canonical})" : ""),
    ];

    private static IEnumerable<Block> Editions(ActivityReport report) => report.Editions.Count == 0
        ? [new Paragraph("No edition is open.")]
        : [new Table(["Programme", "Edition", "Phase"], [.. report.Editions.Select(edition => (IReadOnlyList<string>)[edition.Programme, edition.Label, edition.Phase.ToString().ToLowerInvariant()])], "Editions")];

    private static IEnumerable<Block> Measures(ActivityReport report)
    {
        yield return new Paragraph("Shares carry their counts and a 95 % interval; none is told of fewer than ten. No organisation is named. Known is the share of the records that could be used.");
        if (report.Measures.Count == 0)
        {
            yield return new Paragraph("Nothing can be measured yet.");
            yield break;
        }

        yield return new Table(
            ["Measure", "Of", "Latest figures", "Known", "What is missing"],
            [.. report.Measures.Select(one => (IReadOnlyList<string>)[$"{one.Definition}: {one.Definition.Name}", one.Body.Length == 0 ? "this programme" : one.Body, string.Join("; ", one.Latest.Select(figure => $"{figure.Part} {figure.Period}: {figure.Told}")), one.Known, one.Why])],
            "Measures of engagement", [3, 2, 5, 1, 3]);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IReadOnlyList<string> Row(string label, int count) => [label, Number(count)];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
