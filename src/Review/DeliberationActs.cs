using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

// As everywhere in Review, no act names a nomination: whoever reads the ledger may have a conflict with it.
[ActName("review.remark-written")]
public sealed record RemarkWritten(RemarkId Remark, EditionId Edition, Audience Audience, int Told) : Act;

[ActName("review.clarification-asked")]
public sealed record ClarificationAsked(ClarificationId Clarification, EditionId Edition, DateTimeOffset AnswerBy) : Act;

[ActName("review.clarification-answered")]
public sealed record ClarificationAnswered(ClarificationId Clarification, EditionId Edition) : Act;

[ActName("review.second-opinion-asked")]
public sealed record SecondOpinionAsked(SecondOpinionId Opinion, ScoreSheetId Sheet, JudgeId Judge) : Act;

[ActName("review.second-opinion-given")]
public sealed record SecondOpinionGiven(SecondOpinionId Opinion, bool Agrees) : Act;

[ActName("review.item-handed-over")]
public sealed record ItemHandedOver(HandoverId Handover, EditionId Edition) : Act;
