using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Cli;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Command;

/// <summary>What a steward keeps right in the record, by the command alone.</summary>
public sealed class Keeping_the_record : IAsyncLifetime
{
    private const string Steward = "steward@meadow.example", Reader = "reader@meadow.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-keeping-").FullName;

    public async ValueTask InitializeAsync()
    {
        await using var services = await Host.OpenAsync(new DataFolder(_folder), default);
        await using var scope = services.CreateAsyncScope();
        foreach (var (address, role) in new[] { (Steward, Role.Steward), (Reader, Role.Judge) })
            Assert.False((await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Input(address, role.ToString(), [role], Password: null), Actor.System, default)).IsError);
        var file = Path.Combine(_folder, "lab.jsonl");
        await File.WriteAllTextAsync(file, """
            {"source":"demo-lab","docid":"LAB 1","title":"Framing of Tidal Clocks","date":"2012","group":"SG 1","contributors":[{"name":"Oddny Thistlewood","role":"editor","org":"Northwind Systems","country":"Atlantis","person_key":"p1"}]}
            {"source":"demo-lab","docid":"LAB 2","title":"Sextant Interfaces","date":"2021","group":"SG 1","contributors":[{"name":"Tobin Marrowgate","role":"author","org":"Northwind","country":"KR","person_key":"p2"}]}
            """);
        await DoneAsync(Steward, "record", "import", file);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Organisations_are_suggested_stated_indexed_and_withdrawn()
    {
        var suggested = (await DoneAsync(Steward, "record", "organisations"))["items"]!.AsArray().Single()!;
        await DoneAsync(Steward, "record", "state", "Alias", "Northwind Systems", "Northwind", "--reason", "One letterhead.");
        await DoneAsync(Steward, "record", "index");
        var found = await DoneAsync(Reader, "record", "search", "northwind systems", "--kind", "Organisation");
        var statement = (await DoneAsync(Steward, "record", "organisations", "--stated"))["items"]!.AsArray().Single()!["id"]!.GetValue<string>();
        await DoneAsync(Steward, "record", "withdraw", statement, "--reason", "A namesake.");
        var again = await RunAsync(Steward, "record", "withdraw", statement, "--reason", "A namesake.");
        var refused = await RunAsync(Reader, "record", "state", "Alias", "Northwind Systems", "Northwind", "--reason", "One letterhead.");

        Assert.Equal("Northwind Systems", suggested["organisation"]!.GetValue<string>());
        Assert.Equal("northwind", found["page"]!["items"]!.AsArray().Single()!["target"]!.GetValue<string>());
        Assert.Equal((1, 1), (again.Exit, refused.Exit));
    }

    [Fact]
    public async Task A_report_is_made_listed_read_and_answered()
    {
        var report = (await DoneAsync(Reader, "record", "report", "Document", "LAB 1", "The year is another.", "--source", "demo-lab"))["correction"]!.GetValue<string>();
        var open = await DoneAsync(Steward, "record", "corrections", "--state", "Open");
        await DoneAsync(Steward, "record", "answer", report, "Declined", "The source says so.");
        var story = await DoneAsync(Reader, "record", "corrections", report);

        Assert.Equal(1, open["open"]!.GetValue<int>());
        Assert.Equal("Declined", story["state"]!.GetValue<string>());
        Assert.Equal(2, story["steps"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_group_is_shown_and_unlisted_countries_are_counted_for_the_steward_alone()
    {
        var group = await DoneAsync(Reader, "record", "show", "demo-lab SG 1");
        var unlisted = await RunAsync(Steward, "record", "territories");
        var refused = await RunAsync(Reader, "record", "territories");

        Assert.Equal(2, group["documents"]!.GetValue<int>());
        Assert.Contains("Atlantis", unlisted.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KR", unlisted.Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.Exit);
    }

    private async Task<JsonObject> DoneAsync(string by, params string[] words)
    {
        var answer = await RunAsync(by, words);
        Assert.True(answer.Exit == 0, answer.ToString());
        return answer.Json;
    }

    private Task<PalmaresCommand.Answer> RunAsync(string by, params string[] words) =>
        PalmaresCommand.RunAsync([.. words, "--data", _folder, "--as", by, "--json"]);
}
