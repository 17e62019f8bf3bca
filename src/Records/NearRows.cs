using DuckDB.NET.Data;

namespace Palmares.Records;

/// <summary>The rows about a few mentions, taken out of a snapshot: a join with all of its mentions reads the whole record, this only the parts that hold them.</summary>
internal static class NearRows
{
    /// <summary>More than these are joined, which reads all places once.</summary>
    private const int LookedUp = 3000;

    // What is asked of them; every other column would be held for nothing.
    private const string MentionColumns = "id, kind, role, org, date, source, key, raw";
    private const string DocumentColumns = "source, key, title, type, date, \"group\", status, same_as";

    /// <summary>
    /// In an opened snapshot's own memory, for every connection to it: <c>places</c>, the mentions by id and by key; <c>shelf</c>, the documents by key; <c>posts</c>, the mandates.
    /// </summary>
    public static bool MakePlaces(DuckDBConnection record)
    {
        record.Run($"CREATE TABLE places AS SELECT {MentionColumns} FROM mentions");
        record.Run("CREATE INDEX places_by_id ON places (id)");
        record.Run("CREATE INDEX places_by_key ON places (key)");
        record.Run($"CREATE TABLE shelf AS SELECT {DocumentColumns} FROM documents");
        record.Run("CREATE INDEX shelf_by_key ON shelf (key)");
        record.Run("CREATE TABLE posts AS SELECT * FROM mandates");
        return true;
    }

    /// <summary>
    /// Makes the tables <c>near_mentions</c> and <c>near_documents</c>: all that stands on the documents and in the roles where the wanted mentions do, and the documents that stand for these
    /// under another number. Needs <c>wanted</c>, <c>places</c> and <c>shelf</c>.
    /// </summary>
    public static void Take(DuckDBConnection record, IReadOnlyCollection<MentionId> wanted)
    {
        record.Run("CREATE TEMP TABLE near_keys AS " + (wanted.Count <= LookedUp
            ? $"SELECT DISTINCT source, key FROM places WHERE id IN ({Quoted(wanted.Select(mention => mention.Value))})"
            : "SELECT DISTINCT p.source, p.key FROM places p JOIN wanted w ON w.mention = p.id"));
        var keys = record.Read(row => row.GetString(0), "SELECT DISTINCT key FROM near_keys");
        record.Run($"CREATE TEMP TABLE near_mentions AS SELECT m.* FROM ({Among("places", keys)}) m SEMI JOIN near_keys k ON k.source = m.source AND k.key = m.key");
        record.Run($"CREATE TEMP TABLE near_documents AS SELECT d.* FROM ({Among("shelf", keys)}) d SEMI JOIN near_keys k ON k.source = d.source AND k.key = d.key");
        var others = record.Read(row => row.GetString(0), "SELECT DISTINCT same_as FROM near_documents WHERE same_as IS NOT NULL");
        if (others.Count > 0)
        {
            record.Run(
                $"""
                INSERT INTO near_documents SELECT d.* FROM ({Among("shelf", others)}) d
                SEMI JOIN (SELECT source, same_as AS key FROM near_documents WHERE same_as IS NOT NULL) k ON k.source = d.source AND k.key = d.key
                ANTI JOIN near_keys n ON n.source = d.source AND n.key = d.key
                """);
        }
    }

    // Keys as constants are looked up; a join would go through all rows.
    private static string Among(string table, List<string> keys) =>
        $"SELECT * FROM {table}" + (keys.Count <= LookedUp ? $" WHERE key IN ({Quoted(keys)})" : "");

    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(Duck.Quote).DefaultIfEmpty("''"));
}
