using Palmares.Awards;

namespace Palmares.Modules.Tests.Awards;

/// <summary>What makes a form, and what fits its questions.</summary>
public sealed class FormTests
{
    private static readonly FormField Region = new("region", FieldType.Choice, LocalText.English("Region")) { Choices = [new("africa", LocalText.English("Africa")), new("asia", LocalText.English("Asia"))], Required = true };
    private static readonly FormField Why = new("why", FieldType.LongText, LocalText.English("Why there")) { Words = 3, When = new("region", ["africa"]), Required = true };

    [Fact]
    public void A_sound_form_has_no_fault() => Assert.Empty(FormRules.Check([Region, Why]));

    [Fact]
    public void Every_fault_of_a_form_stands_under_its_path()
    {
        FormField[] form =
        [
            Region with { Code = "Not a code" },
            Region with { Choices = [Region.Choices[0]], Label = LocalText.None },
            Why with { Code = "why" },
            Why with { Code = "loop", When = new("loop", ["africa"]) },
            Region with { Code = "two", Words = 5, Choices = [Region.Choices[0], Region.Choices[0]] },
            new("n", FieldType.Number, LocalText.English("N")) { Low = 5, High = 4 },
            new("f", FieldType.File, LocalText.English("F")) { Kilobytes = 99999 },
            Why with { Code = "late", When = new("two", ["moon"]) },
            Why with { Code = "why" },
        ];

        Assert.Equal(
            [
                "$.form[0].code", "$.form[1].label.en", "$.form[1].choices", "$.form[3].when.field", "$.form[4].words", "$.form[4].choices[1].code", "$.form[5].low", "$.form[6].kinds", "$.form[6].kilobytes", "$.form[7].when.is",
                "$.form[8].code",
            ],
            FormRules.Check(form).Select(error => error.Place));
    }

    [Theory]
    [InlineData(FieldType.Date, "2027-02-30", nameof(AwardsErrors.AnswerDate))]
    [InlineData(FieldType.Date, "2027-02-28", null)]
    [InlineData(FieldType.Number, "4", nameof(AwardsErrors.AnswerNumber))]
    [InlineData(FieldType.Number, "1e1", nameof(AwardsErrors.AnswerNumber))]
    [InlineData(FieldType.Number, "5.5", null)]
    [InlineData(FieldType.Link, "javascript:alert(1)", nameof(AwardsErrors.AnswerLink))]
    [InlineData(FieldType.Link, "https://user@example.org", nameof(AwardsErrors.AnswerLink))]
    [InlineData(FieldType.Link, "https://example.org/a", null)]
    public void An_answer_fits_its_question(FieldType type, string value, string? refused)
    {
        var field = new FormField("one", type, LocalText.English("One")) { Low = type == FieldType.Number ? 5 : null, High = type == FieldType.Number ? 6 : null };

        Assert.Equal(refused, FormRules.Faults([field], Of(("one", value))).SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_limit_names_its_count()
    {
        var words = Assert.Single(FormRules.Faults([Region, Why], Of(("region", "africa"), ("why", "one two three four"))));
        var characters = Assert.Single(FormRules.Faults([new FormField("s", FieldType.ShortText, LocalText.English("S")) { Characters = 4 }], Of(("s", "abcde"))));

        Assert.Equal(("“Why there” has 4 words; the limit is 3.", "Answers[why]"), (words.Message, words.Place));
        Assert.Equal("“S” has 5 characters; the limit is 4.", characters.Message);
    }

    [Fact]
    public void What_is_not_asked_is_neither_missing_nor_kept()
    {
        var third = Why with { Code = "third", Type = FieldType.Choice, Words = null, Choices = Region.Choices, When = new("region", ["africa"]) };
        var fourth = Why with { Code = "fourth", When = new("third", ["asia"]) };
        FormField[] form = [Region, Why, third, fourth];

        Assert.Equal(["Answers[region]"], FormRules.Missing(form, Of()).Select(error => error.Place));
        Assert.Equal(["Answers[why]", "Answers[third]"], FormRules.Missing(form, Of(("region", "africa"))).Select(error => error.Place));
        Assert.Empty(FormRules.Missing(form, Of(("region", "asia"))));
        // What hangs on a question that is not asked is not asked either.
        Assert.Equal(["region"], FormRules.Kept(form, Of(("region", "asia"), ("why", "x"), ("third", "asia"), ("fourth", "y"))).Keys);
        Assert.Equal(4, FormRules.Kept(form, Of(("region", " africa "), ("why", "x"), ("third", "asia"), ("fourth", "y"), ("gone", "z"))).Count);
    }

    private static Dictionary<string, IReadOnlyList<string>> Of(params (string Code, string Value)[] answers) => answers.ToDictionary(a => a.Code, a => (IReadOnlyList<string>)[a.Value]);
}
