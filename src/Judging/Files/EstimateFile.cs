using Palmares.Judging.Lotteries;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Files;

/// <summary>Estimates (id,estimate,se) and intervals of worth (id,low,high[,point]; larger is better) as CSV.</summary>
public static class EstimateFile
{
    /// <exception cref="RefusedFileException">Names file, line and field.</exception>
    public static IReadOnlyList<Estimated> Estimates(string file)
    {
        var table = CsvTable.Read(file, "id", "estimate", "se");
        return Rows(table, row =>
        {
            var se = table.Number(row, "se");
            return new Estimated(table.Text(row, "id"), table.Number(row, "estimate"), se > 0 ? se : throw table.Refused(row.Line, "se", "it must be above 0"));
        });
    }

    /// <exception cref="RefusedFileException">Names file, line and field.</exception>
    public static IReadOnlyList<WorthInterval> Intervals(string file)
    {
        var table = CsvTable.Read(file, "id", "low", "high");
        return Rows(table, row =>
        {
            var (low, high) = (table.Number(row, "low"), table.Number(row, "high"));
            return low <= high
                ? new WorthInterval(table.Text(row, "id"), low, high, table.TextOrNull(row, "point") is null ? null : table.Number(row, "point"))
                : throw table.Refused(row.Line, "low", "it lies above high");
        });
    }

    private static List<T> Rows<T>(CsvTable table, Func<(int Line, string[] Fields), T> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<T>();
        foreach (var row in table.Rows)
        {
            if (!seen.Add(table.Text(row, "id")))
                throw table.Refused(row.Line, "id", $"{table.Text(row, "id")} stands twice");
            rows.Add(read(row));
        }
        return rows.Count > 0 ? rows : throw new RefusedFileException($"{table.File}: there is no line below the header.");
    }
}
