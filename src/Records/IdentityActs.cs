using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Who is who was computed anew.</summary>
[ActName("records.record-linked")]
public sealed record RecordLinked(SnapshotId Snapshot, string ModelVersion, int Mentions, int Persons, int Appeared, int Redirected, int Returned) : Act;

/// <summary>A steward decided; which mentions, the decision itself keeps.</summary>
[ActName("records.identity-decided")]
public sealed record IdentityDecided(DecisionId Decision, DecisionKind Kind, IReadOnlyList<MentionId> Mentions, IReadOnlyList<MentionId> Against) : Act;

[ActName("records.identity-decision-retracted")]
public sealed record IdentityDecisionRetracted(DecisionId Decision, DecisionId Retracts) : Act;
