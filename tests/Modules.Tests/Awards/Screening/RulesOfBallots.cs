using Palmares.Awards;
using static Palmares.Modules.Tests.Awards.Screening.EighteenRules;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>R13: at most half of N approvals each, two go to the vote, 50% and 40%.</summary>
public sealed class RulesOfBallots
{
    [Fact]
    public void Of_four_nominees_each_member_approves_two_and_the_first_two_go_to_the_vote()
    {
        var answer = Ask(["a", "b", "c", "d"], ["v1:a,b", "v2:a,b", "v3:a,c"], ["v1:a", "v2:b"]);

        Assert.Equal((RuleVerdict.Eligible, "a 1/2, b 1/2; passed: a, b"), (answer.Verdict, answer.Used.ToString()));
    }

    [Fact]
    public void A_third_approval_among_five_nominees_is_one_too_many() =>
        Assert.Equal("v1 approved more than 2", Ask(["a", "b", "c", "d", "e"], ["v1:a,b,c"], ["v1:a"]).Used.ToString());

    [Fact]
    public void A_tie_for_the_second_place_is_left_to_people()
    {
        var answer = Ask(["a", "b", "c"], ["v1:a", "v2:a", "v3:b", "v4:c"], ["v1:a"]);

        Assert.Equal((RuleVerdict.Unknown, "a decision on the tie for second place: b, c"), (answer.Verdict, answer.Missing.Single().ToString()));
    }

    [Fact]
    public void A_tie_of_the_first_two_is_no_tie_for_the_second_place() =>
        Assert.Equal(RuleVerdict.Eligible, Ask(["a", "b", "c"], ["v1:a", "v2:b"], ["v1:a", "v2:a", "v3:b"]).Verdict);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_or_two_nominees_go_to_the_vote_without_a_ballot(int nominees) =>
        Assert.Equal(RuleVerdict.Eligible, Ask([.. new[] { "a", "b" }.Take(nominees)], null, ["v1:a"]).Verdict);

    [Theory]
    [InlineData(5, 5, "a, b")]
    [InlineData(6, 4, "a, b")]
    [InlineData(61, 39, "a")]
    [InlineData(1, 0, "a")]
    public void The_first_passes_at_half_and_the_second_at_two_fifths_of_the_votes_cast(int first, int second, string passed)
    {
        string[] votes = [.. Enumerable.Range(1, first).Select(i => $"x{i}:a"), .. Enumerable.Range(1, second).Select(i => $"y{i}:b"), "z1:", "z2:"];

        Assert.EndsWith($"passed: {passed}", Ask(["a", "b"], null, votes).Used.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_nominee_below_half_cannot_be_and_no_votes_decide_nothing() =>
        Assert.Equal(RuleVerdict.Unknown, Ask(["a"], null, ["v1:", "v2:"]).Verdict);

    [Fact]
    public void A_nominated_member_abstains_in_both_steps()
    {
        Assert.Equal("a is nominated and voted", Ask(["a", "b", "c"], ["a:b", "v:b"], ["v:b"]).Used.ToString());
        Assert.Equal((RuleVerdict.Ineligible, "b is nominated and voted"), (Ask(["a", "b"], null, ["b:a"]).Verdict, Ask(["a", "b"], null, ["b:a"]).Used.ToString()));
        Assert.Equal(RuleVerdict.Eligible, Ask(["a", "b"], null, ["b:", "v:a"]).Verdict);
    }

    [Fact]
    public void A_vote_for_somebody_else_is_found_and_without_a_ballot_nothing_is_known()
    {
        Assert.Equal(RuleVerdict.Ineligible, Ask(["a", "b", "c"], ["v1:a", "v2:a", "v3:b"], ["v1:c"]).Verdict);
        Assert.Equal(RuleVerdict.Unknown, Ask(["a", "b", "c"], null, ["v1:a"]).Verdict);
        Assert.Equal(RuleVerdict.Unknown, Edition("R13", "ballot", "").Verdict);
    }

    private static Palmares.Awards.Screening.RuleAnswer Ask(string[] nominees, string[]? approvals, string[] votes)
    {
        static string Names(IEnumerable<string> names) => string.Join(",", names.Where(n => n.Length > 0).Select(n => $"\"{n}\""));
        var first = approvals is null ? "" : ",\"approvals\":[" + string.Join(",", approvals.Select(b => b.Split(':')).Select(b => $$"""{"voter":"{{b[0]}}","yes":[{{Names(b[1].Split(','))}}]}""")) + "]";
        var second = string.Join(",", votes.Select(v => v.Split(':')).Select(v => v[1].Length == 0 ? $$"""{"voter":"{{v[0]}}"}""" : $$"""{"voter":"{{v[0]}}","for":"{{v[1]}}"}"""));
        return Edition("R13", "ballot", $$""" "ballot":{"nominees":[{{Names(nominees)}}]{{first}},"votes":[{{second}}]} """);
    }
}
