using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>What stands on a person's documents and in their roles, asked of <see cref="IndexedRows"/> by the person's mentions.</summary>
internal sealed class NearRows(SqliteConnection rows, PersonId person, IEnumerable<MentionId> mentions) : IDisposable
{
    private const string Wanted = "WITH wanted (mention, person) AS (SELECT value, $person FROM json_each($mentions))";

    // CROSS JOIN keeps the order: a few mentions first, then what an index finds of them.
    private const string AskWorks =
        """
        SELECT DISTINCT d.source, d.key, d.title, d.type, d.date, d."group", d.status, m.role, m.raw
        FROM wanted w CROSS JOIN mentions m ON m.id = w.mention JOIN documents t ON t.source = m.source AND t.key = m.key
            JOIN documents d ON d.source = t.source AND d.key = coalesce(t.same_as, t.key)
        ORDER BY d.date DESC NULLS LAST, d.source, d.key, m.role, m.raw
        """;

    private const string AskMandates =
        $"SELECT {RecordQueries.MandateColumns} FROM wanted w CROSS JOIN mandates a ON a.mention = w.mention ORDER BY a.first_seen DESC, a.source, a.key";

    private const string AskBeside =
        """
        SELECT DISTINCT o.id, o.date, o.source, o.key
        FROM wanted w CROSS JOIN mentions m ON m.id = w.mention JOIN documents d ON d.source = m.source AND d.key = m.key
            JOIN mentions o ON o.source = m.source AND o.key = m.key AND o.kind = 'person'
        """;

    private const string AskCount =
        "SELECT count(*), count(*) FILTER (WHERE m.org IS NULL) FROM wanted w CROSS JOIN mentions m ON m.id = w.mention";

    private readonly string _mentions = JsonSerializer.Serialize(mentions.Select(mention => mention.Value));

    /// <summary>Each must find its rows by an index; a test asks the engine how it would go about it.</summary>
    internal static IEnumerable<string> Questions =>
        new[] { AskWorks, AskMandates, AskBeside, AskCount, RecordQueries.AffiliationPointsOfWanted }.Select(question => $"{Wanted} {question}");

    /// <summary>A version that stands under several numbers is one work.</summary>
    public IEnumerable<Work> Works(Lineages lineages) => Read(
            row => (Record: row.Record(0), Title: row.Text(2), Type: row.Text(3), Date: row.Date(4), Group: row.Text(5), Status: row.Text(6), Role: row.GetString(7), Raw: row.Text(8)), AskWorks)
        .GroupBy(row => row.Record)
        .Select(named => (named.Key, First: named.First(), Roles: named.Select(row => row.Role).Distinct().ToList(), Raw: named.Select(row => row.Raw).Min(StringComparer.Ordinal)))
        .Select(work => new Work(work.Key, work.First.Title ?? work.Key.Key, work.First.Type, work.First.Date, work.First.Group, work.First.Status, work.Roles, lineages.Of(work.Key)) { Raw = work.Raw });

    public List<Mandate> Mandates() => Read(RecordQueries.Mandate, AskMandates);

    public IEnumerable<AffiliationPoint> AffiliationPoints() => Read(RecordQueries.AffiliationPoint, RecordQueries.AffiliationPointsOfWanted).Select(row => row.Point);

    /// <summary>Persons' mentions on the documents where the person's own stand, theirs among them.</summary>
    public List<(MentionId Mention, PartialDate? Date, RecordRef Record)> Beside() => Read(row => (new MentionId(row.GetString(0)), row.Date(1), row.Record(2)), AskBeside);

    /// <returns>How many of the mentions the snapshot holds, and how many of these name no organisation.</returns>
    public (int All, int WithoutOrganisation) Count() => Read(row => (row.GetInt32(0), row.GetInt32(1)), AskCount).Single();

    public void Dispose() => rows.Dispose();

    private List<T> Read<T>(Func<DbDataReader, T> row, string question)
    {
        using var command = rows.CreateCommand();
        command.CommandText = $"{Wanted} {question}";
        command.Parameters.AddWithValue("$person", person.ToString());
        command.Parameters.AddWithValue("$mentions", _mentions);
        using var reader = command.ExecuteReader();
        var read = new List<T>();
        while (reader.Read())
            read.Add(row(reader));
        return read;
    }
}
