using Palmares.Awards;
using Palmares.Awards.Screening;
using static Palmares.Modules.Tests.Awards.Screening.EighteenRules;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>R05, R07, R09 and R16 where they speak of nominators, endorsers and judges.</summary>
public sealed class RulesOfParties
{
    [Theory]
    [InlineData("2015-10-31", RuleVerdict.Ineligible)]
    [InlineData("2015-11-01", RuleVerdict.Eligible)]
    [InlineData("2015-11-30", RuleVerdict.Eligible)]
    [InlineData("2015-12-01", RuleVerdict.Ineligible)]
    public void R05_the_nominator_chairs_a_working_group_on_the_day(string application, RuleVerdict expected) =>
        Assert.Equal(expected, Person(
            "R05",
            "nominated-by-chair",
            $$"""
            "nominator":"n","dates":{"application":"{{application}}"}
            """,
            """ "others":[{"id":"n","spells":{"role":[{"of":"WG1","marks":["working-group"],"role":"chair","from":"2015-11-01","to":"2015-11-30"}]}}] """).Verdict);

    [Fact]
    public void R05_one_nominator_may_chair_two_groups_and_a_vice_chair_is_no_chair()
    {
        const string Two = """ "others":[{"id":"n","spells":{"role":[{"of":"GERAN 1","marks":["working-group"],"role":"chair","from":"2013"},{"of":"GERAN 2","marks":["working-group"],"role":"chair","from":"2014"}]}}] """;
        const string Vice = """ "others":[{"id":"n","spells":{"role":[{"of":"WG1","marks":["working-group"],"role":"vice_chair","from":"2013"}]}}] """;
        const string Nomination = """ "nominator":"n","dates":{"application":"2015-11-01"} """;

        Assert.Equal(RuleVerdict.Eligible, Person("R05", "nominated-by-chair", Nomination, Two).Verdict);
        Assert.Equal(RuleVerdict.Ineligible, Person("R05", "nominated-by-chair", Nomination, Vice).Verdict);
        Assert.Equal(RuleVerdict.Unknown, Person("R05", "nominated-by-chair", Nomination).Verdict);
        Assert.Equal(RuleVerdict.Unknown, Person("R05", "nominated-by-chair", """ "dates":{"application":"2015-11-01"} """).Verdict);
    }

    [Theory]
    [InlineData("2014-12-31", null, RuleVerdict.Ineligible)]
    [InlineData("2015-01-01", null, RuleVerdict.Eligible)]
    [InlineData("2015-12-31", null, RuleVerdict.Eligible)]
    [InlineData("2016-01-01", null, RuleVerdict.Ineligible)]
    [InlineData("2014-06-01", "2015-01-01", RuleVerdict.Eligible)]
    public void R05_work_counts_when_a_day_of_it_lies_in_the_year(string from, string? to, RuleVerdict expected)
    {
        var end = to is null ? "" : $$"""
            ,"to":"{{to}}"
            """;

        Assert.Equal(expected, OfOne("R05", "work-of-the-year", $$"""
            "evidence":[{"id":"a","from":"{{from}}"{{end}} }]
            """).Evidence.Single().Verdict);
    }

    [Theory]
    [InlineData("2026-04-01", RuleVerdict.Eligible, RuleVerdict.Ineligible)]
    [InlineData("2026-03-31", RuleVerdict.Eligible, RuleVerdict.Eligible)]
    public void R07_a_role_taken_up_after_submission_counts_from_its_first_day(string today, RuleVerdict nominee, RuleVerdict endorser)
    {
        var person = OfOne(
            "R07",
            "no-excluded-role",
            $$"""
            "dates":{"today":"{{today}}"},"nominator":"n","endorsers":["a"],"spells":{"role":[]}
            """,
            """ "others":[{"id":"n","spells":{"role":[{"of":"Board","role":"observer"}]}},{"id":"a","spells":{"role":[{"of":"Board","role":"voting_board_member","from":"2026-04-01"}]}}] """);

        Assert.Equal([nominee, RuleVerdict.Eligible, endorser], person.Answers.Select(a => a.Verdict));
        Assert.Equal(["p", "n", "a"], person.Answers.Select(a => a.Of));
        Assert.Equal(AskOverall(nominee, endorser), person.Verdict);
    }

