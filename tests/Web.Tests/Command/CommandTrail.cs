using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Palmares.Web.Tests.Command;

/// <summary>What commands leave behind in a database file: acts in the ledger, letters in the outbox.</summary>
internal sealed class CommandTrail(string database)
{
    private long _acts;

    /// <summary>The acts since the last look must be these, each at least once.</summary>
    public void Expect(string[] acts, string step)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sequence, name FROM acts WHERE sequence > $last ORDER BY sequence";
        command.Parameters.AddWithValue("$last", _acts);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            (_acts, _) = (reader.GetInt64(0), names.Add(reader.GetString(1)));
        Assert.True(names.SetEquals(acts), $"palmares {step} left the acts: {string.Join(", ", names)}");
    }

    /// <summary>As the reader of the newest letter would copy it.</summary>
    public string Secret(string address, string path)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Text\" FROM kernel_outbox WHERE \"To\" = $to AND \"Text\" LIKE $path ORDER BY \"QueuedAt\" DESC LIMIT 1";
        command.Parameters.AddWithValue("$to", address);
        command.Parameters.AddWithValue("$path", $"%{path}%");
        return Regex.Match((string)command.ExecuteScalar()!, Regex.Escape(path) + "([A-Za-z0-9_-]+)").Groups[1].Value;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return connection;
    }
}
