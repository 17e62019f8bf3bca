using System.Globalization;
using Palmares.Papers.Charts;
using Palmares.Tracking.Outcomes;

namespace Palmares.Tracking.Bench;

/// <summary>A real roll through the whole outcome design: matched, frozen, hashed, then looked at; balance and curves into a folder. Figures alone, no names.</summary>
internal static class OutcomeWalk
{
    private const int LastAward = 2018;

    // The record is known to the year: a paper stands in the middle of it, an award at the end of its own.
    private const int Middle = 6, End = 11;

    // The last year is not whole.
    private const int Until = (2020 * 12) + End;

    public static int Run(string roll, string authorships, string join, string folder)
    {
        var read = AclRoll.Read(roll, authorships);
        var joined = AclJoin.Read(join).Where(row => row.Accepted).ToList();
        var awarded = joined.GroupBy(row => row.Label).ToDictionary(label => label.Key, label => (label.Min(row => row.Year) * 12) + End);
        var careers = read.Rows.GroupBy(row => row.Label).ToDictionary(label => Token(label.Key), label => CareerOf(label.Key, [.. label], awarded));
        var laureates = joined.Where(row => row.Year <= LastAward).Select(row => (Career: careers[Token(row.Label)], Month: (row.Year * 12) + End)).DistinctBy(row => row.Career.Token).ToList();
        var subjects = laureates.Select(row => (Profile: Profile.Of(row.Career, row.Month), row.Month)).Where(row => row.Profile is not null).Select(row => new Subject(row.Profile!, row.Month)).ToList();
        var pools = subjects.Select(subject => subject.Month).Distinct().ToDictionary(month => month, month => (IReadOnlyList<Profile>)[.. careers.Values.Where(career => !(career.Awarded <= month)).Select(career => Profile.Of(career, month)).OfType<Profile>()]);
        var matching = MatchingRules.Of(subjects, month => pools[month], "acl-walk");
        var (list, byToken) = (FrozenList.Write(matching), subjects.ToDictionary(subject => subject.Profile.Token));
        var profiles = pools.ToDictionary(pool => pool.Key, pool => pool.Value.ToDictionary(profile => profile.Token));
        var balance = BalanceRules.Of(
            [.. matching.Sets.Select(set => (byToken[set.Laureate], (IReadOnlyList<Profile>)[.. set.Controls.Select(token => profiles[set.Month][token])]))],
            [.. pools.SelectMany(pool => pool.Value.Select(profile => (profile, pool.Key)))]);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "list.sha256"), FrozenList.Hash(list) + "\n");

        var found = OutcomeStudyRules.Of(matching, careers, Until, balance);
        var text = new List<string>
        {
            $"Roll to {LastAward}: {read.Fellows.Count(fellow => fellow.Year <= LastAward)} laureates; joined {laureates.Count} ({joined.Count(row => row.Year <= LastAward && row.Evidence == "id")} by id); active in the two years before {subjects.Count}; matched {matching.Sets.Count} with {found.Comparison} others; without five like them {matching.Unmatched.Count}.",
            $"At risk, over all days of decision: {pools.Values.Sum(pool => pool.Count)}. Sets by how far they were widened: {string.Join(", ", Enumerable.Range(0, 4).Select(step => matching.Sets.Count(set => set.Step == step)))}.",
            $"Hash of the list, frozen before outcomes: {FrozenList.Hash(list)}", "",
            "| before the decision | laureates | comparison | standardised difference from everybody | after matching |", "|---|---|---|---|---|",
        };
        text.AddRange(balance.Select(line => Invariant($"| {line.Name} | {line.Laureates:0.00} | {line.Comparison:0.00} | {line.Before:0.00} | {line.After:0.00} |")));
        foreach (var question in found.Questions.Where(question => question.Key == "retention"))
            text.AddRange(Lines(question, folder));
        text.AddRange(["", "| year of t0 | sets | laureates | comparison | change since the year before, 95 % |", "|---|---|---|---|---|"]);
        text.AddRange(found.Years.Select(year => Invariant($"| {year.Year} | {year.Sets} | {year.Laureates:0.00} | {year.Comparison:0.00} | {(year.Change is { } change ? Invariant($"{change:0.00} [{year.Low:0.00}, {year.High:0.00}]") : "–")} |")));
        var hand = found.ByHand;
        text.Add(Invariant($"\nIdentity decided by hand: laureates {hand.Laureates.Curated:P0} of {hand.Laureates.People}, comparison {hand.Comparison.Curated:P0} of {hand.Comparison.People}; chance {hand.Chance:0.0e+0}; {(hand.Warns ? "the warning fires" : "no warning")}."));
        text.Add(Invariant($"Power: {found.Power.Laureates} laureates, each with {found.Power.PerLaureate:0.0} others of whom {found.Power.EventShare:P0} left; {(found.Power.Smallest is { } smallest ? Invariant($"the smallest effect found in four of five such studies: hazard ratio {smallest:0.00}") : "not even a hazard ratio of .1 would be found in four of five such studies")}."));
        text.Add(found.MayClaim ? "An effect might be claimed." : "No effect is claimed.");
        File.WriteAllLines(Path.Combine(folder, "walk.md"), text);
        text.ForEach(Console.WriteLine);
        return 0;
    }

    private static IEnumerable<string> Lines(StudyQuestion question, string folder)
    {
        var (one, other) = (SuppressionRules.Suppress(question.Laureates.Points, question.Laureates.People), SuppressionRules.Suppress(question.Comparison.Points, question.Comparison.People));
        var chart = new FollowedCurves
        {
            Title = $"Still publishing; {question.GapMonths} months of silence taken as leaving", Description = "Share without such a silence, by years since the award.",
            Groups = [Group("Laureates", one), Group("Comparison", other)],
        }.Draw();
        File.WriteAllText(Path.Combine(folder, $"retention-{question.GapMonths}.svg"), chart.Svg);
        // Both sides are public: whoever has the files may see the curves whole. What is published keeps small cells back.
        File.WriteAllText(Path.Combine(folder, $"retention-{question.GapMonths}-whole.svg"), new FollowedCurves
        {
            Title = chart.Table.Caption, Description = "Every half year, nothing kept back.", Groups = [Group("Laureates", question.Laureates.Points), Group("Comparison", question.Comparison.Points)],
        }.Draw().Svg);
        yield return $"\nSilence of {question.GapMonths} months; {question.Laureates.People} laureates and {question.Comparison.People} others:\n";
        yield return "| years | laureates still there, 95 % | at risk | comparison still there, 95 % | at risk |\n|---|---|---|---|---|";
        for (var at = 0; at < Math.Max(one.Count, other.Count); at += 2)
            yield return Invariant($"| {at / 2.0:0.0} | {Cell(one, at)} | {Cell(other, at)} |");
        foreach (var mean in question.Means)
            yield return Invariant($"\nOf the first {mean.Horizon} years laureates stayed {mean.Laureates:0.00}, the comparison {mean.Comparison:0.00}: difference {mean.Difference:0.00} [{mean.Low:0.00}, {mean.High:0.00}] over {mean.Sets} sets.");
        if (question is { LogRank: { } test, Ratio: { } ratio })
            yield return Invariant($"Secondary: hazard ratio {ratio.Ratio:0.00} [{ratio.Low:0.00}, {ratio.High:0.00}]; log-rank p = {test.Chance:0.000}.");
    }

    private static string Cell(IReadOnlyList<GridPoint> points, int at) =>
        at >= points.Count ? "– | –" : points[at] is { Share: { } share, Low: { } low, High: { } high, AtRisk: { } risk } ? Invariant($"{share:P0} [{low:P0}, {high:P0}] | {risk}") : "not shown | not shown";

    private static CurveGroup Group(string label, IReadOnlyList<GridPoint> points) => new(label, [.. points.Select(point => new CurveReading(point.Years, point.Share, point.Low, point.High, point.AtRisk))]);

    private static Career CareerOf(string label, List<AclRoll.Authorship> papers, Dictionary<string, int> awarded) => new(
        Token(label), [.. papers.DistinctBy(paper => paper.Paper).Select(paper => new DatedWork((paper.Year * 12) + Middle, AclRoll.FamilyOf(paper.Venue), paper.Venue))], [], awarded.TryGetValue(label, out var month) ? month : null,
        papers.Count(paper => paper.Curated));

    private static string Token(string label) => FrozenList.Hash("acl-walk\n" + label)[..24];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
