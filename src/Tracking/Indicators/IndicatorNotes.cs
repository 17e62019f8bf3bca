using System.Globalization;

namespace Palmares.Tracking.Indicators;

/// <summary>What a reader of docs/indicators.md should know beside the definitions.</summary>
public static class IndicatorNotes
{
    public static IReadOnlyList<(string Title, string Text)> All { get; } =
    [
        ("Pieces of work", string.Create(CultureInfo.InvariantCulture, $"""
            `{LineageRules.Version}` ties documents to one piece of work, the strongest reason first: a steward's word; one version under two numbers; versions of a series; a relation of the source (obsoletes, replaces, edition of, adopted from; "updates" where it means a revision, not in RFCs, where it means an amendment); a number that moved to another series (EIP to ERC); an individual draft that a group adopted (the end of the name goes on, a contributor in common, at most {LineageRules.MonthsBetween} months); the same title of at least {LineageRules.WordsOfTitle} words with a contributor in common within {LineageRules.MonthsBetween} months, unless more than {LineageRules.SeriesOfTitle} series bear it.

            No who-is-who goes in: names are compared by their last word. A steward can part and join any two documents, with a reason, and take it back; a link that would bring together what was parted is left out.

            Measured by `bench/run lineages`: of 7,710 RFCs whose draft another register names, 7,651 (99.2 %) are in one piece of work with it, 5 with another draft and 54 with none. That register may itself have gone by titles.
            """)),
        ("Intervals", string.Create(CultureInfo.InvariantCulture, $"""
            Each of {CreditDraws.Draws} draws weighs every piece of work with mean and variance 1, the error of a count, and takes each person whom an open question of who is who ties to this one as the same or not, one in two. The figure is computed from decided links alone; the interval holds the figure, the 90 % of draws without open links and the 90 % with them. So an open question can only widen an interval and never moves a figure. At most {CreditDraws.LinksDrawn} links are drawn; links of links are not followed, and others on the same pieces of work are not drawn again. Draws are seeded by the person's smallest mention: the same record gives the same intervals everywhere.
            """)),
        ("Bands", string.Create(CultureInfo.InvariantCulture, $"""
            Nobody is given a rank. In each body those active in the last {Population.ComparedMonths / 12} years are compared; two are told apart when they lie further from each other than the range of as many normals does nine times in ten (Tukey), and a band ends only where no rank interval reaches across. On the real record every body is one band: the record cannot tell its people apart at that confidence. For 88 % of the people with figures a question of who is who is open.
            """)),
        ("Affiliations", string.Create(CultureInfo.InvariantCulture, $"""
            Where no affiliation stands beside a name it is taken from the person's document nearest in time within {WorkYears.MonthsToFill} months, of two as near the earlier. Else the authors of a piece of work and year without one count as one unknown organisation: colleagues who all leave it out gain nothing. One who leaves it out beside a colleague who writes it may gain a little; a flag asks from half of the parts on.
            """)),
        ("Emergence, tested backwards", """
            `bench/run emergence-backtest`: computed on what was dated by the end of 2018, links and priors included, and held against who got a first RFC or a first editorship at W3C in 2019 to 2024 or chaired a W3C group created after 2018. 10,436 people were active in IETF or W3C from 2016 to 2018 without either before; 1,860 (17.8 %) carried a standard afterwards.

            | order | precision at 50 (95 %) | area under the curve | the same among the 1,260 known before 2016 |
            |---|---|---|---|
            | emergence | .44 (.31 to .58) | .579 | .48 (.35 to .62), area .727 |
            | documents so far | .44 (.31 to .58) | .538 | .43 (.31 to .57), area .708 |
            | years so far | .14 (.07 to .26) | .487 | .14 (.07 to .26), area .480 |

            By probability that the pace rose, the share who carried a standard: below .1 4.9 % of 224 people, .1 to .2 7.3 % of 259, .2 to .3 12.7 % of 165, .3 to .4 22.8 % of 114, .4 to .5 16.7 % of 5,526, .5 to .6 17.3 % of 3,242, .6 to .7 26.4 % of 424, .7 to .8 26.6 % of 169, .8 to .9 38.9 % of 126, .9 and above 49.2 % of 187. So it tells more than years do, and at the top hardly more than a count of documents; where nothing is known from before the last three years it says next to nothing. It is not made to order people, and is not used for it.

            Who is who is today's; a person whose names the linking keeps apart counts as several. An RFC's credit is given to the authors of the drafts that are one piece of work with it and bear the same last name, for RFCs write initials. W3C's roles were first read in December 2018: a chair counts only in a group created later.
            """),
    ];
}
