namespace Palmares.Awards.Screening;

/// <summary>What is known. What is left out nobody knows, and it never counts as no; an empty list says there is none.</summary>
public sealed record RuleFacts
{
    /// <summary>The nominees, each with the nomination.</summary>
    public required IReadOnlyList<Subject> Persons { get; init; }

    /// <summary>Everybody else: nominators, endorsers, judges, relatives.</summary>
    public IReadOnlyList<Subject> Others { get; init; } = [];

    /// <summary>Ids of the judges; left out while the panel is not known.</summary>
    public IReadOnlyList<string>? Judges { get; init; }

    public Slate? Slate { get; init; }

    /// <summary>The edition as a procedure: its events, numbers and steps.</summary>
    public Subject? Edition { get; init; }
}

/// <summary>Somebody or something that rules ask about.</summary>
public sealed record Subject
{
    public required string Id { get; init; }

    public FactDate? Born { get; init; }

    /// <summary>The dates that the rule book leaves to each person: application, joined.</summary>
    public IReadOnlyDictionary<string, FactDate>? Dates { get; init; }

    /// <summary>By kind. A kind that is not there is not known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Event>>? Events { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<Spell>>? Spells { get; init; }

    /// <summary>What each document states; an empty list is a document that was not given or states nothing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Documents { get; init; }

    public IReadOnlyList<HeldAward>? Awards { get; init; }

    /// <summary>By kind of tie.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Tie>>? Ties { get; init; }

    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    public IReadOnlyDictionary<string, Fraction>? Numbers { get; init; }

    public IReadOnlyList<Step>? Steps { get; init; }

    public string? Nominator { get; init; }

    /// <summary>Who nominates beside the nominator; rules about the nominator ask each of them too.</summary>
    public IReadOnlyList<string> CoNominators { get; init; } = [];

    public IReadOnlyList<string>? Endorsers { get; init; }

    public string? Category { get; init; }

    public string? Merit { get; init; }

    public IReadOnlyList<EvidenceItem>? Evidence { get; init; }

    public VoteCount? Ballot { get; init; }

    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}

/// <param name="MayBeEarlier">The source begins there: the true day may lie before.</param>
public sealed record Event(FactDate Date, bool MayBeEarlier = false);

/// <summary>Something held from a day to a day, both included.</summary>
/// <param name="Of">The body, group or organisation.</param>
/// <param name="From">Left out where the beginning is not known.</param>
/// <param name="To">The last day; left out it still lasts, unless <paramref name="Ended"/> says otherwise.</param>
/// <param name="Marks">What else is true of the body: iso-member, tc-sc.</param>
/// <param name="Ended">It may be over and nobody knows when: <paramref name="To"/> is then the last day it was seen.</param>
/// <param name="Before">With <paramref name="Ended"/>: the first day on which it surely was over.</param>
public sealed record Spell(string Of, FactDate? From = null, FactDate? To = null, string? Role = null, IReadOnlyList<string>? Marks = null, bool Ended = false, FactDate? Before = null);

public sealed record HeldAward(string Award, string? Category = null, string? Level = null, string? Merit = null, bool Withdrawn = false);

public sealed record Tie(string To, IReadOnlyList<string>? Marks = null);

public sealed record Step(string Name, FactDate? On = null);

/// <summary>A line of evidence, an objection or an appeal.</summary>
public sealed record EvidenceItem(string Id, string Kind = "evidence", FactDate? From = null, FactDate? To = null)
{
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Documents { get; init; }
}

/// <summary>A rule set aside for one nominee.</summary>
public sealed record Waiver(string Rule, string By, FactDate On, string? Reason = null);

public enum ExtensionState
{
    Asked,
    Granted,
    Refused,
}

/// <summary>More time for one nominee, such as for a career break.</summary>
/// <param name="Reason">Stays with those who screen.</param>
public sealed record Extension(string Rule, Period By, ExtensionState State = ExtensionState.Granted, string? DecidedBy = null, FactDate? On = null, string? Reason = null);

/// <summary>Those chosen, in order, the first first.</summary>
public sealed record Slate(IReadOnlyList<SlateEntry> Entries)
{
    /// <summary>Reasons recorded for passing a soft cap, by rule.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();
}

/// <param name="Groups">In which an entry may count; more than one has to be settled first.</param>
public sealed record SlateEntry(string Id, IReadOnlyList<string>? Groups = null)
{
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    public IReadOnlyDictionary<string, Fraction>? Numbers { get; init; }
}

/// <summary>An approval ballot, and the vote between the first two; a vote left empty is an abstention.</summary>
public sealed record VoteCount(IReadOnlyList<string> Nominees, IReadOnlyList<Approval>? Approvals = null, IReadOnlyList<Vote>? Votes = null);

public sealed record Approval(string Voter, IReadOnlyList<string> Yes);

public sealed record Vote(string Voter, string? For = null);
