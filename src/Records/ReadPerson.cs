using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Everything the record says about a person, in the current snapshot or a named one.</summary>
public sealed class ReadPerson(PalmaresDb db)
{
    /// <param name="person">An id that was merged leads to the person it was merged into.</param>
    /// <param name="snapshot">Null for the current one.</param>
    public async Task<Result<PersonRecord>> RunAsync(PersonId person, SnapshotId? snapshot, CancellationToken ct)
    {
        var found = await db.Set<Person>().FindAsync([person], ct);
        return found is null ? RecordsErrors.NoSuchPerson : RecordsErrors.NoSuchSnapshot;
    }
}
