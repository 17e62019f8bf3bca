namespace Palmares.Landscape.Gaps;

/// <summary>What one record says on one dimension.</summary>
/// <param name="Values">The values it reduces to; empty where the words are nobody's but the source's.</param>
internal sealed record Said(CellState State, string Text, IReadOnlySet<string> Values);

/// <summary>Reads a dimension from the cells of a record.</summary>
internal static class DimensionReading
{
    /// <summary>Words by which a value is recognised in running text, dimension by dimension.</summary>
    private static readonly Dictionary<string, (string Value, string[] Words)[]> Facets = new()
    {
        ["boundary"] = [("inclusive", ["inclusive", "or under", "or younger"]), ("exclusive", ["exclusive", "under "]), ("at the deadline", ["deadline", "close"]), ("when applying", ["apply", "application"]), ("1 January", ["1 january"]), ("at the ceremony", ["ceremony"])],
        ["channel"] = [("anybody", ["any person", "anyone", "anybody", "open to all", "public"]), ("members", ["member"]), ("chairs", ["chair", "convenor", "officer"]), ("national bodies", ["national", "institute"]), ("past laureates", ["past ", "laureate", "previous", "fellow"]), ("authorities", ["ministry", "government", "prefect", "department"]), ("oneself", ["self", "applicant", "apply"])],
        ["gatekeeper"] = [("committee", ["committee", "group", "board"]), ("national member", ["national"]), ("employer", ["employer", "company", "organisation", "organization"]), ("executive", ["executive", "director", "president"])],
        ["frequency"] = [("every two years", ["two years", "biennial"]), ("once", ["once"]), ("irregular", ["irregular", "not necessarily", "ad hoc"]), ("rolling", ["rolling"]), ("more than once a year", ["rounds a year", "weeks a year", "calls over", "per ietf meeting"]), ("yearly", ["annual", "year"])],
        ["quota"] = [("share", ["%", "share", "per cent"]), ("by committee", ["committee", "group", "pcg"]), ("by applicant's organisation", ["company", "per organisation", "per member"]), ("cap", ["one", "two", "three", "four", "five", "up to", "max", "most", "30"])],
        ["jury"] = [("board or officers", ["board", "officer", "president", "council"]), ("staff", ["staff", "secretariat"]), ("past laureates", ["laureate", "past ", "fellow"]), ("vote of members", ["vote of", "members vote", "member vote"]), ("committee", ["committee", "panel", "jury", "commission", "judges"]), ("outside experts", ["outside", "external", "independent", "academ"])],
        ["prize"] = [("money", ["usd", "eur", "chf", "yen", "cash", "$", "grant", "honorarium"]), ("medal", ["medal"]), ("certificate", ["certificate", "diploma"]), ("plaque or trophy", ["plaque", "trophy", "statue"]), ("pin", ["pin"]), ("travel", ["travel", "trip", "expenses"]), ("secondment", ["secondment"])],
        ["duty"] = [("lecture", ["lecture", "talk", "speech", "present"]), ("secondment", ["secondment"]), ("project", ["project", "report"]), ("mentoring", ["mentor", "help"])],
    };

    public static Said Of(AwardRecord award, AwardDimension dimension)
    {
        var cells = dimension.Cells.Select(award.Cell).ToList();
        var stated = cells.Where(cell => cell.State == CellState.Stated).ToList();
        var state = stated.Count > 0 ? CellState.Stated : First(cells, CellState.StatedAbsent) ?? First(cells, CellState.NotFound) ?? CellState.NotLooked;
        var text = state == CellState.StatedAbsent ? Absent(cells) : string.Join("; ", stated.Select(cell => dimension.Cells.Count == 1 ? cell.Text : $"{AwardDimensions.Label(cell.Name)}: {cell.Text}"));
        return new Said(state, text, state == CellState.Stated ? Values(dimension, stated) : new HashSet<string>());
    }

    private static CellState? First(IEnumerable<AwardCell> cells, CellState state) => cells.Any(cell => cell.State == state) ? state : null;

    private static string Absent(IEnumerable<AwardCell> cells) => cells.First(cell => cell.State == CellState.StatedAbsent) is { Text.Length: > 0 } said ? said.Text : "no";

    private static HashSet<string> Values(AwardDimension dimension, IReadOnlyList<AwardCell> stated) => dimension.Key switch
    {
        "subject" or "category" => [.. stated.SelectMany(cell => cell.Text.Split(';')).Select(one => one.Trim().Replace('_', ' '))],
        "upper-age" or "upper-years" or "lower-limit" or "self-nomination" or "withholding" => [.. stated.Select(cell => $"{AwardDimensions.Label(cell.Name)}: {cell.Text}")],
        _ => Facets.TryGetValue(dimension.Key, out var facets) ? Found(facets, string.Join(" ", stated.Select(cell => cell.Text)).ToLowerInvariant()) : [],
    };

    private static HashSet<string> Found((string Value, string[] Words)[] facets, string text) =>
        [.. facets.Where(facet => facet.Words.Any(word => text.Contains(word, StringComparison.Ordinal))).Select(facet => facet.Value)];
}
