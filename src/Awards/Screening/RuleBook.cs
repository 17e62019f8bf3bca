namespace Palmares.Awards.Screening;

/// <summary>Of what a rule speaks: it is asked once for each of them.</summary>
public enum RuleScope
{
    /// <summary>The nominee.</summary>
    Person,

    /// <summary>Each item of a nomination, and each objection or appeal: the person may be eligible while one item does not count.</summary>
    Evidence,

    /// <summary>Each of the parties the rule names: nominee, nominator, endorsers.</summary>
    Party,

    /// <summary>Each judge towards each nominee.</summary>
    Judge,

    /// <summary>The list of those chosen, as a whole.</summary>
    Slate,

    /// <summary>The edition as a procedure.</summary>
    Edition,
}

/// <summary>What follows where a rule is not met.</summary>
public enum RuleEffect
{
    /// <summary>The nominee cannot be honoured in this edition.</summary>
    Exclude,

    /// <summary>The judge leaves this nomination; the nominee stays.</summary>
    Recuse,

    /// <summary>The nomination is taken over into the next edition.</summary>
    CarryOver,

    /// <summary>The last on the list become runners-up.</summary>
    RunnerUp,

    /// <summary>The title is withdrawn and stays in the history.</summary>
    Withdraw,
}

public enum RuleParty
{
    Nominee,
    Nominator,
    Endorsers,
}

public enum Joined
{
    All,
    Any,
}

/// <summary>One rule: conditions of which all, or one, must hold.</summary>
/// <remarks>A rule book asks all of its rules. With conditions that may be turned round by <c>not</c>, any statement of logic over the conditions can be written so.</remarks>
public sealed record Rule
{
    public const int IdLimit = 60;
    public const int TitleLimit = 200;

    /// <summary>Short, of small letters, digits and hyphens; stands beside every answer.</summary>
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Where the rule is published.</summary>
    public string? Source { get; init; }

    public RuleScope Scope { get; init; } = RuleScope.Person;

    public IReadOnlyList<RuleParty> Parties { get; init; } = [];

    /// <summary>Short names of the categories whose nominees it asks; none named means all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>For the scope of evidence: which kinds of item; none named means all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public Joined Join { get; init; } = Joined.All;

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public RuleEffect Effect { get; init; } = RuleEffect.Exclude;

    /// <summary>Its grounds stay with those who screen; others learn the answer alone.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Whether those who screen may set it aside for one nominee, with a reason.</summary>
    public bool Waivable { get; init; }

    /// <summary>The most by which its limits of time may be extended for one nominee.</summary>
    public Period? ExtensionAtMost { get; init; }
}

/// <summary>An edition's rules of eligibility in one version: data, never code.</summary>
public sealed record RuleBook
{
    public const int VersionLimit = 40;
    public const int MostRules = 100;

    public string Version { get; init; } = "1";

    /// <summary>An IANA name: in it a moment becomes a day.</summary>
    public string TimeZone { get; init; } = "UTC";

    public LeapDay LeapDay { get; init; } = LeapDay.FirstOfMarch;

    /// <summary>The dates that rules count from. One without a value is each person's own, among the facts.</summary>
    public IReadOnlyDictionary<string, FactDate?> Dates { get; init; } = new Dictionary<string, FactDate?>();

    /// <summary>Ranks of awards across bodies, from low to high; what stands in one rank is equal.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Levels { get; init; } = [];

    /// <summary>A body or step that took the place of another, by the name of the one replaced.</summary>
    public IReadOnlyDictionary<string, string> Successors { get; init; } = new Dictionary<string, string>();

    public required IReadOnlyList<Rule> Rules { get; init; }
}
