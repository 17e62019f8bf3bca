using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Cli;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Command;

/// <summary>Standards in code and the programme's own measures, through the command.</summary>
public sealed class Engagement_by_command : IDisposable
{
    private const string Rapporteur = "rapporteur@meadow.example";

    private readonly string _data = Directory.CreateTempSubdirectory("palmares-engage-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Software_is_recorded_listed_and_withdrawn_and_what_is_refused_names_the_place()
    {
        await using (var services = await Host.OpenAsync(new DataFolder(_data), Ct))
        {
            await using var scope = services.CreateAsyncScope();
            Assert.False((await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Input(Rapporteur, "Rapporteur", [Role.Rapporteur], Password: null), Actor.System, Ct)).IsError);
        }

        var undated = await RunAsync("engage", "code", "record", Form("""{"standard":"F.100","name":"lanternd","repository":"https://code.example/lanternd","source_url":"https://code.example/readme","source_date":"soon"}"""));
        var recorded = await RunAsync("engage", "code", "record", Form("""{"standard":"F.100","name":"lanternd","repository":"https://code.example/lanternd","source_url":"https://code.example/readme","source_date":"2026-02"}"""));
        var listed = JsonNode.Parse((await RunAsync("engage", "code", "list")).Output)!["items"]!.AsArray();
        var id = listed.Single()!["id"]!.GetValue<string>();
        var silent = await RunAsync("engage", "code", "withdraw", Form($$"""{"implementation":"{{id}}","reason":""}"""));
        var withdrawn = await RunAsync("engage", "code", "withdraw", Form($$"""{"implementation":"{{id}}","reason":"It is another standard."}"""));
        var measures = JsonNode.Parse((await RunAsync("engage", "metrics", "--body", "own")).Output)!["items"]!.AsArray();

        Assert.Equal((1, 0, 1, 0), (undated.Exit, recorded.Exit, silent.Exit, withdrawn.Exit));
        Assert.Contains("source_date", undated.Errors, StringComparison.Ordinal);
        Assert.Contains("Say why it is withdrawn.", silent.Errors, StringComparison.Ordinal);
        Assert.Equal("2026-02", listed.Single()!["source_date"]!.GetValue<string>());
        Assert.Empty(JsonNode.Parse((await RunAsync("engage", "code", "list")).Output)!["items"]!.AsArray());
        Assert.Equal(["IE-14", "IE-15"], measures.Select(one => one!["definition"]!["id"]!.GetValue<string>()));
        Assert.Equal(1, (await RunAsync("engage", "metrics")).Exit);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private string Form(string text)
    {
        var path = Path.Combine(_data, $"form-{Directory.GetFiles(_data, "form-*").Length}.json");
        File.WriteAllText(path, text);
        return path;
    }

    private Task<PalmaresCommand.Answer> RunAsync(params string[] words) => PalmaresCommand.RunAsync([.. words, "--data", _data, "--as", Rapporteur, "--json"]);
}
