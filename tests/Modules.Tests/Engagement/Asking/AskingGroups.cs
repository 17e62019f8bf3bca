using Palmares.Engagement;
using Palmares.Engagement.Asking;
using Palmares.Kernel;
using Palmares.Modules.Tests.Engagement.Stories;
using Palmares.Proceedings.Liaison;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Asking;

public sealed class AskingGroups
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Groups_asked_stand_as_awaited_answered_or_overdue()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var by = world.As(Role.Rapporteur);
        var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
        var asked = (await world.RunAsync((AskForStories ask) => ask.RunAsync(new("TSAG", ["SG11", "SG13", "SG17"], today.AddDays(30)), by, Ct))).Value;
        await world.RunAsync((SendLiaison send) => send.RunAsync(new(asked, "TSAG-LS1"), by, Ct));
        await TellingStories.RecordAsync(world, by, TellingStories.Story() with { StudyGroup = "SG11", Answers = asked });
        await TellingStories.RecordAsync(world, by, TellingStories.Story() with { StudyGroup = "ITU-T SG 2" });
        await world.RunAsync((RecordIncoming receive) => receive.RunAsync(new() { From = "ITU-T SG 13", Title = "LS/r", Text = "None yet.", ForInformation = ["TSAG"], On = today, InReplyTo = asked }, by, Ct));
        world.Clock.Advance(TimeSpan.FromDays(31));

        var shown = (await world.RunAsync((ShowAsked show) => show.RunAsync(by, Ct))).Value;

        Assert.Equal([("SG11", true, 1), ("SG13", true, 0), ("SG17", false, 0)], shown.Asked.Select(one => (one.Group, one.AnsweredInTime ?? throw new InvalidOperationException(), one.Stories)));
        Assert.Equal([false, false, true], shown.Asked.Select(one => one.IsAwaited));
        Assert.Equal("ITU-T SG 2", Assert.Single(shown.Unasked).Key);
    }
}
