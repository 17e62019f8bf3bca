using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Reads rules back in plain language. Pure; each sentence is a key of its translations.</summary>
public static class ReadBack
{
    public static Phrase Of(Rule rule) => Phrase.Join([.. rule.Conditions.Select(Of)], rule.Join == Joined.All ? "; " : " / ");

    public static Phrase Of(Condition condition)
    {
        var plain = Plain(condition);
        return condition.Not ? Phrase.Of("it is not so that {0}", plain) : plain;
    }

    public static Phrase Of(Company company) => Phrase.Of(company switch
    {
        Company.Judges => "the judges",
        Company.Nominee => "the nominee",
        Company.Nominator => "the nominator",
        _ => "the endorsers",
    });

    public static Phrase Of(RuleParty party) => Of(party switch { RuleParty.Nominee => Company.Nominee, RuleParty.Nominator => Company.Nominator, _ => Company.Endorsers });

    public static Phrase Of(Counted counted) => Phrase.Of(counted switch
    {
        Counted.Endorsers => "the number of endorsers",
        Counted.EmployersOfEndorsers => "the number of different employers of endorsers",
        Counted.CountriesOfEndorsers => "the number of different countries of endorsers",
        Counted.Evidence => "the number of lines of evidence",
        _ => "the number of those chosen",
    });

    public static Phrase Of(Moment moment)
    {
        var day = moment.Day switch
        {
            DayOf.YearStart => Phrase.Of("the first day of the year of “{0}”", moment.Name),
            DayOf.YearEnd => Phrase.Of("the last day of the year of “{0}”", moment.Name),
            _ => Phrase.Of("“{0}”", moment.Name),
        };
        if (moment.Plus.IsZero)
            return day;
        var before = moment.Plus.Years < 0 || moment.Plus.Months < 0 || moment.Plus.Days < 0;
        return before ? Phrase.Of("{0} before {1}", Of(moment.Plus.Negated()), day) : Phrase.Of("{0} after {1}", Of(moment.Plus), day);
    }

    public static Phrase Of(Period period)
    {
        var parts = new List<Phrase>();
        if (period.Years != 0)
            parts.Add(Phrase.Of(period.Years == 1 ? "{0} year" : "{0} years", period.Years));
        if (period.Months != 0)
            parts.Add(Phrase.Of(period.Months == 1 ? "{0} month" : "{0} months", period.Months));
        if (period.Days != 0 || parts.Count == 0)
            parts.Add(Phrase.Of(period.Days == 1 ? "{0} day" : "{0} days", period.Days));
        return Phrase.Join(parts, " ");
    }

    public static Phrase Of(Bounds bounds) => Within(bounds.Min?.ToString(), bounds.MinOpen, bounds.Max?.ToString(), bounds.MaxOpen);

    public static Phrase Of(Lengths lengths) => Within(lengths.Min is { } min ? Of(min) : null, lengths.MinOpen, lengths.Max is { } max ? Of(max) : null, lengths.MaxOpen);

    private static Phrase Plain(Condition condition) => condition switch
    {
        AgeIs c => Phrase.Of("the age in completed years on {0} is {1}", Of(c.At), Of(c.Years)),
        ElapsedIs { Last: true } c => Phrase.Of("on {0} the time since the last of these is {1}: {2}", Of(c.At), Of(c.Since), List(c.Events)),
        ElapsedIs c => Phrase.Of("on {0} the time since the first of these is {1}: {2}", Of(c.At), Of(c.Since), List(c.Events)),
        DateIs c => Read(c),
        SpellHeld c => Read(c),
        TotalIs c => Phrase.Of("up to {0} these last together {1}, days covered twice counted once: {2}", Of(c.Until), Of(c.Length), Named(c.Spells, c.Of)),
        FactIs c => Phrase.Of("“{0}” is {1}", c.Name, Or(c.OneOf)),
        NumberIs c => Phrase.Of("the number “{0}” is {1}", c.Name, Of(c.Within)),
        RatioIs c => Phrase.Of("“{0}” as a share of {1} is {2}", c.Of, List(c.Base), Of(c.Within)),
        DocumentSays c => Phrase.Of("the document “{0}” states: {1}", c.Document, List(c.States)),
        AwardHeld c => Read(c),
        TiedTo { ToJudges: true, Marked: null or { Count: 0 } } c => Phrase.Of("there is a tie ({0}) to a judge", List(c.Ties)),
        TiedTo { ToJudges: true } c => Phrase.Of("there is a tie ({0}) to a judge or to {1}", List(c.Ties), Or(c.Marked!)),
        TiedTo c => Phrase.Of("there is a tie ({0}) to {1}", List(c.Ties), c.Marked is { Count: > 0 } marked ? Or(marked) : Phrase.Of("anybody")),
        SharesWith c => Phrase.Of("“{0}” is the same as that of {1} on {2}", c.Spell, Of(c.With), Of(c.On)),
        PartiesDiffer => Phrase.Of("nominee, nominator and endorsers are all different people"),
        CountIs c => Phrase.Of("{0} is {1}", Of(c.Of), Of(c.Within)),
        StepsTaken c => Phrase.Of("these steps were taken in this order: {0}", List(c.Steps)),
        CapKept c => Read(c),
        ShareKept c => Phrase.Of("the share of those chosen whose “{0}” is {1} is {2}", c.Fact, Or(c.OneOf), Of(c.Within)),
        CutKept { Budget: { } budget } c => Phrase.Of("everybody on the list has a “{0}” of {1}, and from the best down they fit into “{2}”", c.Score, Of(c.Within), budget),
        CutKept c => Phrase.Of("everybody on the list has a “{0}” of {1}", c.Score, Of(c.Within)),
        BallotKept c => Phrase.Of("each member approves at most half of the nominees, the first two go to a vote, and of the votes cast they need in turn {0}", List([.. c.Thresholds.Select(t => t.ToString())])),
        _ => throw new InvalidOperationException($"No one reads {condition.GetType().Name}."),
    };

