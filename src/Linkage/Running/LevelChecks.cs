using System.Collections.Concurrent;
using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>Makes the checks of a spec's levels.</summary>
/// <param name="table">Whose rows are compared.</param>
/// <param name="names">Their names.</param>
/// <param name="comparisons">Of the spec.</param>
/// <param name="basis">Where rarity is counted, if not in the table itself.</param>
internal sealed class LevelChecks(MentionTable table, NameIndex names, IReadOnlyList<Comparison> comparisons, LevelChecks? basis = null)
{
    private readonly ConcurrentDictionary<(int, LevelTest), Lazy<(int[] Counts, int Rows)>> counts = [];

    // Comparisons are made ready side by side; each of these is made by the first that asks.
    private readonly ConcurrentDictionary<(int, string), Lazy<CodedForm>> forms = [];
    private readonly ConcurrentDictionary<int, Lazy<SimilarityBands>> bands = [];
    private readonly ConcurrentDictionary<(int, LevelTest), Lazy<Measure>> measures = [];

    public static bool IsName(LevelTest test) => test is >= LevelTest.SameRareFullName and <= LevelTest.ClashingGivenNames;

    /// <summary>The tests of which all must hold for a level.</summary>
    public LevelCheck[] Of(Comparison comparison, ComparisonLevel level)
    {
        var own = level.Test == LevelTest.Missing
            ? Missing(comparison, level)
            : One(table.Find(level.Column ?? comparison.Column), level.Test, level.Parameter, level.With, level.Custom);
        return [own, .. (level.And ?? []).Select(condition => One(table.Find(condition.Column), condition.Test, condition.Parameter, condition.With, null))];
    }

    public CodedForm Form(int column, LevelTest test) => test switch
    {
        LevelTest.Folded => Form(column, "folded", TextFold.Fold),
        LevelTest.Organisation => Form(column, "organisation", TextFold.FoldOrganisation),
        LevelTest.SameWords => Form(column, "words", TextForms.SortedWords),
        LevelTest.SharedName => Form(column, "name", text => PersonName.Parse(text)?.Key ?? text),
        _ => Form(column, "plain", text => text),
    };

    /// <summary>The rows of which a level of the test <see cref="LevelTest.Missing"/> knows something; null where it looks at several columns.</summary>
    public bool[]? Known(Comparison comparison, ComparisonLevel level)
    {
        if (level.With is not null)
            return null;
        var known = new bool[table.Count];
        var ofNames = comparison.Levels.Any(other => IsName(other.Test)) && level.Column is null;
        var column = table.Find(level.Column ?? comparison.Column);
        for (var row = 0; row < known.Length; row++)
            known[row] = ofNames ? names.Numbers[row] >= 0 : table.Codes(column, row).Length > 0;
        return known;
    }

    /// <summary>How many rows have each form of a column's values, by its number, and how many know any.</summary>
    public (int[] Counts, int Rows) Counts(int column, LevelTest test) =>
        counts.GetOrAdd((column, test), _ => new(() => basis is null ? Count(column, Form(column, test)) : CountedIn(basis, column, test))).Value;

    private (int[], int) Count(int column, CodedForm form)
    {
        var counted = new int[form.Count];
        var known = 0;
        for (var row = 0; row < table.Count; row++)
        {
            foreach (var code in table.Codes(column, row))
                counted[form[code]]++;
            known += table.Codes(column, row).Length > 0 ? 1 : 0;
        }
        return (counted, known);
    }

    private (int[], int) CountedIn(LevelChecks other, int column, LevelTest test)
    {
        var own = Form(column, test);
        var place = column < 0 ? -1 : other.Find(table.Columns[column].Name);
        if (place < 0)
            return Count(column, own);
        var form = other.Form(place, test);
        var (counted, known) = other.Counts(place, test);
        return ([.. own.Texts.Select(text => form.Find(text) is >= 0 and var number ? counted[number] : 0)], known);
    }

    private int Find(string column) => table.Find(column);

    private LevelCheck Missing(Comparison comparison, ComparisonLevel level)
    {
        if (comparison.Levels.Any(other => IsName(other.Test)) && level.Column is null)
            return new MissingNameCheck(names);
        return new MissingCheck(table, [table.Find(level.Column ?? comparison.Column), .. (level.With is null ? [] : new[] { table.Find(level.With) })]);
    }

