using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

[ActName("awards.programme-created")]
public sealed record ProgrammeCreated(ProgrammeId Programme) : Act;

[ActName("awards.edition-created")]
public sealed record EditionCreated(EditionId Edition, ProgrammeId Programme) : Act;

[ActName("awards.edition-cloned")]
public sealed record EditionCloned(EditionId Edition, EditionId From) : Act;

[ActName("awards.setup-imported")]
public sealed record SetupImported(EditionId Edition, string Hash, int Changes) : Act;

[ActName("awards.criteria-revised")]
public sealed record CriteriaRevised(EditionId Edition, CriteriaVersionId Version, int Number) : Act;

[ActName("awards.phase-moved")]
public sealed record PhaseMoved(EditionId Edition, EditionPhase From, EditionPhase To) : Act;

[ActName("awards.criteria-frozen")]
public sealed record CriteriaFrozen(EditionId Edition, CriteriaVersionId Version, string Hash) : Act;

[ActName("awards.phase-switched")]
public sealed record PhaseSwitched(EditionId Edition, EditionPhase Phase, IReadOnlyList<PhaseSwitch> On) : Act;

[ActName("awards.form-changed")]
public sealed record FormChanged(EditionId Edition, FormVersionId Version, int Number) : Act;

[ActName("awards.file-sent")]
public sealed record FileSent(NominationId Nomination, NominationFileId File, FileKind Kind, int Size, string Hash) : Act;

[ActName("awards.file-removed")]
public sealed record FileRemoved(NominationId Nomination) : Act;

[ActName("awards.nomination-extended")]
public sealed record NominationExtended(NominationId Nomination, DateTimeOffset Until) : Act;

[ActName("awards.nomination-taken-back")]
public sealed record NominationTakenBack(NominationId Nomination, int Sendings) : Act;

[ActName("awards.nomination-moved")]
public sealed record NominationMoved(NominationId Nomination, CategoryId From, CategoryId To) : Act;

[ActName("awards.nomination-set-aside")]
public sealed record NominationSetAside(NominationId Nomination, bool Disqualified) : Act;

[ActName("awards.nomination-carried")]
public sealed record NominationCarried(NominationId Nomination, NominationId From) : Act;

[ActName("awards.nomination-started")]
public sealed record NominationStarted(NominationId Nomination, EditionId Edition, PersonId Nominee, bool OnBehalf) : Act;

[ActName("awards.draft-saved")]
public sealed record DraftSaved(NominationId Nomination, int Revision, int Claims) : Act;

[ActName("awards.nomination-submitted")]
public sealed record NominationSubmitted(NominationId Nomination, EditionId Edition, PersonId Nominee) : Act;

[ActName("awards.nomination-withdrawn")]
public sealed record NominationWithdrawn(NominationId Nomination) : Act;

[ActName("awards.consent-asked-again")]
public sealed record ConsentAskedAgain(NominationId Nomination) : Act;

[ActName("awards.nominee-stated")]
public sealed record NomineeStated(NominationId Nomination) : Act;

[ActName("awards.nomination-tagged")]
public sealed record NominationTagged(NominationId Nomination, bool Off) : Act;

[ActName("awards.nominations-imported")]
public sealed record NominationsImported(EditionId Edition, int Nominations, int Sent) : Act;

[ActName("awards.nomination-answered")]
public sealed record NominationAnswered(NominationId Nomination, bool Agreed, bool MayName, bool MayFollow, bool MayContact = false, bool MayFollowShortlisted = false) : Act;

[ActName("awards.evidence-contested")]
public sealed record EvidenceContested(NominationId Nomination, EvidenceId Evidence) : Act;

[ActName("awards.contest-answered")]
public sealed record ContestAnswered(NominationId Nomination, EvidenceId Evidence, ContestState Outcome) : Act;

[ActName("awards.endorser-invited")]
public sealed record EndorserInvited(NominationId Nomination, EndorsementId Endorsement) : Act;

[ActName("awards.endorser-reminded")]
public sealed record EndorserReminded(NominationId Nomination, EndorsementId Endorsement) : Act;

[ActName("awards.endorser-replaced")]
public sealed record EndorserReplaced(NominationId Nomination, EndorsementId Endorsement) : Act;

