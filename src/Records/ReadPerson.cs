using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Everything the record says about a person, in the current snapshot or a named one.</summary>
public sealed class ReadPerson(ReadDeeds deeds, RecordStore store, PersonMentions linked)
{
    /// <param name="person">An id that was merged leads to the person it was merged into.</param>
    /// <param name="snapshot">Null for the current one.</param>
    public Task<Result<PersonRecord>> RunAsync(PersonId person, SnapshotId? snapshot, CancellationToken ct) => deeds.RunAsync(
        person, snapshot,
        async (near, done) => new PersonRecord(done, await CoAuthorsAsync(near, done.Person, ct), Coverage(near, store.Coverage(done.Snapshot))),
        ct);

    private static Coverage Coverage(NearRows near, IReadOnlyList<SourceCoverage> sources)
    {
        var (all, without) = near.Count();
        return new Coverage(sources, all, without);
    }

    private async Task<IReadOnlyList<CoAuthor>> CoAuthorsAsync(NearRows near, PersonId person, CancellationToken ct)
    {
        var beside = near.Beside();
        var behind = await linked.BehindAsync(beside.Select(other => other.Mention), ct);
        return
        [
            .. beside.Where(other => behind.ContainsKey(other.Mention) && behind[other.Mention].Id != person)
                .GroupBy(other => behind[other.Mention])
                .Select(other => new CoAuthor(other.Key.Id, other.Key.Name, other.Select(o => o.Record).Distinct().Count(), other.Max(o => o.Date)))
                .OrderByDescending(other => other.Works).ThenBy(other => other.DisplayName, StringComparer.Ordinal),
        ];
    }
}
