using Palmares.Tracking.Outcomes;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Outcomes;

public sealed class Rules_of_outcomes
{
    private const int Day = 2015 * 12;
    private const int Until = (2025 * 12) + 11;

    [Theory]
    [InlineData(12, 12, Ending.Happened)]
    [InlineData(24, 54, Ending.Happened)]
    [InlineData(36, 95, Ending.Watched)]
    public void A_silence_as_long_as_the_gap_is_leaving_and_a_shorter_one_is_not(int gap, int months, Ending ending)
    {
        var career = Works(Day + 6, Day + 12, Day + 30, Day + 54, Day + 79, Day + 102);

        Assert.Equal(new Followed(months / 12.0, ending, 1, 0), ExitRules.Leaving(career, Day, Until, gap, 1, 0));
    }

    [Fact]
    public void Nobody_is_watched_in_the_months_in_which_leaving_cannot_be_seen()
    {
        var followed = ExitRules.Leaving(Works(Until - 25, Until - 3), Until - 30, Until, 24, 1, 0)!.Value;
        var silent = ExitRules.Leaving(Works(Until - 24), Until - 30, Until, 24, 1, 0)!.Value;

        Assert.Equal((.5, Ending.Happened), (silent.Years, silent.Ending));
        Assert.Equal((.5, Ending.Watched), (followed.Years, followed.Ending));
        Assert.Null(ExitRules.Leaving(Works(Until - 3), Until - 10, Until, 24, 1, 0));
    }

    [Fact]
    public void One_of_the_comparison_who_becomes_a_laureate_is_watched_until_then()
    {
        var later = Works([.. Enumerable.Range(0, 120).Select(month => Day + month)]) with { Awarded = Day + 36 };

        Assert.Equal(new Followed(3, Ending.Watched, 1, 0), ExitRules.Leaving(later, Day, Until, 24, 1, 0));
    }

    [Fact]
    public void A_first_role_counts_once_nobody_left_before_it_and_a_role_held_before_is_none()
    {
        var steady = Enumerable.Range(0, 120).Select(month => Day + month).ToArray();
        Career With(int[] works, params Lead[] leads) => Works(works) with { Leads = leads };

        var chosen = ExitRules.FirstRole(With(steady, new Lead(Day + 18, Day + 30, LeadKind.Chair, false)), LeadKind.Chair, Day, Until, 24, 1, 0)!.Value;
        var left = ExitRules.FirstRole(With([Day + 5], new Lead(Day + 60, Day + 61, LeadKind.Chair, false)), LeadKind.Chair, Day, Until, 24, 1, 0)!.Value;

        Assert.Equal((1.5, Ending.Happened), (chosen.Years, chosen.Ending));
        Assert.Equal((5 / 12.0, Ending.Otherwise), (left.Years, left.Ending));
        Assert.Null(ExitRules.FirstRole(With(steady, new Lead(Day - 60, Day - 50, LeadKind.Chair, false)), LeadKind.Chair, Day, Until, 24, 1, 0));
        Assert.Null(ExitRules.FirstRole(With(steady, new Lead(Day + 3, Day + 9, LeadKind.Chair, true)), LeadKind.Chair, Day, Until, 24, 1, 0));
    }

    [Fact]
    public void Matching_is_exact_on_family_stage_and_entry_uses_nobody_twice_and_depends_on_no_order()
    {
        var random = new Random(7);
        var pool = Enumerable.Range(0, 400).Select(at => new Profile($"c{at:000}", at % 2 == 0 ? "A" : "B", 2005 + random.Next(6), (CareerStage)random.Next(2), [random.Next(4), random.Next(4), random.Next(4)], 1, null, null)).ToList();
        var laureates = Enumerable.Range(0, 12).Select(at => new Subject(pool[at] with { Token = $"l{at}" }, Day)).ToList();

        var one = MatchingRules.Of(laureates, _ => pool, "said before");
        var other = MatchingRules.Of([.. Enumerable.Reverse(laureates)], _ => [.. Enumerable.Reverse(pool)], "said before");

        Assert.Equal(FrozenList.Hash(FrozenList.Write(one)), FrozenList.Hash(FrozenList.Write(other)));
        Assert.Equal(12, one.Sets.Count + one.Unmatched.Count);
        Assert.True(one.Sets.Count >= 8);
        Assert.All(one.Sets, set => Assert.InRange(set.Controls.Count, 5, 10));
        Assert.Equal(one.Sets.Sum(set => set.Controls.Count), one.Sets.SelectMany(set => set.Controls).Distinct().Count());
        var byToken = pool.ToDictionary(profile => profile.Token);
        foreach (var set in one.Sets)
        {
            var laureate = laureates.Single(subject => subject.Profile.Token == set.Laureate).Profile;
            Assert.All(set.Controls, token => Assert.True(byToken[token].Family == laureate.Family && byToken[token].Stage == laureate.Stage && Math.Abs(byToken[token].EntryYear - laureate.EntryYear) <= 1));
        }
    }

