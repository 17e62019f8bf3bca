using Palmares.Judging.Ranking;

namespace Palmares.Judging.Files;

/// <summary>Scores as CSV: nomination,judge,score[,criterion][,weight][,panel].</summary>
public static class ScoreFile
{
    /// <summary>
    /// Reads scores. With a criterion column the marks of a judge for a nomination become their mean, weighted by the weight column
    /// (the criterion's weight); without one the weight is the precision of the score.
    /// </summary>
    /// <param name="panel">The column that names the panel; a column "panel" counts when this is null.</param>
    /// <exception cref="RefusedFileException">Names file, line and field.</exception>
    public static ScoreSet Read(string file, string? panel = null)
    {
        var table = CsvTable.Read(file, "nomination", "judge", "score");
        if (panel is not null && !table.Has(panel))
            throw table.Refused(1, panel, "the header lacks this column");
        var scores = table.Rows.Select(r => (
            Score: new Score(
                table.Text(r, "nomination"), table.Text(r, "judge"), table.Number(r, "score"),
                table.TextOrNull(r, "weight") is null ? 1 : Weight(table, r), table.TextOrNull(r, panel ?? "panel")),
            Criterion: table.TextOrNull(r, "criterion"), r.Line)).ToList();
        var set = new ScoreSet(table.Has("criterion") ? Combined(table, scores) : [.. scores.Select(s => s.Score)]);
        return set.Faults() is [var fault, ..] ? throw new RefusedFileException($"{table.File}: {fault}") : set;
    }

    private static double Weight(CsvTable table, (int Line, string[] Fields) row)
    {
        var weight = table.Number(row, "weight");
        return weight > 0 ? weight : throw table.Refused(row.Line, "weight", "it must be more than 0");
    }

    private static List<Score> Combined(CsvTable table, List<(Score Score, string? Criterion, int Line)> marks)
    {
        var criteria = marks.Select(m => m.Criterion).Distinct(StringComparer.Ordinal).Count();
        var combined = new List<Score>();
        foreach (var sheet in marks.GroupBy(m => (m.Score.Nomination, m.Score.Judge, m.Score.Panel)))
        {
            var given = sheet.Select(m => m.Criterion).Distinct(StringComparer.Ordinal).Count();
            if (given != sheet.Count())
                throw table.Refused(sheet.Last().Line, "criterion", $"judge {sheet.Key.Judge} marks it twice for {sheet.Key.Nomination}");
            if (given != criteria)
                throw table.Refused(sheet.Last().Line, "criterion", $"judge {sheet.Key.Judge} marks {given} of {criteria} criteria for {sheet.Key.Nomination}");
            var weight = sheet.Sum(m => m.Score.Weight);
            combined.Add(sheet.First().Score with { Value = sheet.Sum(m => m.Score.Weight * m.Score.Value) / weight, Weight = 1 });
        }
        return combined;
    }
}
