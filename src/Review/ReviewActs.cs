using Palmares.Awards;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;

namespace Palmares.Review;

// No act names a nomination: whoever reads the ledger may have a conflict with it. The rows behind the ids do.
[ActName("review.panel-formed")]
public sealed record PanelFormed(PanelId Panel, EditionId Edition, IReadOnlyList<UserId> Members, UserId Chair) : Act;

[ActName("review.panel-changed")]
public sealed record PanelChanged(PanelId Panel, UserId? Saved, UserId? Left) : Act;

[ActName("review.party-rule-switched")]
public sealed record PartyRuleSwitched(EditionId Edition, PartyRule Rule, bool On) : Act;

[ActName("review.party-matter-found")]
public sealed record PartyMatterFound(PartyMatterId Matter, EditionId Edition, PartyRule Rule, PartyMoment Moment) : Act;

[ActName("review.party-matter-settled")]
public sealed record PartyMatterSettled(PartyMatterId Matter, PartyMatterState How) : Act;

[ActName("review.office-entered")]
public sealed record OfficeEntered(OfficeId Office) : Act;

[ActName("review.office-ended")]
public sealed record OfficeEnded(OfficeId Office) : Act;

[ActName("review.conflicts-searched")]
public sealed record ConflictsSearched(EditionId Edition, int Years) : Act;

[ActName("review.conflict-detected")]
public sealed record ConflictDetected(ConflictId Conflict, EditionId Edition, ConflictKind Kind) : Act;

[ActName("review.conflict-declared")]
public sealed record ConflictDeclared(ConflictId Conflict, EditionId Edition, ConflictKind Kind) : Act;

// Who named whom, and in which nomination, stays out of the ledger.
[ActName("review.tie-answered")]
public sealed record TieAnswered(EditionId Edition) : Act;

[ActName("review.conflict-confirmed")]
public sealed record ConflictConfirmed(ConflictId Conflict) : Act;

[ActName("review.conflict-lifted")]
public sealed record ConflictLifted(ConflictId Conflict) : Act;

[ActName("review.score-excluded")]
public sealed record ScoreExcluded(ScoreSheetId Sheet, ConflictId Because) : Act;

[ActName("review.assignment-proposed")]
public sealed record AssignmentProposed(ProposalId Proposal, EditionId Edition, int Version, long Seed, bool ByLot = false) : Act;

/// <summary>Somebody looked at what a seed would give, so that nobody tries seeds unseen.</summary>
[ActName("review.assignment-previewed")]
public sealed record AssignmentPreviewed(EditionId Edition, long Seed) : Act;

[ActName("review.assignment-released")]
public sealed record AssignmentReleased(ProposalId Proposal, EditionId Edition) : Act;

[ActName("review.reassigned")]
public sealed record Reassigned(ProposalId Proposal, AssignmentId? Withdrawn, AssignmentId? Added) : Act;

[ActName("review.score-drafted")]
public sealed record ScoreDrafted(ScoreSheetId Sheet, AssignmentId Assignment, int Version, string Commitment) : Act;

[ActName("review.score-submitted")]
public sealed record ScoreSubmitted(ScoreSheetId Sheet, AssignmentId Assignment, int Version, string Commitment) : Act;

[ActName("review.judge-abstained")]
public sealed record JudgeAbstained(AssignmentId Withdrawn, ProposalId Proposal) : Act;

[ActName("review.scores-calibrated")]
public sealed record ScoresCalibrated(CalibrationId Calibration, EditionId Edition, CategoryId Category, int Version, long Seed) : Act;

[ActName("review.recommendation-sent")]
public sealed record RecommendationSent(CalibrationId Calibration, EditionId Edition, CategoryId Category) : Act;

[ActName("review.meeting-opened")]
public sealed record MeetingOpened(SittingId Sitting, EditionId Edition, int Present, string FrozenHash) : Act;

[ActName("review.order-taken")]
public sealed record OrderTaken(AgendaId Agenda, EditionId Edition, int Version) : Act;

[ActName("review.item-called")]
public sealed record ItemCalled(SittingId Sitting, bool Open) : Act;

[ActName("review.motion-recorded")]
public sealed record MotionRecorded(MotionId Motion, SittingId Sitting, int Reservations) : Act;

[ActName("review.meeting-closed")]
public sealed record MeetingClosed(SittingId Sitting) : Act;

[ActName("review.wishes-stated")]
public sealed record WishesStated(JudgeId Judge, EditionId Edition) : Act;

[ActName("review.sample-added")]
public sealed record SampleAdded(SampleId Sample, EditionId Edition) : Act;

[ActName("review.sample-marked")]
public sealed record SampleMarked(SampleId Sample, JudgeId Judge) : Act;

/// <param name="Commitment">SHA-256 (hexadecimal) of the secret from which the seed is made.</param>
[ActName("review.lottery-committed")]
public sealed record LotteryCommitted(LotteryId Lottery, EditionId Edition, LotteryRule Rule, string Commitment) : Act;

[ActName("review.lottery-drawn")]
public sealed record LotteryDrawn(LotteryId Lottery, CategoryId Category, CalibrationId Calibration, long Seed) : Act;

[ActName("review.search-saved")]
public sealed record SearchSaved(SavedSearchId Search) : Act;

[ActName("review.search-removed")]
public sealed record SearchRemoved(SavedSearchId Search) : Act;
