using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Handling;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Handling;

public sealed class HandlingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_rehearsal_says_what_would_happen_and_leaves_nothing(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());
        var (acts, letters) = ((await world.ActsAsync()).Count, await LettersAsync(world));

        await using var scope = world.Services.CreateAsyncScope();
        var rehearse = scope.ServiceProvider.GetRequiredService<Rehearse>();
        var ask = scope.ServiceProvider.GetRequiredService<AskAgain>();
        var tag = scope.ServiceProvider.GetRequiredService<TagNomination>();
        var tried = await rehearse.RunAsync(
            async ct => (Asked: await ask.RunAsync(new(id), builder.Secretary, ct), Tagged: await tag.RunAsync(new(id, "urgent"), builder.Secretary, ct), Twice: await tag.RunAsync(new(id, "Urgent"), builder.Secretary, ct)), None);
        var (between, betweenLetters) = ((await world.ActsAsync()).Count, await LettersAsync(world));
        var done = await tag.RunAsync(new(id, "urgent"), builder.Secretary, None);

        Assert.False(tried.Asked.IsError || tried.Tagged.IsError || done.IsError);
        Assert.Equal(nameof(AwardsErrors.TaggedAlready), tried.Twice.Error.Code);
        Assert.Equal((acts, letters), (between, betweenLetters));
        Assert.Equal("awards.nomination-tagged", (await world.ActsAsync())[^1].Name);
        Assert.True((await world.RunAsync((VerifyLedger verify) => verify.RunAsync(new(), Actor.System, None))).Value.Fault is null);
    }

    [Theory]
    [InlineData("  Late  Entry!", "late-entry")]
    [InlineData("---", null)]
    [InlineData("A", "a")]
    [InlineData("متأخر", "متأخر")]
    public void A_tag_is_small_letters_digits_and_hyphens(string written, string? tag) => Assert.Equal(tag, HandlingRules.Tag(written));

    [Fact]
    public async Task Only_whoever_runs_the_programme_handles()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());

        var tagged = await world.RunAsync((TagNomination tag) => tag.RunAsync(new(id, "urgent"), world.As(Role.Chair), None));
        var off = await world.RunAsync((TagNomination tag) => tag.RunAsync(new(id, "urgent", Off: true), world.As(Role.Nominator, "nominator-1"), None));

        Assert.Equal(KernelErrors.NotPermitted, tagged.Error);
        Assert.Equal(KernelErrors.NotPermitted, off.Error);
    }

    private static Task<int> LettersAsync(World world) => world.QueryAsync(db => db.Set<OutboxMessage>().CountAsync());
}
