using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Word search as each engine writes it. Every word must begin a word of the entry.</summary>
internal static class SearchDialect
{
    public static bool IsSqlite(PalmaresDb db) => db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>The ids of matching entries, as a query to join with.</summary>
    public static IQueryable<SearchEntry> Matching(PalmaresDb db, IReadOnlyList<string> words)
    {
        if (IsSqlite(db))
        {
            var match = string.Join(' ', words.Select(word => $"\"{word}\"*"));
            return db.Set<SearchEntry>().FromSql($"SELECT * FROM records_search_entries WHERE \"Id\" IN (SELECT rowid FROM records_search_fts WHERE records_search_fts MATCH {match})");
        }

        var query = string.Join(" & ", words.Select(word => $"'{word}':*"));
        return db.Set<SearchEntry>().FromSql($"SELECT * FROM records_search_entries WHERE to_tsvector('simple', \"Text\") @@ to_tsquery('simple', {query})");
    }
}
