using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>What is asked of an opened snapshot more than once.</summary>
internal static class RecordQueries
{
    public static PartialDate? Date(this DbDataReader row, int column) => PartialDate.TryParse(row.Text(column), out var date) ? date : null;

    public static RecordRef Record(this DbDataReader row, int column) => new(row.GetString(column), row.GetString(column + 1));

    /// <summary>Needs the table <c>wanted</c>.</summary>
    public static ILookup<PersonId, AffiliationPoint> AffiliationPoints(DuckDBConnection record) =>
        record.Read(AffiliationPoint, AffiliationPointsOfWanted).ToLookup(row => row.Person, row => row.Point);

    public static (PersonId Person, AffiliationPoint Point) AffiliationPoint(DbDataReader row) =>
        (new PersonId(Guid.Parse(row.GetString(0))), new AffiliationPoint(row.GetString(1), row.Date(2), row.Date(3), row.Record(4)) { Raw = row.Text(6) });

    /// <summary>A mandate's organisation counts as long as the mandate does.</summary>
    public const string AffiliationPointsOfWanted =
        """
        SELECT w.person, m.org, m.date, coalesce(a.last_seen, a.end_before, m.date), m.source, m.key, m.raw
        FROM wanted w JOIN mentions m ON m.id = w.mention LEFT JOIN mandates a ON a.mention = m.id
        WHERE m.org IS NOT NULL
        """;

    public static Lineages Lineages(DuckDBConnection record) => new(
        record.Read(
            row => (row.Record(0), row.Record(2)),
            "SELECT source, key, source, arg_min(key, (coalesce(date, '9999'), key)) OVER (PARTITION BY source, series) FROM documents WHERE series IS NOT NULL"),
        record.Read(
            row => new RelationRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), ""),
            $"SELECT source, key, type, target_source, target FROM relations WHERE type IN ({string.Join(", ", Records.Lineages.Types.Select(Duck.Quote))})"));

    public static Mandate Mandate(DbDataReader row) => new(
        row.Record(0), row.GetString(2), row.GetString(3), row.Text(4) ?? row.GetString(3), PartialDate.Parse(row.GetString(5)), row.GetBoolean(6), row.Date(7), row.Date(8), row.GetBoolean(9))
    {
        Organisation = row.Text(10),
        Raw = row.Text(11),
    };

    public const int MandateColumnCount = 12;

    public const string MandateColumns = "a.source, a.key, a.role, a.\"group\", a.group_name, a.first_seen, a.left_censored, a.last_seen, a.end_before, a.ongoing, a.org, a.raw";

    public static IReadOnlyList<SourceCoverage> Coverage(DuckDBConnection record) => record.Read(
        row => new SourceCoverage(row.GetString(0), Year(row, 1), Year(row, 2), Count(row, 3), Count(row, 4), Count(row, 5), Count(row, 6)),
        """
        SELECT source, min(substr(date, 1, 4)), max(substr(date, 1, 4)), sum(d), sum(a), sum(m), sum(o) FROM (
            SELECT source, date, 1 AS d, 0 AS a, 0 AS m, 0 AS o FROM documents
            UNION ALL SELECT source, first_seen, 0, 1, 0, 0 FROM mandates
            UNION ALL SELECT source, last_seen, 0, 0, 0, 0 FROM mandates
            UNION ALL SELECT source, NULL, 0, 0, 1, (org IS NOT NULL)::INTEGER FROM mentions WHERE kind = 'person')
        GROUP BY source ORDER BY source
        """);

    private static int Count(DbDataReader row, int column) => int.Parse(row.GetValue(column).ToString()!, CultureInfo.InvariantCulture);

    private static int? Year(DbDataReader row, int column) => int.TryParse(row.Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
