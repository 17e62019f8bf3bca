using Palmares.Kernel;

namespace Palmares.Tracking.Indicators;

/// <summary>A person's figures in words, in the reader's notation of numbers. Pure.</summary>
public static class FigureLines
{
    private const string None = "–";

    public static IReadOnlyList<FigureLine> Of(PersonFigures figures) =>
    [
        new(Phrase.Of("Outcome-weighted credit"), FigureWords.Number(figures.Credit.Value), In90(figures.Credit), Phrase.Of("all bodies together"), "credit"),
        .. figures.Bodies.Select(OfBody),
        new(Phrase.Of("Breadth"), figures.Breadth is { } breadth ? FigureWords.Number(breadth.Value) : None, figures.Breadth is { } wide ? In90(wide) : "", Phrase.Of("groups, as if evenly"), "breadth"),
        new(Phrase.Of("Coalition breadth"), figures.CoalitionBreadth is { } coalition ? FigureWords.Number(coalition) : None, "", figures.CoalitionBreadth is null ? Phrase.Of("no other organisation is known") : Phrase.Of("other organisations, as if evenly"), "coalition-breadth"),
        OfAcceptance(figures.Acceptance),
        OfStewardship(figures.Stewardship),
        OfTasks(figures.Tasks),
        figures.Growing is { } growing
            ? new(Phrase.Of("Growing others"), FigureWords.Number(growing.Score), "", Phrase.Of("{0} of {1} newcomers were still active two years later", growing.Stayed, growing.Newcomers), "growing")
            : new(Phrase.Of("Growing others"), None, "", Phrase.Of("no newcomer is known of whom it can be said yet"), "growing"),
    ];

    /// <summary>What is to be asked about before a figure is used.</summary>
    public static Phrase Of(Flag flag) => flag.Kind switch
    {
        FlagKind.ManyDocuments => Phrase.Of("{0} documents a piece of work and year, where {1} are usual in these groups", FigureWords.Number(flag.Value), FigureWords.Number(flag.Usual)),
        FlagKind.OwnColleagues => Phrase.Of("{0} of the parts are signed together with colleagues of the same organisation", FigureWords.Percent(flag.Value)),
        FlagKind.AffiliationNotWritten => Phrase.Of("on {0} of the parts no affiliation is written", FigureWords.Percent(flag.Value)),
        _ => Phrase.Of("named as editor and nothing else on {0} of the parts", FigureWords.Percent(flag.Value)),
    };

    private static FigureLine OfBody(BodyCredit body) => new(
        Phrase.Of("Credit in {0}", body.Body), FigureWords.Number(body.Credit.Value), In90(body.Credit),
        body.Band is { } band ? Phrase.Of("band {0} of those active in the last five years", band) : Phrase.Of("not active there in the last five years"), null, body.Band is null ? null : body.Body);

    private static FigureLine OfAcceptance(Acceptance? acceptance) => acceptance is { } rate
        ? new(Phrase.Of("Acceptance rate"), FigureWords.Percent(rate.Rate), In80(rate.Low, rate.High), Phrase.Of("{0} of {1} decided pieces of work, drawn towards the usual", rate.Approved, rate.Decided), "acceptance")
        : new(Phrase.Of("Acceptance rate"), None, "", Phrase.Of("fewer than {0} decided pieces of work, or a record that lists only what was approved", AcceptanceRules.LeastDecided), "acceptance");

    private static FigureLine OfStewardship(Stewardship? stewardship) => stewardship is { } months
        ? new(Phrase.Of("Stewardship"), FigureWords.Number(months.Months.Value), In90(months.Months),
            Phrase.Of("weighted months, {0} of them by election; from {1}; {2} of {3} intervals with an end not known", FigureWords.Number(months.Elected), string.Join(", ", months.Sources), months.Approximate, months.Intervals), "stewardship")
        : new(Phrase.Of("Stewardship"), None, "", Phrase.Of("no leading role is known"), "stewardship");

    private static FigureLine OfTasks(TasksDone? tasks) => tasks is { } done
        ? new(Phrase.Of("Service"), FigureWords.Percent(done.Rate), In80(done.Low, done.High), Phrase.Of("{0} of {1} tasks done, drawn towards the usual", done.Completed, done.Assigned), "service")
        : new(Phrase.Of("Service"), None, "", Phrase.Of("no source tells of such tasks"), "service");

    private static string In90(Span span) => FigureWords.Between(span) + " (90 %)";

    private static string In80(double low, double high) => $"{FigureWords.Percent(low)}–{FigureWords.Percent(high)} (80 %)";
}