[ActName("awards.endorsement-given")]
public sealed record EndorsementGiven(NominationId Nomination, EndorsementId Endorsement, bool Confidential) : Act;

[ActName("awards.endorsement-declined")]
public sealed record EndorsementDeclined(NominationId Nomination, EndorsementId Endorsement) : Act;

[ActName("awards.rules-revised")]
public sealed record RulesRevised(EditionId Edition, int Number, string Hash, int Rules) : Act;

[ActName("awards.fact-stated")]
public sealed record FactStated(NominationId Nomination, StatedFactId Fact, StatedKind Kind) : Act;

[ActName("awards.fact-taken-back")]
public sealed record FactTakenBack(NominationId Nomination, StatedFactId Fact) : Act;

/// <param name="Place">The rule's place in that version of the rules, from 1.</param>
[ActName("awards.rule-exception-recorded")]
public sealed record RuleExceptionRecorded(NominationId Nomination, RuleExceptionId Exception, int Version, int Place, ExceptionKind Kind, ExceptionState State) : Act;

[ActName("awards.eligibility-checked")]
public sealed record EligibilityChecked(NominationId Nomination, RuleVerdict Verdict) : Act;

[ActName("awards.eligibility-decided")]
public sealed record EligibilityDecided(NominationId Nomination, Eligibility Decision, RuleVerdict Checked) : Act;

[ActName("awards.recommendation-recorded")]
public sealed record RecommendationRecorded(RecommendationId Recommendation, EditionId Edition, CategoryId Category, string InputHash, int Nominations) : Act;

[ActName("awards.decision-recorded")]
public sealed record DecisionRecorded(
    DecisionId Decision, EditionId Edition, CategoryId Category, RecommendationId Recommendation, IReadOnlyList<NominationId> Laureates, int Present, bool Withheld) : Act;

[ActName("awards.citation-written")]
public sealed record CitationWritten(LaureateId Laureate, NominationId Nomination) : Act;

[ActName("awards.roll-published")]
public sealed record RollPublished(EditionId Edition, int Laureates, int Named) : Act;

[ActName("awards.citation-approved")]
public sealed record CitationApproved(LaureateId Laureate, CitationDraftId Draft, int Number) : Act;

[ActName("awards.citation-returned")]
public sealed record CitationReturned(LaureateId Laureate, CitationDraftId Draft, int Number) : Act;

[ActName("awards.roll-prepared")]
public sealed record RollPrepared(EditionId Edition, DateTimeOffset ReleasesAt, int Laureates) : Act;

[ActName("awards.roll-held-back")]
public sealed record RollHeldBack(EditionId Edition) : Act;

[ActName("awards.title-withdrawn")]
public sealed record TitleWithdrawn(LaureateId Laureate, WithdrawalId Withdrawal) : Act;

[ActName("awards.title-restored")]
public sealed record TitleRestored(LaureateId Laureate, WithdrawalId Withdrawal) : Act;

[ActName("awards.ceremony-planned")]
public sealed record CeremonyPlanned(EditionId Edition, DateOnly Day) : Act;

[ActName("awards.ceremony-ordered")]
public sealed record CeremonyOrdered(EditionId Edition, int Items, int Minutes) : Act;

[ActName("awards.courtesy-notice-sent")]
public sealed record CourtesyNoticeSent(LaureateId Laureate, CourtesyNoticeId Notice) : Act;

[ActName("awards.service-proof-asked")]
public sealed record JudgeProofAsked(EditionId Edition) : Act;

[ActName("awards.service-proof-withdrawn")]
public sealed record JudgeProofWithdrawn(EditionId Edition) : Act;

[ActName("awards.contact-ended")]
public sealed record ContactEnded(NominationId Nomination) : Act;

[ActName("awards.progress-report-asked")]
public sealed record ProgressReportAsked(LaureateId Laureate, ProgressReportId Report, DateTimeOffset DueBy) : Act;

[ActName("awards.progress-report-asked-again")]
public sealed record ProgressReportAskedAgain(LaureateId Laureate, ProgressReportId Report) : Act;

[ActName("awards.progress-report-answered")]
public sealed record ProgressReportAnswered(LaureateId Laureate, ProgressReportId Report, ProgressReportState State) : Act;
