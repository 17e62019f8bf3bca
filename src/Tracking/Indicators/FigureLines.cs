namespace Palmares.Tracking.Indicators;

/// <summary>A person's figures in words, in the reader's notation of numbers. Pure.</summary>
public static class FigureLines
{
    private const string None = "–";

    public static IReadOnlyList<FigureLine> Of(PersonFigures figures) =>
    [
        new(new("Outcome-weighted credit"), FigureWords.Number(figures.Credit.Value), In90(figures.Credit), new("all bodies together"), "credit"),
        .. figures.Bodies.Select(OfBody),
        new(new("Breadth"), figures.Breadth is { } breadth ? FigureWords.Number(breadth.Value) : None, figures.Breadth is { } wide ? In90(wide) : "", new("groups, as if evenly"), "breadth"),
        new(new("Coalition breadth"), figures.CoalitionBreadth is { } coalition ? FigureWords.Number(coalition) : None, "", figures.CoalitionBreadth is null ? new("no other organisation is known") : new("other organisations, as if evenly"), "coalition-breadth"),
        OfAcceptance(figures.Acceptance),
        OfStewardship(figures.Stewardship),
        OfTasks(figures.Tasks),
        figures.Growing is { } growing
            ? new(new("Growing others"), FigureWords.Number(growing.Score), "", new("{0} of {1} newcomers were still active two years later", growing.Stayed, growing.Newcomers), "growing")
            : new(new("Growing others"), None, "", new("no newcomer is known of whom it can be said yet"), "growing"),
    ];

    /// <summary>What is to be asked about before a figure is used.</summary>
    public static Said Of(Flag flag) => flag.Kind switch
    {
        FlagKind.ManyDocuments => new("{0} documents a piece of work and year, where {1} are usual in these groups", FigureWords.Number(flag.Value), FigureWords.Number(flag.Usual)),
        FlagKind.OwnColleagues => new("{0} of the parts are signed together with colleagues of the same organisation", FigureWords.Percent(flag.Value)),
        FlagKind.AffiliationNotWritten => new("on {0} of the parts no affiliation is written", FigureWords.Percent(flag.Value)),
        _ => new("named as editor and nothing else on {0} of the parts", FigureWords.Percent(flag.Value)),
    };

    private static FigureLine OfBody(BodyCredit body) => new(
        new("Credit in {0}", body.Body), FigureWords.Number(body.Credit.Value), In90(body.Credit),
        body.Band is { } band ? new("band {0} of those active in the last five years", band) : new("not active there in the last five years"), null, body.Band is null ? null : body.Body);

    private static FigureLine OfAcceptance(Acceptance? acceptance) => acceptance is { } rate
        ? new(new("Acceptance rate"), FigureWords.Percent(rate.Rate), In80(rate.Low, rate.High), new("{0} of {1} decided pieces of work, drawn towards the usual", rate.Approved, rate.Decided), "acceptance")
        : new(new("Acceptance rate"), None, "", new("fewer than {0} decided pieces of work, or a record that lists only what was approved", AcceptanceRules.LeastDecided), "acceptance");

    private static FigureLine OfStewardship(Stewardship? stewardship) => stewardship is { } months
        ? new(new("Stewardship"), FigureWords.Number(months.Months.Value), In90(months.Months),
            new("weighted months, {0} of them by election; from {1}; {2} of {3} intervals with an end not known", FigureWords.Number(months.Elected), string.Join(", ", months.Sources), months.Approximate, months.Intervals), "stewardship")
        : new(new("Stewardship"), None, "", new("no leading role is known"), "stewardship");

    private static FigureLine OfTasks(TasksDone? tasks) => tasks is { } done
        ? new(new("Service"), FigureWords.Percent(done.Rate), In80(done.Low, done.High), new("{0} of {1} tasks done, drawn towards the usual", done.Completed, done.Assigned), "service")
        : new(new("Service"), None, "", new("no source tells of such tasks"), "service");

    private static string In90(Span span) => FigureWords.Between(span) + " (90 %)";

    private static string In80(double low, double high) => $"{FigureWords.Percent(low)}–{FigureWords.Percent(high)} (80 %)";
}
