using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Who held a role in a group.</summary>
/// <param name="Name">The name the person bears now.</param>
/// <param name="Person">Null where the name was never linked.</param>
public sealed record Holder(string Name, PersonId? Person, Mandate Mandate);

/// <summary>Who held which role in a group, from when to when, as its sources say; those still held first, then the newest.</summary>
public sealed class ReadHolders(CurrentSnapshot current, RecordStore store, PersonMentions linked)
{
    /// <returns>Of each group that the record knows; empty while nothing has been imported.</returns>
    public async Task<IReadOnlyDictionary<GroupKey, IReadOnlyList<Holder>>> RunAsync(IEnumerable<GroupKey> groups, Actor by, CancellationToken ct)
    {
        var found = new Dictionary<GroupKey, IReadOnlyList<Holder>>();
        if (!by.May(Permission.SearchRecord) || await current.RunAsync(ct) is not { } snapshot)
            return found;
        using var record = store.Open(snapshot);
        var sources = store.Coverage(snapshot).Select(source => source.Source).ToList();
        var known = new GroupNames(record).All.ToDictionary(group => group.Key);
        foreach (var key in groups.Distinct().Where(known.ContainsKey))
        {
            Call(record, sources.Where(source => RecordSources.BodyOf(source) == key.Body), [key.Value, .. known[key].Names]);
            found[key] = await OfCalledAsync(record, linked, ct);
        }

        return found;
    }

    /// <summary>Puts a group's names, by source, into the table <c>called</c>.</summary>
    internal static void Call(DuckDBConnection record, IEnumerable<string> sources, IReadOnlyCollection<string> names)
    {
        record.Run("CREATE OR REPLACE TEMP TABLE called (source VARCHAR, name VARCHAR)");
        using var rows = record.CreateAppender("called");
        foreach (var source in sources)
        {
            foreach (var name in names.Distinct())
                rows.CreateRow().AppendValue(source).AppendValue(name).EndRow();
        }
    }

    /// <summary>Needs the table <c>called</c>.</summary>
    internal static async Task<IReadOnlyList<Holder>> OfCalledAsync(DuckDBConnection record, PersonMentions linked, CancellationToken ct)
    {
        var held = record.Read(
            row => (Mandate: RecordQueries.Mandate(row), Mention: new MentionId(row.GetString(RecordQueries.MandateColumnCount)), Name: row.Text(RecordQueries.MandateColumnCount + 1)),
            $"""
            SELECT {RecordQueries.MandateColumns}, a.mention, m.name FROM mandates a JOIN called c ON c.source = a.source AND c.name = a."group" LEFT JOIN mentions m ON m.id = a.mention AND m.source = a.source
            ORDER BY a.ongoing DESC, a.first_seen DESC, a.source, a.key
            """);
        var behind = await linked.BehindAsync(held.Select(row => row.Mention), ct);
        return [.. held.Select(row => behind.TryGetValue(row.Mention, out var person) ? new Holder(person.Name, person.Id, row.Mandate) : new Holder(row.Name ?? "", null, row.Mandate))];
    }
}
