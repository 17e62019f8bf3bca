using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>The step between importing and identity: an import ends by having its people linked anew.</summary>
/// <remarks>Identity implements it and Importing calls it, so that the two features do not know each other.</remarks>
public interface IRelinkRecord
{
    Task RelinkAsync(SnapshotId snapshot, Actor by, CancellationToken ct);
}
