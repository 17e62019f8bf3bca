using Palmares.Awards;
using Palmares.Awards.Screening;
using static Palmares.Modules.Tests.Awards.Screening.EighteenRules;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>R01 to R04, R08, R14, R15 and R18: ages, first activities, windows, totals, earlier awards, extensions.</summary>
public sealed partial class RulesOfPersons
{
    [Theory]
    [InlineData("2018-06-29", RuleVerdict.Ineligible)]
    [InlineData("2018-06-30", RuleVerdict.Ineligible)]
    [InlineData("2018-07-01", RuleVerdict.Eligible)]
    [InlineData("2018", RuleVerdict.Unknown)]
    [InlineData("2018-06", RuleVerdict.Ineligible)]
    [InlineData("2018-07", RuleVerdict.Eligible)]
    public void R01_exactly_eight_years_is_too_long(string first, RuleVerdict expected)
    {
        var answer = Person("R01", "less-than-eight-years", $$""" "events":{"standardization":[{"date":"2021-01-01"},{"date":"{{first}}"}],"conformity_assessment":[]} """);

        Assert.Equal(expected, answer.Verdict);
        Assert.Equal("on or after 2018-07-01", answer.Window!.ToString());
    }

    [Theory]
    [InlineData("", RuleVerdict.Unknown)]
    [InlineData(""" "events":{"standardization":[{"date":"2020-01-01"}]} """, RuleVerdict.Unknown)]
    [InlineData(""" "events":{"standardization":[{"date":"2017-01-01"}]} """, RuleVerdict.Ineligible)]
    [InlineData(""" "events":{"standardization":[{"date":"2020-01-01","may_be_earlier":true}],"conformity_assessment":[]} """, RuleVerdict.Unknown)]
    [InlineData(""" "events":{"standardization":[],"conformity_assessment":[]} """, RuleVerdict.Ineligible)]
    public void R01_a_first_activity_nobody_knows_does_not_pass(string person, RuleVerdict expected)
    {
        var answer = Person("R01", "less-than-eight-years", person);

        Assert.Equal(expected, answer.Verdict);
        Assert.Equal(expected == RuleVerdict.Unknown, answer.Missing.Count == 1);
    }

    [Fact]
    public void R01_a_reference_date_that_nobody_set_is_refused_before_anybody_is_asked()
    {
        var book = Book("R01") with { Dates = new Dictionary<string, FactDate?>() };

        var refused = RuleBookChecks.Check(book);

        Assert.Equal((nameof(AwardsErrors.RuleDateUnknown), "reference"), (refused!.Code, refused.Arguments[^1]));
    }

    [Theory]
    [InlineData("1990-03-02", RuleVerdict.Eligible)]
    [InlineData("1990-03-01", RuleVerdict.Ineligible)]
    [InlineData("1990-02-28", RuleVerdict.Ineligible)]
    [InlineData("2008-02-29", RuleVerdict.Eligible)]
    [InlineData("2008-03-01", RuleVerdict.Eligible)]
    [InlineData("2008-03-02", RuleVerdict.Ineligible)]
    [InlineData("1990", RuleVerdict.Unknown)]
    [InlineData("1991", RuleVerdict.Eligible)]
    public void R02_thirty_five_means_completed_years_on_the_day_of_the_application(string born, RuleVerdict expected)
    {
        var answer = Person("R02", "aged-18-to-35", $$"""
            "born":"{{born}}","dates":{"application":"2026-03-01"}
            """);

        Assert.Equal(expected, answer.Verdict);
        Assert.Equal("from 1990-03-02 to 2008-03-01", answer.Window!.ToString());
    }

