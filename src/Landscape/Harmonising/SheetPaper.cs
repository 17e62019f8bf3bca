using System.Globalization;
using Palmares.Papers.Word;

namespace Palmares.Landscape.Harmonising;

/// <summary>Options and sheet as documents. Pure.</summary>
public static class SheetPaper
{
    public static Paper Of(SheetShown sheet, IReadOnlyList<ListTopics.Line> topics, DateTimeOffset made) => new()
    {
        Title = sheet.Title,
        Author = "Inter-sector group",
        Date = made,
        Meta =
        [
            new MetaRow("Made", Day(made)),
            new MetaRow("Access", sheet.ReleasedAt is { } released ? $"released on {Day(released)}" : "inter-sector group only"),
        ],
        Blocks =
        [
            new Heading(1, "Options"),
            sheet.Options.Count == 0 ? new Paragraph("No option has been described yet.") : new Table(
                ["Option", "Who owns", "Who pays", "Who decides", "Notes", "Document"],
                [.. sheet.Options.Select(option => (IReadOnlyList<string>)[Word(option.Form) + (option.Form == sheet.Chosen ? " (chosen)" : ""), option.Owns, option.Pays, option.Decides, option.Notes, option.Document ?? ""])], "Options"),
            new Heading(1, "Status"),
            new Paragraph("Agreed, differs or awaited: computed from the positions, set by nobody."),
            new Table(["Attribute", "Status", "Reason"], [.. sheet.Rows.Select(row => (IReadOnlyList<string>)[row.Label, row.Status.Word.ToString().ToLowerInvariant(), row.Status.Why.ToString()])], "Status of each attribute"),
            .. Details(sheet),
            new Heading(1, "Age rules of existing schemes"),
            new Paragraph("Each serves its own purpose; a different limit is no fault of any of them."),
            new Table(["Scheme", "Sector", "Rule", "Purpose", "Source"], [.. KnownPractice.AgeRules.Select(rule => (IReadOnlyList<string>)[rule.Scheme, rule.Sector is { } sector ? SheetRules.Name(sector) : "", rule.Rule, rule.Purpose, rule.Source])]),
            new Heading(1, "Resolutions"),
            new Table(["Theme", "PP", "RA and WRC", "WTSA", "WTDC", "Note"], [.. KnownPractice.Resolutions.Select(row => (IReadOnlyList<string>)[row.Theme, row.Plenipotentiary ?? "none found", row.Radio ?? "none found", row.Standardization ?? "none found", row.Development ?? "none found", row.Note])]),
            .. Topics(topics),
        ],
    };

    public static string Word(OptionForm form) => form switch
    {
        OptionForm.OneAward => "One award",
        OptionForm.CoreWithVariants => "One core with Sector variants",
        _ => "Several awards",
    };

    public static IReadOnlyList<string> Columns => ["Attribute", "Sector", "Current practice", "Position", "Proposed text", "Document", "Date", "Owner"];

    public static IEnumerable<IReadOnlyList<string>> Rows(SheetShown sheet) =>
        from row in sheet.Rows
        from cell in row.Cells.OrderBy(pair => pair.Key).Select(pair => pair.Value)
        select (IReadOnlyList<string>)[row.Label, SheetRules.Name(cell.Sector), cell.CurrentPractice, PositionWord(cell.Position), cell.ProposedText, cell.From.Document ?? "", cell.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", cell.Owner];

    private static IEnumerable<Block> Details(SheetShown sheet) => Rows(sheet).Any()
        ? [new Heading(1, "What each Sector says"), new Table(Columns, [.. Rows(sheet)], "Attributes by Sector")]
        : [];

    private static IEnumerable<Block> Topics(IReadOnlyList<ListTopics.Line> topics) => topics.Count == 0 ? [] :
    [
        new Heading(1, "Topics of mutual interest"),
        new Table(["Topic", "From", "To", "Involvement", "Focal points", "Last confirmed"], [.. topics.Select(one => (IReadOnlyList<string>)[
            one.Topic, $"{SheetRules.Name(one.FromSector)} {one.FromGroup}", $"{SheetRules.Name(one.ToSector)} {one.ToGroup}", one.Involvement.ToString().ToLowerInvariant(), one.FocalPoints,
            (one.ConfirmedOn is { } on ? $"{one.ConfirmedBy}, {one.ConfirmedDocument}, {on:yyyy-MM-dd}" : "never") + (one.Stale ? "; to be confirmed again" : "")])]),
    ];

    private static string PositionWord(Position position) => position switch
    {
        Position.NoneYet => "none yet",
        Position.SupportWithModification => "support with modification",
        Position.AlreadyCovered => "already covered",
        Position.NoObjection => "no objection",
        Position.NotApplicable => "not applicable",
        _ => position.ToString().ToLowerInvariant(),
    };

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
