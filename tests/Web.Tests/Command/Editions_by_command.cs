using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Awards.Programming;
using Palmares.Cli;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Command;

/// <summary>The set-up of an edition by the command alone.</summary>
public sealed class Editions_by_command : IAsyncLifetime
{
    private const string Secretary = "secretary@meadow.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-editions-").FullName;

    public async ValueTask InitializeAsync()
    {
        await using var services = await Host.OpenAsync(new DataFolder(_folder), default);
        await using var scope = services.CreateAsyncScope();
        T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        Assert.False((await Get<CreateUser>().RunAsync(new CreateUser.Input(Secretary, "Hazel", [Role.Secretary], Password: null), Actor.System, default)).IsError);
        var programme = await Get<CreateProgramme>().RunAsync(new("Fable Award", "Assembly of Fables"), Actor.System, default);
        Assert.False((await Get<CreateEdition>().RunAsync(AwardsBuilder.Draft(programme.Value), Actor.System, default)).IsError);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Is_exported_compared_tried_and_imported()
    {
        var file = Path.Combine(_folder, "setup.json");
        var written = await RunAsync("edition", "export", "fable-2026", "--out", file);
        var printed = await RunAsync("edition", "export", "fable-2026");
        await File.WriteAllTextAsync(file, printed.Output.Replace("\"quorum\": 3", "\"quorum\": 4", StringComparison.Ordinal));

        var diff = await RunAsync("edition", "diff", "fable-2026", file);
        var dry = await RunAsync("edition", "import", file, "--edition", "fable-2026", "--dry-run");
        var untouched = await RunAsync("edition", "export", "fable-2026");
        var done = await RunAsync("edition", "import", file, "--edition", "fable-2026");
        await File.WriteAllTextAsync(file, printed.Output.Replace("\"quorum\": 3", "\"quorum\": 0", StringComparison.Ordinal).Replace("Zurich", "Nowhere", StringComparison.Ordinal));
        var refused = await RunAsync("edition", "import", file, "--programme", "Fable Award", "--dry-run");

        Assert.Equal((0, 0), (written.Exit, printed.Exit));
        Assert.Equal("$.rules.quorum\t3\t4\nNothing was written.\n", diff.Output);
        Assert.Equal(diff.Output, dry.Output);
        Assert.Equal(printed.Output, untouched.Output);
        Assert.Equal(0, done.Exit);
        Assert.Contains("\"quorum\": 4", (await RunAsync("edition", "export", "fable-2026")).Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("refused in 2 places", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("$.rules.quorum: The quorum must be 1 or more.", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("$.time_zone:", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_taken_over_with_its_dates_moved()
    {
        string[] words = ["edition", "clone", "fable-2026", "--slug", "fable-2027", "--label", "2027", "--shift", "1y"];
        var dry = await RunAsync([.. words, "--dry-run"]);
        var none = await RunAsync("edition", "export", "fable-2027");
        var made = await RunAsync(words);
        var again = await RunAsync(words);
        var unread = await RunAsync("edition", "clone", "fable-2026", "--slug", "x", "--label", "x", "--shift", "soon");

        Assert.StartsWith("nominating_opens\t2026-03-01\t2027-03-01\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0, 1, 1), (dry.Exit, none.Exit, made.Exit, again.Exit, unread.Exit));
        Assert.Contains("\"nominating_opens\": \"2027-03-01\"", (await RunAsync("edition", "export", "fable-2027")).Output, StringComparison.Ordinal);
        Assert.Contains("$.slug", again.Errors, StringComparison.Ordinal);
        Assert.Contains("364d", unread.Errors, StringComparison.Ordinal);
    }

    private Task<PalmaresCommand.Answer> RunAsync(params string[] words) => PalmaresCommand.RunAsync([.. words, "--data", _folder, "--as", Secretary]);
}
