using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

[ActName("tracking.person-followed")]
public sealed record PersonFollowed(PersonId Person, CohortId Cohort, DateOnly From) : Act;

/// <summary>A steward said that two documents are one piece of work, or that they are not; which, the decision itself keeps.</summary>
[ActName("tracking.lineage-decided")]
public sealed record LineageDecided(LineageDecisionId Decision, bool Together) : Act;

[ActName("tracking.lineage-decision-withdrawn")]
public sealed record LineageDecisionWithdrawn(LineageDecisionId Decision) : Act;

/// <summary>Everybody's figures were computed and stand under their name.</summary>
[ActName("tracking.indicators-computed")]
public sealed record IndicatorsComputed(FigureSetId Set, SnapshotId Snapshot, int People) : Act;

[ActName("tracking.study-opened")]
public sealed record StudyOpened(OutcomeStudyId Study) : Act;

/// <summary>The matched list was fixed, before any outcome was looked at. Whose tokens stand in it, only its hash tells.</summary>
[ActName("tracking.study-frozen")]
public sealed record StudyFrozen(OutcomeStudyId Study, string ListHash, SnapshotId Snapshot, int Sets, int People) : Act;

/// <summary>Outcomes of a frozen list were looked at.</summary>
[ActName("tracking.outcomes-computed")]
public sealed record OutcomesComputed(OutcomeStudyId Study, string ListHash, SnapshotId Snapshot, int Look) : Act;
