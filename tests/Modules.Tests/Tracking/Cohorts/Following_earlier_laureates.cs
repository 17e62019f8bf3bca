using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Modules.Tests.Privacy;
using Palmares.Modules.Tests.Records;
using Palmares.Privacy;
using Palmares.Privacy.Objecting;
using Palmares.Privacy.Stating;
using Palmares.Records;
using Palmares.TestKit;
using Palmares.Tracking;
using Palmares.Tracking.Cohorts;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Cohorts;

public sealed class Following_earlier_laureates
{
    private const string Letter = "Letter of 2019-05-12";

    private static readonly DateOnly Decided = new(2019, 5, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task They_enter_a_cohort_from_the_day_of_their_decision_once_the_purpose_is_stated(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportFixtureAsync();
        var (person, secretary) = ((await room.PersonAsync("quillfeather")).Person, room.World.As(Role.Secretary));

        Assert.Equal(KernelErrors.NotPermitted, (await FollowAsync(room, room.World.As(Role.Rapporteur), [new(person, Decided, Letter)])).Error);
        Assert.Equal(TrackingErrors.PurposeNotStated, (await FollowAsync(room, secretary, [new(person, Decided, Letter)])).Error);
        await StateAsync(room, secretary);
        Assert.Equal(1, (await FollowAsync(room, secretary, [new(person, Decided, Letter)])).Value);
        // Said once more, with another day: who is in stays from the earlier one.
        await FollowAsync(room, secretary, [new(person, Decided.AddYears(1), Letter)]);

        var member = await room.World.QueryAsync(db => db.Set<CohortMember>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal((new CohortId("laureates-before"), person, Decided), (member.Cohort, member.Person, member.From));
        Assert.Equal("tracking.person-followed", Assert.Single(await room.World.ActsAsync(), act => act.Name.StartsWith("tracking.", StringComparison.Ordinal)).Name);
    }

    [Fact]
    public async Task Nobody_enters_whose_agreement_is_kept_nowhere_or_who_objected_and_then_no_other_of_the_list_either()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var (person, secretary) = ((await room.PersonAsync("quillfeather")).Person, room.World.As(Role.Secretary));
        await StateAsync(room, secretary);

        Assert.Equal(nameof(TrackingErrors.AgreementMissing), (await FollowAsync(room, secretary, [new(person, Decided, " ")])).Error.Code);
        Assert.Equal(nameof(TrackingErrors.DecidedAhead), (await FollowAsync(room, secretary, [new(person, new DateOnly(2999, 1, 1), Letter)])).Error.Code);
        Assert.Equal(TrackingErrors.NobodyNamed, (await FollowAsync(room, secretary, [])).Error);
        Assert.Equal(ErrorKind.NotFound, (await FollowAsync(room, secretary, [new(person, Decided, Letter), new(new PersonId(Guid.Empty), Decided, Letter)])).Error.Kind);
        var objection = (await room.World.RunAsync((RaiseObjection raise) => raise.RunAsync(new(ProcessingPurpose.OutcomeStudies, "A name", "somebody@example.org", "Leave me out."), Actor.Public, Ct))).Value;
        await room.World.RunAsync((AnswerObjection answer) => answer.RunAsync(new(objection, true, "Left out.", person.Value), secretary, Ct));
        Assert.Equal(nameof(TrackingErrors.ObjectedBefore), (await FollowAsync(room, secretary, [new(person, Decided, Letter)])).Error.Code);

        Assert.Equal(0, await room.World.QueryAsync(db => db.Set<CohortMember>().CountAsync(Ct)));
    }

    private static Task<Result<ProcessingId>> StateAsync(RecordRoom room, Actor by) => room.World.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.OutcomeStudies), by, Ct));

    private static Task<Result<int>> FollowAsync(RecordRoom room, Actor by, IReadOnlyList<FollowEarlier.Entry> people) =>
        room.World.RunAsync((FollowEarlier follow) => follow.RunAsync(new("laureates-before", people), by, Ct));
}
