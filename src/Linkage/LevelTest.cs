namespace Palmares.Linkage;

/// <summary>What a level demands of two rows.</summary>
public enum LevelTest
{
    /// <summary>One side or both know nothing.</summary>
    Missing,
    Exact,
    Folded,

    /// <summary>An organisation's name, folded, legal endings aside.</summary>
    Organisation,

    /// <summary>At least one value in common, or as many as the parameter says.</summary>
    Shared,

    /// <summary>At least one personal name in common, folded, or as many as the parameter says.</summary>
    SharedName,

    /// <summary>Both know something and nothing is in common.</summary>
    Disjoint,
    SameRareFullName,
    SameFullName,

    /// <summary>The same when folded, initials included.</summary>
    SameName,

    /// <summary>Initials or missing middle names that do not contradict.</summary>
    CompatibleName,

    /// <summary>The same words in another order.</summary>
    SwappedName,

    /// <summary>The same surname with given names that contradict.</summary>
    ClashingGivenNames,

    /// <summary>Jaro–Winkler similarity of at least the parameter.</summary>
    JaroWinkler,

    /// <summary>At most as many insertions, deletions, substitutions and exchanges of neighbours as the parameter says.</summary>
    DamerauLevenshtein,

    /// <summary>Values in common, weighted by rarity, are at least this share of the smaller side.</summary>
    WeightedOverlap,

    /// <summary>Dates at most this many days apart; a month or year counts from its first day.</summary>
    WithinDays,

    /// <summary>Numbers at most this far apart.</summary>
    WithinNumber,

    /// <summary>Short forms of one given name: Bob, Robert.</summary>
    Nickname,

    /// <summary>The first letters, as many as the parameter says, are equal.</summary>
    SameStart,

    /// <summary>One is the initial of the other.</summary>
    Initial,

    /// <summary>The same words in another order.</summary>
    SameWords,

    /// <summary>This column of one row equals another column of the other, and the other way round.</summary>
    Crossed,

    /// <summary>What the caller's own function says.</summary>
    Custom,
    Else,
}
