namespace Palmares.Records;

/// <summary>The mentions of a snapshot, as the store keeps them.</summary>
/// <remarks>Importing's store implements it and Identity reads it, so that the two features do not know each other.</remarks>
public interface IMentionSource
{
    /// <returns>Every mention of a person in the snapshot, in no particular order.</returns>
    Task<IReadOnlyList<Mention>> MentionsOfAsync(SnapshotId snapshot, CancellationToken ct);
}
