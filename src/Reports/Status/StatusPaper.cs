using System.Globalization;
using Palmares.Awards;
using Palmares.Papers.Word;
using Palmares.Tracking;

namespace Palmares.Reports.Status;

/// <summary>The status of a year as a document, in the reader's language; the page shows the same. Pure: the same status gives the same bytes.</summary>
/// <param name="words">Translates a text with its gaps.</param>
public sealed class StatusPaper(Func<string, string> words)
{
    public Paper Of(StatusDocument status) => new()
    {
        Title = Said("Laureates and pipeline: status {0}", Year(status.Year)),
        Author = words("Secretary"),
        Date = status.MadeAt,
        Meta = [new MetaRow(words("Made"), status.MadeAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture))],
        Blocks =
        [
            new Heading(1, Said("Laureates of {0}", Year(status.Year))),
            .. OfTheYear(status),
            new Heading(1, words("Laureates of earlier years")),
            .. Before(status),
            new Heading(1, words("Followed since")),
            .. Followed(status.Pipeline),
            new Heading(1, words("The pipeline")),
            .. Coming(status.Pipeline),
            new Heading(1, words("How to read this")),
            new Paragraph(words("Names stand here as the public roll has them. Everything else is counts; counts of one to four people, and those they could be computed from, are not told. No one is ranked, and below 25 laureates no effect of an award is claimed. That the record shows nothing is not the same as nothing having happened.")),
        ],
    };

    private IEnumerable<Block> OfTheYear(StatusDocument status)
    {
        if (status.Editions.Count == 0)
            yield return new Paragraph(words("No roll was published in this year."));
        foreach (var edition in status.Editions)
        {
            yield return new Heading(2, $"{edition.Programme} {edition.Label}");
            foreach (var category in edition.Categories)
            {
                yield return category.Laureates.Count == 0
                    ? new Paragraph($"{category.Name}: {words("No laureate is named.")}")
                    : new Table([words("Laureate"), words("Organisation"), words("Citation")], [.. category.Laureates.Select(one => (IReadOnlyList<string>)[one.Name, one.Organisation ?? "", one.Citation])], category.Name, [3, 3, 6]);
                if (category.NotNamed > 0)
                    yield return new Paragraph(Said("Laureates who did not wish to be named: {0}.", Number(category.NotNamed)));
                if (category.Withdrawn > 0)
                    yield return new Paragraph(Said("Titles withdrawn: {0}.", Number(category.Withdrawn)));
            }
        }
    }

    private IEnumerable<Block> Before(StatusDocument status) => status.Before.Count == 0
        ? [new Paragraph(words("No roll was published before."))]
        :
        [
            new Table(
                [words("Edition"), words("Published on"), words("Laureates"), words("Reports given"), words("Reports declined"), words("Reports awaited"), words("Without an answer")],
                [.. status.Before.Select(edition => Row(edition, status.Reports.FirstOrDefault(line => line.Slug == edition.Slug)))],
                words("Editions, and the reports their laureates were asked for")),
        ];

    private IReadOnlyList<string> Row(RollEdition edition, CountProgressReports.Line? asked) =>
    [
        $"{edition.Programme} {edition.Label}", edition.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Number(StatusDocument.Laureates(edition)),
        .. asked is null ? [words("Not asked"), "", "", ""] : SmallCells.Column([asked.Given, asked.Declined, asked.Awaited, asked.Unanswered]).Select(words),
    ];

    private IEnumerable<Block> Followed(ReadPipeline.View pipeline)
    {
        if (pipeline.Cohorts.Count > 0)
        {
            yield return new Table(
                [words("Cohort"), words("People"), words("Left: 24 months without a record"), words("Came to edit or lead")],
                [.. pipeline.Cohorts.Select(cohort => (IReadOnlyList<string>)[cohort.Cohort.ToString(), Cell(cohort.People), Cell(cohort.Left), Cell(cohort.Leading)])], words("Laureates who agreed to be followed"), [4, 2, 3, 3]);
        }

        if (pipeline.TooSmall > 0)
            yield return new Paragraph(Said("Cohorts too small to be told of: {0}.", Number(pipeline.TooSmall)));
        if (pipeline.Cohorts.Count == 0 && pipeline.TooSmall == 0)
            yield return new Paragraph(words("Nobody is followed yet."));
        foreach (var study in pipeline.Studies)
        {
            yield return new Paragraph(study.FrozenAt is { } at
                ? Said("Study {0}: its list was frozen on {1} before outcomes were looked at; looks since: {2}.", study.Id, at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Number(study.Looks))
                : Said("Study {0}: opened, its list is not frozen yet.", study.Id));
        }
    }

    private IEnumerable<Block> Coming(ReadPipeline.View pipeline)
    {
        if (pipeline.Off is { } off)
        {
            yield return new Paragraph(words(off.Template));
            yield break;
        }

        yield return new Table(
            [words("Body"), words("Active in the last 36 months"), words("Of them new"), words("Of the others, on the rise")],
            [.. pipeline.Bodies.Select(body => (IReadOnlyList<string>)[body.Body, Number(body.Active), Cell(body.Newcomers), Cell(body.Rising)])], words("People of each body"), [3, 3, 2, 3]);
        foreach (var (body, rows) in pipeline.Flows.OrderBy(flow => flow.Key, StringComparer.Ordinal))
        {
            yield return new Table(
                [words("Year of the first record"), words("People"), words("Came to edit"), words("Came to lead"), words("Median years to editing"), words("Median years to leading")],
                [.. rows.Select(Row)], Said("From a first contribution to editing and leading: {0}", body), [3, 2, 2, 2, 3, 3]);
        }

        if (pipeline.Groups.Count > 0)
        {
            yield return new Table(
                [words("Group"), words("Works without successors"), words("Roles without successors")],
                [.. pipeline.Groups.Select(one => (IReadOnlyList<string>)[one.Group.ToString(), Number(one.Works), Number(one.Roles)])], words("Works and roles nobody comes after"), [4, 2, 2]);
        }

        if (pipeline.Figures is { } figures)
        {
            yield return new Paragraph($"{Said("Snapshot of the record: {0}", figures.Snapshot.Short)}. {Said("Set of figures: {0}.", figures.Set)} {Said("Versions: {0}", figures.Version)}{(figures.Stale ? " – " + words("The record, who is who, an organisation or a lineage changed since these figures were computed.") : "")}");
        }
    }

    private IReadOnlyList<string> Row(Entrants row) => [$"{Year(row.From)}–{Year(row.From + 4)}", Number(row.People), Cell(row.Edited), Cell(row.Led), Years(row.YearsToEdit), Years(row.YearsToLead)];

    private string Cell(int? count) => count is { } told ? Number(told) : words("not told");

    private string Years(double? years) => years is { } told ? told.ToString("0.0", CultureInfo.CurrentCulture) : words("not told");

    private string Said(string text, params object[] gaps) => string.Format(CultureInfo.CurrentCulture, words(text), gaps);

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
