using System.Globalization;
using Palmares.Judging.Weighing;

namespace Palmares.Judging.Files;

/// <summary>Swing weights (criterion,swing[,judge]) and pairwise comparisons (a square of criteria, the first column naming the rows) as CSV.</summary>
public static class WeightsFile
{
    /// <exception cref="RefusedFileException">Names file, line and field.</exception>
    public static WeightsResult Swing(string file) => Swing(CsvTable.Read(file, "criterion", "swing"));

    /// <param name="table">With the columns criterion and swing.</param>
    /// <exception cref="RefusedFileException">Names line and field.</exception>
    public static WeightsResult Swing(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var swings = table.Rows.Select(r => (table.TextOrNull(r, "judge"), table.Text(r, "criterion"), Swing: table.Number(r, "swing"), r.Line)).ToList();
        if (swings.FirstOrDefault(s => s.Swing < 0) is { Line: > 0 } bad)
            throw table.Refused(bad.Line, "swing", "it must be 0 or more");
        return Understood(table, () => CriteriaWeights.Swing([.. swings.Select(s => (s.Item1, s.Item2, s.Swing))]));
    }

    /// <exception cref="RefusedFileException">Names file, line and field.</exception>
    public static WeightsResult Ahp(string file) => Ahp(CsvTable.Read(file));

    /// <exception cref="RefusedFileException">Names line and field.</exception>
    public static WeightsResult Ahp(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.Columns;
        // With a column of row names its header is empty or "criterion"; without one every column is a criterion.
        var named = columns.Count > 0 && (columns[0].Length == 0 || columns[0] == "criterion" || columns.Count == table.Rows.Count + 1);
        string[] criteria = [.. named ? columns.Skip(1) : columns];
        if (criteria.Length == 0 || table.Rows.Count != criteria.Length)
            throw new RefusedFileException($"{table.File}: {table.Rows.Count} rows for {criteria.Length} criteria; a square is needed.");
        var cells = new double?[criteria.Length][];
        foreach (var (at, row) in table.Rows.Index())
        {
            if (named && row.Fields[0].Trim() != criteria[at])
                throw table.Refused(row.Line, columns[0], $"\"{row.Fields[0].Trim()}\" stands where {criteria[at]} is expected; rows come in the order of the columns");
            cells[at] = [.. criteria.Select((c, k) => Cell(table, row, c, named ? k + 1 : k))];
        }
        return Understood(table, () => CriteriaWeights.Ahp(criteria, Filled(table, criteria, cells)));
    }

    /// <summary>An empty cell is one over its mirror; an empty diagonal is one.</summary>
    private static double[][] Filled(CsvTable table, string[] criteria, double?[][] cells) =>
        [.. cells.Select((row, r) => row.Select((cell, c) => cell ?? (r == c ? 1 : cells[c][r] is { } mirror ? 1 / mirror
            : throw table.Refused(table.Rows[r].Line, criteria[c], "it is empty, and so is its mirror"))).ToArray())];

    /// <summary>A number above 0, or a fraction as in 1/3; empty: null.</summary>
    private static double? Cell(CsvTable table, (int Line, string[] Fields) row, string criterion, int at)
    {
        var text = row.Fields[at].Trim();
        if (text.Length == 0)
            return null;
        var parts = text.Split('/');
        var value = parts.Length <= 2 && parts.All(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? parts.Select(p => double.Parse(p, CultureInfo.InvariantCulture)).Aggregate((a, b) => a / b)
            : double.NaN;
        return double.IsFinite(value) && value > 0 ? value : throw table.Refused(row.Line, criterion, $"\"{text}\" is not a number above 0");
    }

    private static WeightsResult Understood(CsvTable table, Func<WeightsResult> run)
    {
        try
        {
            return run();
        }
        catch (ArgumentException e)
        {
            throw new RefusedFileException($"{table.File}: {Plain(e)}");
        }
    }

    private static string Plain(ArgumentException e) => e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);
}
