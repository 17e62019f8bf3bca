using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Words of a decision that was set aside are proposed again.</summary>
[ActName("awards.citation-carried")]
public sealed record CitationCarried(LaureateId Laureate, NominationId Nomination, CitationDraftId Draft, DecisionId From) : Act;

/// <summary>A laureate asks not to be named on the roll any more.</summary>
[ActName("awards.roll-leaving-asked")]
public sealed record RollLeavingAsked(LaureateId Laureate, RollLeavingId Leaving) : Act;

/// <summary>A laureate is not named on the roll any more, as the laureate said or asked.</summary>
[ActName("awards.roll-left")]
public sealed record RollLeft(LaureateId Laureate, RollLeavingId Leaving) : Act;

/// <summary>The laureate stays named: what was asked is not followed, with reasons.</summary>
[ActName("awards.roll-leaving-refused")]
public sealed record RollLeavingRefused(LaureateId Laureate, RollLeavingId Leaving) : Act;

/// <summary>A laureate who had left is named on the roll again, on the laureate's own word.</summary>
[ActName("awards.roll-returned")]
public sealed record RollReturned(LaureateId Laureate, RollLeavingId Leaving) : Act;
