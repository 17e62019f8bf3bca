using System.Text.Json.Serialization;

namespace Palmares.Awards.Screening;

/// <summary>What a rule asks. Three answers: yes, no, not known.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AgeIs), "age")]
[JsonDerivedType(typeof(ElapsedIs), "elapsed")]
[JsonDerivedType(typeof(DateIs), "date")]
[JsonDerivedType(typeof(SpellHeld), "held")]
[JsonDerivedType(typeof(TotalIs), "total")]
[JsonDerivedType(typeof(FactIs), "fact")]
[JsonDerivedType(typeof(NumberIs), "number")]
[JsonDerivedType(typeof(RatioIs), "ratio")]
[JsonDerivedType(typeof(DocumentSays), "document")]
[JsonDerivedType(typeof(AwardHeld), "awarded")]
[JsonDerivedType(typeof(TiedTo), "tied")]
[JsonDerivedType(typeof(SharesWith), "shares")]
[JsonDerivedType(typeof(PartiesDiffer), "parties_differ")]
[JsonDerivedType(typeof(CountIs), "count")]
[JsonDerivedType(typeof(StepsTaken), "steps")]
[JsonDerivedType(typeof(CapKept), "cap")]
[JsonDerivedType(typeof(ShareKept), "share")]
[JsonDerivedType(typeof(CutKept), "cut")]
[JsonDerivedType(typeof(BallotKept), "ballot")]
public abstract record Condition
{
    /// <summary>Turns the answer round; what is not known stays so.</summary>
    public bool Not { get; init; }
}

/// <summary>Completed years on a day.</summary>
public sealed record AgeIs(Moment At, Bounds Years) : Condition;

/// <summary>How long before a day the first (or the last) of some events lies.</summary>
/// <param name="Events">Kinds of events, such as standardization, degree, joined.</param>
/// <param name="Since">How long; an answer names the days that would do.</param>
/// <param name="Last">The last event in place of the first.</param>
public sealed record ElapsedIs(IReadOnlyList<string> Events, Moment At, Lengths Since, bool Last = false) : Condition;

/// <summary>How an item that lasted stands to a window.</summary>
public enum Straddling
{
    /// <summary>All of it must lie within.</summary>
    Whole,

    /// <summary>It counts when it began within.</summary>
    Start,

    /// <summary>It counts when it ended within.</summary>
    End,

    /// <summary>One day within is enough.</summary>
    Any,
}

/// <summary>A date lies in a window.</summary>
/// <param name="Date">Null in the scope of evidence: the item's own.</param>
/// <param name="From">The first day of the window; null where it has no beginning.</param>
/// <param name="To">Its last day; null where it has no end.</param>
public sealed record DateIs(Moment? Date = null, Moment? From = null, Moment? To = null, bool FromOpen = false, bool ToOpen = false, Straddling Straddling = Straddling.Whole) : Condition;

/// <summary>Something held for a time (employment, membership, a role, an offer): on a day, in the days from one to another, or ever.</summary>
/// <param name="Spells">Kinds of spells.</param>
/// <param name="Of">Bodies, groups or marks of which one must fit; none named means any.</param>
/// <param name="Roles">Roles of which one must fit; none named means any.</param>
/// <param name="On">The day; with <paramref name="Until"/> the first of the days. Null means ever.</param>
public sealed record SpellHeld(IReadOnlyList<string> Spells, IReadOnlyList<string>? Of = null, IReadOnlyList<string>? Roles = null, Moment? On = null, Moment? Until = null) : Condition;

/// <summary>How long spells last together up to a day; days covered twice count once.</summary>
public sealed record TotalIs(IReadOnlyList<string> Spells, Moment Until, Lengths Length, IReadOnlyList<string>? Of = null) : Condition;

/// <summary>A stated fact has one of some values: <c>living: yes</c>.</summary>
public sealed record FactIs(string Name, IReadOnlyList<string> OneOf) : Condition;

/// <summary>A stated number lies within bounds.</summary>
public sealed record NumberIs(string Name, Bounds Within) : Condition;

/// <summary>One number as a share of the sum of others, without rounding.</summary>
public sealed record RatioIs(string Of, IReadOnlyList<string> Base, Bounds Within) : Condition;

/// <summary>A document is there and states what it must.</summary>
public sealed record DocumentSays(string Document, IReadOnlyList<string> States) : Condition;

/// <summary>An earlier award is held.</summary>
/// <param name="Awards">Names of awards; none named means any.</param>
/// <param name="SameCategory">Only in the category of this nomination.</param>
/// <param name="SameMerit">Only for the merit of this nomination.</param>
/// <param name="LevelAtLeast">Only of this rank or a higher one in the book's order.</param>
/// <param name="Withdrawn">Titles that were withdrawn count too.</param>
public sealed record AwardHeld(IReadOnlyList<string>? Awards = null, bool SameCategory = false, bool SameMerit = false, string? LevelAtLeast = null, bool Withdrawn = false) : Condition;

/// <summary>A tie (family, household, supervisor…) to somebody marked so, or to a judge.</summary>
public sealed record TiedTo(IReadOnlyList<string> Ties, IReadOnlyList<string>? Marked = null, bool ToJudges = false) : Condition;

public enum Company
{
    Judges,
    Nominee,
    Nominator,
    Endorsers,
}

/// <summary>Shares a spell of one kind with others on a day: the same employer, the same group.</summary>
/// <param name="Spell">The kind of spell, such as employment; or the name of a fact, such as country.</param>
public sealed record SharesWith(string Spell, Company With, Moment On) : Condition;

/// <summary>Nominee, nominator and endorsers are all different people.</summary>
public sealed record PartiesDiffer : Condition;

public enum Counted
{
    Endorsers,
    EmployersOfEndorsers,
    CountriesOfEndorsers,
    Evidence,
    Entries,
}

/// <summary>How many there are.</summary>
/// <param name="On">Where employers are counted: on which day.</param>
public sealed record CountIs(Counted Of, Bounds Within, Moment? On = null) : Condition;

/// <summary>Steps were taken, each by its body or its successor, one after the other.</summary>
public sealed record StepsTaken(IReadOnlyList<string> Steps) : Condition;

/// <summary>At most so many on the list, of a group or with a value.</summary>
/// <param name="Group">Null counts the whole list.</param>
/// <param name="Per">At most so many for each value of this fact, such as one an organisation.</param>
/// <param name="Soft">May be passed with a recorded reason.</param>
public sealed record CapKept(int Most, string? Group = null, string? Per = null, bool Soft = false) : Condition;

/// <summary>The share of the list that has a value, without rounding.</summary>
public sealed record ShareKept(string Fact, IReadOnlyList<string> OneOf, Bounds Within) : Condition;

/// <summary>Everybody on the list reaches a score, and the list in order of score fits the places or the budget.</summary>
/// <param name="Cost">The number each entry costs; null counts one place each.</param>
public sealed record CutKept(string Score, Bounds Within, string? Budget = null, string? Cost = null) : Condition;

/// <summary>An approval ballot and a vote between the first two.</summary>
/// <param name="Thresholds">Shares of the votes cast that the first and the second need.</param>
public sealed record BallotKept(IReadOnlyList<Fraction> Thresholds) : Condition;
