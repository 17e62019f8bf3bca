using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Awards.Credentials;
using Palmares.Awards.Withdrawing;
using Palmares.Kernel;
using Palmares.Papers.Printing;
using Palmares.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Palmares.Modules.Tests.Awards.Withdrawing;

public sealed class WithdrawingTests
{
    private const string Serif = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_withdrawn_title_leaves_the_public_pages_and_stays_told_and_can_be_given_again(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var honoured = await Honoured.OnAsync(world);
        var (laureate, secretary) = (honoured.Laureates[0], world.As(Role.Secretary));
        var credential = AwardsBuilder.Ok(await world.RunAsync((IssueCredential use) => use.RunAsync(laureate, None)));

        var without = await WithdrawAsync(world, laureate, secretary, "", "Not the laureate's work.");
        AwardsBuilder.Ok(await WithdrawAsync(world, laureate, secretary, "Minutes, item 2", "Not the laureate's work."));
        var twice = await WithdrawAsync(world, laureate, secretary, "Minutes, item 2", "Again.");

        var category = (await world.RunAsync((ListRoll use) => use.RunAsync("fable-2026", None))).Single().Categories.Single();
        Assert.Equal((1, 1, 1), (category.Laureates.Count, category.NotNamed, category.Withdrawn));
        Assert.DoesNotContain(category.Laureates, line => line.Id == laureate);
        Assert.True((await world.RunAsync((ReadLaureate use) => use.RunAsync(laureate, None))).IsError);
        Assert.True((await world.RunAsync((IssueCredential use) => use.RunAsync(laureate, None))).IsError);
        Assert.False(AwardsBuilder.Ok(await world.RunAsync((CheckCredential use) => use.RunAsync(credential, None))).OnRoll);
        Assert.Contains(await world.QueryAsync(db => db.Set<OutboxMessage>().ToListAsync(None)), letter => letter is { To: "nominee-1@example.org", Kind: "awards.title-withdrawn", Held: true } && letter.Text.Contains("Minutes, item 2", StringComparison.Ordinal));
        Assert.Equal((nameof(AwardsErrors.DecisionNeeded), nameof(AwardsErrors.TitleWithdrawnAlready)), (without.Error.Code, twice.Error.Code));

        AwardsBuilder.Ok(await RestoreAsync(world, laureate));
        Assert.Contains(await world.QueryAsync(db => db.Set<OutboxMessage>().ToListAsync(None)), letter => letter is { To: "nominee-1@example.org", Kind: "awards.title-restored", Held: true } && letter.Text.Contains("> It was compared.", StringComparison.Ordinal));
        AwardsBuilder.Ok(await WithdrawAsync(world, laureate, secretary, "Minutes, item 9", "It was after all."));
        AwardsBuilder.Ok(await RestoreAsync(world, laureate));

        Assert.False((await world.RunAsync((ReadLaureate use) => use.RunAsync(laureate, None))).IsError);
        var history = AwardsBuilder.Ok(await world.RunAsync((ShowTitle use) => use.RunAsync(laureate, secretary, None))).History;
        Assert.Equal(["Minutes, item 2", "Minutes, item 9"], history.Select(entry => entry.Decision));
        Assert.All(history, entry => Assert.NotNull(entry.RestoredAt));
        Assert.Equal(2, (await world.ActsAsync()).Count(act => act.Name == "awards.title-restored"));
        Assert.Equal(nameof(AwardsErrors.TitleNotWithdrawn), (await RestoreAsync(world, laureate)).Error.Code);
    }

    [Fact]
    public async Task The_code_of_a_certificate_says_that_the_title_was_withdrawn_and_names_nobody()
    {
        Assert.SkipUnless(File.Exists(Serif), "No fonts-noto-core on this machine.");
        await using var world = await World.OnAsync(Engine.Sqlite, services => services.AddSingleton(PrintFonts.Of(File.ReadAllBytes(Serif))));
        var honoured = await Honoured.OnAsync(world);
        var secretary = world.As(Role.Secretary);
        var code = AwardsBuilder.Ok(await world.RunAsync((WriteCertificate use) => use.RunAsync(new(CertificateLanguage.En, new(null), honoured.Laureates[0]), secretary, None))).Code;

        AwardsBuilder.Ok(await WithdrawAsync(world, honoured.Laureates[0], secretary, "Minutes", "Reason."));

        var shown = AwardsBuilder.Ok(await world.RunAsync((CheckCertificate use) => use.RunAsync(code, None)));
        Assert.Equal((true, true), (shown.Laureate is null, shown.WithdrawnAt is not null));
        Assert.True((await world.RunAsync((WriteCertificate use) => use.RunAsync(new(CertificateLanguage.En, new(null), honoured.Laureates[0]), secretary, None))).IsError);
    }

    [Fact]
    public async Task Only_the_secretary_withdraws_and_only_what_is_published()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world, publish: false);

        Assert.Equal(nameof(AwardsErrors.NotOnTheRoll), (await WithdrawAsync(world, honoured.Laureates[0], world.As(Role.Secretary), "Minutes", "Reason.")).Error.Code);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary]))
            Assert.Equal(ErrorKind.Forbidden, (await WithdrawAsync(world, honoured.Laureates[0], world.As(role, $"other-{role}"), "Minutes", "Reason.")).Error.Kind);
    }

    private static Task<Result<WithdrawalId>> WithdrawAsync(World world, LaureateId laureate, Actor by, string decision, string reason) => world.RunAsync((WithdrawTitle use) => use.RunAsync(new(laureate, decision, reason), by, None));

    private static Task<Result<Done>> RestoreAsync(World world, LaureateId laureate) => world.RunAsync((RestoreTitle use) => use.RunAsync(new(laureate, "It was compared."), world.As(Role.Secretary), None));
}
