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
        var loaded = await index.CurrentAsync(db, ct);
        try
        {
            return loaded is null ? null : await AskAsync(loaded, query, kind, shown, ct);
        }
        catch (DbException) when (!ct.IsCancellationRequested)
        {
            // The index was replaced twice while it was being read; the one in use now answers, or the failure was another.
            var now = await index.CurrentAsync(db, ct);
            if (now is null || now.Generation == loaded!.Generation)
                throw;
            return await AskAsync(now, query, kind, shown, ct);
        }
    }

    private async Task<(FoundEntries Found, IReadOnlyList<EntryRow> Rows)> AskAsync(LoadedIndex loaded, string query, RecordKind? kind, Func<FoundEntries, IReadOnlyList<int>> shown, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var tables = new SearchTables(db);
            await using var still = await tables.HoldStillAsync(ct);
            var found = await FindAsync(tables, loaded, query, kind, ct);
            return (found, await tables.RowsAsync(loaded.Generation, shown(found), ct));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<FoundEntries> FindAsync(SearchTables tables, LoadedIndex loaded, string query, RecordKind? kind, CancellationToken ct)
    {
        foreach (var closeness in Enum.GetValues<Closeness>())
        {
            var plan = SearchPlans.Of(query, loaded.Vocabulary, closeness);
            if (!plan.Asks || SearchPlans.IsHopeless(plan, loaded.Vocabulary))
                continue;
            var matching = await tables.MatchingAsync(loaded.Generation, plan, ct);
            if (!Array.Exists(matching, entry => kind is null || loaded.Columns.Kinds[entry] == kind))
                continue;
            var whole = matching.Length > 1 && plan.HasBeginnings ? SearchPlans.WholeWords(plan) : null;
            var first = whole is null || SearchPlans.IsHopeless(whole, loaded.Vocabulary) ? [] : await tables.MatchingAsync(loaded.Generation, whole, ct);
            return new FoundEntries(loaded, Ordered(loaded.Columns, query, matching, first), closeness, plan.LeftOut);
        }

        return FoundEntries.None(loaded);
    }

    /// <summary>Both lists ascend, and the numbers of entries are their weight's order.</summary>
    private static int[] Ordered(SearchColumns columns, string query, int[] matching, int[] whole)
    {
        var wanted = SearchColumns.Hash(Folding.Fold(query));
        var first = whole.ToHashSet();
        return [.. matching.OrderBy(entry => columns.Labels[entry] == wanted || columns.Numbers[entry] == wanted ? 0 : first.Contains(entry) ? 1 : 2)];
    }
}
