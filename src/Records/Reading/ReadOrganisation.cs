using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>An organisation as the record names it: its spellings, its people with the years, its documents by year.</summary>
public sealed class ReadOrganisation(CurrentSnapshot current, RecordStore store, PersonMentions linked)
{
    public sealed record Member(PersonId Person, string DisplayName, PartialDate? From, PartialDate? To, int Mentions);

    public sealed record Organisation(OrganisationKey Key, string Name, IReadOnlyList<string> Spellings, IReadOnlyList<Member> People, IReadOnlyDictionary<int, int> DocumentsByYear, SnapshotId Snapshot);

    public async Task<Result<Organisation>> RunAsync(OrganisationKey key, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        using var record = store.Open(snapshot);
        var spellings = record.Read(row => row.GetString(0), "SELECT org FROM mentions WHERE org IS NOT NULL GROUP BY org ORDER BY count(*) DESC, org").Where(name => OrganisationKey.Of(name) == key).ToList();
        if (spellings.Count == 0)
            return RecordsErrors.NoSuchOrganisation;
        record.Run("CREATE TEMP TABLE spellings (org VARCHAR)");
        using (var rows = record.CreateAppender("spellings"))
            spellings.ForEach(name => rows.CreateRow().AppendValue(name).EndRow());
        var mentions = record.Read(
            row => (Id: new MentionId(row.GetString(0)), Date: row.Date(1)), "SELECT id, date FROM mentions WHERE kind = 'person' AND org IN (FROM spellings)");
        var behind = await linked.BehindAsync(mentions.Select(mention => mention.Id), ct);
        var people = mentions.Where(mention => behind.ContainsKey(mention.Id)).GroupBy(mention => behind[mention.Id])
            .Select(person => new Member(person.Key.Id, person.Key.Name, person.Min(m => m.Date), person.Max(m => m.Date), person.Count()))
            .OrderBy(member => member.DisplayName, StringComparer.Ordinal).ToList();
        var years = record.Read(
            row => (Year: row.GetInt32(0), Count: (int)row.GetInt64(1)),
            """
            SELECT substr(d.date, 1, 4)::INTEGER AS year, count(DISTINCT (d.source, d.key)) FROM mentions m JOIN documents d ON d.source = m.source AND d.key = m.key
            WHERE m.org IN (FROM spellings) AND d.date IS NOT NULL GROUP BY year ORDER BY year
            """);
        return new Organisation(key, spellings[0], spellings, people, years.ToDictionary(year => year.Year, year => year.Count), snapshot);
    }
}
