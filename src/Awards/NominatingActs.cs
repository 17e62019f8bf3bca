using Palmares.Kernel;

namespace Palmares.Awards;

[ActName("awards.co-nominator-invited")]
public sealed record CoNominatorInvited(NominationId Nomination, CoNominatorId CoNominator, CoNominatorRole Role) : Act;

[ActName("awards.co-nominator-accepted")]
public sealed record CoNominatorAccepted(NominationId Nomination, CoNominatorId CoNominator) : Act;

[ActName("awards.co-nominator-declined")]
public sealed record CoNominatorDeclined(NominationId Nomination, CoNominatorId CoNominator) : Act;

[ActName("awards.co-nominator-removed")]
public sealed record CoNominatorRemoved(NominationId Nomination, CoNominatorId CoNominator) : Act;

[ActName("awards.co-nominator-left")]
public sealed record CoNominatorLeft(NominationId Nomination, CoNominatorId CoNominator) : Act;

[ActName("awards.nomination-signed")]
public sealed record NominationSigned(NominationId Nomination, CoNominatorId CoNominator) : Act;

// With whom somebody has a tie, of what kind and on whose word is confidential: the act says that something was stated.
[ActName("awards.tie-stated")]
public sealed record TieStated(NominationId Nomination, StatedTieId Tie) : Act;

[ActName("awards.tie-taken-back")]
public sealed record TieTakenBack(NominationId Nomination, StatedTieId Tie) : Act;

[ActName("awards.nominations-merged")]
public sealed record NominationsMerged(MergeId Merge, NominationId Kept, NominationId Other) : Act;

[ActName("awards.nominations-parted")]
public sealed record NominationsParted(MergeId Merge, NominationId Kept, NominationId Other) : Act;

[ActName("awards.invitation-made")]
public sealed record InvitationMade(EditionId Edition, InvitationId Invitation, int Uses, DateTimeOffset Until, CategoryId? Category) : Act;

[ActName("awards.invitation-withdrawn")]
public sealed record InvitationWithdrawn(EditionId Edition, InvitationId Invitation) : Act;

[ActName("awards.invitation-used")]
public sealed record InvitationUsed(EditionId Edition, InvitationId Invitation) : Act;

[ActName("awards.nominating-terms-set")]
public sealed record NominatingTermsSet(EditionId Edition, bool ByInvitation, int? PerNominator, QuotaKind NominatorKind, int? PerOrganisation, QuotaKind OrganisationKind) : Act;
