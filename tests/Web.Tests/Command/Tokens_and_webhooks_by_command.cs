using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Cli;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Command;

/// <summary>Tokens and receivers kept by the command alone.</summary>
public sealed class Tokens_and_webhooks_by_command : IAsyncLifetime
{
    private const string Secretary = "secretary@meadow.example", Nominator = "nominator@meadow.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-tokens-").FullName;

    public async ValueTask InitializeAsync()
    {
        await using var services = await Host.OpenAsync(new DataFolder(_folder), default);
        await using var scope = services.CreateAsyncScope();
        foreach (var (address, role) in new[] { (Secretary, Role.Secretary), (Nominator, Role.Nominator) })
            Assert.False((await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Input(address, role.ToString(), [role], Password: null), Actor.System, default)).IsError);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_token_is_printed_once_listed_without_its_secret_and_revoked()
    {
        var made = await RunAsync(Nominator, "token", "create", "Drafting tool", "--scope", "nominations:read", "--days", "30");
        var secret = made.Output.Trim();
        var listed = await RunAsync(Secretary, "token", "list", "--all", "--json");
        var id = listed.Json["items"]![0]!["token"]!["id"]!.GetValue<string>();

        Assert.True(await WorksAsync(secret));
        Assert.DoesNotContain(secret, listed.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(Nominator, "token", "list", "--all")).Exit);
        Assert.Contains(id, (await RunAsync(Nominator, "token", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(Secretary, "token", "revoke", id)).Exit);
        Assert.False(await WorksAsync(secret));
        Assert.Equal(1, (await RunAsync(Nominator, "token", "create", "For ever", "--scope", "nominations:read", "--days", "9999")).Exit);
    }

    [Fact]
    public async Task A_receiver_is_registered_tried_stopped_and_resumed()
    {
        var added = (await RunAsync(Secretary, "webhook", "add", "Web team", "https://hooks.meadow.invalid/", "--act", "awards.roll-published", "--json")).Json;
        var id = added["id"]!.GetValue<string>();
        await RunAsync(Secretary, "webhook", "test", id);
        var tried = await RunAsync(Secretary, "webhook", "deliver");
        var log = await RunAsync(Secretary, "webhook", "log", id);

        Assert.StartsWith("whsec_", added["secret"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("1 attempts.", tried.Output, StringComparison.Ordinal);
        Assert.Contains("palmares.ping\tWaiting", log.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(Secretary, "webhook", "stop", id)).Exit);
        Assert.Equal(1, (await RunAsync(Secretary, "webhook", "test", id)).Exit);
        Assert.Contains("stopped", (await RunAsync(Secretary, "webhook", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(Secretary, "webhook", "resume", id)).Exit);
        Assert.Equal(0, (await RunAsync(Secretary, "webhook", "again", log.Output.Split('\t')[0])).Exit);
        Assert.NotEqual(added["secret"]!.GetValue<string>(), (await RunAsync(Secretary, "webhook", "secret", id)).Output.Trim());
        Assert.Equal(1, (await RunAsync(Nominator, "webhook", "deliver")).Exit);
        Assert.Equal(1, (await RunAsync(Secretary, "webhook", "add", "Inside", "https://10.0.0.1/", "--act", "awards.roll-published")).Exit);
    }

    private async Task<bool> WorksAsync(string secret)
    {
        await using var services = await Host.OpenAsync(new DataFolder(_folder), default);
        await using var scope = services.CreateAsyncScope();
        return !(await scope.ServiceProvider.GetRequiredService<CheckAccessToken>().RunAsync(secret, default)).IsError;
    }

    private Task<PalmaresCommand.Answer> RunAsync(string account, params string[] words) => PalmaresCommand.RunAsync([.. words, "--as", account, "--data", _folder]);
}
