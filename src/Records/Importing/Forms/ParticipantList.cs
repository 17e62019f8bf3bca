using System.Globalization;
using System.Text.RegularExpressions;
using Palmares.Papers.Word;

namespace Palmares.Records.Importing.Forms;

/// <summary>A list of participants as a Word document: tables of people, under headings that name the delegation.</summary>
/// <remarks>
/// A table counts when its first row has a column for names (Name, Participant; or Last name and First name) and one of: Organization (Entity, Company, Member, Delegation), Country, Role, Participation.
/// Organisation and country may stand in a heading or a row of one cell above the people. The group (<c>SG17</c>, <c>TSAG</c>, <c>Study Group 17</c>) and the meeting's first day
/// (<c>26 February - 2 March 2018</c>) are read from the text before the first table or in it, the day else from the file's name. E-mail addresses become keys.
/// </remarks>
internal sealed partial class ParticipantList : IFileForm
{
    private const string Source = "itu-t-participants";

    private static readonly string[] Names = ["Name", "Participant", "Name of participant", "Delegate"], Last = ["Last name", "Family name", "Surname"], First = ["First name", "Given name"],
        Entities = ["Organization", "Organisation", "Entity", "Company", "Member", "Delegation", "Affiliation"], Countries = ["Country", "State"], Presences = ["Participation", "Presence", "Attendance", "On site / remote"];

    public FileForm About { get; } = new(
        "docx", "A list of participants of a meeting as a Word document (.docx) with tables of people.",
        "Tables whose first row names a column for names and one for organisation, country, role or participation; delegations as headings or rows of one cell; group and first day of the meeting from the text, the day else from the file's name. Addresses become keys.",
        "That somebody took part for an organisation on a day: neither what they did nor that they lead. Lists are often open to members only: import one only where you may keep and show it.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } =
    [
        new Formed(new(Source, "ITU", "Participants of meetings of ITU-T, from lists in Word.", "Registered, which is not always present; who came is known only where the list tells on site from remote.")),
    ];

    public bool Recognises(FormFile file)
    {
        if (file.Ending != ".docx")
            return false;
        try
        {
            return Blocks(file).Any(IsList);
        }
        catch (Papers.UnreadableFileException)
        {
            return false;
        }
    }

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        var blocks = Blocks(file);
        var text = string.Join('\n', blocks.TakeWhile(block => !IsList(block)).Select(block => block.Kind == WordBlockKind.Table ? string.Join('\n', block.Rows.SelectMany(row => row)) : block.Text));
        var group = Group().Match(text) is { Success: true } found ? ItuGroups.StudyGroup(found.Value.Replace("Study Group", "SG", StringComparison.OrdinalIgnoreCase).Replace("STUDY GROUP", "SG", StringComparison.Ordinal)) : null;
        if ((FirstDay(text) ?? file.DayInName) is not { } day)
            return [FormedLine.Refuse(1, "date", "the list does not say when the meeting was: write its first day into the file's name, as in participants-SG17-2024-03-01.docx")];
        if (group is null)
            return [FormedLine.Refuse(1, "group", "the list does not say which group met: it should name SG17, TSAG or the like before its first table")];
        return People(blocks, $"{group} {day}", group, day);
    }

    private static IEnumerable<FormedLine> People(IReadOnlyList<WordBlock> blocks, string meeting, string group, string day)
    {
        string? heading = null;
        var number = 0;
        foreach (var (at, block) in blocks.Index())
        {
            if (block.Kind == WordBlockKind.Heading)
                heading = FormText.Clean(block.Text);
            if (!IsList(block))
                continue;
            var table = new FormTable("", [.. block.Rows[0].Select(cell => FormText.Clean(cell) ?? "")], []);
            var delegation = heading;
            var place = $"table {blocks.Take(at + 1).Count(one => one.Kind == WordBlockKind.Table)}";
            foreach (var (index, cells) in block.Rows.Index().Skip(1))
            {
                var filled = cells.Select(FormText.Clean).OfType<string>().ToList();
                if (filled.Count == 0)
                    continue;
                if (filled.Count == 1 && table.Header.Count > 1)
                    delegation = filled[0];
                else
                    yield return Person(table, new(++number, cells), $"{place}, row {index + 1}", delegation, (meeting, group, day));
            }
        }
    }

    private static FormedLine Person(FormTable table, Papers.Csv.TableRow row, string place, string? delegation, (string Meeting, string Group, string Day) at)
    {
        var (given, surname) = (table.Cell(row, First), table.Cell(row, Last));
        var name = FormText.Name(table.Cell(row, Names) ?? $"{given} {surname}");
        if (name is null || PersonNames.WhyNone(name) is not null)
            return FormedLine.Refuse(row.Number, place + ", " + (table.Column(Names) ?? Last[0]), $"not a person's name: {name ?? "empty"}; write the name, or take the row out");
        return FormedLine.Of(row.Number, FormLine.Of(Source, FormLine.Attended).With("meeting", at.Meeting).With("group", at.Group).With("date", at.Day).With("name", name).With("given", given).With("surname", surname)
            .With("org", table.Cell(row, Entities) ?? delegation).With("country", table.Cell(row, Countries)).With("presence", table.Cell(row, Presences)?.ToLower(CultureInfo.InvariantCulture))
            .With("function", table.Cell(row, "Role", "Function", "Title")).With("email_key", FormText.AddressKey(table.Cell(row, "E-mail", "Email", "Mail"))));
    }

    private static IReadOnlyList<WordBlock> Blocks(FormFile file)
    {
        using var stream = file.Open();
        return WordReader.Read(stream);
    }

    private static bool IsList(WordBlock block)
    {
        if (block.Kind != WordBlockKind.Table || block.Rows.Count < 2)
            return false;
        var table = new FormTable("", [.. block.Rows[0].Select(cell => FormText.Clean(cell) ?? "")], []);
        return (table.Column(Names) is not null || (table.Column(Last) is not null && table.Column(First) is not null))
            && (table.Column(Entities) ?? table.Column(Countries) ?? table.Column(Presences) ?? table.Column("Role", "Function")) is not null;
    }

    private static string? FirstDay(string text)
    {
        var day = Days().Match(text);
        if (!day.Success)
            return null;
        var month = day.Groups[2].Success ? day.Groups[2].Value : day.Groups[3].Value;
        return FormText.Date($"{day.Groups[1].Value} {month} {day.Groups[4].Value}");
    }

    [GeneratedRegex(@"\b(?:TSAG|SG ?\d{1,2}|Study Group \d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    // One day, "4-8 March 2024", or "26 February - 2 March 2018".
    [GeneratedRegex(@"\b(\d{1,2})(?:\s+([A-Z][a-z]{2,8}))?(?:\s*[-–]\s*\d{1,2})?\s+([A-Z][a-z]{2,8}),?\s+(\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
