using System.Text.Json.Nodes;
using CsCheck;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Programming;

/// <summary>The set-up as a text: one form, read back whole, every fault under its path.</summary>
public sealed class SetupTextTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["aé北م\"\\/ \t<'&z"], 1, 12].Select(text => "w" + text + "w");

    private static readonly Gen<EditionDraft> Drafts =
        from label in Words
        from purpose in Words
        from start in Gen.Int[0, 20000]
        from steps in Gen.Int[1, 90].Array[5]
        from quotas in Gen.Int[1, 9].Array[1, 4]
        from weight in Gen.Int[1, 99]
        from least in Gen.Int[0, 5].Nullable()
        from flag in Gen.Bool
        select Draft(label, purpose, start, steps, quotas, weight, least, flag);

    [Fact]
    public void What_is_written_is_read_back_and_written_again_to_the_byte() => Drafts.Sample(draft =>
    {
        var text = SetupText.Write(draft);
        var read = SetupReader.From(text, draft.Programme);

        Assert.Empty(read.Faults);
        Assert.Equal(text, SetupText.Write(read.Draft!));
        Assert.Empty(SetupDiff.Between(draft, read.Draft!));
        Assert.Null(EditionRules.Check(read.Draft!));
    }, iter: 300);

    [Fact]
    public void Every_field_taken_away_is_named_by_its_path()
    {
        var whole = JsonNode.Parse(SetupText.Write(Example))!;
        var paths = Objects(whole, "$").SelectMany(part => part.Object.Select(field => (part.Path, field.Key))).ToList();
        // A limit that is not set is null or absent alike.
        string[] mayBeAbsent = ["first_record_at_least_years", "first_record_at_most_years", "most", "share_percent"];

        foreach (var (path, name) in paths)
        {
            var copy = JsonNode.Parse(whole.ToJsonString())!;
            Objects(copy, "$").Single(part => part.Path == path).Object.Remove(name);

            var faults = SetupReader.From(copy.ToJsonString(), default).Faults;

            if (mayBeAbsent.Contains(name))
                Assert.Empty(faults);
            else
                Assert.Equal(($"{path}.{name}", nameof(AwardsErrors.SetupMissing)), (faults[0].Place, faults[0].Code));
            // Without its name a phase has no fields that could be known.
            Assert.True(faults.Count <= 1 || name == "phase");
        }

        Assert.True(paths.Count > 30);
    }

    [Theory]
    [InlineData("\"quota\": 2", "\"quota\": \"two\"", "$.categories[0].quota", nameof(AwardsErrors.SetupKind))]
    [InlineData("\"quota\": 2", "\"quota\": 0", "$.categories[0].quota", nameof(AwardsErrors.SetupAtLeast))]
    [InlineData("\"quota\": 2", "\"quota\": 2, \"kvota\": 3", "$.categories[0].kvota", nameof(AwardsErrors.SetupUnknown))]
    [InlineData("\"quota\": 2", "\"quota\": 2, \"quota\": 3", "$.categories[0].quota", nameof(AwardsErrors.SetupTwice))]
    [InlineData("\"quota\": 2", "\"quota\": 2, \"a.b\": 3", "$.categories[0]['a.b']", nameof(AwardsErrors.SetupUnknown))]
    [InlineData("\"nominating_closes\": \"2026-03-31\"", "\"nominating_closes\": \"2026-02-30\"", "$.dates.nominating_closes", nameof(AwardsErrors.SetupKind))]
    [InlineData("\"screening_closes\": \"2026-04-15\"", "\"screening_closes\": \"2026-03-31\"", "$.dates.screening_closes", nameof(AwardsErrors.SetupDates))]
    [InlineData("Europe/Zurich", "Europe/Zuerich", "$.time_zone", nameof(AwardsErrors.UnknownTimeZone))]
    [InlineData("\"weight\": 60", "\"weight\": 61", "$.criteria", nameof(AwardsErrors.WeightsSum))]
    [InlineData("impact at point 5", "", "$.criteria[0].anchors[5]", nameof(AwardsErrors.SetupEmpty))]
    [InlineData("palmares-edition/1", "palmares-edition/9", "$.format", nameof(AwardsErrors.SetupFormat))]
    [InlineData("\"conflict_years\": 3", "\"conflict_years\": 3.5", "$.rules.conflict_years", nameof(AwardsErrors.SetupKind))]
    [InlineData("\"code\": \"craft\"", "\"code\": \"IMPACT\"", "$.criteria[1].code", nameof(AwardsErrors.SetupCodeTwice))]
    [InlineData("\"phase\": \"screening\"", "\"phase\": \"published\"", "$.phases[1].endorsements_taken", nameof(AwardsErrors.SetupUnknown))]
    [InlineData("\"quota_kind\": \"hard\"", "\"quota_kind\": \"Hard\"", "$.categories[0].quota_kind", nameof(AwardsErrors.SetupKind))]
    [InlineData("\"caps\": []", "\"caps\": [{\"by\": \"organisation\", \"most\": 1, \"share_percent\": 2, \"kind\": \"hard\"}]", "$.categories[0].caps[0]", nameof(AwardsErrors.CapUnreadable))]
    [InlineData("\"rules\": {", "\"rules\": [{", "$", nameof(AwardsErrors.SetupNotJson))]
    public void A_fault_stands_under_its_path_with_a_mend(string part, string instead, string path, string code)
    {
        var text = SetupText.Write(Example);
        Assert.Contains(part, text, StringComparison.Ordinal);

        var read = SetupReader.From(text.Replace(part, instead, StringComparison.Ordinal), default);

        Assert.Null(read.Draft);
        var fault = Assert.Single(read.Faults);
        Assert.Equal((path, code), (fault.Place, fault.Code));
        Assert.True(fault.Mend is not null || fault.Template.Contains("must", StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_said_at_once()
    {
        var text = SetupText.Write(Example).Replace("\"quota\": 2", "\"quota\": null", StringComparison.Ordinal).Replace("2026-03-31", "soon", StringComparison.Ordinal).Replace("\"quorum\": 3", "\"quorum\": true", StringComparison.Ordinal);

        var faults = SetupReader.From(text, default).Faults;

        Assert.Equal(["$.dates.nominating_closes", "$.dates.reference_date", "$.rules.quorum", "$.categories[0].quota"], faults.Select(fault => fault.Place));
    }

    [Fact]
    public void Whatever_a_single_fault_list_accepts_the_rules_of_the_form_accept_too() => Drafts.Select(Gen.Int[0, 13], (draft, spoil) => Spoil(draft, spoil)).Sample(
        draft => Assert.Equal(EditionRules.Check(draft) is null, SetupRules.Check(draft).Count == 0), iter: 300);

    [Fact]
    public void A_difference_names_an_entry_by_its_code()
    {
        var after = Example with
        {
            ConflictYears = 5,
            Categories = [new("second", "Second", 1), new("emerging", "Emerging leader", 3)],
            FirstRecordAtMostYears = 8,
        };

        var changes = SetupDiff.Between(Example, after);

        Assert.Equal(
            [
                new("$.rules.conflict_years", "3", "5"),
                new("$.rules.first_record_at_most_years", "null", "8"),
                new("$.categories[*]", "emerging", "second, emerging"),
                new("$.categories['second'].code", null, "\"second\""),
                new("$.categories['second'].name", null, "\"Second\""),
                new("$.categories['second'].quota", null, "1"),
                new("$.categories['second'].quota_kind", null, "\"hard\""),
                new("$.categories['second'].may_withhold", null, "true"),
                new("$.categories['emerging'].quota", "2", "3"),
            ],
            changes);
        Assert.Equal(changes.Count, SetupDiff.Between(after, Example).Count);
    }

    internal static EditionDraft Example { get; } = AwardsBuilder.Draft(default) with { Purpose = "Honours early work." };

    private static EditionDraft Draft(string label, string purpose, int start, int[] steps, int[] quotas, int weight, int? least, bool flag)
    {
        var days = new List<DateOnly> { new DateOnly(2001, 1, 1).AddDays(start) };
        days.AddRange(steps.Select(step => days[^1].AddDays(step)).ToList().Select((_, at) => new DateOnly(2001, 1, 1).AddDays(start + steps.Take(at + 1).Sum())));
        return Example with
        {
            Label = label,
            Purpose = purpose.Trim(),
            NominatingOpens = days[0],
            NominatingCloses = days[1],
            ScreeningCloses = days[2],
            ReviewingCloses = days[3],
            DecidingCloses = days[4],
            Publishes = days[5],
            ReferenceDate = days[1],
            GraceHours = start % 337,
            Categories = [.. quotas.Select((quota, at) => new CategoryDraft($"c{at}", label, quota) { QuotaKind = (QuotaKind)(quota % 2), MayWithhold = flag, Caps = Caps(quota) })],
            Form = Form(label, quotas.Length),
            Phases = PhaseRules.Whole([new(EditionPhase.Reviewing, PhaseRules.Of(EditionPhase.Reviewing).Where((_, at) => (weight >> at) % 2 == 0).ToHashSet())]),
            Criteria = [new("one", label, purpose.Trim(), weight, AwardsBuilder.Anchors(label)), new("two", "Two", "", 100 - weight, AwardsBuilder.Anchors("two"))],
            FirstRecordAtLeastYears = least,
            NotAlreadyLaureate = flag,
        };
    }

    private static FormField[] Form(string label, int size) =>
    [
        .. new FormField[]
        {
            new("region", FieldType.Choice, new(new Dictionary<string, string> { ["en"] = label, ["ar"] = "المنطقة" })) { Required = true, Choices = [new("a", LocalText.English(label)), new("b", LocalText.English("B"))] },
            new("why", FieldType.LongText, LocalText.English(label)) { Words = 60, Help = LocalText.English(label), When = new("region", ["b"]) },
            new("paper", FieldType.File, LocalText.English("Paper")) { Kinds = [FileKind.Pdf, FileKind.Jpeg], Kilobytes = 500, Pages = 3 },
            new("years", FieldType.Number, LocalText.English("Years")) { Low = -1, High = 8 },
        }.Take(size),
    ];

    private static QuotaCap[] Caps(int quota) => [.. new QuotaCap[] { new(QuotaRules.Organisation, quota, null, QuotaKind.Soft), new("answer:region", null, 40, QuotaKind.Hard) }.Take(quota % 3)];

    private static EditionDraft Spoil(EditionDraft draft, int how) => how switch
    {
        0 => draft with { Quorum = 0 },
        1 => draft with { Publishes = draft.DecidingCloses },
        2 => draft with { Categories = [] },
        3 => draft with { Criteria = [draft.Criteria[0]] },
        4 => draft with { EndorsementsMin = 9 },
        5 => draft with { Slug = "Not A Slug" },
        6 => draft with { FirstRecordAtMostYears = -1 },
        7 => draft with { Criteria = [draft.Criteria[0], draft.Criteria[0]] },
        8 => draft with { GraceHours = -1 },
        9 => draft with { Categories = [draft.Categories[0] with { Caps = [new("moon", 1, null, QuotaKind.Hard)] }] },
        10 => draft with { Categories = [draft.Categories[0] with { Caps = [new(QuotaRules.Organisation, 1, 40, QuotaKind.Hard)] }] },
        11 => draft with { Form = [draft.Form[0], draft.Form[0]] },
        _ => draft,
    };

    private static IEnumerable<(string Path, JsonObject Object)> Objects(JsonNode? node, string path) => node switch
    {
        JsonObject one => one.SelectMany(field => Objects(field.Value, $"{path}.{field.Key}")).Prepend((path, one)),
        JsonArray list => list.SelectMany((item, at) => Objects(item, $"{path}[{at}]")),
        _ => [],
    };
}
