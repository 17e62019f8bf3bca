using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Cli;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Command;

/// <summary>Files in forms of the world, a table of one's own and members' standing, by the command alone.</summary>
public sealed class Importing_forms : IAsyncLifetime
{
    private const string Steward = "steward@meadow.example", Secretary = "secretary@meadow.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-forms-").FullName;

    public async ValueTask InitializeAsync()
    {
        await using var services = await Host.OpenAsync(new DataFolder(_folder), default);
        await using var scope = services.CreateAsyncScope();
        foreach (var (address, role) in new[] { (Steward, Role.Steward), (Secretary, Role.Secretary) })
            Assert.False((await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Input(address, role.ToString(), [role], Password: null), Actor.System, default)).IsError);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Two_study_groups_saved_pages_are_imported_once_and_bad_rows_named()
    {
        var pages = Path.Combine(AppContext.BaseDirectory, "Pages");

        var first = (await RunAsync(Steward, "record", "import", pages)).Json;
        var second = (await RunAsync(Steward, "record", "import", pages, "--format", "itu-html")).Json;
        var group = (await RunAsync(Steward, "record", "show", "ITU SG41")).Json;

        Assert.Equal((22, 4), (first["files"]!.GetValue<int>(), first["rejected"]!.GetValue<int>()));
        Assert.Equal(0, second["imported"]!.GetValue<int>());
        var bad = first["rejections"]!.AsArray().Single(one => one!["file"]!.GetValue<string>() == "mgmt-41-2024-03-01.html")!;
        Assert.Equal("lblLName", bad["field"]!.GetValue<string>());
        Assert.True(bad["line"]!.GetValue<int>() > 1);
        Assert.Contains("Kofi BRANDSETTER", group.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_tried_mapped_and_imported_by_its_mapping()
    {
        var table = Path.Combine(_folder, "officers.csv");
        await File.WriteAllTextAsync(table, "Holder,Office,Committee,Since\nOddny Thistlewood,Chair,NB 1,2021-05-01\n,Secretary,NB 1,2021\n", TestContext.Current.CancellationToken);

        var unmapped = await RunAsync(Steward, "record", "import", table);
        var trial = (await RunAsync(Steward, "record", "map", table, "--kind", "Roles")).Json;
        var saved = await RunAsync(Steward, "record", "map", table, "--kind", "Roles", "--column", "name=Holder", "--column", "role=Office", "--column", "group=Committee", "--column", "from=Since", "--name", "norrland-officers");
        var imported = (await RunAsync(Steward, "record", "import", table)).Json;
        var again = (await RunAsync(Steward, "record", "import", table, "--mapping", "norrland-officers")).Json;

        Assert.Equal((1, 0), (unmapped.Exit, saved.Exit));
        Assert.Contains("officers.csv", unmapped.Errors, StringComparison.Ordinal);
        Assert.Equal((1, 1), (trial["taken"]!.GetValue<int>(), trial["refused"]!.GetValue<int>()));
        Assert.Equal((1, 1, 0), (imported["imported"]!.GetValue<int>(), imported["rejected"]!.GetValue<int>(), again["imported"]!.GetValue<int>()));
        var bad = imported["rejections"]!.AsArray().Single()!;
        Assert.Equal((3, "Holder"), (bad["line"]!.GetValue<int>(), bad["field"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Standing_is_printed_for_the_secretary_and_refused_to_the_steward()
    {
        var register = Path.Combine(_folder, "members-2024-03-01.csv");
        await File.WriteAllTextAsync(register, "Member,Category,Good standing\nHarbour Labs,Sector Member,no\n", TestContext.Current.CancellationToken);

        await RunAsync(Steward, "record", "import", register);
        var told = (await RunAsync(Secretary, "record", "standings")).Json;
        var refused = await RunAsync(Steward, "record", "standings");

        Assert.False(told["items"]!.AsArray().Single()!["good"]!.GetValue<bool>());
        Assert.Equal(1, refused.Exit);
    }

    private Task<PalmaresCommand.Answer> RunAsync(string who, params string[] words) => PalmaresCommand.RunAsync([.. words, "--data", _folder, "--as", who, "--json", "--quiet"]);
}
