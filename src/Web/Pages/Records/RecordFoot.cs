using Palmares.Records;

namespace Palmares.Web.Pages.Records;

/// <summary>What stands at the foot of every page of the record: what its sources cover, where to say that something is wrong, the snapshot.</summary>
/// <param name="Note">What the reader should know beside the table; null for nothing.</param>
public sealed record RecordFoot(IReadOnlyList<SourceCoverage> Coverage, SnapshotId Snapshot, string Address, string Wrong, string? Note = null);
