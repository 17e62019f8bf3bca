using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Searching;

/// <summary>What of the index a query finds.</summary>
/// <param name="Entries">The best first: what bears exactly this name or number, then whole words, then beginnings; the weightiest first in each.</param>
internal sealed record FoundEntries(LoadedIndex Index, int[] Entries, Closeness Closeness, IReadOnlyList<string> LeftOut)
{
    public static FoundEntries None(LoadedIndex index) => new(index, [], Closeness.AsWritten, []);
}

/// <summary>Asks the index step by step: as written; any beginnings; nearly so. The first step that finds something answers.</summary>
public sealed class FindEntries(PalmaresDb db, SearchIndex index)
{
    /// <param name="query">As typed.</param>
    /// <param name="kind">What alone counts as an answer; null when anything does.</param>
    /// <param name="shown">Picks the entries whose rows are wanted.</param>
    /// <returns>Null while nothing was indexed.</returns>
    internal async Task<(FoundEntries Found, IReadOnlyList<EntryRow> Rows)?> AskAsync(string query, RecordKind? kind, Func<FoundEntries, IReadOnlyList<int>> shown, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await index.CurrentAsync(db, ct) is { } loaded ? await AskAsync(loaded, query, kind, shown, ct) : null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<(FoundEntries Found, IReadOnlyList<EntryRow> Rows)> AskAsync(LoadedIndex loaded, string query, RecordKind? kind, Func<FoundEntries, IReadOnlyList<int>> shown, CancellationToken ct)
    {
        var found = Find(loaded, query, kind);
        try
        {
            return (found, await new SearchTable(db).RowsAsync(loaded.Generation, shown(found), ct));
        }
        catch (DbException) when (!ct.IsCancellationRequested)
        {
            // The index was replaced twice while it was being read; the one in use now answers, or the failure was another.
            var now = await index.CurrentAsync(db, ct);
            if (now is null || now.Generation == loaded.Generation)
                throw;
            return await AskAsync(now, query, kind, shown, ct);
        }
    }

    private static FoundEntries Find(LoadedIndex loaded, string query, RecordKind? kind)
    {
        foreach (var closeness in Enum.GetValues<Closeness>())
        {
            var plan = SearchPlans.Of(query, loaded.Vocabulary, closeness);
            var matching = Matching(plan, loaded);
            if (!Array.Exists(matching, entry => kind is null || loaded.Columns.Kinds[entry] == kind))
                continue;
            var whole = matching.Length > 1 && plan.HasBeginnings ? Matching(SearchPlans.WholeWords(plan), loaded) : [];
            return new FoundEntries(loaded, Ordered(loaded.Columns, query, matching, whole), closeness, plan.LeftOut);
        }

        return FoundEntries.None(loaded);
    }

    private static int[] Matching(SearchPlan plan, LoadedIndex loaded) =>
        SearchPlans.IsHopeless(plan, loaded.Vocabulary) ? [] : loaded.Postings.Matching(plan, loaded.Vocabulary);

    /// <summary>Both lists ascend, and the numbers of entries are their weight's order.</summary>
    private static int[] Ordered(SearchColumns columns, string query, int[] matching, int[] whole)
    {
        var wanted = SearchColumns.Hash(Folding.Fold(query));
        var first = whole.ToHashSet();
        return [.. matching.OrderBy(entry => columns.Labels[entry] == wanted || columns.Numbers[entry] == wanted ? 0 : first.Contains(entry) ? 1 : 2)];
    }
}
