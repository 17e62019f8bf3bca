using Palmares.Judging.Voting;

namespace Palmares.Judging.Files;

/// <summary>Ballots as CSV: ballot,item,rank — ballot,item,approve — winner,loser[,count].</summary>
public static class BallotFile
{
    private const double Most = 1e9;

    /// <summary>What a file of ballots holds: rankings, or approvals.</summary>
    /// <param name="Ballots">Rankings or pairs; for approvals empty.</param>
    /// <param name="Approvals">Approved items a ballot; null when the file holds rankings.</param>
    public sealed record Contents(IReadOnlyList<Ballot> Ballots, IReadOnlyList<IReadOnlyList<string>>? Approvals, IReadOnlyList<string> Items);

    /// <exception cref="RefusedFileException">Names file, line and field.</exception>
    public static Contents Read(string file) => Of(CsvTable.Read(file));

    /// <exception cref="RefusedFileException">Names line and field.</exception>
    public static Contents Of(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var read = table.Has("winner") || table.Has("loser") ? Pairs(Needing(table, "winner", "loser"))
            : table.Has("approve") ? Approvals(Needing(table, "ballot", "item", "approve"))
            : Rankings(Needing(table, "ballot", "item", "rank"));
        return read.Items.Count > 0 ? read : throw new RefusedFileException($"{table.File}: there is no line below the header.");
    }

    private static CsvTable Needing(CsvTable table, params string[] columns) =>
        columns.FirstOrDefault(c => !table.Has(c)) is { } missing ? throw table.Refused(1, missing, "the header lacks this column") : table;

    private static Contents Pairs(CsvTable table)
    {
        var ballots = new List<Ballot>();
        foreach (var row in table.Rows)
        {
            var (winner, loser) = (table.Text(row, "winner"), table.Text(row, "loser"));
            if (winner == loser)
                throw table.Refused(row.Line, "loser", $"{loser} is compared with itself");
            var count = table.TextOrNull(row, "count") is null ? 1 : table.Number(row, "count");
            if (count < 0 || count > Most)
                throw table.Refused(row.Line, "count", "it must be 0 or more");
            if (count > 0)
                ballots.Add(new Ballot([[winner]], [loser], count));
        }
        return new Contents(ballots, null, ItemsOf(ballots));
    }

    private static Contents Rankings(CsvTable table)
    {
        var ballots = new List<Ballot>();
        foreach (var ballot in Sheets(table))
        {
            var ranked = new List<(double Rank, string Item)>();
            var below = new List<string>();
            foreach (var row in ballot)
            {
                if (table.TextOrNull(row, "rank") is null)
                    below.Add(table.Text(row, "item"));
                else if (table.Number(row, "rank") is var rank && rank == Math.Floor(rank) && rank >= 1)
                    ranked.Add((rank, table.Text(row, "item")));
                else
                    throw table.Refused(row.Line, "rank", "a whole number of 1 or more is needed");
            }
            ballots.Add(new Ballot([.. ranked.GroupBy(r => r.Rank).OrderBy(g => g.Key).Select(g => (IReadOnlyList<string>)[.. g.Select(r => r.Item)])], below));
        }
        return new Contents(ballots, null, ItemsOf(ballots));
    }

    private static Contents Approvals(CsvTable table)
    {
        var approvals = Sheets(table).Select(b => (IReadOnlyList<string>)[.. b.Where(r => Approved(table, r)).Select(r => table.Text(r, "item"))]).ToList();
        return new Contents([], approvals, [.. table.Rows.Select(r => table.Text(r, "item")).Distinct(StringComparer.Ordinal)]);
    }

    private static bool Approved(CsvTable table, (int Line, string[] Fields) row) => table.TextOrNull(row, "approve")?.ToUpperInvariant() switch
    {
        "1" or "TRUE" or "YES" or "Y" or "X" => true,
        null or "0" or "FALSE" or "NO" or "N" => false,
        var other => throw table.Refused(row.Line, "approve", $"\"{other}\" is neither 1 nor 0"),
    };

    private static IEnumerable<List<(int Line, string[] Fields)>> Sheets(CsvTable table)
    {
        foreach (var ballot in table.Rows.GroupBy(r => table.Text(r, "ballot"), StringComparer.Ordinal))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in ballot)
            {
                if (!seen.Add(table.Text(row, "item")))
                    throw table.Refused(row.Line, "item", $"{table.Text(row, "item")} stands twice on ballot {ballot.Key}");
            }
            yield return [.. ballot];
        }
    }

    private static string[] ItemsOf(List<Ballot> ballots) => [.. ballots.SelectMany(b => b.Items).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
