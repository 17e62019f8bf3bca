using System.Globalization;

namespace Palmares.Kernel;

public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <summary>A date as exact as its source: a year, a month or a day.</summary>
/// <remarks>Written ISO 8601, shortened: <c>1969</c>, <c>1969-04</c>, <c>1969-04-07</c>. Sorts by its earliest day.</remarks>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    public DatePrecision Precision => Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly Latest => Precision switch
    {
        DatePrecision.Day => Earliest,
        DatePrecision.Month => Earliest.AddMonths(1).AddDays(-1),
        _ => new DateOnly(Year, 12, 31),
    };

    public static PartialDate On(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length > 3 || !TryNumber(parts[0], 4, out var year) || year is < 1 or > 9999)
            return false;
        int? month = null, day = null;
        if (parts.Length > 1)
        {
            if (!TryNumber(parts[1], 2, out var m) || m is < 1 or > 12)
                return false;
            month = m;
        }

        if (parts.Length > 2)
        {
            if (!TryNumber(parts[2], 2, out var d) || d < 1 || d > DateTime.DaysInMonth(year, month!.Value))
                return false;
            day = d;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    public static PartialDate Parse(string text) => TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.");

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public int CompareTo(PartialDate other)
    {
        var byDay = Earliest.CompareTo(other.Earliest);
        return byDay != 0 ? byDay : Precision.CompareTo(other.Precision);
    }

    public override string ToString() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static bool TryNumber(string text, int digits, out int number)
    {
        number = 0;
        return text.Length == digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
