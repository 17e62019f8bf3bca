using System.Globalization;
using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>Whether a level holds for two rows. Everything that can be computed before pairs are seen is.</summary>
internal abstract class LevelCheck
{
    public abstract bool Holds(int left, int right);

    /// <summary>What several levels measure alike, each against its own number; null = nothing.</summary>
    public virtual Measure? Measure => null;

    /// <summary>Whether the level holds at what its <see cref="Measure"/> found.</summary>
    public virtual bool HoldsAt(double found) => false;
}

/// <summary>A number for two rows, found once for all levels that ask for it.</summary>
internal abstract class Measure
{
    public abstract double Of(int left, int right);
}

/// <summary>Holds where a measure is at least so much.</summary>
internal sealed class AtLeastCheck(Measure measure, double least) : LevelCheck
{
    public override Measure Measure => measure;

    public override bool Holds(int left, int right) => HoldsAt(measure.Of(left, right));

    public override bool HoldsAt(double found) => found >= least;
}

/// <summary>Levels on the values of one column.</summary>
internal sealed class ValueCheck(MentionTable table, int column, Func<int, int, bool> alike, bool whole = false) : LevelCheck
{
    // Most cells have one value: they are compared without a list being made of it.
    private readonly int[] lone = table.Lone(column);

    public override bool Holds(int left, int right)
    {
        var (one, other) = (lone[left], lone[right]);
        return (one | other) >= 0 ? one == other || (!whole && alike(one, other)) : HoldsOfLists(left, right);
    }

    private bool HoldsOfLists(int left, int right)
    {
        var a = table.Codes(column, left);
        var b = table.Codes(column, right);
        if (a.Length == 0 || b.Length == 0)
            return false;
        if (a.Length == 1 && b.Length == 1)
            return a[0] == b[0] || (!whole && alike(a[0], b[0]));
        if (whole)
            return a.SequenceEqual(b);
        foreach (var x in a)
            foreach (var y in b)
                if (x == y || alike(x, y))
                    return true;
        return false;
    }
}

internal sealed class MissingCheck(MentionTable table, int[] columns) : LevelCheck
{
    public override bool Holds(int left, int right)
    {
        foreach (var column in columns)
            if (table.Codes(column, left).Length > 0 && table.Codes(column, right).Length > 0)
                return false;
        return true;
    }
}

internal sealed class MissingNameCheck(NameIndex names) : LevelCheck
{
    public override bool Holds(int left, int right) => names.Numbers[left] < 0 || names.Numbers[right] < 0;
}

internal sealed class ElseCheck : LevelCheck
{
    public override bool Holds(int left, int right) => true;
}

internal sealed class CrossedCheck(MentionTable table, int one, int other) : LevelCheck
{
    public override bool Holds(int left, int right) =>
        table.Codes(one, left) is { Length: > 0 } a && table.Codes(other, left) is { Length: > 0 } b
        && a.SequenceEqual(table.Codes(other, right)) && b.SequenceEqual(table.Codes(one, right));
}

/// <summary>How many values two rows share, or share none.</summary>
internal sealed class SharedValuesCheck(MentionTable table, int column, CodedForm? form, int least, bool none) : LevelCheck
{
    public override bool Holds(int left, int right)
    {
        var a = table.Codes(column, left);
        var b = table.Codes(column, right);
        if (a.Length == 0 || b.Length == 0)
            return false;
        var common = 0;
        foreach (var x in a)
            foreach (var y in b)
                if (form is null ? x == y : form[x] == form[y])
                {
                    common++;
                    break;
                }
        return none ? common == 0 : common >= least;
    }
}

/// <summary>How many values two rows share; −1 where one of them knows nothing.</summary>
internal sealed class SharedCount(MentionTable table, int column, CodedForm form) : Measure
{
    public override double Of(int left, int right)
    {
        var a = table.Codes(column, left);
        var b = table.Codes(column, right);
        if (a.Length == 0 || b.Length == 0)
            return -1;
        var common = 0;
        foreach (var x in a)
        {
            var wanted = form[x];
            foreach (var y in b)
                if (form[y] == wanted)
                {
                    common++;
                    break;
                }
        }
        return common;
    }
}

/// <summary>
/// The share of the rarer words that two sets have in common, of the smaller set: each value weighs by the logarithm of its
/// rarity. −1 where nothing is in common.
/// </summary>
internal sealed class Overlap : Measure
{
    private readonly MentionTable table;
    private readonly int column;
    private readonly CodedForm form;
    private readonly float[] weights;
    private readonly float[] sums;

    public Overlap(MentionTable table, int column, CodedForm form, (int[] Counts, int Rows) known)
    {
        this.table = table;
        this.column = column;
        this.form = form;
        weights = [.. known.Counts.Select(count => (float)Math.Log((known.Rows + 2.0) / Math.Max(1, count)))];
        sums = new float[table.Count];
        for (var row = 0; row < sums.Length; row++)
            foreach (var code in table.Codes(column, row))
                sums[row] += weights[form[code]];
    }

    public override double Of(int left, int right)
    {
        float common = 0;
        var b = table.Codes(column, right);
        foreach (var x in table.Codes(column, left))
        {
            var wanted = form[x];
            foreach (var y in b)
                if (form[y] == wanted)
                {
                    common += weights[wanted];
                    break;
                }
        }
        return common > 0 ? common / Math.Min(sums[left], sums[right]) : -1;
    }
}

/// <summary>How two personal names stand to each other.</summary>
internal sealed class NameCheck(NameIndex names, LevelTest test) : LevelCheck
{
    public override bool Holds(int left, int right)
    {
        if (names[left] is not { } a || names[right] is not { } b)
            return false;
        var relation = names.Numbers[left] == names.Numbers[right] && a.Given.Count > 0
            ? (a.IsFull ? NameRelation.SameFull : NameRelation.Same)
            : NameRelations.Between(a, b);
        return test switch
        {
            LevelTest.SameRareFullName => relation == NameRelation.SameFull && names.IsRare(left),
            LevelTest.SameFullName => relation == NameRelation.SameFull,
            LevelTest.SameName => relation is NameRelation.Same or NameRelation.SameFull,
            LevelTest.CompatibleName => relation == NameRelation.Compatible,
            LevelTest.SwappedName => relation == NameRelation.Swapped,
            _ => relation == NameRelation.Clash,
        };
    }
}

/// <summary>Values read as numbers or as days since the beginning of the calendar; NaN where they are none.</summary>
internal static class Values
{
    public static double[] Numbers(MentionTable table, int column) =>
        Read(table, column, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN);

    public static double[] Days(MentionTable table, int column) => Read(table, column, Day);

    private static double Day(string text)
    {
        var parts = text.Split('-');
        var month = 1;
        var day = 1;
        var readable = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000
            && (parts.Length < 2 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out month))
            && (parts.Length < 3 || int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out day));
        return readable && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day).DayNumber : double.NaN;
    }

    private static double[] Read(MentionTable table, int column, Func<string, double> read)
    {
        var values = new double[table.DistinctValues];
        Array.Fill(values, double.NaN);
        for (var row = 0; row < table.Count; row++)
            foreach (var code in table.Codes(column, row))
                if (double.IsNaN(values[code]))
                    values[code] = read(table.Text(code));
        return values;
    }
}