    [Fact]
    public void A_frozen_list_reads_back_as_it_was_and_its_hash_tells_an_exchange()
    {
        var matching = new Matching([new("l1", Day, 0, ["a", "b", "c", "d", "e"]), new("l0", Day, 2, ["f", "g", "h", "i", "j"])], ["l2"]);

        var text = FrozenList.Write(matching);

        Assert.Equal(text, FrozenList.Write(FrozenList.Read(text)));
        Assert.NotEqual(FrozenList.Hash(text), FrozenList.Hash(text.Replace(" e", " x", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_profile_reads_nothing_from_after_the_day()
    {
        var before = new[] { Day - 50, Day - 30, Day - 10, Day - 2 };

        var plain = Profile.Of(Works(before), Day)!;
        var later = Profile.Of(Works([.. before, Day, Day + 1, Day + 40]) with { Leads = [new Lead(Day + 2, Day + 9, LeadKind.Chair, false)] }, Day)!;

        Assert.Equal((plain.Family, plain.EntryYear, plain.Stage, plain.Groups), (later.Family, later.EntryYear, later.Stage, later.Groups));
        Assert.Equal(plain.Works, later.Works);
        Assert.Equal([1, 0, 2], plain.Works);
        Assert.Null(Profile.Of(Works(Day - 50), Day));
        Assert.Null(Profile.Of(Works(Day + 1), Day));
    }

    [Fact]
    public void Identities_put_in_order_on_one_side_are_warned_of_and_equal_care_is_not()
    {
        int[] half = [.. Enumerable.Range(0, 300).Select(at => at % 2)];

        Assert.True(AscertainmentRules.Of([.. Enumerable.Repeat(2, 24), 0, 0, 0, 0, 0, 0], half).Warns);
        Assert.False(AscertainmentRules.Of(half[..30], half).Warns);
        Assert.False(AscertainmentRules.Of([.. Enumerable.Repeat(0, 30)], half).Warns);
    }

    [Theory]
    [InlineData(.405, 5, .4, 29)]
    [InlineData(.405, 10, .6, 18)]
    [InlineData(.6, 5, .4, 90)]
    [InlineData(.6, 10, .6, 55)]
    [InlineData(.8, 5, .4, 473)]
    [InlineData(.8, 10, .6, 289)]
    public void So_many_laureates_are_needed(double ratio, double perLaureate, double eventShare, int laureates) => Assert.InRange(PowerRules.Need(ratio, perLaureate, eventShare).Laureates, laureates - 1, laureates + 1);

    [Fact]
    public void Small_cells_are_kept_back_and_cannot_be_worked_out_from_their_neighbours()
    {
        Assert.Equal([0, null, 5, 25, null, 30], new[] { 0, 4, 5, 25, 26, 30 }.Select(count => SuppressionRules.Cell(count, 30)));
        var grid = new[] { (30, 0), (27, 3), (25, 5), (23, 7), (18, 12), (4, 12) }.Select((at, i) => new GridPoint(i, .5, .4, .6, at.Item1, at.Item2)).ToList();

        var shown = SuppressionRules.Suppress(grid, 30);

        Assert.Equal([30, null, 25, null, 18, null], shown.Select(point => point.AtRisk));
        Assert.All(shown, point => Assert.Equal(point.AtRisk is null, point.Share is null && point.Low is null && point.High is null && point.Events is null));
    }

    [Fact]
    public void Below_25_laureates_nothing_is_said_of_an_effect()
    {
        StudyFindings Study(int laureates)
        {
            var careers = new Dictionary<string, Career>();
            var sets = Enumerable.Range(0, laureates).Select(at =>
            {
                careers[$"l{at}"] = Works(Day - 5, Day + 3, Day + 20 + (at % 30), Day + 40 + (at % 30), Day + 60 + (at % 30)) with { Token = $"l{at}" };
                foreach (var other in Enumerable.Range(0, 5))
                    careers[$"c{at}-{other}"] = Works(Day - 5, Day + 3 + ((at + (7 * other)) % 20)) with { Token = $"c{at}-{other}" };
                return new MatchedSet($"l{at}", Day, 0, [.. Enumerable.Range(0, 5).Select(other => $"c{at}-{other}")]);
            });
            return OutcomeStudyRules.Of(new Matching([.. sets], []), careers, Until, []);
        }

        var (few, enough) = (Study(24), Study(25));

        Assert.True(few.TooFew && !few.MayClaim && few.Questions.All(question => question.Means.Count == 0 && question.LogRank is null && question.Ratio is null));
        Assert.True(enough.MayClaim && enough.Questions[0].Means.Count == 2 && enough.Questions[0].Means[0].Difference > 0);
        Assert.Equal([24, 12, 36], enough.Questions.Take(3).Select(question => question.GapMonths));
    }

    private static Career Works(params int[] months) => new("somebody", [.. months.Select(month => new DatedWork(month, "A", "A 1"))], [], null, 0);
}
