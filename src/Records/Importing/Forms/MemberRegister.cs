using Palmares.Papers.Csv;

namespace Palmares.Records.Importing.Forms;

/// <summary>What a register of members says in confidence of one of them.</summary>
/// <param name="Good">Null when it does not say.</param>
internal sealed record StandingTold(string Name, string AsOf, bool? Good, string? FocalPoint, string? FocalPointAddress);

/// <summary>A body's register of members with focal points, as a CSV file or a workbook.</summary>
/// <remarks>
/// Columns: Member (Organization, Entity, Company, Name), Category (Membership, Type) and one of Good standing, Focal point, Member since; optionally Country, Other names, Focal point e-mail. The day of the register
/// stands in the file's name. Name, category, country and other names enter the record; good standing and focal points do not: they are kept apart and shown to those who may see them.
/// </remarks>
internal sealed class MemberRegister : IFileForm
{
    private const string Source = "members";

    private static readonly string[] Names = ["Member", "Organization", "Organisation", "Entity", "Company", "Member name", "Name"], Categories = ["Category", "Membership", "Membership type", "Member category", "Type"],
        Standings = ["Good standing", "In good standing", "Standing"], FocalPoints = ["Focal point", "Focal point name", "Contact person"], Addresses = ["Focal point e-mail", "Focal point email", "E-mail", "Email"], Since = ["Member since", "Joined", "Since"];

    private static readonly Dictionary<string, bool> Words = new() { ["yes"] = true, ["y"] = true, ["true"] = true, ["good"] = true, ["1"] = true, ["no"] = false, ["n"] = false, ["false"] = false, ["not good"] = false, ["in arrears"] = false, ["suspended"] = false, ["0"] = false };

    public FileForm About { get; } = new(
        "members", "A body's register of members with their focal points (.csv, .tsv, .xlsx), the day of the register in the file's name: members-2024-03-01.xlsx.",
        "Columns Member, Category, Country, Member since, Other names, Good standing (yes or no), Focal point, Focal point e-mail. Good standing and focal points are kept out of the record and shown only to those who may see them.",
        "Nothing of a person's work. Focal points are contacts in confidence, not participants.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } = [new Formed(new(Source, "Members", "Members of the body with category and country, from its own register.", "As the body lists them on a day; whether they are in good standing is kept apart."))];

    public bool Recognises(FormFile file) => FormTable.With(file, IsRegister) is not null;

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        if (file.DayInName is not { } day)
            return [FormedLine.Refuse(1, "date", "the register has no day: write it into the file's name, as in members-2024-03-01.csv")];
        var table = Table(file);
        return table.Rows.SelectMany(row => Lines(table, row, day));
    }

    /// <summary>What is kept apart; rows that <see cref="Read"/> refuses say nothing here.</summary>
    public static IEnumerable<StandingTold> Standing(FormFile file)
    {
        if (file.DayInName is not { } day)
            yield break;
        var table = Table(file);
        foreach (var row in table.Rows)
        {
            var (said, good) = Good(table, row);
            var point = FormText.Name(table.Cell(row, FocalPoints));
            if (table.Cell(row, Names) is { } name && OrganisationNamesWritten.WhyNone(name) is null && (good is not null || point is not null) && (said is null || good is not null))
                yield return new StandingTold(name, day, good, point, table.Cell(row, Addresses));
        }
    }

    private static IEnumerable<FormedLine> Lines(FormTable table, TableRow row, string day)
    {
        if (table.Cell(row, Names) is not { } name)
        {
            yield return FormedLine.Refuse(row.Number, table.Column(Names)!, "no member stands in the row: write its name, or take the row out");
            yield break;
        }

        yield return FormedLine.Of(row.Number, FormLine.Of(Source, FormLine.Organisation).With("name", name).With("membership", table.Cell(row, Categories)).With("country", table.Cell(row, "Country", "Territory"))
            .With("date", FormText.Date(table.Cell(row, Since)) ?? day).With("aliases", table.Several(row, "Other names", "Aliases")));
        // What stands there is not quoted: those who import need not be those who may see it.
        if (Good(table, row) is (not null, null))
            yield return FormedLine.Refuse(row.Number, table.Column(Standings)!, "neither yes nor no: write one of them, or leave the cell empty");
    }

    private static (string? Said, bool? Good) Good(FormTable table, TableRow row) =>
        table.Cell(row, Standings) is { } said ? (said, Words.TryGetValue(Folding.Fold(said), out var good) ? good : null) : (null, null);

    private static FormTable Table(FormFile file) => FormTable.Of(file).FirstOrDefault(IsRegister) ?? throw new InvalidDataException("no table of it has a column for members, one for their category and one for standing, focal point or since when");

    private static bool IsRegister(FormTable table) =>
        table.Column(Names) is not null && table.Column(Categories) is not null && (table.Column(Standings) ?? table.Column(FocalPoints) ?? table.Column("Member since", "Joined")) is not null;
}
