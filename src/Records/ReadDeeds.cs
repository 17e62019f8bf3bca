using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Works, mandates and affiliations of a person, in the current snapshot or a named one. What evidence and rules rest on; company and coverage are <see cref="ReadPerson"/>'s.</summary>
public sealed class ReadDeeds(CurrentSnapshot current, RecordStore store, PersonMentions linked, OrganisationBooks books)
{
    /// <param name="person">An id that was merged leads to the person it was merged into.</param>
    /// <param name="snapshot">Null for the current one.</param>
    public Task<Result<PersonDeeds>> RunAsync(PersonId person, SnapshotId? snapshot, CancellationToken ct) =>
        RunAsync(person, snapshot, (_, deeds) => Task.FromResult(deeds), ct);

    /// <param name="more">Asks on of the same rows.</param>
    internal async Task<Result<T>> RunAsync<T>(PersonId person, SnapshotId? snapshot, Func<NearRows, PersonDeeds, Task<T>> more, CancellationToken ct)
    {
        if (await linked.LeadsToAsync(person, ct) is not { } found)
            return RecordsErrors.NoSuchPerson;
        if ((snapshot ?? await current.RunAsync(ct)) is not { } named)
            return RecordsErrors.NothingImported;
        if (!store.Holds(named))
            return RecordsErrors.NoSuchSnapshot;

        var mentions = await linked.OfAsync([found.Id], ct);
        using var near = store.Near(named, found.Id, mentions.Select(row => row.Mention));
        var affiliations = Affiliations.Of(near.AffiliationPoints(), await books.OpenAsync(ct));
        return await more(near, new PersonDeeds(found.Id, found.DisplayName, [.. near.Works(store.Lineages(named))], near.Mandates(), affiliations, named));
    }
}