    [Theory]
    [InlineData(2, RuleVerdict.Ineligible)]
    [InlineData(3, RuleVerdict.Eligible)]
    [InlineData(5, RuleVerdict.Eligible)]
    [InlineData(6, RuleVerdict.Ineligible)]
    public void R07_three_to_five_endorsers_so_that_one_who_declines_late_may_be_one_too_few(int count, RuleVerdict expected)
    {
        var ids = string.Join(",", Enumerable.Range(1, count).Select(i => $"\"e{i}\""));

        Assert.Equal(expected, Person("R07", "three-to-five-endorsers", $$""" "endorsers":[{{ids}}] """).Verdict);
    }

    [Theory]
    [InlineData(""" "nominator":"n","endorsers":["a","b"] """, RuleVerdict.Eligible)]
    [InlineData(""" "nominator":"n","endorsers":["a","n"] """, RuleVerdict.Ineligible)]
    [InlineData(""" "nominator":"p","endorsers":["a"] """, RuleVerdict.Ineligible)]
    [InlineData(""" "nominator":"n","endorsers":["a","a"] """, RuleVerdict.Ineligible)]
    [InlineData(""" "nominator":"n" """, RuleVerdict.Unknown)]
    public void R07_nobody_has_two_parts(string person, RuleVerdict expected) => Assert.Equal(expected, Person("R07", "different-people", person).Verdict);

    [Theory]
    [InlineData(""" "facts":{"living":"yes"} """, RuleVerdict.Eligible)]
    [InlineData(""" "facts":{"living":"no"} """, RuleVerdict.Ineligible)]
    [InlineData("", RuleVerdict.Unknown)]
    public void R07_no_award_after_death(string person, RuleVerdict expected) => Assert.Equal(expected, Person("R07", "living", person).Verdict);

