using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Awards.Credentials;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.Modules.Tests.Awards;
using Palmares.TestKit;
using Palmares.Web.Tests.Access;
using Palmares.Web.Tests.Privacy;

namespace Palmares.Web.Tests.Awards;

/// <summary>Two sites: in one nothing is decided, in the other the roll stands prepared. Until its hour they are the same site to everybody outside.</summary>
public sealed class What_a_prepared_roll_hides
{
    private static readonly DateTimeOffset Hour = new(2026, 6, 8, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Where a published roll is told; the reader of the list below finds it there afterwards.</summary>
    private static readonly string[] Telling =
    [
        "/", "/roll/{edition?}", "/gallery/{edition?}", "/laureates/{id:guid}", "/certificates/{code?}",
        "/api/v1/roll", "/api/v1/roll.csv", "/api/v1/roll.jsonld", "/api/v1/laureates/{id:guid}", "/api/v1/laureates/{id:guid}/credential",
    ];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_public_address_answers_as_if_nothing_were_decided_until_the_hour_and_the_site_itself_publishes_then()
    {
        await using var decided = await World.OnAsync(Engine.Sqlite);
        await using var undecided = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(decided, publish: false);
        AwardsBuilder.Ok(await decided.RunAsync((PrepareRoll use) => use.RunAsync(new(honoured.Panel.Edition.Id, new DateTime(2026, 6, 8, 14, 0, 0)), decided.As(Role.Secretary), None)));
        await Panel.WithAsync(undecided, 3, quota: 3);
        await new AwardsBuilder(undecided).ConsentAsync(honoured.Panel.Nominations[1], 2, mayName: false);
        await using var prepared = await SiteAsync(decided);
        var code = (await prepared.RunAsync((WriteCertificate use) => use.RunAsync(new(CertificateLanguage.En, new(null), honoured.Laureates[0]), decided.As(Role.Secretary), None))).Value.Code;
        await prepared.RunAsync((ListCredentialKeys use) => use.RunAsync());
        // The same secrets, so that what differs is the roll.
        foreach (var key in Directory.GetFiles(Path.Combine(decided.Folder.Path, "keys"), "*.key"))
            File.Copy(key, Path.Combine(Directory.CreateDirectory(Path.Combine(undecided.Folder.Path, "keys")).FullName, Path.GetFileName(key)), overwrite: true);
        await using var bare = await SiteAsync(undecided);
        var addresses = (await Address.AllAsync(prepared.Services)).Where(address => address is { Method: "GET", Handler: null }).ToList();
        Assert.Empty(Telling.Except(addresses.Select(address => "/" + address.Pattern)));

        foreach (var address in addresses)
        {
            var (of, there) = (Filled(address, honoured.Laureates[0], code), await ConsentAsync(decided));
            Assert.Equal($"{of}\n{await ReadAsync(bare, of, await ConsentAsync(undecided))}", $"{of}\n{await ReadAsync(prepared, of, there)}");
        }

        decided.Clock.SetUtcNow(Hour);
        decided.Clock.Advance(TimeSpan.FromSeconds(30));
        for (var tries = 0; tries < 100 && (await decided.ActsAsync())[^1].Name != "awards.roll-published"; tries++)
            await Task.Delay(100, None);

        foreach (var address in addresses.Where(address => Telling.Contains("/" + address.Pattern)))
        {
            var told = await ReadAsync(prepared, Filled(address, honoured.Laureates[0], code), "");
            Assert.Contains(address.Pattern.EndsWith("credential", StringComparison.Ordinal) ? "200 application/vc+jwt" : "Nominee 1", told, StringComparison.Ordinal);
        }
    }

    private static Task<WebWorld> SiteAsync(World world) =>
        WebWorld.StartAsync(more: services => services.AddSingleton<TimeProvider>(world.Clock).AddSingleton(provider => new IdSource(provider.GetRequiredService<TimeProvider>(), seed: 7)), settings: $"--Palmares:Data={world.Folder.Path}");

    private static string Filled(Address address, LaureateId laureate, string code)
    {
        var secret = address.Pattern.StartsWith("consent/", StringComparison.Ordinal) ? "SECRET" : "{secret}";
        var pattern = address.Pattern.Replace("{edition?}", "fable-2026", StringComparison.Ordinal).Replace("{code?}", code, StringComparison.Ordinal)
            .Replace("{id:guid}", laureate.ToString(), StringComparison.Ordinal).Replace("{secret}", secret, StringComparison.Ordinal);
        return (address with { Pattern = pattern }).Request;
    }

    /// <summary>The link of the first nominee's letter.</summary>
    private static Task<string> ConsentAsync(World world) => new AwardsBuilder(world).SecretAsync("/consent/", "nominee-1@example.org");

    private static async Task<string> ReadAsync(WebWorld site, string address, string secret)
    {
        using var answer = await site.Visit().GetAsync(address.Replace("SECRET", secret, StringComparison.Ordinal));
        var body = await answer.Content.ReadAsStringAsync(None);
        var masked = Masks.Of(secret.Length == 0 ? body : body.Replace(secret, "", StringComparison.Ordinal));
        return $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType} {masked}";
    }
}
