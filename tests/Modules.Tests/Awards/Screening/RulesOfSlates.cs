using Palmares.Awards;
using Palmares.Awards.Screening;
using static Palmares.Modules.Tests.Awards.Screening.EighteenRules;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>R05, R06, R10, R12, R16 and R17 where they speak of the list; R10 to R13 and R16 where they speak of the procedure.</summary>
public sealed class RulesOfSlates
{
    [Theory]
    [InlineData(3, RuleVerdict.Eligible)]
    [InlineData(4, RuleVerdict.Eligible)]
    [InlineData(5, RuleVerdict.Ineligible)]
    public void R05_the_fifth_becomes_a_runner_up(int count, RuleVerdict expected)
    {
        var answer = Slate("R05", "at-most-four", Entries(count, _ => ""));

        Assert.Equal(expected, answer.Verdict);
        Assert.Equal(count == 5 ? ["e5"] : [], answer.Beyond);
        Assert.Equal(RuleEffect.RunnerUp, answer.Effect);
    }

    [Theory]
    [InlineData(7, 2, RuleVerdict.Eligible, RuleVerdict.Eligible)]
    [InlineData(8, 0, RuleVerdict.Ineligible, RuleVerdict.Eligible)]
    [InlineData(6, 3, RuleVerdict.Eligible, RuleVerdict.Ineligible)]
    public void R06_unused_places_of_one_group_do_not_move_to_the_other(int technical, int assessment, RuleVerdict first, RuleVerdict second)
    {
        var slate = Entries(technical + assessment, i => $$""" "groups":["{{(i <= technical ? "tc-sc" : "ca")}}"] """);

        Assert.Equal((first, second), (Slate("R06", "seven-of-technical", slate).Verdict, Slate("R06", "two-of-assessment", slate).Verdict));
        Assert.Equal(RuleVerdict.Eligible, Slate("R06", "nine-in-all", slate).Verdict);
    }

    [Fact]
    public void R06_who_holds_both_offices_counts_in_one_group_which_has_to_be_said()
    {
        var open = Entries(8, i => i == 8 ? """ "groups":["tc-sc","ca"] """ : """ "groups":["tc-sc"] """);
        var settled = Entries(8, i => i == 8 ? """ "groups":["ca"] """ : """ "groups":["tc-sc"] """);

        var asked = Slate("R06", "seven-of-technical", open);

        Assert.Equal((RuleVerdict.Unknown, "in which group they count: e8"), (asked.Verdict, asked.Missing.Single().ToString()));
        Assert.Equal(RuleVerdict.Eligible, Slate("R06", "seven-of-technical", settled).Verdict);
        Assert.Equal(RuleVerdict.Eligible, Slate("R06", "two-of-assessment", settled).Verdict);
    }

