using Palmares.Kernel;

namespace Palmares.Records;

[ActName("records.record-imported")]
public sealed record RecordImported(ImportRunId Run, int Files, int Read, int Imported, int Unchanged, int Rejected) : Act;

[ActName("records.snapshot-published")]
public sealed record SnapshotPublished(SnapshotId Snapshot, SnapshotId? Before, ImportRunId Run) : Act;

/// <summary>Snapshots that no figure named were deleted; the raw rows they came from stay.</summary>
[ActName("records.snapshots-pruned")]
public sealed record SnapshotsPruned(IReadOnlyList<SnapshotId> Snapshots) : Act;