    private static Phrase Read(DateIs date)
    {
        var what = date.Date is { } moment ? Of(moment) : Phrase.Of(date.Straddling switch
        {
            Straddling.Start => "the beginning of the item",
            Straddling.End => "the end of the item",
            Straddling.Any => "at least one day of the item",
            _ => "the whole of the item",
        });
        var from = date.From is { } f ? Phrase.Of(date.FromOpen ? "after {0}" : "on or after {0}", Of(f)) : null;
        var to = date.To is { } t ? Phrase.Of(date.ToOpen ? "before {0}" : "on or before {0}", Of(t)) : null;
        return (from, to) switch
        {
            ({ } one, { } other) => Phrase.Of("{0} lies {1} and {2}", what, one, other),
            _ => Phrase.Of("{0} lies {1}", what, from ?? to ?? Phrase.Of("on any day")),
        };
    }

    private static Phrase Read(SpellHeld held)
    {
        var what = Named(held.Spells, held.Of);
        if (held.Roles is { Count: > 0 } roles)
            what = Phrase.Of("{0} as {1}", what, Or(roles));
        return (held.On, held.Until) switch
        {
            ({ } on, null) => Phrase.Of("{0} is held on {1}", what, Of(on)),
            ({ } on, { } until) => Phrase.Of("{0} is held on any day from {1} to {2}", what, Of(on), Of(until)),
            _ => Phrase.Of("{0} was ever held", what),
        };
    }

    private static Phrase Read(AwardHeld held)
    {
        var what = held.Awards is { Count: > 0 } awards ? Or(awards) : Phrase.Of("any award");
        if (held.SameCategory)
            what = Phrase.Of("{0} in the same category", what);
        if (held.SameMerit)
            what = Phrase.Of("{0} for the same merit", what);
        if (held.LevelAtLeast is { } level)
            what = Phrase.Of("{0} of the rank “{1}” or higher", what, level);
        return held.Withdrawn ? Phrase.Of("{0} was received before, titles withdrawn since included", what) : Phrase.Of("{0} was received before", what);
    }

    private static Phrase Read(CapKept cap)
    {
        var most = cap.Per is { } per ? Phrase.Of("at most {0} are chosen for each “{1}”", cap.Most, per)
            : cap.Group is { } group ? Phrase.Of("at most {0} of the group “{1}” are chosen", cap.Most, group)
            : Phrase.Of("at most {0} are chosen", cap.Most);
        return cap.Soft ? Phrase.Of("{0}, more only with a recorded reason", most) : most;
    }

    private static Phrase Named(IReadOnlyList<string> kinds, IReadOnlyList<string>? of) =>
        of is { Count: > 0 } ? Phrase.Of("{0} ({1})", Or(kinds), Or(of)) : Or(kinds);

    private static Phrase Within(object? min, bool minOpen, object? max, bool maxOpen) => (min, max) switch
    {
        ({ } low, { } high) => Phrase.Of("{0} and {1}", Phrase.Of(minOpen ? "more than {0}" : "at least {0}", low), Phrase.Of(maxOpen ? "less than {0}" : "at most {0}", high)),
        ({ } low, null) => Phrase.Of(minOpen ? "more than {0}" : "at least {0}", low),
        (null, { } high) => Phrase.Of(maxOpen ? "less than {0}" : "at most {0}", high),
        _ => Phrase.Of("of any size"),
    };

    private static Phrase List(IReadOnlyList<string> names) => Phrase.Value(string.Join(", ", names));

    private static Phrase Or(IReadOnlyList<string> names) => Phrase.Value(string.Join(" / ", names));
}
