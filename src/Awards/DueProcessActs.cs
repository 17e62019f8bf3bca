using Palmares.Kernel;

namespace Palmares.Awards;

// An objection is confidential: its acts name neither the nomination nor the ground, and carry no note.
[ActName("awards.due-process-stated")]
public sealed record DueProcessStated(EditionId Edition, bool TwoLevels, bool ByVote, int ObjectionDays, int AppealDays, bool SlatePublic) : Act;

[ActName("awards.duty-entrusted")]
public sealed record DutyEntrusted(EditionId Edition, UserId User, DutyKind Kind) : Act;

[ActName("awards.duty-withdrawn")]
public sealed record DutyWithdrawn(EditionId Edition, UserId User, DutyKind Kind) : Act;

[ActName("awards.decision-approved")]
public sealed record DecisionApproved(ApprovalId Approval, DecisionId Decision, int? For, int? Against, int? Abstained) : Act;

[ActName("awards.decision-referred-back")]
public sealed record DecisionReferredBack(ApprovalId Approval, DecisionId Decision) : Act;

[ActName("awards.reservation-recorded")]
public sealed record ReservationRecorded(DecisionId Decision, UserId Member) : Act;

/// <summary>A decision that holds no longer; the panel decides the category anew.</summary>
[ActName("awards.decision-set-aside")]
public sealed record DecisionSetAside(DecisionId Decision, SetAsideBecause Because) : Act;

[ActName("awards.feedback-written")]
public sealed record FeedbackWritten(DecisionId Decision, NominationId Nomination) : Act;

[ActName("awards.outcomes-told")]
public sealed record OutcomesTold(DecisionId Decision, int Nominations, DateTimeOffset? ObjectionsUntil) : Act;

[ActName("awards.objection-lodged")]
public sealed record ObjectionLodged(ObjectionId Objection, EditionId Edition) : Act;

[ActName("awards.objection-answered")]
public sealed record ObjectionAnswered(ObjectionId Objection, bool Upheld) : Act;

[ActName("awards.appeal-lodged")]
public sealed record AppealLodged(AppealId Appeal, ObjectionId Objection) : Act;

[ActName("awards.appeal-decided")]
public sealed record AppealDecided(AppealId Appeal, AppealState Outcome) : Act;
