using Palmares.Kernel;
using Palmares.Modules.Tests.Proceedings.Documents;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Meetings;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Meetings;

public sealed class RunningAMeeting
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    internal static PlanMeeting.Input Plan(MeetingKind kind = MeetingKind.RapporteurGroup, bool unplanned = false, AccessClass access = AccessClass.MembersOnly) => new()
    {
        Group = "RG-FAB", Title = "RG-FAB e-meeting on age rules", Kind = kind, Unplanned = unplanned, Zone = "Europe/Zurich", StartsOn = new DateOnly(2026, 6, 10), Access = access,
    };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task From_planning_to_a_closed_meeting_with_its_report(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var chair = world.As(Role.Rapporteur);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C12", AccessClass.MembersOnly, "Age rules of fables");
        var meeting = Ok(await world.RunAsync((PlanMeeting plan) => plan.RunAsync(Plan(), chair, Ct)));
        Ok(await world.RunAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, new DateOnly(2026, 4, 10)), chair, Ct)));
        var rules = Ok(await world.RunAsync((AddAgendaItem add) => add.RunAsync(new(meeting, "Age rules"), chair, Ct)));
        var open = Ok(await world.RunAsync((AddAgendaItem add) => add.RunAsync(new(meeting, "Other business"), chair, Ct)));
        Ok(await world.RunAsync((AllocateDocument allocate) => allocate.RunAsync(new(rules, "SG 99-C12"), chair, Ct)));
        Ok(await world.RunAsync((RecordParticipants record) => record.RunAsync(new(meeting, "R. Fable; Examplia Telecom; Delegate\nA. Tale; Quarrywood; ; apologies"), chair, Ct)));
        Ok(await world.RunAsync((RecordDecision decide) => decide.RunAsync(new(rules, DecisionWord.Agreed, "The group agreed to two rules.", "Quarrywood reserves its position."), chair, Ct)));
        Ok(await world.RunAsync((CloseMeeting close) => close.RunAsync(meeting, chair, Ct)));

        var shown = Ok(await world.RunAsync((ShowMeeting show) => show.RunAsync(meeting, chair, Ct)));
        Assert.Equal([DecisionWord.Agreed, DecisionWord.CarriedForward], shown.Items.Select(item => item.Decision!.Value));
        Assert.Equal(open, shown.Items[1].Id);
        Assert.Equal("SG99-C12", Assert.Single(shown.Items[0].Documents).Canonical);
        Assert.Equal([Presence.Remote, Presence.Apologies], shown.Participants.Select(one => one.Presence));
        var report = WordReader.ReadText(new MemoryStream(Ok(await world.RunAsync((WriteMeetingReport write) => write.RunAsync(new(meeting, "Rapporteur, RG-FAB"), chair, Ct))).ToDocx()));
        Assert.All(
            ["The group agreed to two rules.", "Decision: agreed.", "Decision: carried forward.", "Reservation recorded: Quarrywood reserves its position.", "SG99-C12", "61 days before its first day", "1 participant of 1 entity", "Europe/Zurich"],
            words => Assert.Contains(words, report, StringComparison.Ordinal));
        Assert.Equal(
            ["meeting-planned", "meeting-convened", "agenda-item-added", "agenda-item-added", "document-allocated", "participants-recorded", "decision-recorded", "meeting-closed"],
            (await world.ActsAsync()).Select(act => act.Name["proceedings.".Length..]).Where(name => name != "document-registered"));
        Assert.DoesNotContain(await world.ActsAsync(), act => act.Payload.Contains("Fable", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MeetingKind.RapporteurGroup, false, "2026-04-10", true)]
    [InlineData(MeetingKind.RapporteurGroup, false, "2026-04-11", false)]
    [InlineData(MeetingKind.AdvisoryGroup, true, "2026-03-10", true)]
    [InlineData(MeetingKind.AdvisoryGroup, true, "2026-03-11", false)]
    [InlineData(MeetingKind.Workshop, false, "2026-06-10", true)]
    public async Task A_short_notice_is_refused_unless_its_reason_is_recorded(MeetingKind kind, bool unplanned, string on, bool inTime)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var chair = world.As(Role.Rapporteur);
        var meeting = Ok(await world.RunAsync((PlanMeeting plan) => plan.RunAsync(Plan(kind, unplanned), chair, Ct)));

        var convened = await world.RunAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, DateOnly.Parse(on)), chair, Ct));

        Assert.Equal(inTime, !convened.IsError);
        if (inTime)
            return;
        Assert.Equal((nameof(ProceedingsErrors.NoticeTooShort), "ShortNotice"), (convened.Error.Code, convened.Error.Place));
        Ok(await world.RunAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, DateOnly.Parse(on), null, "Plenary agreed to it."), chair, Ct)));
        Assert.Equal("Plenary agreed to it.", Ok(await world.RunAsync((ShowMeeting show) => show.RunAsync(meeting, chair, Ct))).ShortNotice);
    }

    [Fact]
    public async Task What_a_closed_meeting_decided_stands()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var chair = world.As(Role.Rapporteur);
        var (meeting, item) = await ConvenedAsync(world);
        Ok(await world.RunAsync((CloseMeeting close) => close.RunAsync(meeting, chair, Ct)));

        Assert.Equal(nameof(ProceedingsErrors.MeetingClosed), (await world.RunAsync((RecordDecision decide) => decide.RunAsync(new(item, DecisionWord.Agreed), chair, Ct))).Error.Code);
        Assert.Equal(nameof(ProceedingsErrors.MeetingClosed), (await world.RunAsync((AddAgendaItem add) => add.RunAsync(new(meeting, "Late"), chair, Ct))).Error.Code);
        Assert.Equal(nameof(ProceedingsErrors.MeetingClosed), (await world.RunAsync((CloseMeeting close) => close.RunAsync(meeting, chair, Ct))).Error.Code);
    }

    [Fact]
    public async Task A_decision_can_be_cited_and_one_on_a_restricted_meeting_is_not_found()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var chair = world.As(Role.Rapporteur);
        var (_, item) = await ConvenedAsync(world);
        var (_, hidden) = await ConvenedAsync(world, AccessClass.Restricted);
        Ok(await world.RunAsync((RecordDecision decide) => decide.RunAsync(new(item, DecisionWord.Approved), chair, Ct)));
        Ok(await world.RunAsync((RecordDecision decide) => decide.RunAsync(new(hidden, DecisionWord.Approved), chair, Ct)));

        Assert.Equal(DecisionWord.Approved, Ok(await world.RunAsync((FindMeetings find) => find.DecisionAsync(item, world.As(Role.Delegate), Ct))).Word);
        Assert.True((await world.RunAsync((FindMeetings find) => find.DecisionAsync(hidden, world.As(Role.Delegate), Ct))).IsError);
        Assert.Single(Ok(await world.RunAsync((FindMeetings find) => find.DecisionsAsync(new(), world.As(Role.Delegate), Ct))));
    }

    [Fact]
    public async Task A_report_takes_in_no_document_more_closed_than_the_meeting()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var chair = world.As(Role.Rapporteur);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C13", AccessClass.Restricted, "The palimpsest");
        var (meeting, item) = await ConvenedAsync(world);
        Ok(await world.RunAsync((AllocateDocument allocate) => allocate.RunAsync(new(item, "SG99-C13"), chair, Ct)));

        var report = WordReader.ReadText(new MemoryStream(Ok(await world.RunAsync((WriteMeetingReport write) => write.RunAsync(new(meeting, "Rapporteur"), chair, Ct))).ToDocx()));
        var shown = Ok(await world.RunAsync((ShowMeeting show) => show.RunAsync(meeting, world.As(Role.Delegate), Ct)));

        Assert.DoesNotContain("palimpsest", report, StringComparison.Ordinal);
        Assert.DoesNotContain("SG99-C13", report, StringComparison.Ordinal);
        Assert.Empty(shown.Items[0].Documents);
    }

    [Theory]
    [InlineData("only a name", nameof(ProceedingsErrors.ParticipantUnclear))]
    [InlineData("A; B; C; somewhere", nameof(ProceedingsErrors.PresenceUnclear))]
    public async Task A_line_of_the_list_that_is_not_understood_is_named(string line, string code)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (meeting, _) = await ConvenedAsync(world);

        var refused = await world.RunAsync((RecordParticipants record) => record.RunAsync(new(meeting, "R. Fable; Examplia\n" + line), world.As(Role.Rapporteur), Ct));

        Assert.Equal((code, "Line 2"), (refused.Error.Code, refused.Error.Message[..6]));
    }

    [Theory]
    [InlineData("CET", nameof(ProceedingsErrors.ZoneUnknown))]
    [InlineData("Etc/GMT+1", nameof(ProceedingsErrors.ZoneUnknown))]
    [InlineData("Europe/Nowhere", nameof(ProceedingsErrors.ZoneUnknown))]
    public async Task A_zone_is_told_by_its_full_name(string zone, string code)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        Assert.Equal(code, (await world.RunAsync((PlanMeeting plan) => plan.RunAsync(Plan() with { Zone = zone }, world.As(Role.Rapporteur), Ct))).Error.Code);
        Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((PlanMeeting plan) => plan.RunAsync(Plan(), world.As(Role.Delegate), Ct))).Error.Kind);
    }

    internal static async Task<(MeetingId Meeting, AgendaItemId Item)> ConvenedAsync(World world, AccessClass access = AccessClass.MembersOnly)
    {
        var chair = world.As(Role.Rapporteur);
        var meeting = Ok(await world.RunAsync((PlanMeeting plan) => plan.RunAsync(Plan(access: access), chair, Ct)));
        Ok(await world.RunAsync((ConveneMeeting convene) => convene.RunAsync(new(meeting, new DateOnly(2026, 3, 2)), chair, Ct)));
        return (meeting, Ok(await world.RunAsync((AddAgendaItem add) => add.RunAsync(new(meeting, "Age rules"), chair, Ct))));
    }

    private static T Ok<T>(Result<T> result) => result.IsError ? throw new InvalidOperationException(result.Error.ToString()) : result.Value;
}