    [Theory]
    [InlineData("[]", RuleVerdict.Eligible)]
    [InlineData("""[{"award":"x","category":"emerging"}]""", RuleVerdict.Ineligible)]
    [InlineData("""[{"award":"x","category":"lifetime"}]""", RuleVerdict.Eligible)]
    [InlineData("""[{"award":"x"}]""", RuleVerdict.Unknown)]
    [InlineData("""[{"award":"x","category":"emerging","withdrawn":true}]""", RuleVerdict.Eligible)]
    public void R07_an_earlier_award_counts_in_its_category(string awards, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R07", "not-received-before", $$"""
            "category":"emerging","awards":{{awards}}
            """).Verdict);

    [Theory]
    [InlineData("not-staff", """ "spells":{"employment":[{"of":"itu","from":"2020","to":"2022-05-14"}]} """, RuleVerdict.Eligible)]
    [InlineData("not-staff", """ "spells":{"employment":[{"of":"itu","from":"2020","to":"2022-05-15"}]} """, RuleVerdict.Ineligible)]
    [InlineData("not-staff", """ "spells":{"employment":[{"of":"itu","from":"2022-05-16"}]} """, RuleVerdict.Eligible)]
    [InlineData("no-family-of-staff", """ "ties":{"family":[{"to":"x","marks":["itu-staff"]}],"household":[]} """, RuleVerdict.Ineligible)]
    [InlineData("no-family-of-staff", """ "ties":{"family":[{"to":"x"}],"household":[]} """, RuleVerdict.Eligible)]
    [InlineData("no-family-of-staff", """ "ties":{"family":[]} """, RuleVerdict.Unknown)]
    [InlineData("no-offer", """ "spells":{"offer":[{"of":"itu","from":"2022-09-01"}]} """, RuleVerdict.Ineligible)]
    [InlineData("no-offer", """ "spells":{"offer":[]} """, RuleVerdict.Eligible)]
    [InlineData("not-related-to-a-judge", """ "ties":{"family":[{"to":"j2"}],"household":[]} """, RuleVerdict.Ineligible)]
    [InlineData("not-related-to-a-judge", """ "ties":{"family":[{"to":"x"}],"household":[]} """, RuleVerdict.Eligible)]
    public void R09_staff_their_kin_and_those_about_to_be_staff_are_out(string rule, string person, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R09", rule, person, """ "judges":["j1","j2"] """).Verdict);

    [Theory]
    [InlineData(RuleScopeOfR09.Excludes, RuleVerdict.Ineligible, 0)]
    [InlineData(RuleScopeOfR09.Recuses, RuleVerdict.Eligible, 1)]
    public void R09_the_employer_of_one_judge_in_ten_excludes_or_recuses_as_the_book_says(RuleScopeOfR09 reading, RuleVerdict person, int recused)
    {
        var book = Book("R09");
        var rule = book.Rules.Single(r => r.Id == "not-of-a-judges-employer");
        if (reading == RuleScopeOfR09.Recuses)
            rule = rule with { Scope = RuleScope.Judge, Effect = RuleEffect.Recuse, Conditions = [new SharesWith("employment", Company.Nominee, new("deadline")) { Not = true }] };
        var judges = string.Join(",", Enumerable.Range(1, 10).Select(j => $"\"j{j}\""));
        var others = string.Join(",", Enumerable.Range(1, 10).Select(Judge));
        var facts = Facts($$"""{"persons":[{"id":"p","spells":{"employment":[{"of":"Small lab","from":"2020"}] } }],"judges":[ {{judges}} ],"others":[ {{others}} ] }""");

        var outcome = AskRules.Ask(book with { Rules = [rule] }, facts).Persons.Single();

        Assert.Equal(person, outcome.Verdict);
        Assert.Equal(recused, outcome.Judges.Count(j => j.Verdict == RuleVerdict.Ineligible));
        Assert.All(outcome.Judges.Where(j => j.Verdict == RuleVerdict.Ineligible), j => Assert.Equal("j4", j.Id));
    }

    [Fact]
    public void R09_while_the_panel_or_an_employer_is_not_known_nobody_passes()
    {
        const string Employed = """ "spells":{"employment":[{"of":"Small lab","from":"2020"}]} """;

        Assert.Equal(RuleVerdict.Unknown, Person("R09", "not-of-a-judges-employer", Employed).Verdict);
        Assert.Equal(RuleVerdict.Unknown, Person("R09", "not-of-a-judges-employer", Employed, """ "judges":["j"],"others":[{"id":"j"}] """).Verdict);
        Assert.Equal(RuleVerdict.Eligible, Person("R09", "not-of-a-judges-employer", Employed, """ "judges":[] """).Verdict);
    }

    [Theory]
    [InlineData("call-5", RuleVerdict.Ineligible)]
    [InlineData("call-4", RuleVerdict.Eligible)]
    public void R16_an_evaluator_who_applied_to_an_earlier_call_may_evaluate_this_one(string call, RuleVerdict expected)
    {
        var outcome = OfOne("R16", "evaluator-did-not-apply", "", $$""" "judges":["j"],"others":[{"id":"j","spells":{"application":[{"of":"{{call}}","from":"2026-01-01"}] } }] """);

        Assert.Equal((RuleVerdict.Eligible, expected), (outcome.Verdict, outcome.Judges.Single().Verdict));
    }

    [Theory]
    [InlineData("2026-09-14", RuleVerdict.Eligible)]
    [InlineData("2026-09-15", RuleVerdict.Ineligible)]
    public void R16_a_member_of_the_pool_at_the_closing_may_not_apply(string left, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R16", "not-in-the-pool", $$"""
            "spells":{"pool":[{"of":"call-5","from":"2026-01-01","to":"{{left}}"}]}
            """).Verdict);

    public enum RuleScopeOfR09
    {
        Excludes,
        Recuses,
    }

    private static string Judge(int number) => $$"""{"id":"j{{number}}","spells":{"employment":[{"of":"{{(number == 4 ? "Small lab" : "House")}} {{number}}","from":"2019"}] } }""".Replace("Small lab 4", "Small lab", StringComparison.Ordinal);

    private static RuleVerdict AskOverall(params RuleVerdict[] verdicts) => AskRules.Overall(verdicts);
}
