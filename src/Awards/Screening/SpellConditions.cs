using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Conditions on what was held for a time, and on what people share. Pure.</summary>
internal static class SpellConditions
{
    public static Answer Ask(SpellHeld held, Asking a)
    {
        Days? on = null, until = null;
        if (held.On is { } day && (on = a.Of(day)) is null)
            return Answer.Unknown(DateConditions.MissingDate(day));
        if (held.Until is { } end && (until = a.Of(end)) is null)
            return Answer.Unknown(DateConditions.MissingDate(end));
        var kinds = held.Spells.Select(kind => a.Subject.Spells?.GetValueOrDefault(kind)).ToList();
        bool? holds = kinds.Any(k => k is null) ? null : false;
        var seen = new List<string>();
        foreach (var spell in kinds.Where(k => k is not null).SelectMany(k => k!))
        {
            var fits = Answer.And(Fits(held, spell), on is { } from ? Overlaps(spell, from, until ?? from, a) : true);
            if (fits != false)
                seen.Add(Told(spell));
            holds = Answer.Or(holds, fits);
        }

        var names = string.Join(", ", held.Spells);
        var used = seen.Count > 0 ? Phrase.Value(string.Join("; ", seen)) : holds is null ? Phrase.Of("{0}: not known", names) : Phrase.Of("{0}: none that counts", names);
        return new Answer(holds, used, holds is not null ? null : Phrase.Of("complete and exact dates of: {0}", names), Dated(on, until));
    }

    public static Answer Ask(TotalIs total, Asking a)
    {
        if (a.Of(total.Until) is not { } until)
            return Answer.Unknown(DateConditions.MissingDate(total.Until));
        var names = string.Join(", ", total.Spells);
        var kinds = total.Spells.Select(kind => a.Subject.Spells?.GetValueOrDefault(kind)).ToList();
        if (kinds.TrueForAll(k => k is null))
            return Answer.Unknown(Phrase.Of("complete and exact dates of: {0}", names));
        var spells = kinds.Where(k => k is not null).SelectMany(k => k!).Where(s => Named(total.Of, s)).ToList();
        var sure = Cover(spells.Select(s => Surely(s, until.From, a)));
        var most = Cover(spells.Select(s => Possibly(s, until.To, a)));
        var boundless = kinds.Any(k => k is null) || spells.Exists(s => s.From is null);
        var low = total.Length.Min is { } min ? Reaches(sure, min, total.Length.MinOpen, a) : true;
        bool? least = low ? true : boundless || Reaches(most, total.Length.Min!.Value, total.Length.MinOpen, a) ? null : false;
        bool? greatest = total.Length.Max is not { } max ? true : Passes(sure, max, total.Length.MaxOpen, a) ? false : boundless || Passes(most, max, total.Length.MaxOpen, a) ? null : true;
        var holds = Answer.And(least, greatest);
        var used = Phrase.Of("{0}: {1} days in all by {2}", names, sure.Days == most.Days ? DateConditions.Number(sure.Days) : $"{sure.Days}–{most.Days}", until.ToString());
        return new Answer(holds, used, holds is null ? Phrase.Of("complete and exact dates of: {0}", names) : null);
    }

    public static Answer Ask(SharesWith shares, Asking a)
    {
        if (a.Of(shares.On) is not { } on)
            return Answer.Unknown(DateConditions.MissingDate(shares.On));
        var others = Others(shares.With, a);
        if (others is null)
            return Answer.Unknown(Phrase.Of("who they are: {0}", ReadBack.Of(shares.With)));
        bool? holds = false;
        var seen = new List<string>();
        foreach (var (id, other) in others.Where(o => o.Id != a.Subject.Id))
        {
            var same = other is null ? null : Same(shares.Spell, a.Subject, other, on, a);
            if (same != false)
                seen.Add(id);
            holds = Answer.Or(holds, same);
        }

        var used = seen.Count > 0 ? Phrase.Of("{0}: {1}", shares.Spell, string.Join(", ", seen)) : Phrase.Of("{0}: nobody", shares.Spell);
        return new Answer(holds, used, holds is null ? Phrase.Of("{0} of everybody concerned on {1}", shares.Spell, on.ToString()) : null);
    }

    /// <summary>Null where nobody said who they are.</summary>
    internal static IReadOnlyList<(string Id, Subject? Subject)>? Others(Company company, Asking a)
    {
        var nominee = a.Nominee ?? a.Subject;
        IEnumerable<string>? ids = company switch
        {
            Company.Judges => a.Facts.Judges,
            Company.Nominee => [nominee.Id],
            Company.Nominator => nominee.Nominator is { } nominator ? [nominator, .. nominee.CoNominators] : null,
            _ => nominee.Endorsers,
        };
        return ids is null ? null : [.. ids.Select(id => (id, a.Find(id)))];
    }