    [Theory]
    [InlineData("2024-02-28", LeapDay.FirstOfMarch, RuleVerdict.Eligible)]
    [InlineData("2024-02-29", LeapDay.FirstOfMarch, RuleVerdict.Ineligible)]
    [InlineData("2006-02-27", LeapDay.LastOfFebruary, RuleVerdict.Ineligible)]
    [InlineData("2006-02-28", LeapDay.FirstOfMarch, RuleVerdict.Ineligible)]
    [InlineData("2006-02-28", LeapDay.LastOfFebruary, RuleVerdict.Eligible)]
    [InlineData("2006-03-01", LeapDay.FirstOfMarch, RuleVerdict.Eligible)]
    public void R02_who_was_born_on_29_February_is_older_on_the_day_the_book_says(string application, LeapDay leap, RuleVerdict expected)
    {
        var book = Book("R02") with { LeapDay = leap };
        var facts = Facts($$"""{"persons":[{"id":"p","born":"1988-02-29","dates":{"application":"{{application}}"} } ] }""");

        var answer = AskRules.Ask(book, facts).Persons.Single().Answers.Single(a => a.Rule == "aged-18-to-35");

        Assert.Equal(expected, answer.Verdict);
    }

    [Theory]
    [InlineData("2025-12-31T23:30:00-01:00", RuleVerdict.Eligible)]
    [InlineData("2025-12-31T23:59:59+01:00", RuleVerdict.Ineligible)]
    public void R02_a_moment_is_the_day_it_was_in_the_books_time_zone(string application, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R02", "aged-18-to-35", $$"""
            "born":"2008-01-01","dates":{"application":"{{application}}"}
            """).Verdict);

    [Theory]
    [InlineData("""{"of":"NSB","marks":["iso-member"],"from":"2020","to":"2026-02-28"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"of":"NSB","marks":["iso-member"],"from":"2020","to":"2026-03-01"}""", RuleVerdict.Eligible)]
    [InlineData("""{"of":"NSB","marks":["iso-member"],"from":"2026-03-02"}""", RuleVerdict.Ineligible)]
    [InlineData("""{"of":"NSB","marks":["iso-member"],"from":"2026-03-01"}""", RuleVerdict.Eligible)]
    [InlineData("""{"of":"NSB","marks":["iso-member"],"from":"2026-03"}""", RuleVerdict.Unknown)]
    [InlineData("""{"of":"NSB","marks":["iso-member"],"from":"2020","ended":true}""", RuleVerdict.Unknown)]
    [InlineData("""{"of":"A company","from":"2020"}""", RuleVerdict.Ineligible)]
    public void R02_employment_counts_on_its_first_and_its_last_day(string spell, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R02", "staff-of-a-member", $$"""
            "dates":{"application":"2026-03-01"},"spells":{"employment":[{{spell}}]}
            """).Verdict);

    [Theory]
    [InlineData("""["support","salary","reemployment"]""", RuleVerdict.Eligible, "employer_statement: support, salary, reemployment")]
    [InlineData("""["support","salary"]""", RuleVerdict.Ineligible, "employer_statement does not state: reemployment")]
    [InlineData("[]", RuleVerdict.Ineligible, "employer_statement does not state: support, salary, reemployment")]
    public void R02_the_employers_statement_has_to_promise_all_three(string states, RuleVerdict expected, string used)
    {
        var answer = Person("R02", "employer-undertakes", $$""" "documents":{"employer_statement":{{states}} } """);

        Assert.Equal((expected, used), (answer.Verdict, answer.Used.ToString()));
    }

    [Theory]
    [InlineData("R03-2004", "1968-07-01", RuleVerdict.Eligible)]
    [InlineData("R03-2004", "1968-06-30", RuleVerdict.Ineligible)]
    [InlineData("R03-2008", "1973-06-30", RuleVerdict.Ineligible)]
    [InlineData("R03-2008", "1973-07-01", RuleVerdict.Eligible)]
    public void R03_35_or_under_is_not_under_35(string book, string born, RuleVerdict expected) =>
        Assert.Equal(expected, Person(book, "age", $$"""
            "born":"{{born}}"
            """).Verdict);

    [Fact]
    public void R03_the_same_age_gets_another_answer_by_each_editions_own_version()
    {
        var (first, second) = (Person("R03-2004", "age", """ "born":"1968-09-01" """), Person("R03-2008", "age", """ "born":"1972-09-01" """));

        Assert.Equal(("born 1968-09-01, aged 35 on 2004-06-30", RuleVerdict.Eligible), (first.Used.ToString(), first.Verdict));
        Assert.Equal(("born 1972-09-01, aged 35 on 2008-06-30", RuleVerdict.Ineligible), (second.Used.ToString(), second.Verdict));
    }

    [Theory]
    [InlineData("2020-03-31", null, RuleVerdict.Ineligible)]
    [InlineData("2020-04-01", null, RuleVerdict.Eligible)]
    [InlineData("2025-04-01", null, RuleVerdict.Eligible)]
    [InlineData("2025-04-02", null, RuleVerdict.Ineligible)]
    [InlineData("2025-03-15", "2025-04-15", RuleVerdict.Ineligible)]
    [InlineData("2025", null, RuleVerdict.Unknown)]
    public void R04_an_item_straddling_the_fifth_year_does_not_count_and_the_person_stays(string from, string? to, RuleVerdict expected)
    {
        var end = to is null ? "" : $$"""
            ,"to":"{{to}}"
            """;
        var person = OfOne("R04", "within-first-five-years", $$"""
            "dates":{"joined":"2020-04-01"},"evidence":[{"id":"a","from":"2021-01-01"},{"id":"b","from":"{{from}}"{{end}} }]
            """);

        Assert.Equal(RuleVerdict.Eligible, person.Verdict);
        Assert.Equal([RuleVerdict.Eligible, expected], person.Evidence.Select(e => e.Verdict));
        Assert.Equal("from 2020-04-01 to 2025-04-01", person.Evidence[1].Answers[0].Window!.ToString());
    }

    [Theory]
    [InlineData(Straddling.Start, RuleVerdict.Eligible)]
    [InlineData(Straddling.End, RuleVerdict.Ineligible)]
    [InlineData(Straddling.Any, RuleVerdict.Eligible)]
    public void R04_a_book_may_say_otherwise_of_items_that_straddle(Straddling straddling, RuleVerdict expected)
    {
        var book = Book("R04");
        var rule = book.Rules[0] with { Conditions = [((DateIs)book.Rules[0].Conditions[0]) with { Straddling = straddling }] };
        var facts = Facts("""{"persons":[{"id":"p","dates":{"joined":"2020-04-01"},"evidence":[{"id":"b","from":"2025-03-15","to":"2025-04-15"}]}]}""");

        Assert.Equal(expected, AskRules.Ask(book with { Rules = [rule] }, facts).Persons[0].Evidence[0].Verdict);
    }

    [Theory]
    [InlineData("2026-03-31", RuleVerdict.Eligible)]
    [InlineData("2026-04-01", RuleVerdict.Eligible)]
    [InlineData("2026-04-02", RuleVerdict.Ineligible)]
    public void R04_the_nomination_comes_within_six_years_of_joining(string application, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R04", "nominated-in-time", $$"""
            "dates":{"joined":"2020-04-01","application":"{{application}}"}
            """).Verdict);

    [Theory]
    [InlineData("2025-12-31", RuleVerdict.Eligible)]
    [InlineData("2026-01-01", RuleVerdict.Ineligible)]
    [InlineData("2026-03-01", RuleVerdict.Ineligible)]
    [InlineData("2025-12", RuleVerdict.Eligible)]
    [InlineData("2025", RuleVerdict.Eligible)]
    public void R08_who_resigns_in_the_awards_year_stays_out(string resigned, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R08", "no-excluded-role-this-year", $$"""
            "spells":{"role":[{"of":"Board","marks":["excluded-body"],"role":"member","from":"2019","to":"{{resigned}}"}]}
            """).Verdict);

    [Fact]
    public void R08_who_takes_the_role_up_next_year_is_eligible_now()
    {
        Assert.Equal(RuleVerdict.Eligible, Person("R08", "no-excluded-role-this-year", """ "spells":{"role":[{"of":"Board","marks":["excluded-body"],"from":"2027-01-01"}]} """).Verdict);
        Assert.Equal(RuleVerdict.Ineligible, Person("R08", "no-excluded-role-this-year", """ "spells":{"role":[{"of":"Board","marks":["excluded-body"],"from":"2026-12-31"}]} """).Verdict);
        Assert.Equal(RuleVerdict.Unknown, Person("R08", "no-excluded-role-this-year", "").Verdict);
    }

    [Theory]
    [InlineData("2012-01-31", RuleVerdict.Ineligible)]
    [InlineData("2012-02-01", RuleVerdict.Eligible)]
    [InlineData("2016-02-01", RuleVerdict.Eligible)]
    [InlineData("2016-02-02", RuleVerdict.Ineligible)]
    [InlineData("2016", RuleVerdict.Unknown)]
    [InlineData("2015", RuleVerdict.Eligible)]
    public void R14_the_computed_window_stands_beside_the_rule(string degree, RuleVerdict expected)
    {
        var answer = Person("R14", "four-to-eight-years", $$""" "events":{"bachelor_degree":[{"date":"{{degree}}"}]} """);

        Assert.Equal(expected, answer.Verdict);
        Assert.Equal("from 2012-02-01 to 2016-02-01", answer.Window!.ToString());
    }

    [Theory]
    [InlineData("1976-10-19", RuleVerdict.Eligible)]
    [InlineData("1976-10-20", RuleVerdict.Eligible)]
    [InlineData("1976-10-21", RuleVerdict.Ineligible)]
    public void R15_the_age_is_a_minimum(string born, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R15", "45-or-older", $$"""
            "born":"{{born}}"
            """).Verdict);

    [Theory]
    [InlineData("2011-10-19", RuleVerdict.Eligible)]
    [InlineData("2011-10-20", RuleVerdict.Eligible)]
    [InlineData("2011-10-21", RuleVerdict.Ineligible)]
    [InlineData("2011", RuleVerdict.Unknown)]
    public void R15_ten_years_in_the_work_are_reached_on_the_day(string from, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R15", "ten-years-in-the-work", $$"""
            "spells":{"work":[{"of":"JIS committee","from":"{{from}}"}]}
            """).Verdict);

    [Theory]
    [InlineData("prefecture:commendation", "JIS", RuleVerdict.Ineligible)]
    [InlineData("imperial:medal", "JIS", RuleVerdict.Ineligible)]
    [InlineData("imperial:medal", "fire service", RuleVerdict.Eligible)]
    [InlineData("town:letter", "JIS", RuleVerdict.Unknown)]
    [InlineData("town:letter", "fire service", RuleVerdict.Eligible)]
    public void R15_an_equal_or_higher_award_of_any_body_for_the_same_merit_excludes(string level, string merit, RuleVerdict expected) =>
        Assert.Equal(expected, Person("R15", "not-honoured-for-this", $$"""
            "merit":"JIS","awards":[{"award":"a","level":"{{level}}","merit":"{{merit}}"}]
            """).Verdict);

    [Fact]
    public void R15_a_lower_award_and_a_withdrawn_one_do_not_exclude()
    {
        var higher = Book("R15") with { Rules = [new Rule { Id = "x", Conditions = [new AwardHeld(SameMerit: true, LevelAtLeast: "minister:commendation") { Not = true }] }] };
        var lower = Facts("""{"persons":[{"id":"p","merit":"JIS","awards":[{"award":"a","level":"ogb:commendation","merit":"JIS"},{"award":"b","level":"imperial:medal","merit":"JIS","withdrawn":true}]}]}""");

        Assert.Equal(RuleVerdict.Eligible, AskRules.Ask(higher, lower).Persons[0].Verdict);
    }
}
