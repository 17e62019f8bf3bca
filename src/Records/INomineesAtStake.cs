namespace Palmares.Records;

/// <summary>Persons about whom a jury is deciding: a mistake about who they are would decide an award.</summary>
/// <remarks>Awards implements it; Records, which stands below, knows no nomination.</remarks>
public interface INomineesAtStake
{
    /// <returns>How many live nominations each person has; ids as they were when nominated.</returns>
    Task<IReadOnlyDictionary<PersonId, int>> CountAsync(CancellationToken ct);
}
