using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Notifying;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Wording;
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
        Assert.Equal((true, "awards.courtesy-notice"), (letter.Held, letter.Kind));
        Assert.Equal(["Nominee 1", "Nominee 3"], shown.Lines.Select(line => line.Name));
        Assert.Equal(
            (nameof(AwardsErrors.NoticeNotYet), nameof(AwardsErrors.NoticeSentAlready), nameof(AwardsErrors.NoticeOfUnnamed), nameof(AwardsErrors.EmailNeeded)),
            (early.Error.Code, again.Error.Code, unnamed.Error.Code, nowhere.Error.Code));
        Assert.Equal("awards.courtesy-notice-sent", (await world.ActsAsync())[^1].Name);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary]))
            Assert.Equal(ErrorKind.Forbidden, (await SendAsync(world, honoured.Laureates[2], by: world.As(role, $"other-{role}"))).Error.Kind);
    }

    [Fact]
    public async Task A_notice_is_in_the_secretariats_own_words_and_what_people_typed_stays_words()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world, publish: false);
        AwardsBuilder.Ok(await world.RunAsync((PrepareRoll use) => use.RunAsync(new(honoured.Panel.Edition.Id, new DateTime(2026, 6, 8, 14, 0, 0)), world.As(Role.Secretary), None)));
        AwardsBuilder.Ok(await world.RunAsync((WriteWording use) => use.RunAsync(new("awards.courtesy-notice", LetterLanguage.En, "For {{administration}}", "{{laureate}}, {{category}}. {{publicity}}"), world.As(Role.Secretary), None)));

        var shown = AwardsBuilder.Ok(await world.RunAsync((ShowCourtesyNotices use) => use.RunAsync(honoured.Panel.Edition.Id, world.As(Role.Secretary), None)));
        AwardsBuilder.Ok(await world.RunAsync((SendCourtesyNotice use) => use.RunAsync(new(honoured.Laureates[0], "See https://evil.example {{laureate}}", "ours@example.org"), world.As(Role.Secretary), None)));

        var letter = await world.QueryAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.To == "ours@example.org", None));
        Assert.Equal("Nominee 1 (Organisation 1), Emerging leader. The roll becomes public on Monday 8 June 2026, 14:00 Zurich. Please keep this to yourselves until then.", letter.Text);
        Assert.Equal(letter.Text, shown.Lines[0].Text);
        Assert.StartsWith("For See https[:]", letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", letter.Subject, StringComparison.Ordinal);
    }

    private static Task<Result<CourtesyNoticeId>> SendAsync(World world, LaureateId laureate, string email = "Administration@example.org", Actor? by = null) =>
        world.RunAsync((SendCourtesyNotice use) => use.RunAsync(new(laureate, "Administration of Fable", email), by ?? world.As(Role.Secretary), None));
}
