using System.Globalization;
using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Which day a named date stands for.</summary>
public enum DayOf
{
    Itself,
    YearStart,
    YearEnd,
}

/// <summary>A day told by a name: <c>deadline</c>, <c>joined+P5Y</c>, <c>award:year-start</c>, <c>deadline-P8Y</c>.</summary>
/// <param name="Name">A date of the rule book or, where the book leaves it open, of the person.</param>
public sealed partial record Moment(string Name, DayOf Day = DayOf.Itself, Period Plus = default)
{
    internal const string Pattern = "^([a-z][a-z0-9_]*)(?::(year-start|year-end))?(?:([+-])(P[0-9YMD]+))?$";

    public static bool TryParse(string? text, out Moment moment)
    {
        moment = new Moment("");
        var match = Form().Match((text ?? "").Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
            return false;
        var day = match.Groups[2].Value switch { "year-start" => DayOf.YearStart, "year-end" => DayOf.YearEnd, _ => DayOf.Itself };
        var plus = default(Period);
        if (match.Groups[4].Success && !Period.TryParse(match.Groups[4].Value, out plus))
            return false;
        moment = new Moment(match.Groups[1].Value, day, match.Groups[3].Value == "-" ? plus.Negated() : plus);
        return true;
    }

    public override string ToString()
    {
        var day = Day switch { DayOf.YearStart => ":year-start", DayOf.YearEnd => ":year-end", _ => "" };
        if (Plus.IsZero)
            return Name + day;
        var before = Plus.Years < 0 || Plus.Months < 0 || Plus.Days < 0;
        return $"{Name}{day}{(before ? "-" : "+")}{(before ? Plus.Negated() : Plus)}";
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Form();
}

/// <summary>A date as a fact has it: a year, a month, a day, or a moment with its offset, which becomes the day it was in the rule book's time zone.</summary>
public readonly record struct FactDate(string Text)
{
    internal const string Pattern = @"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?$";

    public static bool TryParse(string? text, out FactDate date)
    {
        date = new FactDate(text ?? "");
        return PartialDate.TryParse(text, out _) || TryMoment(text, out _);
    }

    public static FactDate On(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static FactDate On(PartialDate date) => new(date.ToString());

    public PartialDate In(TimeZoneInfo zone)
    {
        if (PartialDate.TryParse(Text, out var date))
            return date;
        return TryMoment(Text, out var moment) ? PartialDate.On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime)) : throw new FormatException($"'{Text}' is no date.");
    }

    public override string ToString() => Text;

    /// <summary>Only with an offset: a moment whose zone is a guess is no fact.</summary>
    private static bool TryMoment(string? text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text,
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out moment);
}
