using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Gaps;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape.Gaps;

public sealed class ComparingProgrammes
{
    private const string Proposed = "itu-t-ngla";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public void Two_that_state_the_same_differ_in_nothing_and_the_reason_says_what_both_state()
    {
        var one = AwardRegister.Shipped.Find("iso-nextgen")!;

        var compared = ComparisonRules.Compare(one, one).Single(cell => cell.Dimension.Key == "upper-age");

        Assert.Equal((Comparison.Same, "Both state: 35."), (compared.Outcome, compared.Reason));
    }

    [Theory]
    [InlineData("iso-nextgen", "itu-kaleidoscope", "upper-age", Comparison.Different, "This: 35. Other: 30.")]
    [InlineData("iso-nextgen", "ansi-nextgen", "upper-age", Comparison.NotFound, "Of the other not found. This: 35.")]
    public void An_outcome_comes_with_its_reason(string subject, string other, string dimension, Comparison outcome, string reason)
    {
        var compared = ComparisonRules.Compare(AwardRegister.Shipped.Find(subject)!, AwardRegister.Shipped.Find(other)!, AwardDimensions.Find(dimension)!);

        Assert.Equal((outcome, reason), (compared.Outcome, compared.Reason));
    }

    [Fact]
    public void The_empty_proposal_is_not_looked_at_on_the_points_it_says_nothing_of()
    {
        var proposal = AwardRegister.Shipped.Find(Proposed)!;

        var outcomes = AwardRegister.Shipped.Counted.SelectMany(other => ComparisonRules.Compare(proposal, other)).ToList();

        Assert.Equal(72 * 28, outcomes.Count);
        Assert.All(outcomes.Where(one => one.Dimension.Key is not ("subject" or "category")), one => Assert.Equal(Comparison.NotLooked, one.Outcome));
        Assert.All(outcomes, one => Assert.NotEmpty(one.Reason));
    }

    [Fact]
    public void Early_career_with_leadership_is_found_in_six_records_and_in_none_of_an_intergovernmental_body()
    {
        Combination Count(params string[] features) => Combinations.Count([.. features.Select(key => Combinations.Find(key)!)], AwardRegister.Shipped.Counted);

        var both = Count("early-career", "leadership");
        var three = Count("early-career", "leadership", "intergovernmental");

        Assert.Equal(AwardRegister.Shipped.Counted.Count(award => award.Categories.Contains("early career") && award.Categories.Contains("leadership")), both.Stating.Count);
        Assert.NotEmpty(both.Stating);
        Assert.Empty(three.Stating);
        Assert.Equal("not found in 72 records of 34 organisations, read in part", three.Sentence);
    }

    [Theory]
    [InlineData("upper-age", "upper-years")]
    [InlineData("career-break")]
    [InlineData("early-career", "weights")]
    public void What_no_record_states_is_said_with_its_reach(params string[] features)
    {
        var found = Combinations.Count([.. features.Select(key => Combinations.Find(key)!)], AwardRegister.Shipped.Counted);

        Assert.Empty(found.Stating);
        Assert.InRange(found.Unread, 1, 72);
    }

    [Fact]
    public void An_award_for_universities_serves_another_purpose_than_one_for_persons()
    {
        var person = AwardRegister.Shipped.Find("iso-nextgen")!;

        Assert.Equal("Honours organisation, not individual.", ComparisonRules.DifferentPurpose(person, AwardRegister.Shipped.Find("iso-highered")!));
        Assert.Null(ComparisonRules.DifferentPurpose(person, AwardRegister.Shipped.Find("ansi-nextgen")!));
    }

