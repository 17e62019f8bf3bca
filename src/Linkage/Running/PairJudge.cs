using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>A pair, the rule that judged it (its place in the spec) and the level of each comparison, four bits each.</summary>
internal readonly record struct Verdict(int Rule, int Left, int Right, ulong Pattern) : IComparable<Verdict>
{
    // Rules first: the strongest reason joins before a weaker one can stand in its way.
    public int CompareTo(Verdict other) =>
        Rule != other.Rule ? Rule.CompareTo(other.Rule)
        : Left != other.Left ? Left.CompareTo(other.Left)
        : Right.CompareTo(other.Right);
}

/// <summary>Compares two rows and finds the first rule that holds.</summary>
internal sealed class PairJudge
{
    private const int NoLevel = 15;

    private readonly MentionTable table;
    private readonly LinkageSpec spec;
    private readonly NameIndex names;
    private readonly int[] columns;
    private readonly (int Comparison, int Level)[][][] rules;
    private readonly FoldedCodes folded;
    private readonly Dictionary<(int, ulong), Explanation> explanations = [];

    public PairJudge(MentionTable table, LinkageSpec spec, NameIndex names)
    {
        this.table = table;
        this.spec = spec;
        this.names = names;
        folded = new FoldedCodes(table);
        columns = [.. spec.Comparisons.Select(comparison => table.Find(comparison.Column))];
        rules = [.. spec.Rules.Select(rule => rule.When.Select(condition => condition.AnyOf.Select(Find).ToArray()).ToArray())];
    }

    public Verdict? Judge(int left, int right)
    {
        ulong pattern = 0;
        for (var comparison = 0; comparison < columns.Length; comparison++)
            pattern |= (ulong)Level(comparison, left, right) << (4 * comparison);
        for (var rule = 0; rule < rules.Length; rule++)
            if (Holds(rules[rule], pattern))
                return new Verdict(rule, left, right, pattern);
        return null;
    }

    public Explanation Explain(Verdict verdict)
    {
        if (explanations.TryGetValue((verdict.Rule, verdict.Pattern), out var known))
            return known;
        var spoken = spec.Comparisons.Select((comparison, index) => (comparison, level: LevelOf(verdict.Pattern, index)))
            .Where(pair => pair.level != NoLevel && pair.comparison.Levels[pair.level].Test != LevelTest.Missing)
            .Select(pair => new SpokenLevel(pair.comparison.Name, pair.comparison.Levels[pair.level].Name));
        return explanations[(verdict.Rule, verdict.Pattern)] = new Explanation(spec.Rules[verdict.Rule].Name, [.. spoken]);
    }

    private static int LevelOf(ulong pattern, int comparison) => (int)(pattern >> (4 * comparison)) & 15;

    private static bool Holds((int Comparison, int Level)[][] conditions, ulong pattern)
    {
        foreach (var condition in conditions)
            if (!Array.Exists(condition, wanted => LevelOf(pattern, wanted.Comparison) == wanted.Level))
                return false;
        return true;
    }

    private (int, int) Find(LevelReference reference)
    {
        var comparison = spec.Comparisons.ToList().FindIndex(candidate => candidate.Name == reference.Comparison);
        return (comparison, spec.Comparisons[comparison].Levels.ToList().FindIndex(level => level.Name == reference.Level));
    }

    private int Level(int comparison, int left, int right)
    {
        var levels = spec.Comparisons[comparison].Levels;
        var relation = NameRelation.Unrelated;
        var compared = false;
        for (var level = 0; level < levels.Count; level++)
        {
            var test = levels[level].Test;
            if (IsName(test) && !compared)
                (relation, compared) = (Relation(left, right), true);
            if (IsName(test) ? HoldsForNames(test, relation, left) : HoldsForValues(test, columns[comparison], left, right))
                return level;
        }
        return NoLevel;
    }

    private NameRelation Relation(int left, int right) =>
        names[left] is { } a && names[right] is { } b ? NameRelations.Between(a, b) : NameRelation.Unrelated;

    private static bool IsName(LevelTest test) => test is >= LevelTest.SameRareFullName and <= LevelTest.ClashingGivenNames;

    private bool HoldsForNames(LevelTest test, NameRelation relation, int left) => test switch
    {
        LevelTest.SameRareFullName => relation == NameRelation.SameFull && names.IsRare(left),
        LevelTest.SameFullName => relation == NameRelation.SameFull,
        LevelTest.SameName => relation is NameRelation.Same or NameRelation.SameFull,
        LevelTest.CompatibleName => relation == NameRelation.Compatible,
        LevelTest.SwappedName => relation == NameRelation.Swapped,
        _ => relation == NameRelation.Clash,
    };

    private bool HoldsForValues(LevelTest test, int column, int left, int right)
    {
        var a = table.Codes(column, left);
        var b = table.Codes(column, right);
        var known = a.Length > 0 && b.Length > 0;
        return test switch
        {
            LevelTest.Missing => !known,
            LevelTest.Else => true,
            LevelTest.Exact => known && a.SequenceEqual(b),
            LevelTest.Shared => a.ContainsAny(b),
            LevelTest.Disjoint => known && !a.ContainsAny(b),
            LevelTest.Folded => SharesFolded(folded.Plain, a, b),
            LevelTest.Organisation => SharesFolded(folded.Organisation, a, b),
            _ => SharesFolded(folded.Name, a, b),
        };
    }

    private static bool SharesFolded(Func<int, int> form, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (x == y || (form(x) == form(y)))
                    return true;
        return false;
    }
}

/// <summary>Interned codes of the folded form of each interned value, computed when first asked for.</summary>
internal sealed class FoldedCodes(MentionTable table)
{
    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly int[][] known = [new int[table.DistinctValues], new int[table.DistinctValues], new int[table.DistinctValues]];

    public int Plain(int code) => Of(0, code, TextFold.Fold);

    public int Organisation(int code) => Of(1, code, TextFold.FoldOrganisation);

    public int Name(int code) => Of(2, code, text => PersonName.Parse(text)?.Key ?? text);

    private int Of(int kind, int code, Func<string, string> fold)
    {
        ref var form = ref known[kind][code];
        if (form != 0)
            return form;
        var text = fold(table.Text(code));
        // A value that folds to nothing ("???") is like nothing but itself.
        if (text.Length == 0)
            text = "\u001f" + code;
        if (!forms.TryGetValue(text, out var number))
            forms[text] = number = forms.Count + 1;
        return form = number;
    }
}
