using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Ties between two sides (judges and nominees, say) that the record shows: shared organisations, shared authorship.</summary>
public sealed class FindTies(CurrentSnapshot current, RecordStore store, PersonMentions linked, OrganisationBooks books)
{
    /// <param name="a">One side.</param>
    /// <param name="b">The other side.</param>
    /// <param name="on">The day from which years are counted back.</param>
    /// <param name="years">How far back a tie still counts.</param>
    public async Task<IReadOnlyList<Tie>> RunAsync(IReadOnlyCollection<PersonId> a, IReadOnlyCollection<PersonId> b, DateOnly on, int years, CancellationToken ct)
    {
        if (await current.RunAsync(ct) is not { } snapshot)
            return [];
        using var record = store.Open(snapshot);
        PersonMentions.Want(record, await linked.OfAsync(a.Concat(b), ct));
        var book = await books.OpenAsync(ct);
        var points = RecordQueries.AffiliationPoints(record);
        var affiliations = a.Concat(b).Distinct().ToDictionary(person => person, person => Affiliations.Of(points[person], book));
        var pairs = from left in a.Distinct() from right in b.Distinct() where left != right select (left, right);
        var shared = pairs.SelectMany(pair => TieRules.Organisations(pair.left, affiliations[pair.left], pair.right, affiliations[pair.right], on, years));
        return [.. shared, .. CoAuthorships(record, a, b).Where(tie => tie.Date is { } date && date.Latest >= on.AddYears(-years) && date.Earliest <= on)];
    }

    private static IEnumerable<Tie> CoAuthorships(DuckDBConnection record, IReadOnlyCollection<PersonId> a, IReadOnlyCollection<PersonId> b)
    {
        var together = record.Read(
            row => (Left: Person(row, 0), Right: Person(row, 1), Record: row.Record(2), Title: row.Text(4), Date: row.Date(5)),
            """
            WITH wrote AS (
                SELECT DISTINCT w.person, d.source, d.key, d.title, d.date
                FROM wanted w JOIN mentions m ON m.id = w.mention JOIN documents d ON d.source = m.source AND d.key = m.key)
            SELECT l.person, r.person, l.source, l.key, l.title, l.date
            FROM wrote l JOIN wrote r ON r.source = l.source AND r.key = l.key AND r.person <> l.person
            ORDER BY l.date DESC, l.source, l.key
            """);
        var (left, right) = (a.ToHashSet(), b.ToHashSet());
        return together.Where(t => left.Contains(t.Left) && right.Contains(t.Right))
            .Select(t => new Tie(t.Left, t.Right, TieKind.CoAuthor, t.Title is null ? t.Record.Key : $"{t.Record.Key}, {t.Title}", t.Record, t.Date));
    }

    private static PersonId Person(DuckDBDataReader row, int column) => new(Guid.Parse(row.GetString(column)));
}
