using System.Globalization;
using System.Text;
using Palmares.Awards;
using Palmares.Judging.Files;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>The form a judge fills in without the site: CSV, a line for each criterion of each nomination. Pure.</summary>
/// <remarks>Columns: nomination, nominee, criterion, name, scale, mark, why, confidence (little, well, own, or nothing). Justification and confidence stand on any line of their nomination.</remarks>
internal static class OfflineForm
{
    /// <summary>Bad lines named in one refusal; more are counted.</summary>
    private const int Named = 12;

    private static readonly string[] Columns = ["nomination", "nominee", "criterion", "name", "scale", "mark", "why", "confidence"];

    public sealed record Sheet(string Number, string NomineeName, IReadOnlyDictionary<CriterionId, int> Marks, string Justification, CriteriaSet Criteria, Confidence? Confidence);

    public sealed record Filled(string Number, int Line, IReadOnlyDictionary<CriterionId, int> Marks, string Justification, Confidence? Confidence);

    public static string Write(IReadOnlyList<Sheet> sheets)
    {
        var csv = new StringBuilder(string.Join(',', Columns)).Append("\r\n");
        foreach (var sheet in sheets)
        {
            foreach (var (at, criterion) in sheet.Criteria.Criteria.Index())
            {
                string[] fields =
                [
                    sheet.Number, Plain(sheet.NomineeName), criterion.Code, Plain(criterion.Name),
                    string.Join("; ", criterion.Anchors.OrderBy(a => a.Key).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key} {a.Value}"))),
                    sheet.Marks.TryGetValue(criterion.Id, out var mark) ? mark.ToString(CultureInfo.InvariantCulture) : "", at == 0 ? Plain(sheet.Justification) : "", at == 0 ? Word(sheet.Confidence) : "",
                ];
                csv.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");
            }
        }

        return csv.ToString();
    }

    /// <param name="file">The file's name, for refusals.</param>
    /// <param name="own">Numbers of the nominations this judge reads, with what each is marked by.</param>
    /// <returns>Nominations with anything filled in; or a refusal that names every bad line. An untouched nomination is left out.</returns>
    public static Result<IReadOnlyList<Filled>> Read(string file, string text, IReadOnlyDictionary<string, CriteriaSet> own, bool final)
    {
        CsvTable table;
        try
        {
            table = CsvTable.Parse(file, text, "nomination", "criterion", "mark", "why");
        }
        catch (RefusedFileException refused)
        {
            return ReviewErrors.OfflineRefused.With(refused.Message);
        }

        var bad = new List<(int Line, string Why)>();
        var filled = new List<Filled>();
        foreach (var rows in table.Rows.GroupBy(row => table.TextOrNull(row, "nomination") ?? ""))
            Take(rows.Key, [.. rows]);
        if (bad.Count == 0)
            return Result<IReadOnlyList<Filled>>.Of(filled);
        var told = bad.OrderBy(b => b.Line).Take(Named).Select(b => string.Create(CultureInfo.InvariantCulture, $"Line {b.Line}: {b.Why}"));
        return ReviewErrors.OfflineRefused.With(string.Join(' ', told) + (bad.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" And {bad.Count - Named} more.") : ""));

        void Take(string number, (int Line, string[] Fields)[] rows)
        {
            if (!own.TryGetValue(number, out var set))
            {
                bad.AddRange(rows.Select(row => (row.Line, $"you do not read a nomination \"{number}\".")));
                return;
            }

            var marks = new Dictionary<CriterionId, int>();
            foreach (var row in rows)
                Mark(row, marks, set);
            var why = rows.Select(row => table.TextOrNull(row, "why")).OfType<string>().FirstOrDefault() ?? "";
            var stated = Stated(rows);
            if (marks.Count == 0 && why.Length == 0 && stated is null)
                return;
            if (bad.TrueForAll(b => rows.All(row => row.Line != b.Line)) && ScoreRules.Check(marks, why, final, set) is { } refusal)
                bad.Add((rows[0].Line, $"{number}: {refusal.Message}"));
            filled.Add(new Filled(number, rows[0].Line, marks, why, stated));
        }

        Confidence? Stated((int Line, string[] Fields)[] rows)
        {
            foreach (var row in rows)
            {
                if (table.TextOrNull(row, "confidence") is not { } word)
                    continue;
                if (Enum.GetValues<Confidence>().Cast<Confidence?>().FirstOrDefault(one => string.Equals(Word(one), word, StringComparison.OrdinalIgnoreCase)) is { } stated)
                    return stated;
                bad.Add((row.Line, $"the confidence \"{word}\" is none of little, well and own."));
            }

            return null;
        }

        void Mark((int Line, string[] Fields) row, Dictionary<CriterionId, int> marks, CriteriaSet set)
        {
            var code = table.TextOrNull(row, "criterion");
            if (set.Criteria.SingleOrDefault(c => c.Code == code) is not { } criterion)
                bad.Add((row.Line, $"the edition has no criterion \"{code}\"."));
            else if (table.TextOrNull(row, "mark") is not { } given)
                return;
            else if (!int.TryParse(given, NumberStyles.Integer, CultureInfo.InvariantCulture, out var mark) || mark < set.ScaleLow || mark > set.ScaleHigh)
                bad.Add((row.Line, string.Create(CultureInfo.InvariantCulture, $"{criterion.Name}: the mark \"{given}\" is not on the scale from {set.ScaleLow} to {set.ScaleHigh}.")));
            else if (!marks.TryAdd(criterion.Id, mark))
                bad.Add((row.Line, $"{criterion.Name} stands twice for {table.TextOrNull(row, "nomination")}."));
        }
    }

    private static string Word(Confidence? confidence) => confidence switch { Confidence.Little => "little", Confidence.Well => "well", Confidence.Own => "own", _ => "" };

    /// <summary>A text that a spreadsheet would take for a formula is given as text.</summary>
    private static string Plain(string text) => text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
