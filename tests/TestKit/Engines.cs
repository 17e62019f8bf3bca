using Xunit;

namespace Palmares.TestKit;

public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>The engines a data test runs on. PostgreSQL needs PALMARES_TEST_POSTGRES, which ./test sets.</summary>
public static class Engines
{
    public const string PostgresVariable = "PALMARES_TEST_POSTGRES";

    public static TheoryData<Engine> All => [Engine.Sqlite, Engine.Postgres];

    public static string RequirePostgres()
    {
        var connection = Environment.GetEnvironmentVariable(PostgresVariable);
        if (string.IsNullOrEmpty(connection))
            Assert.Skip($"{PostgresVariable} is unset; run ./test, which starts PostgreSQL.");
        return connection;
    }
}

/// <summary>The folder of real data, when there is one.</summary>
public static class SharedData
{
    public const string Variable = "PALMARES_SHARED";

    /// <summary>The folder; skips the test when the variable is unset, fails when it is set and cannot be read.</summary>
    public static string Require()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
            Assert.Skip($"{Variable} is unset; there is no real data to run on.");
        Assert.True(File.Exists(Path.Combine(folder, "data", "MANIFEST.md")), $"{Variable} is set to {folder}, which does not hold data/MANIFEST.md.");
        return folder;
    }
}
