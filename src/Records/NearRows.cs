using DuckDB.NET.Data;

namespace Palmares.Records;

/// <summary>The rows about a few mentions, taken out of a snapshot: a join with all of its mentions reads the whole record, this only the parts that hold them.</summary>
internal static class NearRows
{
    /// <summary>More than these are joined, which reads all places once.</summary>
    private const int LookedUp = 3000;

    /// <summary>In an opened snapshot's own memory, for every connection to it.</summary>
    public static bool MakePlaces(DuckDBConnection record)
    {
        record.Run("CREATE TABLE places AS SELECT id, source, key FROM mentions");
        record.Run("CREATE INDEX places_by_id ON places (id)");
        return true;
    }

    /// <summary>
    /// Makes the tables <c>near_mentions</c> and <c>near_documents</c>: all that stands on the documents and in the roles where the wanted mentions do, and the documents that stand for these
    /// under another number. Needs <c>wanted</c> and <c>places</c>.
    /// </summary>
    public static void Take(DuckDBConnection record, IReadOnlyCollection<MentionId> wanted)
    {
        var places = wanted.Count <= LookedUp
            ? $"SELECT DISTINCT source, key FROM places WHERE id IN ({string.Join(", ", wanted.Select(mention => Duck.Quote(mention.Value)).DefaultIfEmpty("''"))})"
            : "SELECT DISTINCT p.source, p.key FROM places p JOIN wanted w ON w.mention = p.id";
        record.Run("CREATE TEMP TABLE near_keys AS " + places);
        record.Run("CREATE TEMP TABLE near_mentions AS SELECT m.* FROM mentions m SEMI JOIN near_keys k ON k.source = m.source AND k.key = m.key");
        record.Run("CREATE TEMP TABLE near_documents AS SELECT d.* FROM documents d SEMI JOIN near_keys k ON k.source = d.source AND k.key = d.key");
        if (record.Count("SELECT count(*) FROM near_documents WHERE same_as IS NOT NULL") > 0)
        {
            record.Run(
                """
                INSERT INTO near_documents SELECT d.* FROM documents d
                SEMI JOIN (SELECT source, same_as AS key FROM near_documents WHERE same_as IS NOT NULL) k ON k.source = d.source AND k.key = d.key
                ANTI JOIN near_keys n ON n.source = d.source AND n.key = d.key
                """);
        }
    }
}
