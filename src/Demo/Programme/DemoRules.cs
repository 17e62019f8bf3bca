using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;

namespace Palmares.Demo.Programme;

/// <summary>The rules of eligibility of the demo's editions, and what is stated and waived for three of the nominees.</summary>
internal static class DemoRules
{
    private const string Staff = "Secretariat of the Meridian Standards Assembly";

    public static async Task GiveAsync(Stage stage, Actor secretary, EditionId edition, CancellationToken ct)
    {
        var shown = await stage.MustAsync((ShowRules show) => show.RunAsync(edition, null, secretary, ct));
        await stage.MustAsync((ReviseRules revise) => revise.RunAsync(new(edition, Book(shown.Book), 0, "As drafted by the group."), secretary, ct));
    }

    /// <summary>One nominee has more time for a career break, one was on leave from the staff, and of one it is not known exactly when it began.</summary>
    public static async Task ExceptAsync(Stage stage, Actor secretary, EditionFacts edition, CancellationToken ct)
    {
        var lines = await stage.MustAsync((ShowScreening show) => show.RunAsync(edition.Id, secretary, ct));
        var day = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime);
        stage.Clock.Pass(TimeSpan.FromMinutes(30));
        await StateAsync(lines[0].Id, StatedKind.Event, "record", Month(edition.ReferenceDate.AddMonths(-102)), "Letter of the nominee, kept at the secretariat");
        await ExceptAsync(lines[0].Id, "eight-years", ExceptionKind.Extension, "Parental leave.", "P2Y");
        await StateAsync(lines[1].Id, StatedKind.Spell, "employment", $"{Staff} | adviser | {day.Year - 2}", "Register of the staff");
        await ExceptAsync(lines[1].Id, "not-staff", ExceptionKind.Waiver, "On unpaid leave for the whole of the call.");
        await StateAsync(lines[2].Id, StatedKind.Event, "record", Month(edition.ReferenceDate.AddYears(-8))[..4], "List of participants without days");

        Task StateAsync(NominationId of, StatedKind kind, string name, string value, string source) =>
            stage.MustAsync((StateFact state) => state.RunAsync(new(of, kind, name, value, source), secretary, ct));

        Task ExceptAsync(NominationId of, string rule, ExceptionKind kind, string reason, string? longer = null) =>
            stage.MustAsync((RecordException except) => except.RunAsync(new(of, rule, kind, ExceptionState.Granted, "the awards group", day, reason, longer), secretary, ct));
    }

    /// <summary>What the rules of the list ask for before a decision is recorded, and again before it is approved: what was decided of another category since may bring them up.</summary>
    /// <param name="chosen">Null: those that stand decided.</param>
    public static async Task DocumentAsync(Stage stage, Actor chair, CategoryId category, IReadOnlyCollection<NominationId>? chosen, CancellationToken ct)
    {
        var asked = await stage.MustAsync((AskSlate ask) => ask.RunAsync(category, chosen, chair, ct));
        foreach (var open in asked.Answers.Where(one => one.Blocks))
        {
            await stage.MustAsync((DocumentSlateRule document) => document.RunAsync(
                new(category, open.Answer.Rule, SlateExceptionKind.Reason, "the panel", DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime), "Their work has nothing to do with one another; nobody else came near."), chair, ct));
        }
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static RuleBook Book(RuleBook empty) => empty with
    {
        Rules =
        [
            new Rule
            {
                Id = "eight-years", Title = "At most eight years since the first public record", ExtensionAtMost = new Period(2), Sensitive = true,
                Conditions = [new ElapsedIs(["record"], new Moment("reference"), new Lengths(Max: new Period(8)))],
            },
            new Rule
            {
                Id = "not-staff", Title = "Not on the staff of the assembly on the day of the deadline", Waivable = true,
                Conditions = [new SpellHeld(["employment"], [Staff], null, new Moment("deadline")) { Not = true }],
            },
            new Rule { Id = "three-parties", Title = "Nobody nominates or endorses themselves", Conditions = [new PartiesDiffer()] },
            new Rule { Id = "leaders-in-record", Title = "Emerging leaders stand in the public record", Categories = ["EL"], Conditions = [new FactIs("in_record", ["yes"])] },
            new Rule
            {
                Id = "recent-work", Title = "Evidence of the last six years", Scope = RuleScope.Evidence,
                Conditions = [new DateIs(From: new Moment("deadline", Plus: new Period(-6)), To: new Moment("deadline"), Straddling: Straddling.Any)],
            },
            new Rule
            {
                Id = "one-an-organisation", Title = "One laureate an organisation, unless the panel says why", Scope = RuleScope.Slate, Effect = RuleEffect.RunnerUp,
                Conditions = [new CapKept(1, Per: "organisation", Soft: true)],
            },
            new Rule { Id = "panel-of-five", Title = "At least five sit on the panel", Scope = RuleScope.Edition, Waivable = true, Conditions = [new NumberIs("panel", new Bounds(Min: 5))] },
        ],
    };
}
