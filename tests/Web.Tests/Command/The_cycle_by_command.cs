using System.Text;
using Microsoft.Data.Sqlite;

namespace Palmares.Web.Tests.Command;

/// <summary>The whole award cycle by the command alone, and a ledger that names the act when somebody touched it afterwards.</summary>
public sealed class The_cycle_by_command(CycleByCommand cycle) : IClassFixture<CycleByCommand>
{
    [Fact]
    public async Task From_an_empty_folder_to_the_published_roll_the_chain_is_whole()
    {
        Assert.Single(cycle.OnRoll);

        var verdict = await VerifyAsync(cycle.Folder, "--head", cycle.HeadFile);

        Assert.True(verdict.Exit == 0, verdict.ToString());
        Assert.Null(verdict.Json["fault"]);
    }

    [Fact]
    public async Task One_changed_byte_of_a_payload_in_the_file_is_found()
    {
        using var copy = Copy.Of(cycle);
        var (sequence, payload) = copy.Read("SELECT sequence, payload FROM acts WHERE name = 'awards.decision-recorded'");
        copy.ChangeOneByte(payload);

        var verdict = await VerifyAsync(copy.Folder);

        Assert.Equal(1, verdict.Exit);
        Assert.Equal((sequence, "awards.decision-recorded"), Fault(verdict));
    }

    [Fact]
    public async Task A_deleted_act_is_found_as_missing()
    {
        using var copy = Copy.Of(cycle);
        var (sequence, _) = copy.Read("SELECT sequence, payload FROM acts WHERE name = 'review.conflict-declared'");
        copy.Run($"DELETE FROM acts WHERE sequence = {sequence}");

        var verdict = await VerifyAsync(copy.Folder);

        Assert.Equal(1, verdict.Exit);
        Assert.Equal(sequence, Fault(verdict).Sequence);
    }

    [Fact]
    public async Task Two_swapped_acts_are_found_at_the_first()
    {
        using var copy = Copy.Of(cycle);
        var (later, _) = copy.Read("SELECT max(sequence), '' FROM acts WHERE name = 'review.score-submitted'");
        var earlier = later - 1;
        copy.Run($"UPDATE acts SET sequence = -1 WHERE sequence = {earlier}; UPDATE acts SET sequence = {earlier} WHERE sequence = {later}; UPDATE acts SET sequence = {later} WHERE sequence = -1");

        var verdict = await VerifyAsync(copy.Folder);

        Assert.Equal(1, verdict.Exit);
        Assert.Equal((earlier, "review.score-submitted"), Fault(verdict));
    }

    [Fact]
    public async Task A_cut_tail_is_found_against_the_exported_head()
    {
        using var copy = Copy.Of(cycle);
        var (last, _) = copy.Read("SELECT max(sequence), '' FROM acts");
        copy.Run($"DELETE FROM acts WHERE sequence > {last - 2}");

        var verdict = await VerifyAsync(copy.Folder, "--head", cycle.HeadFile);

        Assert.Equal(1, verdict.Exit);
        Assert.Equal(last - 1, Fault(verdict).Sequence);
    }

    private static Task<PalmaresCommand.Answer> VerifyAsync(string folder, params string[] more) =>
        PalmaresCommand.RunAsync(["audit", "verify", "--data", folder, "--json", .. more]);

    private static (long Sequence, string? Name) Fault(PalmaresCommand.Answer verdict) =>
        (verdict.Json["fault"]!["sequence"]!.GetValue<long>(), verdict.Json["fault"]!["name"]?.GetValue<string>());

    /// <summary>The database of the played cycle in a folder of its own, open to whoever holds the file.</summary>
    private sealed class Copy : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("palmares-tampered-").FullName;

        private string Database => Path.Combine(Folder, "palmares.db");

        public static Copy Of(CycleByCommand cycle)
        {
            var copy = new Copy();
            using var from = new SqliteConnection($"Data Source={cycle.Database};Pooling=False");
            from.Open();
            using var command = from.CreateCommand();
            command.CommandText = $"VACUUM INTO '{copy.Database}'";
            command.ExecuteNonQuery();
            return copy;
        }

        public (long Sequence, string Payload) Read(string sql)
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
            return (reader.GetInt64(0), reader.GetString(1));
        }

        public void Run(string sql)
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            Assert.True(command.ExecuteNonQuery() > 0);
        }

        /// <summary>In the file, past the database engine: one hexadecimal digit of an id becomes another.</summary>
        public void ChangeOneByte(string payload)
        {
            var file = File.ReadAllBytes(Database);
            var at = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(payload)) + payload.IndexOf(':', StringComparison.Ordinal) + 2;
            Assert.True(at > 1);
            file[at] = file[at] == (byte)'0' ? (byte)'1' : (byte)'0';
            File.WriteAllBytes(Database, file);
        }

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }

        private SqliteConnection Open()
        {
            var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
            connection.Open();
            return connection;
        }
    }
}