    private LevelCheck One(int column, LevelTest test, double? parameter, string? with, Func<string, string, bool>? custom) => test switch
    {
        LevelTest.Else => new ElseCheck(),
        _ when IsName(test) => new NameCheck(names, test),
        LevelTest.Missing => new MissingCheck(table, [column]),
        LevelTest.Exact => new ValueCheck(table, column, (_, _) => false, whole: true),
        LevelTest.Shared => new SharedValuesCheck(table, column, null, (int)(parameter ?? 1), none: false),
        LevelTest.SharedName => new AtLeastCheck(Measured(column, test), parameter ?? 1),
        LevelTest.Disjoint => new SharedValuesCheck(table, column, null, 0, none: true),
        LevelTest.WeightedOverlap => new AtLeastCheck(Measured(column, test), Math.Max(0, parameter ?? 0)),
        LevelTest.Crossed => new CrossedCheck(table, column, table.Find(with!)),
        LevelTest.WithinDays => Within(column, Values.Days(table, column), parameter!.Value),
        LevelTest.WithinNumber => Within(column, Values.Numbers(table, column), parameter!.Value),
        LevelTest.Folded or LevelTest.Organisation or LevelTest.SameWords => OfForm(column, Form(column, test)),
        _ => OfText(column, test, parameter ?? 1, custom),
    };

    private ValueCheck OfForm(int column, CodedForm form) => new(table, column, (x, y) => form[x] == form[y]);

    private Measure Measured(int column, LevelTest test) => measures.GetOrAdd((column, test), _ => new(() =>
        test == LevelTest.SharedName ? new SharedCount(table, column, Form(column, test)) : new Overlap(table, column, Form(column, LevelTest.Folded), Counts(column, LevelTest.Folded)))).Value;

    private ValueCheck Within(int column, double[] values, double most) =>
        new(table, column, (x, y) => Math.Abs(values[x] - values[y]) <= most);

    private ValueCheck OfText(int column, LevelTest test, double parameter, Func<string, string, bool>? custom) => new(table, column, test switch
    {
        LevelTest.JaroWinkler => Similar(column, parameter),
        LevelTest.DamerauLevenshtein => (x, y) => TextDistance.WithinEdits(table.Text(x), table.Text(y), (int)parameter),
        LevelTest.SameStart => (x, y) => SameStart(table.Text(x), table.Text(y), (int)parameter),
        LevelTest.Initial => (x, y) => IsInitial(table.Text(x), table.Text(y)),
        LevelTest.Nickname => OfNicknames(Form(column, LevelTest.Folded)),
        _ => (x, y) => custom!(table.Text(x), table.Text(y)),
    });

    private Func<int, int, bool> Similar(int column, double threshold) =>
        bands.GetOrAdd(column, _ => new(() => new SimilarityBands(table, Thresholds(column)))).Value.At(threshold);

    private List<double> Thresholds(int column)
    {
        var levels = comparisons.SelectMany(comparison => comparison.Levels.SelectMany(level =>
            (level.And ?? []).Select(also => (also.Column, also.Test, also.Parameter)).Prepend((Column: level.Column ?? comparison.Column, level.Test, level.Parameter))));
        return [.. levels.Where(level => level.Test == LevelTest.JaroWinkler && table.Find(level.Column) == column).Select(level => level.Parameter ?? 1).Distinct().Order()];
    }

    private static Func<int, int, bool> OfNicknames(CodedForm folded) => (x, y) => folded[x] == folded[y] || Nicknames.MayBeOne(folded.Text(x), folded.Text(y));

    private static bool SameStart(string a, string b, int letters) =>
        a.Length >= letters && b.Length >= letters && a.AsSpan(0, letters).SequenceEqual(b.AsSpan(0, letters));

    private static bool IsInitial(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.TrimEnd('.').Length == 1 && char.ToLowerInvariant(shorter[0]) == char.ToLowerInvariant(longer[0]);
    }

    private CodedForm Form(int column, string name, Func<string, string> form) =>
        forms.GetOrAdd((column, name), _ => new(() => new CodedForm(table, column, form))).Value;
}
