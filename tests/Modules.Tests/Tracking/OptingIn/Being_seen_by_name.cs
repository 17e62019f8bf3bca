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
using Palmares.Tracking.Indicators;
using Palmares.Tracking.OptingIn;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.OptingIn;

public sealed class Being_seen_by_name
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Only_who_saw_their_record_and_agreed_is_named_and_is_gone_when_they_leave(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        var (person, secretary, secret) = await AskedAsync(room);

        var before = await EmergingAsync(room, secretary);
        var own = (await room.World.RunAsync((ShowOwnFigures show) => show.RunAsync(secret, Ct))).Value;
        await AnswerAsync(room, secret, true);
        var named = await EmergingAsync(room, secretary);
        var listed = (await room.World.RunAsync((ListIndicators list) => list.RunAsync("demo-lab", 1, secretary, Ct))).Value;
        var left = await AnswerAsync(room, secret, false);
        var after = await EmergingAsync(room, secretary);

        Assert.Empty(before.People);
        Assert.Equal((person, "Oddny Thistlewood", OptInState.Asked), (own.Person, own.Name, own.State));
        Assert.NotEmpty(own.Evidence);
        Assert.NotNull(own.Figures);
        Assert.Equal(["Oddny Thistlewood"], named.People.Select(one => one.Name));
        Assert.Equal(["Oddny Thistlewood"], listed.Lines.Items.Select(line => line.Name));
        Assert.Equal(OptInState.Left, left.Value);
        Assert.Empty(after.People);
        Assert.Equal(["tracking.opt-in-asked", "tracking.opt-in-answered", "tracking.opt-in-answered"], (await room.World.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("tracking.opt-in", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Withdrawing_the_purpose_or_following_an_objection_takes_the_name_off_at_once()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var (person, secretary, secret) = await AskedAsync(room);
        await AnswerAsync(room, secret, true);
        var objection = (await room.World.RunAsync((RaiseObjection raise) => raise.RunAsync(new(ProcessingPurpose.Tracking, "Oddny Thistlewood", "oddny@example.org", "No more."), Actor.Public, Ct))).Value;
        await room.World.RunAsync((AnswerObjection answer) => answer.RunAsync(new(objection, true, "Done.", person.Value), secretary, Ct));

        var barred = await EmergingAsync(room, secretary);
        var askedAgain = await room.World.RunAsync((AskToBeSeen ask) => ask.RunAsync(new(person, "oddny@example.org"), secretary, Ct));
        await room.World.RunAsync((WithdrawProcessing withdraw) => withdraw.RunAsync(new(ProcessingPurpose.Tracking, "Over."), secretary, Ct));
        var off = await room.World.RunAsync((ShowEmerging show) => show.RunAsync(secretary, Ct));
        var offToo = await room.World.RunAsync((ShowSuccession show) => show.RunAsync(null, secretary, Ct));

        Assert.Empty(barred.People);
        Assert.Equal(nameof(TrackingErrors.AskedAlready), askedAgain.Error.Code);
        Assert.Equal((TrackingErrors.PurposeNotStated, TrackingErrors.PurposeNotStated), (off.Error, offToo.Error));
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_purpose_is_stated_nor_twice_nor_without_leave()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var (person, secretary) = ((await room.PersonAsync("thistlewood")).Person, room.World.As(Role.Secretary));
        Task<Result<OptInId>> AskAsync(string email, Actor by) => room.World.RunAsync((AskToBeSeen ask) => ask.RunAsync(new(person, email), by, Ct));

        Assert.Equal(TrackingErrors.PurposeNotStated, (await AskAsync("oddny@example.org", secretary)).Error);
        await room.World.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.Tracking), secretary, Ct));
        Assert.Equal(KernelErrors.NotPermitted, (await AskAsync("oddny@example.org", room.World.As(Role.Steward))).Error);
        Assert.Equal(nameof(TrackingErrors.AddressMissing), (await AskAsync("oddny", secretary)).Error.Code);
        Assert.False((await AskAsync("oddny@example.org", secretary)).IsError);
        Assert.Equal(nameof(TrackingErrors.AskedAlready), (await AskAsync("oddny@example.org", secretary)).Error.Code);
        Assert.Equal(nameof(TrackingErrors.NoSuchLink), (await AnswerAsync(room, "guessed", true)).Error.Code);
        Assert.Equal(nameof(TrackingErrors.NoSuchLink), (await room.World.RunAsync((ShowOwnFigures show) => show.RunAsync("guessed", Ct))).Error.Code);
    }

    private static async Task<(PersonId Person, Actor Secretary, string Secret)> AskedAsync(RecordRoom room)
    {
        await room.ImportFixtureAsync();
        var (person, secretary) = ((await room.PersonAsync("thistlewood")).Person, room.World.As(Role.Secretary));
        await room.World.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.Tracking), secretary, Ct));
        await room.World.RunAsync((ComputeIndicators compute) => compute.RunAsync(secretary, Ct));
        await room.World.RunAsync((AskToBeSeen ask) => ask.RunAsync(new(person, "oddny@example.org"), secretary, Ct));
        var letter = await room.World.QueryAsync(db => db.Set<OutboxMessage>().SingleAsync(Ct));
        return (person, secretary, letter.Text.Split("/own-record/")[1].Split('\n')[0]);
    }

    private static async Task<ShowEmerging.View> EmergingAsync(RecordRoom room, Actor by) => (await room.World.RunAsync((ShowEmerging show) => show.RunAsync(by, Ct))).Value;

    private static Task<Result<OptInState>> AnswerAsync(RecordRoom room, string secret, bool agrees) => room.World.RunAsync((AnswerOptIn answer) => answer.RunAsync(secret, agrees, Ct));
}
