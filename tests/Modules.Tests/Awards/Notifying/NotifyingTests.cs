using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Notifying;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Notifying;

public sealed class NotifyingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_administration_is_told_what_the_roll_says_once_and_of_nobody_who_is_not_named(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var honoured = await Honoured.OnAsync(world, publish: false);
        var early = await SendAsync(world, honoured.Laureates[0]);
        AwardsBuilder.Ok(await world.RunAsync((PrepareRoll use) => use.RunAsync(new(honoured.Panel.Edition.Id, new DateTime(2026, 6, 8, 14, 0, 0)), world.As(Role.Secretary), None)));

        var shown = AwardsBuilder.Ok(await world.RunAsync((ShowCourtesyNotices use) => use.RunAsync(honoured.Panel.Edition.Id, world.As(Role.Secretary), None)));
        AwardsBuilder.Ok(await SendAsync(world, honoured.Laureates[0]));
        var again = await SendAsync(world, honoured.Laureates[0]);
        var unnamed = await SendAsync(world, honoured.Laureates[1]);
        var nowhere = await SendAsync(world, honoured.Laureates[2], email: "nowhere");

        var letter = await world.QueryAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.To == "administration@example.org", None));
        Assert.Equal(shown.Lines[0].Text.Replace("To: …", "To: Administration of Fable", StringComparison.Ordinal), letter.Text);
        Assert.Contains("14:00 Zurich. Please keep this to yourselves until then.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Nominee 1 (Organisation 1)", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nominee-1@example.org", letter.Text, StringComparison.Ordinal);
        Assert.Equal(["Nominee 1", "Nominee 3"], shown.Lines.Select(line => line.Name));
        Assert.Equal(
            (nameof(AwardsErrors.NoticeNotYet), nameof(AwardsErrors.NoticeSentAlready), nameof(AwardsErrors.NoticeOfUnnamed), nameof(AwardsErrors.EmailNeeded)),
            (early.Error.Code, again.Error.Code, unnamed.Error.Code, nowhere.Error.Code));
        Assert.Equal("awards.courtesy-notice-sent", (await world.ActsAsync())[^1].Name);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary]))
            Assert.Equal(ErrorKind.Forbidden, (await SendAsync(world, honoured.Laureates[2], by: world.As(role, $"other-{role}"))).Error.Kind);
    }

    private static Task<Result<CourtesyNoticeId>> SendAsync(World world, LaureateId laureate, string email = "Administration@example.org", Actor? by = null) =>
        world.RunAsync((SendCourtesyNotice use) => use.RunAsync(new(laureate, "Administration of Fable", email), by ?? world.As(Role.Secretary), None));
}
