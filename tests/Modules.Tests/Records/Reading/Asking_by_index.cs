using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Reading;

public sealed class Asking_by_index
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_question_about_a_few_mentions_goes_through_all_rows_of_the_record()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        await using var rows = new SqliteConnection($"Data Source={Assert.Single(Files(room))};Mode=ReadOnly");
        await rows.OpenAsync(Ct);

        foreach (var question in NearRows.Questions)
            Assert.DoesNotContain(await PlanAsync(rows, question), ReadsAll);
    }

    [Fact]
    public async Task A_file_of_indexed_rows_that_is_gone_is_made_anew_and_tells_the_same()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var person = (await room.PersonAsync("ambar quill")).Person;
        var before = await ReadAsync(room, person);
        File.Delete(Assert.Single(Files(room)));

        var after = await ReadAsync(room, person);

        Assert.Single(Files(room));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task An_unfinished_file_is_not_read()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var person = (await room.PersonAsync("ambar quill")).Person;
        var before = await ReadAsync(room, person);
        var whole = Assert.Single(Files(room));
        File.Delete(whole);
        await File.WriteAllTextAsync($"{whole}.1.part", "half", Ct);

        Assert.Equal(before, await ReadAsync(room, person));
    }

    [Fact]
    public async Task The_rows_of_a_pruned_snapshot_go_with_it()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        await room.ImportAsync(room.File("demo-lab-2.jsonl", [RecordRoom.Documents[0].Replace("Clocks", "Octants", StringComparison.Ordinal)]));
        Assert.Equal(2, Files(room).Count);

        var pruned = (await room.World.RunAsync((PruneRecord prune) => prune.RunAsync(room.World.As(Role.Steward), Ct))).Value;

        Assert.DoesNotContain(Assert.Single(pruned.Pruned).Hash, Path.GetFileName(Assert.Single(Files(room))), StringComparison.Ordinal);
    }

    // An index made for one question only reads all rows to make it.
    private static bool ReadsAll(string step) =>
        (step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("json_each", StringComparison.Ordinal)) || step.Contains("AUTOMATIC", StringComparison.Ordinal);

    private static async Task<string> ReadAsync(RecordRoom room, PersonId person) =>
        System.Text.Json.JsonSerializer.Serialize((await room.World.RunAsync((ReadPerson read) => read.RunAsync(person, null, Ct))).Value);

    private static List<string> Files(RecordRoom room) => [.. Directory.EnumerateFiles(room.World.Services.GetRequiredService<RecordFolder>().Indexed, "*.db")];

    private static async Task<List<string>> PlanAsync(SqliteConnection rows, string question)
    {
        await using var command = rows.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + question;
        command.Parameters.AddWithValue("$person", "");
        command.Parameters.AddWithValue("$mentions", "[]");
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var steps = new List<string>();
        while (await reader.ReadAsync(Ct))
            steps.Add(reader.GetString(3));
        return steps;
    }
}
