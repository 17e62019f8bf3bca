using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.Papers.Printing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Certificates;

public sealed class CertificateTests
{
    private const string Serif = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf";
    private static readonly CertificateHost Host = new("Union of Fables");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secretary_and_the_laureate_have_it_and_nobody_else()
    {
        await using var world = await WorldAsync();
        var (panel, laureates) = await PublishedAsync(world);

        var bySecretary = AwardsBuilder.Ok(await WriteAsync(world, world.As(Role.Secretary), laureates[0]));
        var byLaureate = AwardsBuilder.Ok(await OwnAsync(world, panel.Nominations[0], 1));

        Assert.Equal(bySecretary.Pdf, byLaureate.Pdf);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(bySecretary.Pdf, 0, 5), StringComparison.Ordinal);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary]))
            Assert.Equal(ErrorKind.Forbidden, (await WriteAsync(world, world.As(role, $"other-{role}"), laureates[0])).Error.Kind);
        Assert.Equal(nameof(AwardsErrors.NoSuchLaureate), (await OwnAsync(world, panel.Nominations[0], 2)).Error.Code);
        Assert.Equal(nameof(AwardsErrors.NoSuchLaureate), (await OwnAsync(world, panel.Nominations[2], 3)).Error.Code);
    }

    [Fact]
    public async Task A_laureate_has_it_once_the_roll_is_public_the_secretary_once_the_citation_stands()
    {
        await using var world = await WorldAsync();
        var panel = await Panel.WithAsync(world, 3);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]));
        var laureates = await LaureatesAsync(world, panel);

        var before = await WriteAsync(world, world.As(Role.Secretary), laureates[0]);
        await CiteAsync(world, laureates);
        var after = AwardsBuilder.Ok(await WriteAsync(world, world.As(Role.Secretary), laureates[0]));
        var early = await OwnAsync(world, panel.Nominations[0], 1);
        var unpublished = await CheckAsync(world, after.Code);

        Assert.Equal(nameof(AwardsErrors.CitationsMissing), before.Error.Code);
        Assert.Equal(nameof(AwardsErrors.NoSuchLaureate), early.Error.Code);
        Assert.Equal(nameof(AwardsErrors.CodeUnknown), unpublished.Error.Code);
    }

    [Fact]
    public async Task Its_code_says_to_everybody_what_the_roll_says_and_no_more()
    {
        await using var world = await WorldAsync();
        var (panel, laureates) = await PublishedAsync(world, secondNamed: false);
        var (named, unnamed) = (AwardsBuilder.Ok(await WriteAsync(world, world.As(Role.Secretary), laureates[0])), AwardsBuilder.Ok(await WriteAsync(world, world.As(Role.Secretary), laureates[1])));

        var shown = AwardsBuilder.Ok(await CheckAsync(world, named.Code));
        var asTyped = AwardsBuilder.Ok(await CheckAsync(world, named.Code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));
        var hidden = AwardsBuilder.Ok(await CheckAsync(world, unnamed.Code));

        Assert.Equal(("Nominee 1", "For the fables."), (shown.Laureate!.Name, shown.Laureate.Citation));
        Assert.Equal(shown.Code, asTyped.Code);
        Assert.Null(hidden.Laureate);
        Assert.Equal(panel.Edition.Label, hidden.Label);
        Assert.DoesNotContain("Nominee", hidden.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, new[] { named.Code, unnamed.Code }.Distinct().Count(code => code.Length == 19));
        foreach (var wrong in new[] { "", "0000-0000-0000-0000", named.Code + "0", named.Code[..^1] })
            Assert.Equal(nameof(AwardsErrors.CodeUnknown), (await CheckAsync(world, wrong)).Error.Code);
    }

    [Fact]
    public async Task What_cannot_be_printed_is_refused_by_name()
    {
        await using var world = await World.OnAsync(Engine.Sqlite, services => services.AddSingleton(PrintFonts.Of([])));
        var (_, laureates) = await PublishedAsync(world);

        var refused = await WriteAsync(world, world.As(Role.Secretary), laureates[0]);

        Assert.Equal(nameof(AwardsErrors.SignsMissing), refused.Error.Code);
    }

    [Theory]
    [InlineData(CertificateLanguage.En, "1 March 2026")]
    [InlineData(CertificateLanguage.Fr, "1er mars 2026")]
    [InlineData(CertificateLanguage.Es, "1 de marzo de 2026")]
    [InlineData(CertificateLanguage.Ar, "1 مارس 2026")]
    [InlineData(CertificateLanguage.Ru, "1 марта 2026 г.")]
    [InlineData(CertificateLanguage.Zh, "2026年3月1日")]
    public void The_day_is_written_as_each_language_writes_it(CertificateLanguage language, string day) => Assert.Equal(day, CertificateWords.Date(language, new DateOnly(2026, 3, 1)));

    private static async Task<World> WorldAsync()
    {
        Assert.SkipUnless(File.Exists(Serif), "No fonts-noto-core on this machine.");
        return await World.OnAsync(Engine.Sqlite, services => services.AddSingleton(PrintFonts.Of(File.ReadAllBytes(Serif))));
    }

    private static async Task<(Panel Panel, IReadOnlyList<LaureateId> Laureates)> PublishedAsync(World world, bool secondNamed = true)
    {
        var panel = await Panel.WithAsync(world, 3);
        await new AwardsBuilder(world).ConsentAsync(panel.Nominations[1], 2, mayName: secondNamed);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]));
        var laureates = await LaureatesAsync(world, panel);
        await CiteAsync(world, laureates);
        AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), world.As(Role.Secretary), None)));
        return (panel, laureates);
    }

    private static async Task<IReadOnlyList<LaureateId>> LaureatesAsync(World world, Panel panel) =>
        [.. AwardsBuilder.Ok(await world.RunAsync((ListCertificates use) => use.RunAsync(panel.Edition.Id, world.As(Role.Secretary), None))).Lines.Select(line => line.Id)];

    private static async Task CiteAsync(World world, IReadOnlyList<LaureateId> laureates)
    {
        foreach (var laureate in laureates)
            await new AwardsBuilder(world).CiteAsync(laureate);
    }

    private static Task<Result<WriteCertificate.Written>> WriteAsync(World world, Actor by, LaureateId laureate) =>
        world.RunAsync((WriteCertificate use) => use.RunAsync(new(CertificateLanguage.En, Host, laureate), by, None));

    private static Task<Result<WriteCertificate.Written>> OwnAsync(World world, NominationId nomination, int n) =>
        world.RunAsync((WriteCertificate use) => use.RunAsync(new(CertificateLanguage.En, Host, Key: new NomineeKey(Nomination: nomination, AccountEmail: $"nominee-{n}@example.org")), world.As(Role.Nominee, $"nominee-{n}"), None));

    private static Task<Result<CheckCertificate.Checked>> CheckAsync(World world, string code) => world.RunAsync((CheckCertificate use) => use.RunAsync(code, None));
}