    [Theory]
    [InlineData("2025-12-31", RuleVerdict.Ineligible)]
    [InlineData("2026-01-01", RuleVerdict.Eligible)]
    public void R06_only_officers_in_office_on_the_day(string until, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R06", "active-officer", $$"""
            "spells":{"role":[{"of":"TC 1","role":"chair","from":"2020","to":"{{until}}"}]}
            """).Verdict);

    [Theory]
    [InlineData(4, 1, RuleVerdict.Ineligible)]
    [InlineData(5, 1, RuleVerdict.Eligible)]
    [InlineData(9, 2, RuleVerdict.Ineligible)]
    [InlineData(10, 2, RuleVerdict.Eligible)]
    [InlineData(3, 0, RuleVerdict.Eligible)]
    [InlineData(0, 0, RuleVerdict.Eligible)]
    public void R10_a_fifth_is_never_rounded_up(int all, int directors, RuleVerdict expected) =>
        Assert.Equal(expected, Slate("R10", "a-fifth-of-directors", Entries(all, i => $$""" "facts":{"rank":"{{(i <= directors ? "division_director" : "engineer")}}"} """)).Verdict);

    [Theory]
    [InlineData(10, RuleVerdict.Unknown)]
    [InlineData(15, RuleVerdict.Eligible)]
    public void R10_a_rank_nobody_stated_matters_where_it_could_pass_the_fifth(int all, RuleVerdict expected) =>
        Assert.Equal(expected, Slate("R10", "a-fifth-of-directors", Entries(all, i => i <= 2 ? """ "facts":{"rank":"division_director"} """ : i == 3 ? "" : """ "facts":{"rank":"engineer"} """)).Verdict);

    [Theory]
    [InlineData("2020-04-04", RuleVerdict.Ineligible)]
    [InlineData("2020-04-03", RuleVerdict.Eligible)]
    [InlineData("2020-04-02", RuleVerdict.Eligible)]
    public void R10_the_list_stands_open_to_objections_for_seven_days(string published, RuleVerdict expected) =>
        Assert.Equal(expected, Edition("R10", "published-seven-days", $$""" "events":{"published_for_objection":[{"date":"{{published}}"}]} """).Verdict);

    [Theory]
    [InlineData("""["identity","evidence"]""", RuleVerdict.Eligible)]
    [InlineData("""["evidence"]""", RuleVerdict.Ineligible)]
    public void R10_an_objection_without_a_name_is_none(string states, RuleVerdict expected) =>
        Assert.Equal(expected, Edition("R10", "objection-in-form", $$""" "evidence":[{"id":"o","kind":"objection","documents":{"objection":{{states}} } }] """).Verdict);

    [Theory]
    [InlineData("no", RuleVerdict.Eligible)]
    [InlineData("yes", RuleVerdict.Ineligible)]
    public void R10_an_objection_upheld_after_the_decision_withdraws_the_title(string upheld, RuleVerdict expected)
    {
        var answer = Person("R10", "no-upheld-objection", $$""" "facts":{"objection_upheld":"{{upheld}}"} """);

        Assert.Equal((expected, RuleEffect.Withdraw), (answer.Verdict, answer.Effect));
    }

    [Theory]
    [InlineData("""{"name":"approved by TC39","on":"2026-01-10"},{"name":"granted by GA","on":"2026-06-24"}""", RuleVerdict.Eligible)]
    [InlineData("""{"name":"approved by TC55","on":"2026-01-10"},{"name":"granted by GA","on":"2026-06-24"}""", RuleVerdict.Eligible)]
    [InlineData("""{"name":"approved by TC12","on":"2026-01-10"},{"name":"granted by GA","on":"2026-06-24"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"name":"granted by GA","on":"2026-01-09"},{"name":"approved by TC39","on":"2026-01-10"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"name":"granted by GA","on":"2026-01-10"},{"name":"approved by TC39","on":"2026-01-10"}""", RuleVerdict.Eligible)]
    [InlineData("""{"name":"approved by TC39"},{"name":"granted by GA","on":"2026-06-24"}""", RuleVerdict.Unknown)]
    [InlineData("""{"name":"approved by TC39","on":"2026-01-10"}""", RuleVerdict.Ineligible)]
    public void R11_a_committee_or_its_successor_approves_before_the_assembly_grants(string steps, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R11", "approved-twice", $$""" "steps":[{{steps}}] """).Verdict);

    [Theory]
    [InlineData("granted", RuleVerdict.Eligible)]
    [InlineData("withdrawn", RuleVerdict.Ineligible)]
    public void R11_a_withdrawn_title_stays_in_the_history_and_is_held_no_more(string title, RuleVerdict expected)
    {
        Assert.Equal(expected, Person("R11", "title-held", $$""" "facts":{"title":"{{title}}"} """).Verdict);
        var history = new RuleBook { Rules = [new Rule { Id = "h", Conditions = [new AwardHeld(["Fellow"], Withdrawn: true)] }] };
        Assert.Equal(RuleVerdict.Eligible, AskRules.Ask(history, Facts("""{"persons":[{"id":"p","awards":[{"award":"Fellow","withdrawn":true}]}]}""")).Persons[0].Verdict);
    }

    [Theory]
    [InlineData("2016-06-24", "", RuleVerdict.Unknown)]
    [InlineData("2016-06-25", "", RuleVerdict.Eligible)]
    [InlineData("2014-01-01", "2016-06-25", RuleVerdict.Eligible)]
    [InlineData("2004-01-01", "2017-01-01", RuleVerdict.Eligible)]
    [InlineData("2004-01-01", "2016-06-24", RuleVerdict.Ineligible)]
    public void R11_the_seat_ends_on_its_tenth_anniversary_unless_renewed(string granted, string renewed, RuleVerdict expected)
    {
        var more = renewed.Length == 0 ? "" : $$"""
            ,"renewed":"{{renewed}}"
            """;
        var outcome = OfOne("R11", "emeritus-seat", $$"""
            "dates":{"granted":"{{granted}}"{{more}} },"evidence":[{"id":"seat","kind":"emeritus_seat"},{"id":"paper"}]
            """);

        Assert.Equal(expected, outcome.Evidence.Single().Verdict);
    }

    [Theory]
    [InlineData("""{"of":"C08","from":"2020-02-01"}""", RuleVerdict.Eligible)]
    [InlineData("""{"of":"C08","from":"2020-02-02"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"of":"C08","from":"2012-01-01","to":"2014-12-31"},{"of":"C08","from":"2018-01-01","to":"2020-12-31"}""", RuleVerdict.Eligible)]
    [InlineData("""{"of":"C08","from":"2012-01-01","to":"2014-12-31"},{"of":"C08","from":"2018-01-01","to":"2020-12-30"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"of":"C08","from":"2012-01-01","to":"2016-12-31"},{"of":"C08","from":"2014-01-01","to":"2016-12-31"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"of":"C09","from":"2012-01-01"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"of":"C08","from":"2012","to":"2018"}""", RuleVerdict.Unknown)]
    [InlineData("""{"of":"C08"}""", RuleVerdict.Unknown)]
    public void R12_six_years_may_be_interrupted_and_days_covered_twice_count_once(string spells, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R12", "six-years-in-c08", $$""" "spells":{"membership":[{{spells}}]} """).Verdict);

    [Theory]
    [InlineData(6, 3, 0, RuleVerdict.Eligible)]
    [InlineData(19, 10, 0, RuleVerdict.Ineligible)]
    [InlineData(6, 3, 5, RuleVerdict.Eligible)]
    [InlineData(0, 0, 5, RuleVerdict.Unknown)]
    public void R12_two_thirds_of_yes_and_no_abstentions_left_out(int yes, int no, int abstained, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R12", "two-thirds", $$""" "numbers":{"yes":{{yes}},"no":{{no}},"abstained":{{abstained}} } """).Verdict);

    [Fact]
    public void R12_a_book_that_counts_abstentions_names_them_in_the_base()
    {
        var book = Book("R12") with { Rules = [new Rule { Id = "x", Conditions = [new RatioIs("yes", ["yes", "no", "abstained"], new Bounds(new Fraction(2, 3)))] }] };

        Assert.Equal(RuleVerdict.Ineligible, AskRules.Ask(book, Facts("""{"persons":[{"id":"p","numbers":{"yes":6,"no":3,"abstained":5}}]}""")).Persons[0].Verdict);
    }

    [Theory]
    [InlineData("2026-01-31", RuleVerdict.Eligible)]
    [InlineData("2026-02-01T23:59:59-05:00", RuleVerdict.Eligible)]
    [InlineData("2026-02-02T00:00:00-05:00", RuleVerdict.Ineligible)]
    [InlineData("2026-02-02T04:59:59Z", RuleVerdict.Eligible)]
    public void R12_a_late_nomination_is_carried_over_counted_in_the_deadlines_own_zone(string application, RuleVerdict expected)
    {
        var answer = Person("R12", "in-time", $$""" "dates":{"application":"{{application}}"} """);

        Assert.Equal((expected, RuleEffect.CarryOver), (answer.Verdict, answer.Effect));
    }

    [Theory]
    [InlineData(2, RuleVerdict.Eligible)]
    [InlineData(3, RuleVerdict.Ineligible)]
    public void R12_at_most_two_a_year(int count, RuleVerdict expected) => Assert.Equal(expected, Slate("R12", "at-most-two", Entries(count, _ => "")).Verdict);

    [Theory]
    [InlineData(3, 1, RuleVerdict.Eligible)]
    [InlineData(2, 1, RuleVerdict.Ineligible)]
    [InlineData(4, 1, RuleVerdict.Ineligible)]
    [InlineData(3, 0, RuleVerdict.Ineligible)]
    public void R16_three_evaluators_and_a_fourth_for_quality(int evaluations, int quality, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R16", "three-evaluators", $$""" "numbers":{"evaluations":{{evaluations}},"quality_reviews":{{quality}} } """).Verdict);

    [Fact]
    public void R16_redress_is_on_procedure_and_consensus_has_to_be_stated()
    {
        var outcome = OfOne("R16", "redress-on-procedure", """ "evidence":[{"id":"a","kind":"appeal","facts":{"ground":"procedure"}},{"id":"b","kind":"appeal","facts":{"ground":"merit"}}] """);

        Assert.Equal([RuleVerdict.Eligible, RuleVerdict.Ineligible], outcome.Evidence.Select(e => e.Verdict));
        Assert.Equal(RuleVerdict.Unknown, Person("R16", "consensus", "").Verdict);
        Assert.Equal(RuleVerdict.Eligible, Person("R16", "consensus", """ "facts":{"consensus":"yes"} """).Verdict);
    }

    [Theory]
    [InlineData("7.04", 10, RuleVerdict.Eligible, null)]
    [InlineData("7.03", 10, RuleVerdict.Ineligible, null)]
    [InlineData("8.1", 10, RuleVerdict.Unknown, "a decision between equal scores: e2, e3")]
    [InlineData("8.1", 5, RuleVerdict.Ineligible, null)]
    [InlineData("8.1", 15, RuleVerdict.Eligible, null)]
    public void R16_equal_scores_at_the_line_of_the_budget_are_for_people_to_decide(string third, int budget, RuleVerdict expected, string? missing)
    {
        // Where all three score differently the third asks for nothing, so that the line lies behind it.
        var cost = third == "8.1" ? 5 : 0;
        var slate = Entries([Scored("9.5", 5), Scored("8.1", 5), Scored(third, cost)]);

        var answer = Slate("R16", "funded", slate, $$"""{"id":"edition","numbers":{"budget":{{budget}} } }""");

        Assert.Equal((expected, missing), (answer.Verdict, answer.Missing.SingleOrDefault()?.ToString()));
    }

    [Theory]
    [InlineData("prime_minister", "one-prime-minister", 1, RuleVerdict.Eligible)]
    [InlineData("prime_minister", "one-prime-minister", 2, RuleVerdict.Ineligible)]
    [InlineData("minister", "twenty-five-minister", 25, RuleVerdict.Eligible)]
    [InlineData("minister", "twenty-five-minister", 26, RuleVerdict.Ineligible)]
    [InlineData("director_general", "about-thirty-director", 30, RuleVerdict.Eligible)]
    [InlineData("director_general", "about-thirty-director", 31, RuleVerdict.Unknown)]
    public void R17_people_and_organisations_share_a_cap_and_a_soft_one_asks_for_a_reason(string group, string rule, int count, RuleVerdict expected) =>
        Assert.Equal(expected, Slate("R17", rule, Entries(count, i => $$"""
            "groups":["{{group}}"],"facts":{"kind":"{{(i % 2 == 0 ? "person" : "organisation")}}"}
            """)).Verdict);

    [Fact]
    public void R17_a_recorded_reason_lets_a_soft_cap_be_passed_and_stands_in_the_answer()
    {
        var slate = Entries(Enumerable.Repeat(""" "groups":["director_general"] """, 31), """ "reasons":{"about-thirty-director":"An unusually strong year."} """);

        var answer = Slate("R17", "about-thirty-director", slate);

        Assert.Equal(RuleVerdict.Eligible, answer.Verdict);
        Assert.Contains("An unusually strong year.", answer.Used.ToString(), StringComparison.Ordinal);
    }

    private static string Scored(string score, int grant) => $$""" "numbers":{"score":{{score}},"grant":{{grant}} } """;
}
