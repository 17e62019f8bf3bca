using Palmares.Review.Assigning;

namespace Palmares.Modules.Tests.Review.Assigning;

public sealed class AffinityTests
{
    private static readonly Subject Subject = Subject.Of(["Routing for quiet networks", "Editor in Group 17"], "Led security work", "rising Rising leader", ["body/DOC 1"]);

    private static readonly Profile Unrecorded = new("routing, networks, security", [], [], new HashSet<string>());

    private static readonly WordWeights Weights = new([Affinity.Words("Routing for quiet networks"), Affinity.Words("Networks of pumps"), Affinity.Words("Networks of valves")]);

    [Fact]
    public void Of_a_judge_without_a_record_the_expertise_takes_the_weight_of_titles_and_record()
    {
        var fit = Affinity.Of(Unrecorded, Subject, Weights, wish: 0);

        Assert.Equal(0.9 * ((0.6 * 2 / 3) + (0.2 / 3)), fit.Value, 6);
        Assert.Equal("expertise 0.47 (networks, routing, security)", fit.Parts);
    }

    [Fact]
    public void Own_works_and_groups_count_and_each_part_is_told()
    {
        var judge = new Profile("security", [Affinity.Words("Routing for quiet networks"), Affinity.Words("Paints")], ["Group 1", "Group 17"], new HashSet<string> { "body/DOC 1" });

        var fit = Affinity.Of(judge, Subject, Weights, wish: 1);

        Assert.StartsWith("titles 0.", fit.Parts, StringComparison.Ordinal);
        Assert.Contains("; record 0.67 (Group 17, body/DOC 1); expertise 0.07 (security); wish 1.00", fit.Parts, StringComparison.Ordinal);
        var titles = Weights.Cosine(judge.Titles[0], Subject.Evidence) / 2 / 0.5;
        Assert.Equal((0.35 * Math.Min(1, titles)) + (0.25 * 2 / 3) + (0.3 * 0.2 / 3) + 0.1, fit.Value, 6);
    }

    [Fact]
    public void A_rare_word_of_a_title_counts_more_than_a_common_one()
    {
        var rare = Weights.Cosine(Affinity.Words("Routing tables"), Subject.Evidence);
        var common = Weights.Cosine(Affinity.Words("Networks tables"), Subject.Evidence);

        Assert.True(rare > common);
    }

    [Theory, InlineData(-1.0), InlineData(0.0)]
    public void Nothing_shared_is_nothing_and_no_wish_makes_it_less(double wish)
    {
        var fit = Affinity.Of(Unrecorded with { Expertise = "acoustics" }, Subject, Weights, wish);

        Assert.Equal(0, fit.Value);
    }

    [Fact]
    public void Words_that_only_join_others_fit_nobody()
    {
        var subject = Subject.Of(["Beacons for and with the pilots"], "and over the", "for newcomers", []);

        var fit = Affinity.Of(Unrecorded with { Expertise = "Profiles for and with the networks" }, subject, Weights, wish: 0);

        Assert.Equal((0d, ""), (fit.Value, fit.Parts));
    }
}
