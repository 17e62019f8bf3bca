using System.Globalization;
using System.Text.RegularExpressions;

namespace Palmares.Awards.Screening;

/// <summary>On which day of a common year something that began on 29 February has its anniversary. Laws differ; a rule book says which.</summary>
public enum LeapDay
{
    FirstOfMarch,
    LastOfFebruary,
}

/// <summary>A length of calendar time, ISO 8601: <c>P8Y</c>, <c>P5Y6M</c>, <c>P7D</c>.</summary>
public readonly partial record struct Period(int Years, int Months = 0, int Days = 0)
{
    internal const string Pattern = @"^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,5})D)?$";

    public static Period OfYears(int years) => new(years);

    public bool IsZero => this == default;

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var match = Form().Match(text ?? "");
        if (!match.Success || match.Length < 3)
            return false;
        period = new Period(Number(match, 1), Number(match, 2), Number(match, 3));
        return true;
    }

    public static Period operator +(Period left, Period right) => new(left.Years + right.Years, left.Months + right.Months, left.Days + right.Days);

    public Period Negated() => new(-Years, -Months, -Days);

    /// <summary>The day so much later. A day that the month lacks becomes its last one; 29 February goes by <paramref name="leap"/>.</summary>
    public DateOnly After(DateOnly day, LeapDay leap)
    {
        var months = (Years * 12) + Months;
        if (day.Year + (months / 12) is < 2 or > 9990)
            return months < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        var moved = day.AddMonths(months);
        if (leap == LeapDay.FirstOfMarch && day is { Month: 2, Day: 29 } && moved is { Month: 2, Day: 28 })
            moved = moved.AddDays(1);
        return moved.AddDays(Days);
    }

    /// <summary>As days from the first of a common year.</summary>
    public bool NoLongerThan(Period other) => After(new DateOnly(2001, 1, 1), LeapDay.FirstOfMarch) <= other.After(new DateOnly(2001, 1, 1), LeapDay.FirstOfMarch);

    public override string ToString()
    {
        var (y, m, d) = (Part(Years, 'Y'), Part(Months, 'M'), Part(Days, 'D'));
        return IsZero ? "P0D" : $"P{y}{m}{d}";
    }

    private static string Part(int number, char letter) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture) + letter;

    private static int Number(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(Pattern)]
    private static partial Regex Form();
}
