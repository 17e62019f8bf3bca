using System.Data.Common;
using DuckDB.NET.Data;

namespace Palmares.Records;

/// <summary>In-memory DuckDB over Parquet files: bounded in memory and threads, never fetching extensions.</summary>
internal static class Duck
{
    /// <param name="spill">A folder for what does not fit into memory.</param>
    /// <param name="file">Where tables of one's own stand, if not in memory.</param>
    public static DuckDBConnection Open(string? spill = null, string memory = "1GB", int threads = 2, string? file = null)
    {
        var connection = new DuckDBConnection("DataSource=" + (file ?? ":memory:"));
        connection.Open();
        connection.Run($"SET memory_limit = '{memory}'; SET threads = {threads}; SET autoinstall_known_extensions = false; SET preserve_insertion_order = false;");
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

    /// <summary>Row by row, without holding them.</summary>
    public static void Each(this DuckDBConnection connection, string sql, Action<DuckDBDataReader> row)
    {
        using var command = connection.Command(sql);
        command.UseStreamingMode = true;
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        while (reader.Read())
            row(reader);
    }

    public static long Count(this DuckDBConnection connection, string sql, params object[] values) => connection.Read(row => row.GetInt64(0), sql, values).Single();

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.Add(new DuckDBParameter(value));
        return command;
    }

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Parquet files as one table.</summary>
    public static string Parquet(params string[] parts) => $"read_parquet({Quote(Path.Combine(parts))}, hive_partitioning = false)";
}
