using Palmares.Awards;
using Palmares.Awards.Screening;
using static Palmares.Modules.Tests.Awards.Screening.EighteenRules;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <content>R18: extensions and waivers.</content>
public sealed partial class RulesOfPersons
{
    [Theory]
    [InlineData("2011-09-30", "P1Y", RuleVerdict.Eligible)]
    [InlineData("2010-10-01", "P1Y", RuleVerdict.Eligible)]
    [InlineData("2010-09-30", "P1Y", RuleVerdict.Ineligible)]
    [InlineData("2009-10-01", "P3Y", RuleVerdict.Eligible)]
    [InlineData("2009-09-30", "P3Y", RuleVerdict.Ineligible)]
    public void R18_an_extension_moves_the_limit_by_two_years_at_most_and_says_so(string doctorate, string by, RuleVerdict expected)
    {
        var answer = Person("R18", "within-ten-years", Doctorate(doctorate, by, "granted"));

        Assert.Equal(expected, answer.Verdict);
        Assert.Contains("granted by the committee on 2021-09-01", answer.Notes.Single().ToString(), StringComparison.Ordinal);
        Assert.Equal(by == "P3Y", answer.Notes.Single().ToString().EndsWith("the rule allows 2 years.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2011-10-01", "asked", RuleVerdict.Eligible)]
    [InlineData("2011-09-30", "asked", RuleVerdict.Unknown)]
    [InlineData("2011-09-30", "refused", RuleVerdict.Ineligible)]
    [InlineData("2009-09-30", "asked", RuleVerdict.Ineligible)]
    public void R18_an_extension_asked_for_leaves_open_only_what_it_could_change(string doctorate, string state, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R18", "within-ten-years", Doctorate(doctorate, "P2Y", state)).Verdict);

    [Fact]
    public void R18_others_learn_that_an_extension_was_granted_and_nothing_of_its_reason()
    {
        var facts = Facts("""{"persons":[{"id":"p"," """.TrimEnd(' ')[..^1] + Doctorate("2010-12-01", "P1Y", "granted") + "}]}");
        var full = AskRules.Ask(Book("R18") with { Rules = [Book("R18").Rules[0]] }, facts);

        var shown = RuleJson.Write(full.ForOthers());

        Assert.Equal(["care of a child"], full.Persons[0].Answers[0].Grounds);
        Assert.Contains("An extension was granted.", shown, StringComparison.Ordinal);
        foreach (var hidden in new[] { "care", "2010-12-01", "P1Y", "the committee", "doctorate" })
            Assert.DoesNotContain(hidden, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void R18_a_waiver_sets_aside_a_rule_that_allows_it_and_no_other()
    {
        const string Waived = """
            "born":"1981-10-01","waivers":[{"rule":"under-40","by":"the board","on":"2021-09-01","reason":"parental leave"}]
            """;
        var waived = Person("R18", "under-40", Waived);
        var stern = Book("R18").Rules[1] with { Waivable = false };
        var kept = AskRules.Ask(Book("R18") with { Rules = [stern] }, Facts($$"""{"persons":[{"id":"p",{{Waived}} }]}""")).Persons[0].Answers[0];

        Assert.Equal((RuleVerdict.Eligible, true, "Waived by the board on 2021-09-01."), (waived.Verdict, waived.Waived, waived.Notes.Single().ToString()));
        Assert.Equal((RuleVerdict.Ineligible, "This rule cannot be waived; the waiver is left aside."), (kept.Verdict, kept.Notes.Single().ToString()));
        Assert.Equal(RuleVerdict.Eligible, Person("R18", "under-40", """ "born":"1981-10-02" """).Verdict);
    }

    private static string Doctorate(string day, string by, string state) => $$"""
        "events":{"doctorate":[{"date":"{{day}}"}]},"extensions":[{"rule":"within-ten-years","by":"{{by}}","state":"{{state}}","decided_by":"the committee","on":"2021-09-01","reason":"care of a child"}]
        """;
}
