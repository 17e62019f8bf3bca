using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>What a list was asked for, read against the fields of its viewer.</summary>
internal sealed record ListRequest(Query Query, IReadOnlyList<ListField> Columns, IReadOnlyList<(ListField Field, bool Falling)> Sort, Formula? Formula, ListFields Fields, IReadOnlyList<string> Criteria)
{
    private const int FieldsLimit = 40;

    /// <summary>Whether scores must be read: by the words of the request alone.</summary>
    public static bool AsksForScores(ListSeen.Input input, ListFields fields)
    {
        if (!fields.All.Any(field => field.IsScore))
            return false;
        var columns = string.IsNullOrWhiteSpace(input.Columns) ? string.Join(',', fields.Usual) : input.Columns;
        var words = $"{columns},{input.Sort},{input.Search}";
        return !string.IsNullOrWhiteSpace(input.Formula) || fields.All.Where(field => field.IsScore).SelectMany(field => field.Also.Prepend(field.Name)).Any(name => words.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    public static Result<ListRequest> Read(ListSeen.Input input, ListFields fields, IReadOnlyList<ListedRow> seen)
    {
        var query = QueryParser.Read(input.Search, fields);
        if (query.IsError)
            return query.Error.At("Search");
        var criteria = CriteriaOf(fields, seen);
        var formula = ReadFormula(input.Formula, fields, criteria);
        if (formula.IsError)
            return formula.Error.At("Formula");
        var columns = new List<ListField>();
        foreach (var name in Names(string.IsNullOrWhiteSpace(input.Columns) ? string.Join(',', fields.Usual) : input.Columns))
        {
            if (fields.Find(name) is not { } field)
                return ReviewErrors.ListField.With(name).At("Columns");
            if (!columns.Contains(field))
                columns.Add(field);
        }

        if (formula.Value is not null && !columns.Exists(field => field.Name == ListFields.FormulaName))
            columns.Add(fields.Find(ListFields.FormulaName)!);
        var sort = new List<(ListField, bool)>();
        foreach (var name in Names(input.Sort))
        {
            if (fields.Find(name.TrimStart('-')) is not { } field)
                return ReviewErrors.ListField.With(name.TrimStart('-')).At("Sort");
            sort.Add((field, name.StartsWith('-')));
        }

        return new ListRequest(query.Value, columns, sort, formula.Value, fields, criteria);
    }

    private static Result<Formula?> ReadFormula(string? text, ListFields fields, IReadOnlyList<string> criteria)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Result<Formula?>.Of(null);
        if (fields.Find(ListFields.FormulaName) is null)
            return ReviewErrors.ListField.With(ListFields.FormulaName);
        var read = FormulaParser.Read(text, criteria.ToHashSet());
        return read.IsError ? read.Error : Result<Formula?>.Of(read.Value);
    }

    /// <summary>Criteria are public from the call; those of the editions in the viewer's list are offered.</summary>
    private static string[] CriteriaOf(ListFields fields, IReadOnlyList<ListedRow> seen) => fields.Find(ListFields.FormulaName) is null
        ? []
        : [.. seen.Select(row => row.Edition).DistinctBy(edition => edition.Id).SelectMany(edition => edition.AllCriteria).Select(c => FormulaParser.Name(c.Code)).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(string? text) => (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(FieldsLimit);
}

/// <summary>Puts rows in order. What is empty comes last either way, and the number settles what is equal.</summary>
internal static class ListOrder
{
    public static IReadOnlyList<ListedRow> Sorted(IReadOnlyList<ListedRow> rows, IReadOnlyList<(ListField Field, bool Falling)> by)
    {
        if (by.Count == 0)
            return rows;
        var cells = rows.Select(row => by.Select(one => one.Field.Read(row)).ToArray()).ToArray();
        var order = Enumerable.Range(0, rows.Count).ToArray();
        order.AsSpan().Sort((left, right) =>
        {
            for (var at = 0; at < by.Count; at++)
            {
                var compared = Compare(in cells[left][at], in cells[right][at], by[at].Falling);
                if (compared != 0)
                    return compared;
            }

            return string.CompareOrdinal(rows[left].Nomination.Number, rows[right].Nomination.Number);
        });
        return [.. order.Select(at => rows[at])];
    }

    private static int Compare(in ListCell left, in ListCell right, bool falling)
    {
        if (left.IsEmpty || right.IsEmpty)
            return left.IsEmpty.CompareTo(right.IsEmpty);
        var order = left.Number is { } one && right.Number is { } other ? one.CompareTo(other)
            : left.Day is { } day && right.Day is { } later ? day.CompareTo(later)
            : CultureInfo.InvariantCulture.CompareInfo.Compare(left.Text, right.Text, CompareOptions.IgnoreCase);
        return falling ? -order : order;
    }
}
