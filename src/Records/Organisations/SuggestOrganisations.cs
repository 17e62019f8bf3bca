using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Organisations;

/// <summary>What sources and spellings suggest about organisations of the record, as a queue: first where most mentions would move. Nothing of it holds until a steward states it.</summary>
public sealed class SuggestOrganisations(PalmaresDb db, CurrentSnapshot current, RecordStore store, OrganisationBooks books)
{
    public const int PageSize = 25;

    public sealed record Input(int Page = 1, StatementKind? Kind = null);

    /// <param name="Other">The other organisation's name, or the category.</param>
    /// <param name="Mentions">How many mentions bear the name.</param>
    /// <param name="From">The source that says so; null when only the spelling does.</param>
    public sealed record Suggestion(StatementKind Kind, string Organisation, string Other, int Mentions, string? From);

    public async Task<Result<Page<Suggestion>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        var declined = await db.Set<DeclinedSuggestion>().AsNoTracking().Select(row => new { row.Kind, row.Organisation, row.Other }).ToListAsync(ct);
        var no = declined.Select(row => (row.Kind, row.Organisation, row.Other)).ToHashSet();
        var book = await books.OpenAsync(ct);
        using var record = store.Open(snapshot);
        var known = Known(record);
        List<Suggestion> open =
        [
            .. Silver(record).Concat(OrganisationSpelling.Suggest(known.Values))
                .Where(suggestion => input.Kind is null || suggestion.Kind == input.Kind)
                .Select(suggestion => suggestion with { Mentions = known.GetValueOrDefault(OrganisationKey.Of(suggestion.Organisation)).Mentions })
                .Where(suggestion => suggestion.Mentions > 0 && IsOpen(suggestion, book) && !no.Contains((suggestion.Kind, OrganisationKey.Of(suggestion.Organisation), Other(suggestion))))
                .DistinctBy(suggestion => (suggestion.Kind, OrganisationKey.Of(suggestion.Organisation), Other(suggestion)))
                .OrderByDescending(suggestion => suggestion.Mentions).ThenBy(suggestion => suggestion.Organisation, StringComparer.Ordinal).ThenBy(suggestion => suggestion.Kind),
        ];
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (open.Count + PageSize - 1) / PageSize));
        return new Page<Suggestion>([.. open.Skip((number - 1) * PageSize).Take(PageSize)], open.Count, number, PageSize);
    }

    internal static string Other(Suggestion suggestion) => suggestion.Kind == StatementKind.Category ? suggestion.Other : OrganisationKey.Of(suggestion.Other).Value;

    private static bool IsOpen(Suggestion suggestion, OrganisationBook book) =>
        OrganisationRules.Refusal(new(suggestion.Kind, suggestion.Organisation, suggestion.Other, "asked"), book) is null;

    private static Dictionary<OrganisationKey, (string Name, int Mentions)> Known(DuckDBConnection record) => record.Read(
        row => (Name: row.GetString(0), Count: (int)row.GetInt64(1)), "SELECT org, count(*) FROM mentions WHERE org IS NOT NULL GROUP BY org")
        .GroupBy(row => OrganisationKey.Of(row.Name)).Where(organisation => organisation.Key.Value.Length > 0)
        .ToDictionary(organisation => organisation.Key, organisation => (organisation.MaxBy(row => row.Count).Name, organisation.Sum(row => row.Count)));

    private static List<Suggestion> Silver(DuckDBConnection record) =>
    [
        .. record.Read(
            row => new Suggestion(row.GetString(2) == "alias" ? StatementKind.Alias : StatementKind.Parent, row.GetString(0), row.GetString(1), 0, row.GetString(3)),
            "SELECT written, canonical, kind, source FROM aliases ORDER BY source, written, canonical"),
        .. record.Read(
            row => new Suggestion(StatementKind.Category, row.GetString(0), row.GetString(1), 0, row.GetString(2)),
            "SELECT name, category, source FROM organisations WHERE category IS NOT NULL ORDER BY source, name, category"),
    ];
}

/// <summary>Which names look like one organisation by their spelling alone.</summary>
internal static class OrganisationSpelling
{
    private const int ShortestStem = 3;

    // Words an organisation's name is often written with and without.
    private static readonly HashSet<string> Generic =
    [
        "technologies", "technology", "systems", "system", "communications", "communication", "telecommunications", "networks", "network", "international", "group", "holdings", "company",
        "research", "labs", "laboratories", "electronics", "industries", "solutions", "software", "the", "kk", "pte", "pty", "srl", "sl", "kg", "as", "asa",
    ];

    /// <summary>Of names that differ only in generic words or blanks, each rarer one is suggested as another spelling of the most frequent.</summary>
    public static IEnumerable<SuggestOrganisations.Suggestion> Suggest(IEnumerable<(string Name, int Mentions)> known) =>
        from family in known.GroupBy(organisation => Stem(organisation.Name)).Where(family => family.Key.Length >= ShortestStem && family.Count() > 1)
        let shown = family.OrderByDescending(organisation => organisation.Mentions).ThenBy(organisation => organisation.Name, StringComparer.Ordinal).First()
        from other in family
        where other.Name != shown.Name
        select new SuggestOrganisations.Suggestion(StatementKind.Alias, other.Name, shown.Name, other.Mentions, null);

    private static string Stem(string name)
    {
        var words = OrganisationNames.Key(name).Split('-');
        var told = words.Where(word => !Generic.Contains(word)).ToList();
        return string.Concat(told.Count == 0 ? words : told);
    }
}
