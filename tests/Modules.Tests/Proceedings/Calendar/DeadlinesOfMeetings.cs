using Palmares.Kernel;
using Palmares.Modules.Tests.Proceedings.Meetings;
using Palmares.Proceedings;
using Palmares.Proceedings.Calendar;
using Palmares.Proceedings.Meetings;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Calendar;

public sealed class DeadlinesOfMeetings
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    /// <summary>The real letter that convened a meeting of 26 February 2018 asked for contributions by 14 February.</summary>
    [Fact]
    public void Contributions_are_due_twelve_calendar_days_before() =>
        Assert.Equal(new DateOnly(2018, 2, 14), Due(MeetingKind.AdvisoryGroup, "2018-02-26", "2018-03-02")[DeadlineKind.Contributions]);

    [Fact]
    public void Every_rule_gives_its_day()
    {
        var due = Due(MeetingKind.StudyGroup, "2026-06-30", "2026-07-10");

        Assert.Equal(
            [
                (DeadlineKind.Timetable, "2025-06-30"), (DeadlineKind.Convening, "2026-04-30"), (DeadlineKind.ContributionsForTranslation, "2026-04-30"), (DeadlineKind.DraftTexts, "2026-05-19"),
                (DeadlineKind.Registration, "2026-05-30"), (DeadlineKind.Contributions, "2026-06-18"), (DeadlineKind.Posting, "2026-06-23"), (DeadlineKind.TemporaryDocuments, "2026-06-23"), (DeadlineKind.EventReports, "2026-06-28"),
                (DeadlineKind.ApprovalResults, "2026-07-24"),
            ],
            due.Select(pair => (pair.Key, pair.Value.ToString("yyyy-MM-dd"))));
        Assert.Equal("2026-08-21", Due(MeetingKind.AdvisoryGroup, "2026-06-30", "2026-07-10")[DeadlineKind.Report].ToString("yyyy-MM-dd"));
        Assert.Equal("2026-02-28", MeetingRules.ConveneBy(MeetingKind.StudyGroup, false, new DateOnly(2026, 4, 30)).ToString("yyyy-MM-dd"));
        Assert.Equal("2026-01-30", MeetingRules.ConveneBy(MeetingKind.StudyGroup, true, new DateOnly(2026, 4, 30)).ToString("yyyy-MM-dd"));
        Assert.Empty(Due(MeetingKind.Workshop, "2026-06-30", "2026-06-30"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_calendar_holds_what_is_not_yet_done_and_what_the_viewer_may_see(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var chair = world.As(Role.Rapporteur);
        var meeting = (await world.RunAsync((PlanMeeting plan) => plan.RunAsync(RunningAMeeting.Plan(), chair, Ct))).Value;
        await world.RunAsync((PlanMeeting plan) => plan.RunAsync(RunningAMeeting.Plan(access: AccessClass.Restricted) with { Title = "Hidden" }, chair, Ct));

        Assert.Equal([DeadlineKind.Convening, DeadlineKind.Contributions, DeadlineKind.Posting, DeadlineKind.TemporaryDocuments, DeadlineKind.EventReports], await KindsAsync(world));
        await world.RunAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, new DateOnly(2026, 3, 2)), chair, Ct));
        Assert.DoesNotContain(DeadlineKind.Convening, await KindsAsync(world));
        Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((ListDeadlines list) => list.RunAsync(new(), Actor.Public, Ct))).Error.Kind);
    }

    [Fact]
    public async Task The_calendar_file_names_each_zone_in_full_and_hides_what_the_viewer_may_not_see()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var chair = world.As(Role.Rapporteur);
        await world.RunAsync((PlanMeeting plan) => plan.RunAsync(RunningAMeeting.Plan() with { Zone = "Asia/Shanghai" }, chair, Ct));
        await world.RunAsync((PlanMeeting plan) => plan.RunAsync(RunningAMeeting.Plan(access: AccessClass.Restricted) with { Title = "Palimpsest", Zone = "Africa/Nairobi" }, chair, Ct));

        var file = (await world.RunAsync((WriteCalendar write) => write.RunAsync(new("Calendar", (kind, _) => kind?.ToString() ?? "reply"), world.As(Role.Delegate), Ct))).Value;

        Assert.Contains("TZID=Asia/Shanghai:20260610T093000", file, StringComparison.Ordinal);
        Assert.Contains("TZID:Asia/Shanghai", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Palimpsest", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Nairobi", file, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<DeadlineKind>> KindsAsync(World world)
    {
        var found = await world.RunAsync((ListDeadlines list) => list.RunAsync(new(), world.As(Role.Delegate), Ct));
        return [.. found.Value.Due.Select(line => line.Kind!.Value)];
    }

    private static Dictionary<DeadlineKind, DateOnly> Due(MeetingKind kind, string from, string until) =>
        MeetingRules.Deadlines(kind, false, DateOnly.Parse(from), DateOnly.Parse(until)).ToDictionary(deadline => deadline.Kind, deadline => deadline.On);
}
