using System.Globalization;
using Palmares.Kernel;
using Palmares.Papers.Csv;
using Palmares.Records;

namespace Palmares.Awards.Nominating;

/// <summary>What is wrong with a table, and where: the row of the file and the column's name.</summary>
public sealed record ImportFault(int Row, string Column, Error Error);

/// <summary>A row of a table of nominations, as it was written.</summary>
public sealed record ImportedRow(
    int Row, CategoryId Category, string NomineeName, string NomineeEmail, string? NomineeOrganisation, string? OnBehalfOf, string Statement, string Citation, IReadOnlyList<string> Claims,
    string? Country, NomineeRegion? Region, NomineeMemberType? MemberType, bool Send);

/// <summary>Reads a table of nominations and finds every fault that can be told without the database. Pure.</summary>
public static class ImportRules
{
    /// <summary>More are sent in parts.</summary>
    public const int RowsLimit = 1_000;

    private static readonly string[] Needed = ["category", "nominee_name", "nominee_email"];

    private static readonly string[] Fixed = [.. Needed, "nominee_organisation", "on_behalf_of", "statement", "citation", "country", "region", "member_type", "send"];

    /// <summary>The columns a table may have, in the order of the empty form.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Fixed[..^4], .. Enumerable.Range(1, NominationRules.ClaimsLimit).Select(Claim), .. Fixed[^4..]];

    public static Result<(IReadOnlyList<ImportedRow> Rows, IReadOnlyList<ImportFault> Faults)> Read(IReadOnlyList<TableRow> table, EditionFacts edition)
    {
        if (table.Count < 2)
            return AwardsErrors.TableEmpty;
        if (table.Count - 1 > RowsLimit)
            return AwardsErrors.TableTooLong.With(table.Count - 1, RowsLimit);
        var head = table[0].Cells.Select(cell => cell.Trim().ToLowerInvariant().Replace(' ', '_')).ToList();
        while (head.Count > 0 && head[^1].Length == 0)
            head.RemoveAt(head.Count - 1);
        foreach (var (at, name) in head.Index())
        {
            if (!Columns.Contains(name))
                return AwardsErrors.ColumnUnknown.With(at + 1, name, string.Join(", ", Columns));
            if (head.IndexOf(name) != at)
                return AwardsErrors.ColumnTwice.With(at + 1, name);
        }

        if (Needed.FirstOrDefault(name => !head.Contains(name)) is { } missing)
            return AwardsErrors.ColumnMissing.With(missing);
        var faults = new List<ImportFault>();
        var rows = table.Skip(1).Select(row => ReadRow(row, head, edition, faults)).ToList();
        return (rows, faults);
    }

    /// <summary>Where a refusal of a use case belongs in the table.</summary>
    public static string ColumnOf(Error error) => error.Place switch
    {
        "NomineeName" => "nominee_name",
        "NomineeEmail" => "nominee_email",
        "OnBehalfOf" => "on_behalf_of",
        "CitationDraft" => "citation",
        { } place when place.StartsWith("Claims[", StringComparison.Ordinal) => Claim(int.Parse(place.AsSpan(7, place.IndexOf(']', StringComparison.Ordinal) - 7), NumberStyles.None, CultureInfo.InvariantCulture) + 1),
        "Claims" => Claim(1),
        "Statement" => "statement",
        _ => "",
    };

    private static ImportedRow ReadRow(TableRow row, List<string> head, EditionFacts edition, List<ImportFault> faults)
    {
        string Cell(string column) => head.IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at].Trim() : "";
        void Fault(string column, Error error) => faults.Add(new ImportFault(row.Number, column, error));
        T? Choice<T>(string column)
            where T : struct, Enum
        {
            var cell = Cell(column);
            if (cell.Length == 0)
                return null;
            var asked = string.Concat(cell.Where(char.IsLetter));
            var found = Enum.GetValues<T>().Where(value => value.ToString().Equals(asked, StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault();
            if (found is null)
                Fault(column, AwardsErrors.CellChoice.With(cell, string.Join(", ", Enum.GetNames<T>())));
            return found;
        }

        foreach (var column in Needed.Where(column => Cell(column).Length == 0))
            Fault(column, AwardsErrors.CellEmpty);
        var category = edition.Categories.FirstOrDefault(c => c.Code.Equals(Cell("category"), StringComparison.OrdinalIgnoreCase) || c.Name.Equals(Cell("category"), StringComparison.OrdinalIgnoreCase));
        if (category is null && Cell("category").Length > 0)
            Fault("category", AwardsErrors.CellChoice.With(Cell("category"), string.Join(", ", edition.Categories.Select(c => c.Code))));
        if (Cell("nominee_email") is { Length: > 0 } email && !Addresses.LooksRight(email))
            Fault("nominee_email", AwardsErrors.EmailNeeded);
        var country = Territories.Read(Cell("country"));
        if (country is null && Cell("country").Length > 0)
            Fault("country", AwardsErrors.CountryUnknown.With(Cell("country")));
        if (Cell("send").ToLowerInvariant() is { } send && send is not ("" or "yes" or "no"))
            Fault("send", AwardsErrors.CellChoice.With(Cell("send"), "yes, no"));
        // A row longer than the head holds cells nobody reads.
        if (row.Cells.Skip(head.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            faults.Add(new ImportFault(row.Number, "", AwardsErrors.CellBeyond));
        return new ImportedRow(
            row.Number, category?.Id ?? default, Cell("nominee_name"), Cell("nominee_email"), Blank(Cell("nominee_organisation")), Blank(Cell("on_behalf_of")), Cell("statement"), Cell("citation"),
            [.. Enumerable.Range(1, NominationRules.ClaimsLimit).Select(number => Cell(Claim(number))).Where(claim => claim.Length > 0)],
            country?.Value, Choice<NomineeRegion>("region"), Choice<NomineeMemberType>("member_type"), Cell("send").Equals("yes", StringComparison.OrdinalIgnoreCase));
    }

    private static string Claim(int number) => string.Create(CultureInfo.InvariantCulture, $"claim_{number}");

    private static string? Blank(string cell) => cell.Length == 0 ? null : cell;
}
