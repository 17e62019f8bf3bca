using System.Globalization;
using Palmares.Papers.Word;

namespace Palmares.Landscape.Drafting;

/// <summary>A version with the changes since another as tracked changes, which a reader may accept or reject. Pure.</summary>
public static class DiffPaper
{
    /// <summary>The changes stand under the responsible group: only its agreement made them.</summary>
    /// <param name="diff">Two versions compared.</param>
    /// <param name="made">When the document is written.</param>
    public static Paper Of(ShowDiff.Shown diff, DateTimeOffset made) => Of(diff, diff.Group, made);

    private static Paper Of(ShowDiff.Shown diff, string group, DateTimeOffset made) => new()
    {
        Title = diff.Title,
        Author = group,
        Date = made,
        Meta =
        [
            new MetaRow("Responsible group", group),
            new MetaRow("Changes", $"from version {Number(diff.Before.Number)} to version {Number(diff.After.Number)}{(diff.After.Meeting is { } meeting ? $", agreed at {meeting}" : "")}"),
            new MetaRow("Made", made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ],
        Blocks = [.. diff.Clauses.SelectMany(clause => Clause(clause, group, diff.After.MadeAt))],
    };

    private static IEnumerable<Block> Clause(ClauseDiff clause, string group, DateTimeOffset at)
    {
        yield return new Paragraph([.. clause.Heading.SelectMany(run => Marked(run, group, at, strong: true))]);
        yield return new Paragraph([.. clause.Body.SelectMany(run => Marked(run, group, at, strong: false))]);
        if (clause.Weight is { } weight)
        {
            yield return new Paragraph(
            [
                new Inline("Weight: "), new Inline(Percent(weight.Before), Change: new Change(ChangeKind.Deleted, group, at)),
                new Inline(Percent(weight.After), Change: new Change(ChangeKind.Inserted, group, at)),
            ]);
        }

        if (clause.AnchorsChanged.Count > 0)
            yield return new Paragraph($"Anchors changed at {string.Join(", ", clause.AnchorsChanged.Select(Number))}.");
    }

    private static IEnumerable<Inline> Marked(DiffRun run, string group, DateTimeOffset at, bool strong) => run.Text.Length == 0 ? [] :
    [
        new Inline(run.Text + " ", strong, Change: run.Mark switch
        {
            DiffMark.Added => new Change(ChangeKind.Inserted, group, at),
            DiffMark.Removed => new Change(ChangeKind.Deleted, group, at),
            _ => null,
        }),
    ];

    private static string Percent(int? weight) => weight is { } known ? Number(known) + " %" : "open";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
