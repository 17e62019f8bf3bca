using Palmares.Kernel;

namespace Palmares.Records;

[ActName("records.record-imported")]
public sealed record RecordImported(ImportRunId Run, int Files, int Read, int Imported, int Unchanged, int Rejected) : Act;

[ActName("records.snapshot-published")]
public sealed record SnapshotPublished(SnapshotId Snapshot, SnapshotId? Before, ImportRunId Run) : Act;

/// <summary>Snapshots that no figure named were deleted; the raw rows they came from stay.</summary>
[ActName("records.snapshots-pruned")]
public sealed record SnapshotsPruned(IReadOnlyList<SnapshotId> Snapshots) : Act;

/// <summary>A steward said which column of a body's own table is what.</summary>
[ActName("records.table-mapped")]
public sealed record TableMapped(TableMappingId Mapping, TableKind Kind, int Columns) : Act;

/// <summary>Standing and focal points of so many members were written down, apart from the record.</summary>
[ActName("records.standings-kept")]
public sealed record StandingsKept(ImportRunId Run, int Members) : Act;

/// <summary>A steward stated something about an organisation; the statement keeps the rest.</summary>
[ActName("records.organisation-stated")]
public sealed record OrganisationStated(StatementId Statement, StatementKind Kind, OrganisationKey Organisation, OrganisationKey? Other) : Act;

[ActName("records.organisation-statement-withdrawn")]
public sealed record OrganisationStatementWithdrawn(StatementId Statement) : Act;

[ActName("records.organisation-suggestion-declined")]
public sealed record OrganisationSuggestionDeclined(StatementKind Kind, OrganisationKey Organisation, OrganisationKey? Other) : Act;

[ActName("records.correction-reported")]
public sealed record CorrectionReported(CorrectionId Correction, RecordKind Kind) : Act;

/// <summary>A word was added to a correction, or it was answered or opened again.</summary>
[ActName("records.correction-answered")]
public sealed record CorrectionAnswered(CorrectionId Correction, CorrectionStepKind Step, CorrectionState State) : Act;
