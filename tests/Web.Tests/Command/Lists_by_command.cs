using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Cli;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;

namespace Palmares.Web.Tests.Command;

/// <summary>Lists and tables of nominations, through the command.</summary>
public sealed class Lists_by_command : IDisposable
{
    private const string Secretary = "secretary@meadow.example";

    private readonly string _data = Directory.CreateTempSubdirectory("palmares-lists-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_searched_and_a_table_is_tried_then_taken()
    {
        await using (var services = await Host.OpenAsync(new DataFolder(_data), Ct))
        {
            await using var scope = services.CreateAsyncScope();
            var made = await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Input(Secretary, "Secretary", [Role.Secretary], Password: null), Actor.System, Ct);
            await InventedEdition.MakeAsync(scope.ServiceProvider, made.Value, 4, EditionPhase.Nominating);
            await scope.ServiceProvider.GetRequiredService<PalmaresDb>().Database.ExecuteSqlRawAsync("UPDATE awards_editions SET NominatingCloses = '2999-01-01T00:00:00.0000000Z'", Ct);
        }

        var table = Path.Combine(_data, "sent.csv");
        await File.WriteAllTextAsync(table, "category,nominee_name,nominee_email,on_behalf_of\nrising,Moss,moss,Foghorn\n", Ct);
        var faulty = await RunAsync("nominations", "import", table, "--edition", "rising-2026");
        await File.WriteAllTextAsync(table, "category,nominee_name,nominee_email,on_behalf_of\nrising,Moss,moss@example.org,Foghorn\n", Ct);
        var tried = await RunAsync("nominations", "import", table, "--edition", "rising-2026", "--dry-run", "--json");
        var listed = await RunAsync("nominations", "list", "--where", "number:R-02,R-03", "--columns", "number,nominee", "--sort", "-number");
        var json = await RunAsync("nominations", "list", "--where", "number:R-02", "--format", "json");
        var written = await RunAsync("nominations", "list", "--format", "xlsx", "--out", Path.Combine(_data, "all.xlsx"));
        var wrong = await RunAsync("nominations", "list", "--where", "colour:red");
        var nobody = await PalmaresCommand.RunAsync("nominations", "list", "--data", _data);

        Assert.Equal((1, 0, 0, 0, 1, 1), (faulty.Exit, listed.Exit, json.Exit, written.Exit, wrong.Exit, nobody.Exit));
        Assert.Contains("Row 2, column nominee_email: Enter an e-mail address", faulty.Errors, StringComparison.Ordinal);
        Assert.Equal((1, false), (tried.Json["taken"]!.GetValue<int>(), tried.Json["kept"]!.GetValue<bool>()));
        Assert.Equal("number,nominee\nR-03,Nominee 3\nR-02,Nominee 2\n", listed.Output.ReplaceLineEndings("\n"));
        Assert.Equal("R-02", JsonNode.Parse(json.Output)![0]!["number"]!.GetValue<string>());
        Assert.True(File.Exists(Path.Combine(_data, "all.xlsx")));
        Assert.Contains("Position 1: there is no field “colour” here.", wrong.Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private Task<PalmaresCommand.Answer> RunAsync(params string[] words) => PalmaresCommand.RunAsync([.. words, "--data", _data, "--as", Secretary]);
}
