using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Records;
using Palmares.TestKit;
using Palmares.Tracking;
using Palmares.Tracking.Cohorts;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Cohorts;

public sealed class Following_a_cohort
{
    private static readonly DateOnly Decided = new(2020, 1, 1);
    private static readonly DateOnly Until = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_enters_once_with_an_act_in_the_callers_transaction(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportFixtureAsync();
        var person = (await room.PersonAsync("quillfeather")).Person;

        await FollowAsync(room.World, person);
        await FollowAsync(room.World, person);

        Assert.Single(await room.World.ActsAsync(), act => act.Name == "tracking.person-followed");
        Assert.Equal(1, await room.World.QueryAsync(db => db.Set<CohortMember>().CountAsync(Ct)));
    }

    [Fact]
    public async Task The_secretary_sees_members_and_others_see_no_small_cell()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        await FollowAsync(room.World, (await room.PersonAsync("quillfeather")).Person);

        var secretary = (await ShowAsync(room.World, Role.Secretary)).Value;
        var rapporteur = (await ShowAsync(room.World, Role.Rapporteur)).Value;
        var judge = await ShowAsync(room.World, Role.Judge);

        Assert.True(Assert.Single(secretary.Members).Outcome!.Left);
        Assert.Equal((1, 1, true), (secretary.People, secretary.Left, secretary.TooFewForClaim));
        Assert.True(rapporteur is { People: null, Left: null, Leading: null, Members.Count: 0, Retention.Count: 0, Progress.Count: 0 });
        Assert.Equal(ErrorKind.Forbidden, judge.Error.Kind);
    }

    [Fact]
    public void A_gap_of_24_months_is_leaving_and_a_shorter_one_is_not()
    {
        Assert.False(FollowUp.Of(Person("2021-06", "2023-05", "2025-02"), Decided, Until).Left);
        var left = FollowUp.Of(Person("2021-06", "2023-08-02"), Decided, Until);
        Assert.True(left.Left);
        Assert.Equal(1.49, left.ActiveYears);
    }

    [Fact]
    public void Nobody_has_left_before_24_months_have_passed()
    {
        var outcome = FollowUp.Of(Person(), new DateOnly(2024, 6, 1), Until);

        Assert.False(outcome.Left);
        Assert.Equal(outcome.YearsFollowed, outcome.ActiveYears);
    }

    [Fact]
    public void A_lead_held_before_the_decision_is_no_progress_after_it()
    {
        var before = FollowUp.Of(Person([Chair("2018-01-01"), Chair("2022-01-01")]), Decided, Until);
        var after = FollowUp.Of(Person([Chair("2022-01-01")]), Decided, Until);

        Assert.Null(before.FirstLead);
        Assert.Equal(new DateOnly(2022, 1, 1), after.FirstLead);
    }

    private static PersonDeeds Person(params string[] dates) => Record([.. dates.Select((date, i) => new Work(
        new("demo", $"D {i}"), "Title", null, PartialDate.Parse(date), null, null, ["author"], new("demo", $"D {i}")))], []);

    private static PersonDeeds Person(IReadOnlyList<Mandate> mandates) => Record([], mandates);

    private static PersonDeeds Record(IReadOnlyList<Work> works, IReadOnlyList<Mandate> mandates) =>
        new(default, "Somebody", works, mandates, [], new SnapshotId("abc"));

    private static Mandate Chair(string from) => new(new("demo", from), "chair", "SG 1", "Study Group", PartialDate.Parse(from), false, PartialDate.Parse(from), null, false);

    private static Task<int> FollowAsync(World world, PersonId person) => world.QueryAsync(async db =>
    {
        var acts = new ActLog(db);
        new AddToCohort(db, acts, world.Clock).Stage(person, "laureates-2020", new DateOnly(2023, 1, 1), world.As(Role.Secretary));
        return await db.SaveChangesAsync(Ct);
    });

    private static Task<Result<ShowCohort.View>> ShowAsync(World world, Role role) =>
        world.RunAsync((ShowCohort show) => show.RunAsync(new CohortId("laureates-2020"), world.As(role), Ct));
}