    /// <summary>The bodies somebody surely, and those somebody perhaps, belongs to on a day; null where nobody knows.</summary>
    internal static (HashSet<string> Surely, HashSet<string> Perhaps)? Bodies(string kind, Subject subject, Days on, Asking a)
    {
        if (subject.Spells?.GetValueOrDefault(kind) is not { } spells)
            return subject.Facts?.GetValueOrDefault(kind) is { } fact ? ([fact], [fact]) : null;
        var told = spells.Select(s => (s.Of, Overlaps: Overlaps(s, on, on, a))).ToList();
        return ([.. told.Where(t => t.Overlaps == true).Select(t => t.Of)], [.. told.Where(t => t.Overlaps != false).Select(t => t.Of)]);
    }

    private static bool? Same(string kind, Subject one, Subject other, Days on, Asking a)
    {
        if (Bodies(kind, one, on, a) is not { } mine || Bodies(kind, other, on, a) is not { } theirs)
            return null;
        return mine.Surely.Overlaps(theirs.Surely) ? true : mine.Perhaps.Overlaps(theirs.Perhaps) ? null : false;
    }

    private static bool? Fits(SpellHeld held, Spell spell)
    {
        bool? role = held.Roles is null or { Count: 0 } ? true : spell.Role is null ? null : held.Roles.Contains(spell.Role);
        return Answer.And(Named(held.Of, spell), role);
    }

    private static bool Named(IReadOnlyList<string>? of, Spell spell) => of is null or { Count: 0 } || of.Contains(spell.Of) || (spell.Marks?.Any(of.Contains) ?? false);

    private static bool? Overlaps(Spell spell, Days from, Days until, Asking a)
    {
        var (start, end) = Ends(spell, a);
        return Answer.And(start.NotAfter(until), from.NotAfter(end));
    }

    private static (Days Start, Days End) Ends(Spell spell, Asking a)
    {
        var end = spell.To is { } to ? a.In(to) : spell.Ended ? new Days(spell.From is { } began ? a.In(began).From : DateOnly.MinValue, DateOnly.MaxValue) : new Days(DateOnly.MaxValue, DateOnly.MaxValue);
        if (spell.Ended)
            end = end with { To = spell.Before is { } before ? a.In(before).To.AddDays(-1) : DateOnly.MaxValue };
        var start = spell.From is { } from ? a.In(from) : new Days(DateOnly.MinValue, end.To);
        return (start, end);
    }

    private static (DateOnly From, DateOnly To)? Surely(Spell spell, DateOnly until, Asking a)
    {
        var (start, end) = Ends(spell, a);
        return Cut(start.To, end.From, until);
    }

    private static (DateOnly From, DateOnly To)? Possibly(Spell spell, DateOnly until, Asking a)
    {
        var (start, end) = Ends(spell, a);
        return Cut(start.From, end.To, until);
    }

    /// <summary>From the first day to the day after the last, no later than the day counted up to.</summary>
    private static (DateOnly From, DateOnly To)? Cut(DateOnly from, DateOnly last, DateOnly until)
    {
        var to = last >= until ? until : last.AddDays(1);
        return from < to ? (from, to) : null;
    }

    private static (int Days, DateOnly First) Cover(IEnumerable<(DateOnly From, DateOnly To)?> spells)
    {
        var days = 0;
        var covered = DateOnly.MinValue;
        DateOnly? first = null;
        foreach (var (from, to) in spells.Where(s => s is not null).Select(s => s!.Value).OrderBy(s => s.From))
        {
            first ??= from;
            var start = from > covered ? from : covered;
            if (to <= start)
                continue;
            days += to.DayNumber - start.DayNumber;
            covered = to;
        }

        return (days, first ?? DateOnly.MinValue);
    }

    /// <summary>A length in days is that of the calendar from the first day on, so that spells without a gap answer as the calendar does.</summary>
    private static int Length((int Days, DateOnly First) covered, Period length, Asking a) =>
        covered.First == DateOnly.MinValue ? length.After(new DateOnly(2001, 1, 1), a.Book.LeapDay).DayNumber - new DateOnly(2001, 1, 1).DayNumber : length.After(covered.First, a.Book.LeapDay).DayNumber - covered.First.DayNumber;

    private static bool Reaches((int Days, DateOnly First) covered, Period length, bool open, Asking a) =>
        Length(covered, length, a) is var asked && (open ? covered.Days > asked : covered.Days >= asked);

    private static bool Passes((int Days, DateOnly First) covered, Period length, bool open, Asking a) =>
        Length(covered, length + a.Extra, a) is var asked && (open ? covered.Days >= asked : covered.Days > asked);

    private static string Told(Spell spell) => $"{(spell.Role is null ? "" : spell.Role + ", ")}{spell.Of}, {spell.From?.Text ?? "?"} – {spell.To?.Text ?? (spell.Ended ? "?" : "")}".TrimEnd(' ', '–');

    private static Phrase? Dated(Days? on, Days? until) => (on, until) switch
    {
        ({ } from, { } to) => Phrase.Of("from {0} to {1}", from.ToString(), to.ToString()),
        ({ } day, null) => Phrase.Of("on {0}", day.ToString()),
        _ => null,
    };
}
