using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Conditions on ages, lengths of time and windows. Pure.</summary>
/// <remarks>A date known to its year or month is each of its days: a condition answers only when every day gives the same answer.</remarks>
internal static class DateConditions
{
    public static Answer Ask(AgeIs age, Asking a)
    {
        if (a.Of(age.At) is not { } at)
            return Answer.Unknown(MissingDate(age.At));
        var window = BirthWindow(age.Years, at, a);
        if (a.Subject.Born is not { } born)
            return Answer.Unknown(Phrase.Of("the date of birth"), Phrase.Of("date of birth not known")) with { Window = window };
        var days = a.In(born);
        var (low, high) = (Completed(days.To, at.From, a), Completed(days.From, at.To, a));
        var back = at.Plus(a.Extra.Negated(), a.Book.LeapDay);
        var least = (age.Years with { Max = null }).HoldsAll(low, high);
        var most = (age.Years with { Min = null }).HoldsAll(Completed(days.To, back.From, a), Completed(days.From, back.To, a));
        var holds = Answer.And(least, most);
        var used = Phrase.Of("born {0}, aged {1} on {2}", days.ToString(), low == high ? Number(low) : $"{Number(low)}–{Number(high)}", at.ToString());
        return new Answer(holds, used, holds is null ? Phrase.Of("an exact date of birth") : null, window);
    }

    public static Answer Ask(ElapsedIs elapsed, Asking a)
    {
        if (a.Of(elapsed.At) is not { } at)
            return Answer.Unknown(MissingDate(elapsed.At));
        var window = Window(elapsed.Since, at, a);
        var names = Phrase.Value(string.Join(", ", elapsed.Events));
        var kinds = elapsed.Events.Select(kind => a.Subject.Events?.GetValueOrDefault(kind)).ToList();
        var known = kinds.Where(k => k is not null).SelectMany(k => k!).Select(e => (Days: a.In(e.Date), e.MayBeEarlier)).ToList();
        var gap = kinds.Any(k => k is null);
        if (known.Count == 0)
            return gap
                ? Answer.Unknown(Phrase.Of("the date of: {0}", names), Phrase.Of("{0}: not known", names)) with { Window = window }
                : new Answer(false, Phrase.Of("{0}: none", names), null, window);
        var day = elapsed.Last
            ? new Days(known.Max(k => k.Days.From), known.Max(k => k.Days.To))
            : new Days(known.Min(k => k.Days.From), known.Min(k => k.Days.To));
        var loose = gap || (!elapsed.Last && known.Exists(k => k.MayBeEarlier));
        var holds = Answer.And(AtLeast(elapsed.Since, day, at, loose, a), AtMost(elapsed.Since, day, at, loose, a));
        var used = Phrase.Of(loose ? "{0}: {1} or earlier; counted on {2}" : "{0}: {1}; counted on {2}", names, day.ToString(), at.ToString());
        return new Answer(holds, used, holds is null ? Phrase.Of("the exact date of: {0}", names) : null, window);
    }

    public static Answer Ask(DateIs date, Asking a)
    {
        if (date.From is { } first && a.Of(first) is null)
            return Answer.Unknown(MissingDate(first));
        if (date.To is { } last && a.Of(last) is null)
            return Answer.Unknown(MissingDate(last));
        var from = date.From is { } f ? a.Of(f) : null;
        var to = (date.To is { } t ? a.Of(t) : null)?.Plus(a.Extra, a.Book.LeapDay);
        var window = Between(from?.From, to?.To, date.FromOpen, date.ToOpen);
        if (Dated(date, a) is not { } item)
            return Answer.Unknown(date.Date is { } moment ? MissingDate(moment) : Phrase.Of("the date of {0}", a.Item?.Id ?? "")) with { Window = window };
        var holds = Lies(item.Start, item.End, from, to, date);
        var used = Phrase.Value(item.Start == item.End ? item.Start.ToString() : $"{item.Start} – {item.End}");
        return new Answer(holds, used, holds is null ? Phrase.Of("an exact date") : null, window);
    }

    internal static Phrase MissingDate(Moment moment) => Phrase.Of("the date “{0}”", moment.Name);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (Days Start, Days End)? Dated(DateIs date, Asking a)
    {
        if (date.Date is { } moment)
            return a.Of(moment) is { } day ? (day, day) : null;
        if (a.Item is not { } item || (item.From ?? item.To) is not { } start)
            return null;
        return (a.In(start), a.In(item.To ?? start));
    }

