using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Consenting;

public sealed class ConsentingTests
{
    private static readonly Actor Link = Actor.ByLink("consent");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_letter_opens_one_nomination_and_takes_the_answer(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var first = await builder.NominateAsync(edition);
        await builder.NominateAsync(edition, 2);
        var key = new NomineeKey(await builder.SecretAsync("/consent/", "nominee-1@example.org"));

        var view = AwardsBuilder.Ok(await world.RunAsync((ReadAboutMe use) => use.RunAsync(key, Link, None)));
        AwardsBuilder.Ok(await world.RunAsync((AnswerNomination use) => use.RunAsync(new(key, true, MayName: true, MayFollow: false), Link, None)));
        var forged = await world.RunAsync((ReadAboutMe use) => use.RunAsync(new NomineeKey("not-a-secret"), Link, None));

        Assert.Equal(first, view.Id);
        Assert.Equal(nameof(AwardsErrors.LinkNotValid), forged.Error.Code);
        var act = (await world.ActsAsync())[^1];
        Assert.Equal(("awards.nomination-answered", "link:consent"), (act.Name, act.Actor));
        Assert.Equal(
            """{"nomination":"ID","agreed":true,"mayName":true,"mayFollow":false,"mayContact":false,"mayFollowShortlisted":false}""".Replace("ID", first.ToString(), StringComparison.Ordinal),
            act.Payload);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_contested_line_is_hidden_from_judges_until_the_secretary_keeps_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());
        await builder.ConsentAsync(id, 1);
        var line = await AddLineAsync(world, id);
        var key = new NomineeKey(await builder.SecretAsync("/consent/", "nominee-1@example.org"));
        Assert.Equal(1, await SeenAsync(world, id));

        AwardsBuilder.Ok(await world.RunAsync((ContestEvidence use) => use.RunAsync(new(key, line, "This is not me."), Link, None)));
        var hidden = await SeenAsync(world, id);
        await world.RunAsync((CheckEligibility use) => use.RunAsync(id, world.As(Role.Secretary), None));
        var eligible = await world.RunAsync((DecideEligibility use) => use.RunAsync(new(id, true, "because"), world.As(Role.Secretary), None));
        AwardsBuilder.Ok(await world.RunAsync((AnswerContest use) => use.RunAsync(new(id, line, Keep: true, "The source names you."), world.As(Role.Secretary), None)));

        Assert.Equal(0, hidden);
        Assert.Equal(nameof(AwardsErrors.ContestOpen), eligible.Error.Code);
        Assert.Equal(1, await SeenAsync(world, id));
        Assert.Contains("awards.contest-answered", (await world.ActsAsync()).Select(a => a.Name));
    }

    [Fact]
    public async Task A_nominee_with_an_account_sees_only_what_is_about_them_and_only_once_sent()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var mine = await builder.NominateAsync(edition);
        await builder.NominateAsync(edition, 2);
        await builder.NominateAsync(edition, 3, submit: false);
        var nominee = world.As(Role.Nominee, "nominee-1");

        var list = await world.RunAsync((ListAboutMe use) => use.RunAsync("nominee-1@example.org", nominee, None));
        var draft = await world.RunAsync((ListAboutMe use) => use.RunAsync("nominee-3@example.org", world.As(Role.Nominee, "nominee-3"), None));
        var judge = await world.RunAsync((ListAboutMe use) => use.RunAsync("nominee-1@example.org", world.As(Role.Judge), None));

        Assert.Equal([mine], list.Select(l => l.Id));
        Assert.Empty(draft);
        Assert.Empty(judge);
    }

    [Fact]
    public async Task After_screening_closed_the_choices_may_change_and_the_answer_may_not()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        await builder.ReviewingAsync(1);
        var key = new NomineeKey(await builder.SecretAsync("/consent/", "nominee-1@example.org"));

        var decline = await world.RunAsync((AnswerNomination use) => use.RunAsync(new(key, false, false, false), Link, None));
        var unnamed = await world.RunAsync((AnswerNomination use) => use.RunAsync(new(key, true, MayName: false, MayFollow: true), Link, None));

        Assert.Equal(nameof(AwardsErrors.AnswerClosed), decline.Error.Code);
        Assert.False(unnamed.IsError);
    }

    [Fact]
    public async Task Declining_reopens_an_eligibility_decided_before()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        await builder.ConsentAsync(id, 1);
        await builder.ScreenAsync(id);

        await builder.ConsentAsync(id, 1, agree: false);

        Assert.Empty(await world.RunAsync((ListReviewable use) => use.RunAsync(edition.Id, None)));
    }

    private static async Task<int> SeenAsync(World world, NominationId id) =>
        AwardsBuilder.Ok(await world.RunAsync((ReadNomination use) => use.RunAsync(id, None))).Claims.Sum(c => c.Evidence.Count);

    private static Task<EvidenceId> AddLineAsync(World world, NominationId id) => world.QueryAsync(async db =>
    {
        var claim = await db.Set<Claim>().SingleAsync(c => c.NominationId == id);
        var evidence = new ClaimEvidence { Id = new EvidenceId(Guid.Parse("018f0000-0000-7000-8000-000000000001")), ClaimId = claim.Id, Position = 0, Text = "author: A fable", Source = "fables", SourceKey = "F 1", Snapshot = new SnapshotId("abc") };
        db.Set<ClaimEvidence>().Add(evidence);
        new ActLog(db).Record(new DraftSaved(id, 1, 1), Actor.System);
        await db.SaveChangesAsync(None);
        return evidence.Id;
    });
}
