using DuckDB.NET.Data;

namespace Palmares.Records;

/// <summary>In-memory DuckDB over Parquet files: bounded in memory and threads, never fetching extensions.</summary>
internal static class Duck
{
    public static DuckDBConnection Open(string? spill = null)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        connection.Run("SET memory_limit = '1GB'; SET threads = 2; SET autoinstall_known_extensions = false; SET preserve_insertion_order = false;");
        if (spill is not null)
            connection.Run($"SET temp_directory = {Quote(spill)};");
        return connection;
    }

    public static void Run(this DuckDBConnection connection, string sql, params object[] values)
    {
        using var command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }

    public static List<T> Read<T>(this DuckDBConnection connection, Func<DuckDBDataReader, T> row, string sql, params object[] values)
    {
        using var command = connection.Command(sql, values);
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.Add(new DuckDBParameter(value));
        return command;
    }

    public static string? Text(this DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Parquet files as one table.</summary>
    public static string Parquet(params string[] parts) => $"read_parquet({Quote(Path.Combine(parts))}, hive_partitioning = false)";
}
