using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>Pages that were read again and again: who stood there on one day and on the next held the role in between.</summary>
/// <remarks>
/// For each page, role and name, readings that follow one another without a gap become one mandate: first and last day seen, the day of the next reading on which the name was gone, and whether it stood
/// there already on the first reading of all (left-censored) or still on the last (ongoing). Another organisation beside the name begins another mandate. Names of later readings leave the mentions, since they
/// say the same once more. Set operations only; nothing depends on the order of lines or imports.
/// </remarks>
internal static class PageReadings
{
    public const string Table = "readings";

    public static void Create(DuckDBConnection duck) => duck.Run($"CREATE TABLE {Table} (key VARCHAR, raw VARCHAR, page VARCHAR, day VARCHAR, import INTEGER)");

    public static void Settle(DuckDBConnection duck)
    {
        if (duck.Count($"SELECT count(*) FROM {Table}") > 0)
        {
            duck.Run($"CREATE TABLE days AS SELECT page, day, row_number() OVER (PARTITION BY page ORDER BY day) AS n FROM (SELECT DISTINCT page, day FROM {Table})");
            duck.Run(
                $"""
                CREATE TABLE held AS SELECT a.key, a.raw, a.mention, r.page, a."group", a.role, lower(m.name) AS who, coalesce(a.org, '') AS employer, d.day, d.n
                FROM mandates a JOIN (SELECT DISTINCT key, raw, page, day FROM {Table}) r USING (key, raw) JOIN days d USING (page, day) JOIN mentions m ON m.id = a.mention AND m.raw = a.raw
                """);
            duck.Run("CREATE TABLE once AS SELECT * FROM held QUALIFY row_number() OVER (PARTITION BY page, \"group\", role, who, employer, n ORDER BY raw) = 1");
            duck.Run("CREATE TABLE islands AS SELECT *, n - row_number() OVER (PARTITION BY page, \"group\", role, who, employer ORDER BY n) AS island FROM once");
            duck.Run(
                """
                CREATE TABLE spans AS SELECT page, arg_min(key, n) AS key, arg_min(raw, n) AS raw, arg_min(mention, n) AS mention, min(day) AS first, max(day) AS last, min(n) AS from_n, max(n) AS to_n
                FROM islands GROUP BY page, "group", role, who, employer, island
                """);
            duck.Run(
                """
                UPDATE mandates SET first_seen = s.first, last_seen = s.last, end_before = nd.day, ongoing = nd.day IS NULL, left_censored = s.from_n = 1,
                    provenance = CASE WHEN s.from_n > 1 OR nd.day IS NOT NULL OR s.first <> s.last THEN 'interval' ELSE 'snapshot' END
                FROM spans s LEFT JOIN days nd ON nd.page = s.page AND nd.n = s.to_n + 1 WHERE mandates.key = s.key AND mandates.raw = s.raw AND mandates.mention = s.mention
                """);
            duck.Run("CREATE TABLE said AS SELECT h.key, h.raw, h.mention FROM held h ANTI JOIN spans s ON s.key = h.key AND s.raw = h.raw AND s.mention = h.mention");
            duck.Run("DELETE FROM mandates t WHERE EXISTS (SELECT 1 FROM said s WHERE s.key = t.key AND s.raw = t.raw AND s.mention = t.mention)");
            duck.Run("DELETE FROM mentions t WHERE EXISTS (SELECT 1 FROM said s WHERE s.key = t.key AND s.raw = t.raw AND s.mention = t.id)");
            duck.Run("DROP TABLE days; DROP TABLE held; DROP TABLE once; DROP TABLE islands; DROP TABLE spans; DROP TABLE said");
        }

        duck.Run($"DROP TABLE {Table}");
    }
}
