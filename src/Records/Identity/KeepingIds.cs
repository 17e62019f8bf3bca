namespace Palmares.Records.Identity;

/// <summary>A person as known before a linking.</summary>
internal sealed record KnownPerson(PersonId Id, MentionId? PrimaryMention, bool Redirected);

/// <summary>Which known person a cluster continues, and who leads there from now on; null keeper = nobody known, a new person.</summary>
internal sealed record ClusterIdentity(string Cluster, PersonId? Keeper, IReadOnlyList<PersonId> Redirected);

/// <summary>
/// Gives clusters the ids of those they continue, so that an id never dies and undoing restores exactly: a person goes
/// where the primary mention goes; where several meet, the one with most mentions stays and the others lead there.
/// </summary>
internal static class KeepingIds
{
    /// <param name="clusters">Mention → cluster, of the new linking.</param>
    /// <param name="before">Mention → person, of the last linking.</param>
    public static IReadOnlyList<ClusterIdentity> Plan(
        IReadOnlyDictionary<string, string> clusters,
        IReadOnlyDictionary<MentionId, PersonId> before,
        IReadOnlyCollection<KnownPerson> known)
    {
        var held = before.Where(pair => clusters.ContainsKey(pair.Key.Value))
            .CountBy(pair => (Cluster: clusters[pair.Key.Value], Person: pair.Value)).ToDictionary();
        var largest = held.GroupBy(cell => cell.Key.Person).ToDictionary(
            cells => cells.Key,
            cells => cells.OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key.Cluster, StringComparer.Ordinal).First().Key.Cluster);

        var at = known.Select(person => (Person: person, Home: Home(person, clusters, largest)))
            .Where(pair => pair.Home is not null).ToLookup(pair => pair.Home!, pair => pair.Person);
        return [.. clusters.Values.Distinct().Order(StringComparer.Ordinal).Select(cluster => Settle(cluster, [.. at[cluster]], held))];
    }

    private static string? Home(KnownPerson person, IReadOnlyDictionary<string, string> clusters, Dictionary<PersonId, string> largest)
    {
        if (person.PrimaryMention is { } primary && clusters.TryGetValue(primary.Value, out var home))
            return home;
        return person.Redirected ? null : largest.GetValueOrDefault(person.Id);
    }

    private static ClusterIdentity Settle(string cluster, List<KnownPerson> present, Dictionary<(string, PersonId), int> held)
    {
        var ranked = present.OrderBy(person => person.Redirected)
            .ThenByDescending(person => held.GetValueOrDefault((cluster, person.Id)))
            .ThenBy(person => person.Id.ToString(), StringComparer.Ordinal)
            .Select(person => person.Id).ToList();
        return ranked.Count == 0 ? new(cluster, null, []) : new(cluster, ranked[0], ranked[1..]);
    }
}
