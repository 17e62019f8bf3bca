using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Serving;
using Palmares.Kernel;
using Palmares.Papers.Printing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Serving;

public sealed class ServingTests
{
    private const string Serif = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_judge_has_a_proof_at_the_judge_s_own_wish_and_its_code_lives_as_long_as_the_wish(Engine engine)
    {
        Assert.SkipUnless(File.Exists(Serif), "No fonts-noto-core on this machine.");
        await using var world = await World.OnAsync(engine, services => services.AddSingleton(PrintFonts.Of(File.ReadAllBytes(Serif))));
        var honoured = await Honoured.OnAsync(world);
        var (edition, judge) = (honoured.Panel.Edition.Id, world.As(Role.Judge, "judge-1"));
        Assert.Null(AwardsBuilder.Ok(await world.RunAsync((ListJudged use) => use.RunAsync(judge, None))).Single().Wished);
        var unwished = await WriteAsync(world, edition, judge);

        AwardsBuilder.Ok(await AskAsync(world, edition, judge));
        var written = AwardsBuilder.Ok(await WriteAsync(world, edition, judge));
        var shown = AwardsBuilder.Ok(await CheckAsync(world, written.Code));
        var other = await WriteAsync(world, edition, world.As(Role.Judge, "judge-2"));
        AwardsBuilder.Ok(await world.RunAsync((TakeJudgeProofBack use) => use.RunAsync(edition, judge, None)));

        Assert.Equal(("J. Fable", "2026"), (shown.Name, shown.Label));
        Assert.Equal((nameof(AwardsErrors.NoJudgeProof), nameof(AwardsErrors.NoJudgeProof)), (unwished.Error.Code, other.Error.Code));
        Assert.Equal(nameof(AwardsErrors.CodeUnknown), (await CheckAsync(world, written.Code)).Error.Code);
        if (Poppler.IsHere)
        {
            var text = await Poppler.TextAsync(written.Pdf, None);
            Assert.Contains("J. Fable", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Nominee", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_did_not_sit_on_the_panel_has_none_and_nobody_before_the_roll_is_public()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world, publish: false);
        var edition = honoured.Panel.Edition.Id;

        Assert.Equal(nameof(AwardsErrors.NotOnThePanel), (await AskAsync(world, edition, world.As(Role.Judge, "stranger"))).Error.Code);
        Assert.Equal(nameof(AwardsErrors.ServiceNotOver), (await AskAsync(world, edition, world.As(Role.Judge, "judge-1"))).Error.Code);
        Assert.Equal(ErrorKind.Forbidden, (await AskAsync(world, edition, world.As(Role.Secretary))).Error.Kind);
        Assert.Empty(AwardsBuilder.Ok(await world.RunAsync((ListJudged use) => use.RunAsync(world.As(Role.Judge, "stranger"), None))));
    }

    private static Task<Result<Done>> AskAsync(World world, EditionId edition, Actor by) => world.RunAsync((AskJudgeProof use) => use.RunAsync(new(edition, "J. Fable"), by, None));

    private static Task<Result<WriteJudgeProof.Written>> WriteAsync(World world, EditionId edition, Actor by) => world.RunAsync((WriteJudgeProof use) => use.RunAsync(new(edition, new("Union of Fables")), by, None));

    private static Task<Result<CheckJudgeProof.Checked>> CheckAsync(World world, string code) => world.RunAsync((CheckJudgeProof use) => use.RunAsync(code, None));
}
