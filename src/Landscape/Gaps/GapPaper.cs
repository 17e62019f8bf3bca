using System.Globalization;
using Palmares.Papers.Csv;
using Palmares.Papers.Word;

namespace Palmares.Landscape.Gaps;

/// <summary>An analysis as a document and as rows. Pure: the same analysis gives the same bytes.</summary>
public static class GapPaper
{
    public static readonly IReadOnlyList<string> Columns = ["Programme", "Body", "Point", "Outcome", "Reason", "Different purpose", "Read by"];

    /// <summary>One row for each programme on each of the 28 points.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(AnalysisShown analysis) =>
        from award in analysis.Awards
        from cell in award.Cells
        select (IReadOnlyList<string>)[award.Award.Name, award.Award.Body, cell.Dimension.Label, Word(cell.Outcome), cell.Reason, award.DifferentPurpose ?? "", cell.ReadBy is { } read ? By(read) : "computed"];

    public static string ToCsv(AnalysisShown analysis) => CsvText.Write(Columns, Rows(analysis));

    public static Paper Of(AnalysisShown analysis, DateTimeOffset made) => new()
    {
        Title = analysis.Title,
        Author = analysis.Proposer.Member,
        Date = made,
        Meta =
        [
            new MetaRow("Source", By(analysis.Proposer)),
            new MetaRow("Programme compared", $"{analysis.Subject.Name} ({analysis.Subject.Body})"),
            new MetaRow("Compared with", analysis.Reach),
            new MetaRow("Made", made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ],
        Blocks =
        [
            new Heading(1, "What was compared"),
            new Paragraph($"{analysis.Subject.Name} is compared with {analysis.Reach}, on 28 points. Outcomes are same, different, not found and not looked. What was not found may exist all the same; nothing here says which is better, except where an opinion is given under a name."),
            new Heading(1, "Point by point"),
            ByDimension(analysis),
            new Heading(1, "Not found together"),
            .. Gaps(analysis),
            new Heading(1, "Nearest programmes"),
            new Paragraph("Ordered by the points known to be the same. Those not known could be either, so that the true number lies in the range."),
            Near(analysis),
            .. Notes(analysis),
            new Heading(1, "Where something can be compared"),
            new Table(["Programme", "Point", "Outcome", "Reason"], [.. Comparable(analysis)], "Points on which both state something", [3, 2, 2, 8]),
            new Heading(1, "Sources"),
            new BulletList(analysis.Awards.SelectMany(award => award.Award.Sources.Select(source => source.Address)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        ],
    };

    public static string Word(Comparison outcome) => outcome switch
    {
        Comparison.Same => "same",
        Comparison.Different => "different",
        Comparison.NotFound => "not found",
        _ => "not looked",
    };

    public static string By(Attribution from) =>
        from.Member + (from.Document is { } document ? $", {document}" : "") + (from.OnBehalf ? ", recorded by the secretariat as received" : "");

    private static Table ByDimension(AnalysisShown analysis) => new(
        ["Point", "Same", "Different", "Not found", "Not looked"],
        [.. AwardDimensions.All.Select(dimension => (IReadOnlyList<string>)[dimension.Label, .. Enum.GetValues<Comparison>().Select(outcome => Count(analysis, dimension, outcome))])],
        $"Programmes by outcome, of {analysis.Awards.Count}");

    private static string Count(AnalysisShown analysis, AwardDimension dimension, Comparison outcome) =>
        Number(analysis.Awards.Count(award => award.Cells.Any(cell => cell.Dimension == dimension && cell.Outcome == outcome)));

    private static IEnumerable<Block> Gaps(AnalysisShown analysis)
    {
        var found = analysis.NeverStated.Concat(analysis.Missing).ToList();
        if (found.Count == 0)
            return [new Paragraph("Every combination that was looked at is stated in at least one record.")];
        return [new Table(["Combination", "Finding", "Records that leave it open"], [.. found.Select(one => (IReadOnlyList<string>)[string.Join(" + ", one.Features.Select(feature => feature.Label)), one.Sentence, Number(one.Unread)])], "Combinations that no record states")];
    }

    private static Table Near(AnalysisShown analysis) => new(
        ["Programme", "Body", "Same", "Different", "Not known", "Same, at least and at most", "Purpose"],
        [.. analysis.Nearest.Take(15).Select(one => (IReadOnlyList<string>)[one.Award.Name, one.Award.Body, Number(one.Same), Number(one.Different), Number(one.Unknown), $"{one.Range.Low} to {one.Range.High} of 28", one.DifferentPurpose is { } why ? "Different purpose: " + why : "alike in kind"])],
        "The nearest 15");

    private static IEnumerable<Block> Notes(AnalysisShown analysis)
    {
        var opinions = analysis.Notes.Where(note => note.Kind == NoteKind.Opinion).ToList();
        if (opinions.Count == 0)
            return [];
        return
        [
            new Heading(1, "Opinions"),
            new Paragraph("Each is the opinion of the source named with it, and of nobody else."),
            new Table(["Programme", "Point", "Opinion", "Reason", "Whose", "Sent by"],
                [.. opinions.Select(note => (IReadOnlyList<string>)[note.AwardName, note.Dimension?.Label ?? "", (note.Judgement ?? Judgement.Neither).ToString().ToLowerInvariant(), note.Text, note.NamedSource ?? "", By(note.From)])], "Opinions received"),
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Comparable(AnalysisShown analysis) =>
        from award in analysis.Awards
        from cell in award.Cells
        where cell.Outcome is Comparison.Same or Comparison.Different
        select (IReadOnlyList<string>)[award.Award.Name, cell.Dimension.Label, Word(cell.Outcome), cell.Reason];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