    private static bool? Lies(Days start, Days end, Days? from, Days? to, DateIs date)
    {
        var (early, late) = date.Straddling switch
        {
            Straddling.Start => (start, start),
            Straddling.End => (end, end),
            Straddling.Any => (end, start),
            _ => (start, end),
        };
        return Answer.And(
            from is { } f ? f.NotAfter(early, date.FromOpen) : true,
            to is { } t ? late.NotAfter(t, date.ToOpen) : true);
    }

    private static bool? AtLeast(Lengths since, Days day, Days at, bool loose, Asking a)
    {
        if (since.Min is not { } min)
            return true;
        bool Holds(DateOnly from, DateOnly on) => min.After(from, a.Book.LeapDay) is var reached && (since.MinOpen ? reached < on : reached <= on);
        return Holds(day.To, at.From) ? true : loose || Holds(day.From, at.To) ? null : false;
    }

    private static bool? AtMost(Lengths since, Days day, Days at, bool loose, Asking a)
    {
        if (since.Max is not { } max)
            return true;
        bool Holds(DateOnly from, DateOnly on) => a.Extra.After(max.After(from, a.Book.LeapDay), a.Book.LeapDay) is var reached && (since.MaxOpen ? reached > on : reached >= on);
        return !Holds(day.To, at.From) ? false : loose || !Holds(day.From, at.To) ? null : true;
    }

    private static int Completed(DateOnly born, DateOnly on, Asking a)
    {
        var years = on.Year - born.Year;
        return Period.OfYears(years).After(born, a.Book.LeapDay) > on ? years - 1 : years;
    }

    private static Phrase? BirthWindow(Bounds years, Days at, Asking a)
    {
        var least = years.Min is { } min ? Whole(min, years.MinOpen) : (int?)null;
        var most = years.Max is { } max ? WholeBelow(max, years.MaxOpen) : (int?)null;
        var latest = least is { } l ? LatestReaching(Period.OfYears(l), at.From, open: false, a) : (DateOnly?)null;
        var back = a.Extra.Negated().After(at.To, a.Book.LeapDay);
        var earliest = most is { } m ? EarliestNotReaching(Period.OfYears(m + 1), back, open: true, a) : (DateOnly?)null;
        return Between(earliest, latest, false, false);
    }

    private static Phrase? Window(Lengths since, Days at, Asking a)
    {
        var latest = since.Min is { } min ? LatestReaching(min, at.From, since.MinOpen, a) : (DateOnly?)null;
        var earliest = since.Max is { } max ? EarliestNotReaching(max + a.Extra, at.To, since.MaxOpen, a) : (DateOnly?)null;
        return Between(earliest, latest, false, false);
    }

    /// <summary>The last day from which the length has passed by <paramref name="on"/>.</summary>
    private static DateOnly LatestReaching(Period length, DateOnly on, bool open, Asking a)
    {
        bool Passed(DateOnly day) => length.After(day, a.Book.LeapDay) is var reached && (open ? reached < on : reached <= on);
        var found = length.Negated().After(on, a.Book.LeapDay).AddDays(3);
        while (!Passed(found))
            found = found.AddDays(-1);
        return found;
    }

    /// <summary>The first day from which the length has not passed by <paramref name="on"/>.</summary>
    private static DateOnly EarliestNotReaching(Period length, DateOnly on, bool open, Asking a)
    {
        bool Left(DateOnly day) => length.After(day, a.Book.LeapDay) is var reached && (open ? reached > on : reached >= on);
        var found = length.Negated().After(on, a.Book.LeapDay).AddDays(-3);
        while (!Left(found))
            found = found.AddDays(1);
        return found;
    }

    private static Phrase? Between(DateOnly? from, DateOnly? to, bool fromOpen, bool toOpen)
    {
        var (first, last) = (fromOpen ? from?.AddDays(1) : from, toOpen ? to?.AddDays(-1) : to);
        return (first, last) switch
        {
            ({ } f, { } l) => Phrase.Of("from {0} to {1}", Days.Iso(f), Days.Iso(l)),
            ({ } f, null) => Phrase.Of("on or after {0}", Days.Iso(f)),
            (null, { } l) => Phrase.Of("on or before {0}", Days.Iso(l)),
            _ => null,
        };
    }

    private static int Whole(Fraction least, bool open) => Enumerable.Range(0, 200).First(n => open ? n > least : n >= least);

    private static int WholeBelow(Fraction most, bool open) => Enumerable.Range(0, 200).LastOrDefault(n => open ? n < most : n <= most, -1);
}
