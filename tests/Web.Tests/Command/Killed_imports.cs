using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Cli;
using Palmares.Kernel;
using Palmares.Records.Importing;
using Xunit;

namespace Palmares.Web.Tests.Command;

/// <summary>The command as a process of its own, killed where it stands. Twenty deaths at chosen stages and random moments after them.</summary>
public sealed class Killed_imports : IDisposable
{
    private const string Steward = "steward@meadow.example";
    private const int Deaths = 20, DocumentsAFile = 400;
    private static readonly ImportStage?[] Stages = [null, ImportStage.Read, ImportStage.Keep, ImportStage.Publish, ImportStage.Link];

    private readonly string _root = Directory.CreateTempSubdirectory("palmares-killed-").FullName;
    private readonly Random _chance = new(20260302);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_killed_twenty_times_and_resumed_ends_with_the_same_snapshot()
    {
        var (killed, whole) = (await InstallAsync("killed"), await InstallAsync("whole"));
        var incoming = Directory.CreateDirectory(Path.Combine(_root, "incoming")).FullName;
        var dead = 0;
        for (var death = 0; death < Deaths; death++)
        {
            WriteFile(incoming, death);
            dead += await KillAsync(killed, incoming, Stages[death % Stages.Length]) ? 1 : 0;
        }

        var resumed = await ImportAsync(killed, incoming);
        var straight = await ImportAsync(whole, incoming);

        Assert.True(dead >= Deaths / 2, $"Only {dead} of {Deaths} were killed before they ended.");
        Assert.Equal(straight.GetProperty("snapshot").GetString(), resumed.GetProperty("snapshot").GetString());
        Assert.Equal(Deaths * DocumentsAFile, resumed.GetProperty("imported").GetInt32() + resumed.GetProperty("unchanged").GetInt32());
        Assert.Equal(0, (await ImportAsync(killed, incoming)).GetProperty("imported").GetInt32());
        Assert.Equal(0, await RunAsync(killed, "record", "verify", "--as", Steward));
        TestContext.Current.TestOutputHelper?.WriteLine($"{dead} of {Deaths} killed before their end");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<string> InstallAsync(string name)
    {
        var data = Path.Combine(_root, name);
        await using var services = await Host.OpenAsync(new DataFolder(data), Ct);
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Input(Steward, "Steward", [Role.Steward], Password: null), Actor.System, Ct);
        Assert.False(made.IsError);
        return data;
    }

    /// <summary>Documents of an invented body, some of which correct nothing and some that stand twice.</summary>
    private static void WriteFile(string folder, int number)
    {
        string[] names = ["Oddny Thistlewood", "Tobin Marrowgate", "Ámbar Quillfeather", "Sorrel Weighman", "Hazel Programmeer"];
        using var file = File.CreateText(Path.Combine(folder, $"demo-{number:00}.jsonl"));
        for (var document = 0; document < DocumentsAFile; document++)
        {
            var id = (number * DocumentsAFile) + document;
            file.WriteLine(JsonSerializer.Serialize(new
            {
                source = $"demo-killed-{id % 3}",
                docid = $"KIL {id}",
                title = $"Framing of tidal clocks, part {id}",
                date = (1990 + (id % 30)).ToString(CultureInfo.InvariantCulture),
                contributors = new[] { new { name = names[id % names.Length], role = "editor", person_key = $"p{id % names.Length}" } },
            }));
        }
    }

    /// <returns>Whether it was dead before it had ended.</returns>
    private async Task<bool> KillAsync(string data, string incoming, ImportStage? after)
    {
        using var process = Start(data, "record", "import", incoming, "--as", Steward, "--json");
        var said = process.StandardOutput.ReadToEndAsync(Ct);
        while (after is not null && await process.StandardError.ReadLineAsync(Ct) is { } line)
        {
            if (line.StartsWith(after.Value.ToString(), StringComparison.Ordinal))
                break;
        }

        await Task.Delay(_chance.Next(after is null ? 1500 : 400), Ct);
        process.Kill();
        await process.WaitForExitAsync(Ct);
        await said;
        return process.ExitCode != 0;
    }

    private static async Task<JsonElement> ImportAsync(string data, string incoming)
    {
        using var process = Start(data, "record", "import", incoming, "--as", Steward, "--json", "--quiet");
        var said = await process.StandardOutput.ReadToEndAsync(Ct);
        var complaint = await process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        Assert.True(process.ExitCode == 0, complaint);
        return JsonDocument.Parse(said).RootElement.Clone();
    }

    private static async Task<int> RunAsync(string data, params string[] words)
    {
        using var process = Start(data, [.. words, "--quiet"]);
        await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return process.ExitCode;
    }

    private static Process Start(string data, params string[] words) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Palmares.Cli.dll"), .. words, "--data", data])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
