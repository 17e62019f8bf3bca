using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>What a condition finds: yes, no, or null for not known; the values it saw.</summary>
internal sealed record Answer(bool? Holds, Phrase Used, Phrase? Missing = null, Phrase? Window = null)
{
    public IReadOnlyList<string> Beyond { get; init; } = [];

    /// <param name="keeps">Whether the days are those on which the condition is asked, and so the same either way; days that would satisfy it are not.</param>
    public Answer Turned(bool keeps) => this with { Holds = !Holds, Window = keeps ? Window : null };

    public static Answer Unknown(Phrase missing, Phrase? used = null) => new(null, used ?? Phrase.Of("not known"), missing);

    public static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;
}

/// <summary>A condition is asked of this subject, with these facts.</summary>
internal sealed record Asking(RuleBook Book, TimeZoneInfo Zone, RuleFacts Facts, Subject Subject)
{
    public Subject? Nominee { get; init; }

    public EvidenceItem? Item { get; init; }

    /// <summary>The extension granted, added to every greatest length and last day.</summary>
    public Period Extra { get; init; }

    public string Rule { get; init; } = "";

    public Days In(FactDate date)
    {
        var partial = date.In(Zone);
        return new Days(partial.Earliest, partial.Latest);
    }

    /// <summary>Null where nobody said the date.</summary>
    public Days? Of(Moment moment)
    {
        var date = Book.Dates.GetValueOrDefault(moment.Name) ?? Own(Subject, moment.Name) ?? Own(Nominee, moment.Name);
        if (date is not { } known)
            return null;
        var days = In(known);
        days = moment.Day switch
        {
            DayOf.YearStart => new Days(new DateOnly(days.From.Year, 1, 1), new DateOnly(days.To.Year, 1, 1)),
            DayOf.YearEnd => new Days(new DateOnly(days.From.Year, 12, 31), new DateOnly(days.To.Year, 12, 31)),
            _ => days,
        };
        return days.Plus(moment.Plus, Book.LeapDay);
    }

    public Subject? Find(string id) => Facts.Persons.Concat(Facts.Others).FirstOrDefault(s => s.Id == id);

    private static FactDate? Own(Subject? subject, string name) => subject?.Dates is { } dates && dates.TryGetValue(name, out var date) ? date : null;
}

/// <summary>A day as exactly as it is known: one of those from the first to the last.</summary>
internal readonly record struct Days(DateOnly From, DateOnly To)
{
    public Days Plus(Period period, LeapDay leap) => period.IsZero ? this : new Days(period.After(From, leap), period.After(To, leap));

    /// <summary>Whether this day is at or before the other; null where their days disagree.</summary>
    public bool? NotAfter(Days other, bool open = false) =>
        (open ? To < other.From : To <= other.From) ? true : (open ? From >= other.To : From > other.To) ? false : null;

    public override string ToString() => From == To ? Iso(From) : $"{Iso(From)}/{Iso(To)}";

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