    [Fact]
    public void Nearness_keeps_what_is_not_known_as_a_range()
    {
        var near = new Nearness(AwardRegister.Shipped.All[0], 3, 2, 23, null);

        Assert.Equal((3, 26), near.Range);
        Assert.Equal(0.6, near.Share);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_analysis_compares_the_proposal_with_all_72_and_belongs_to_its_proposer(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var id = await StartAsync(world, world.As(Role.Delegate), Proposed);

        var own = await ShowAsync(world, world.As(Role.Delegate), id.Value);
        var others = await ShowAsync(world, world.As(Role.Delegate, "another delegate"), id.Value);

        Assert.Equal((72, 34, true), (own.Awards.Count, own.Organisations, own.Mine));
        Assert.False(others.Mine);
        Assert.Contains("Early career + Leadership + At an intergovernmental body", own.Missing.Select(gap => string.Join(" + ", gap.Features.Select(feature => feature.Label))));
        Assert.Contains("Career break rule", own.NeverStated.Select(gap => gap.Features.Single().Label));
        Assert.Equal(72, own.Nearest.Count);
        Assert.Equal("landscape.analysis-started", (await world.ActsAsync()).Single().Name);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_edition_run_here_is_compared_like_any_other(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var edition = await new AwardsBuilder(world) { Adjust = draft => draft with { FirstRecordAtMostYears = 8 } }.OpenAsync();
        var id = await StartAsync(world, world.As(Role.Delegate), edition.Id.ToString());

        var shown = await ShowAsync(world, world.As(Role.Delegate), id.Value);

        var ansi = shown.Awards.Single(one => one.Award.Id == "ansi-nextgen");
        Assert.Equal(Comparison.Same, ansi.Cells.Single(cell => cell.Dimension.Key == "upper-years").Outcome);
        Assert.Equal(Comparison.Different, shown.Awards.Single(one => one.Award.Id == "iso-nextgen").Cells.Single(cell => cell.Dimension.Key == "upper-age").Outcome);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_proposer_alone_reads_and_marks_and_an_opinion_needs_a_name(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (owner, other) = (world.As(Role.Delegate), world.As(Role.Delegate, "another delegate"));
        var id = (await StartAsync(world, owner, "iso-nextgen")).Value;
        var reading = Note(id, NoteKind.Reading) with { Reading = Comparison.Same };

        var strange = await NoteAsync(world, other, reading);
        var nameless = await NoteAsync(world, other, Note(id, NoteKind.Opinion));
        Assert.False((await NoteAsync(world, owner, reading)).IsError);
        Assert.False((await NoteAsync(world, other, Note(id, NoteKind.Opinion) with { Judgement = Judgement.Stronger, NamedSource = "Administration of Examplia, in the debate" })).IsError);
        Assert.False((await NoteAsync(world, owner, Note(id, NoteKind.DifferentPurpose) with { Note = "Papers, not persons." })).IsError);
        var shown = await ShowAsync(world, owner, id);

        Assert.Equal(nameof(LandscapeErrors.NotYourAnalysis), strange.Error.Code);
        Assert.Equal(nameof(LandscapeErrors.NamedSourceNeeded), nameless.Error.Code);
        var compared = shown.Awards.Single(one => one.Award.Id == "itu-kaleidoscope");
        var cell = compared.Cells.Single(one => one.Dimension.Key == "upper-age");
        Assert.Equal((Comparison.Same, "Both are for the young.", "Examplia"), (cell.Outcome, cell.Reason, cell.ReadBy?.Member));
        Assert.Equal("Papers, not persons.", compared.DifferentPurpose);
        Assert.Equal("Administration of Examplia, in the debate", shown.Notes.Single(note => note.Kind == NoteKind.Opinion).NamedSource);
    }

    [Fact]
    public async Task A_what_if_changes_who_is_nearest_and_is_not_kept()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = (await StartAsync(world, world.As(Role.Delegate), Proposed)).Value;

        var changed = (await world.RunAsync((ShowAnalysis show) => show.RunAsync(id, world.As(Role.Delegate), Ct, new("max_age", "35")))).Value;
        var after = await ShowAsync(world, world.As(Role.Delegate), id);

        Assert.Equal(Comparison.Same, changed.Awards.Single(one => one.Award.Id == "iso-nextgen").Cells.Single(cell => cell.Dimension.Key == "upper-age").Outcome);
        Assert.Equal(Comparison.NotLooked, after.Awards.Single(one => one.Award.Id == "iso-nextgen").Cells.Single(cell => cell.Dimension.Key == "upper-age").Outcome);
    }

    [Fact]
    public async Task The_export_holds_every_programme_on_every_point_and_judges_nothing()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = (await StartAsync(world, world.As(Role.Delegate), Proposed)).Value;
        var shown = await ShowAsync(world, world.As(Role.Delegate), id);

        var rows = GapPaper.Rows(shown).ToList();
        var text = Palmares.Papers.Word.WordReader.ReadText(new MemoryStream(GapPaper.Of(shown, world.Clock.GetUtcNow()).ToDocx()));

        Assert.Equal(72 * 28, rows.Count);
        Assert.Equal(GapPaper.ToCsv(shown), GapPaper.ToCsv(shown));
        Assert.Contains("not found in 72 records of 34 organisations, read in part", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody has", text, StringComparison.OrdinalIgnoreCase);
    }

    private static NoteInAnalysis.Input Note(AnalysisId id, NoteKind kind) => new()
    {
        Analysis = id, Kind = kind, Award = "itu-kaleidoscope", Dimension = "upper-age", Note = "Both are for the young.", From = new Origin("Examplia"),
    };

    private static Task<Result<AnalysisNoteId>> NoteAsync(World world, Actor by, NoteInAnalysis.Input input) => world.RunAsync((NoteInAnalysis note) => note.RunAsync(input, by, Ct));

    private static Task<Result<AnalysisId>> StartAsync(World world, Actor by, string subject) =>
        world.RunAsync((StartAnalysis start) => start.RunAsync(new("What others do", subject, [], new Origin("Examplia")), by, Ct));

    private static async Task<AnalysisShown> ShowAsync(World world, Actor by, AnalysisId id) => (await world.RunAsync((ShowAnalysis show) => show.RunAsync(id, by, Ct))).Value;
}
