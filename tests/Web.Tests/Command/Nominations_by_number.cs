using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Cli;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;

namespace Palmares.Web.Tests.Command;

/// <summary>A nomination is named by the number that pages and letters print; what cannot be read is told without a type of the program.</summary>
public sealed class Nominations_by_number : IDisposable
{
    private const string Secretary = "secretary@meadow.example", Judge = "judge@meadow.example";

    private readonly string _data = Directory.CreateTempSubdirectory("palmares-numbers-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_number_leads_to_the_same_as_the_id_and_tells_nobody_whether_there_is_one()
    {
        await using (var services = await Host.OpenAsync(new DataFolder(_data), Ct))
        {
            await using var scope = services.CreateAsyncScope();
            var create = scope.ServiceProvider.GetRequiredService<CreateUser>();
            var made = await create.RunAsync(new CreateUser.Input(Secretary, "Secretary", [Role.Secretary], Password: null), Actor.System, Ct);
            await create.RunAsync(new CreateUser.Input(Judge, "Judge", [Role.Judge], Password: null), Actor.System, Ct);
            await InventedEdition.MakeAsync(scope.ServiceProvider, made.Value, 4, EditionPhase.Nominating);
        }

        var shown = await RunAsync(Secretary, "award", "show", "r-02", "--json");
        var again = await RunAsync(Secretary, "award", "show", shown.Json["id"]!.GetValue<string>(), "--json");
        var (hidden, none) = (await RunAsync(Judge, "award", "dossier", "R-02", "--out", Path.Combine(_data, "x.pdf")), await RunAsync(Judge, "award", "dossier", "R-77", "--out", Path.Combine(_data, "x.pdf")));

        Assert.Equal("R-02", shown.Json["number"]!.GetValue<string>());
        Assert.Equal(shown.Output, again.Output);
        Assert.Equal((1, 1), (hidden.Exit, none.Exit));
        Assert.Equal(hidden.Errors, none.Errors);
    }

    [Theory]
    [InlineData("'x' for <person> is not an id such as ", "track", "dossier", "x")]
    [InlineData("'two' for --page is not a whole number.", "track", "indicators", "--page", "two")]
    [InlineData("'Nominatin' for <phase> is not one of Draft, Nominating,", "award", "phase", "fable-2026", "Nominatin")]
    public async Task What_cannot_be_read_is_told_in_words(string told, params string[] words)
    {
        var answer = await PalmaresCommand.RunAsync([.. words, "--data", _data]);

        Assert.Equal(2, answer.Exit);
        Assert.Contains(told, answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private Task<PalmaresCommand.Answer> RunAsync(string by, params string[] words) => PalmaresCommand.RunAsync([.. words, "--data", _data, "--as", by]);
}
