using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>Makes one set of facts of all lines: later imports correct earlier ones, one number is one document, one version under several numbers is told.</summary>
/// <remarks>Set operations only, none of which depends on the order of lines.</remarks>
internal static class Canonical
{
    private static readonly string Filled = string.Join(" + ", RecordTables.Documents.Own.Select(column => $"(\"{column.Name}\" IS NOT NULL)::INTEGER"));

    private static readonly string Merged = string.Join(", ", RecordTables.Documents.Own.Select(column => $"arg_min(\"{column.Name}\", place) AS \"{column.Name}\""));

    public static void Settle(DuckDBConnection duck)
    {
        LatestImportOfAKey(duck);
        OneRowANumber(duck);
        PageReadings.Settle(duck);
        OneVersionUnderSeveralNumbers(duck);
    }

    private static void LatestImportOfAKey(DuckDBConnection duck)
    {
        if (duck.Count($"SELECT count(DISTINCT import) FROM {RecordTables.Lines}") < 2)
            return;
        duck.Run($"CREATE TABLE latest AS SELECT key, max(import) AS import FROM {RecordTables.Lines} GROUP BY key");
        foreach (var table in RecordTables.All.Select(table => table.Name).Concat([RecordTables.Lines, PageReadings.Table]))
            duck.Run($"DELETE FROM {table} t WHERE EXISTS (SELECT 1 FROM latest l WHERE l.key = t.key AND l.import > t.import)");
        duck.Run("DROP TABLE latest");
    }

    /// <summary>Of readings of a page the last stands, else the fullest line; the others fill its gaps; people are taken from the first that names any.</summary>
    private static void OneRowANumber(DuckDBConnection duck)
    {
        duck.Run(
            $"""
            CREATE TABLE places AS SELECT key, raw, row_number() OVER (PARTITION BY key ORDER BY day DESC NULLS LAST, {Filled} DESC, raw) AS place
            FROM documents LEFT JOIN (SELECT key, raw, max(day) AS day FROM {PageReadings.Table} GROUP BY ALL) USING (key, raw) WHERE key IN (SELECT key FROM documents GROUP BY key HAVING count(*) > 1)
            """);
        if (duck.Count("SELECT count(*) FROM places") > 0)
        {
            duck.Run(
                $"""
                CREATE TABLE merged AS SELECT {Merged}, any_value(d.source) AS source, d.key, arg_min(d.raw, place) AS raw, any_value(d.import) AS import
                FROM documents d JOIN places USING (key, raw) GROUP BY d.key
                """);
            duck.Run("DELETE FROM documents WHERE key IN (SELECT key FROM places)");
            duck.Run("INSERT INTO documents BY NAME SELECT * FROM merged");
            duck.Run(
                """
                CREATE TABLE speakers AS SELECT p.key, arg_min(p.raw, p.place) AS raw FROM places p WHERE EXISTS (SELECT 1 FROM mentions m WHERE m.key = p.key AND m.raw = p.raw) GROUP BY p.key
                """);
            foreach (var table in (string[])["mentions", "mandates", "affiliations", "attendance"])
                duck.Run($"DELETE FROM {table} t WHERE EXISTS (SELECT 1 FROM speakers s WHERE s.key = t.key AND s.raw <> t.raw)");
            foreach (var table in (string[])["relations", "statuses"])
            {
                duck.Run($"CREATE OR REPLACE TABLE once AS SELECT * EXCLUDE (raw), min(raw) AS raw FROM {table} WHERE key IN (SELECT key FROM places) GROUP BY ALL");
                duck.Run($"DELETE FROM {table} WHERE key IN (SELECT key FROM places)");
                duck.Run($"INSERT INTO {table} BY NAME SELECT * FROM once");
            }

            duck.Run("DROP TABLE merged; DROP TABLE speakers; DROP TABLE once");
        }

        duck.Run("DROP TABLE places");
    }

    /// <summary>Of numbers for one version the fullest row stands for all; then the first by letter.</summary>
    private static void OneVersionUnderSeveralNumbers(DuckDBConnection duck)
    {
        duck.Run(
            $"""
            CREATE TABLE twins AS SELECT key, first_value(key) OVER (PARTITION BY series, version ORDER BY {Filled} DESC, key) AS stands, count(*) OVER (PARTITION BY series, version) AS many
            FROM documents WHERE series IS NOT NULL AND version IS NOT NULL
            """);
        duck.Run("UPDATE documents SET same_as = stands FROM twins WHERE twins.key = documents.key AND many > 1 AND stands <> documents.key");
        duck.Run("DROP TABLE twins");
    }
}
