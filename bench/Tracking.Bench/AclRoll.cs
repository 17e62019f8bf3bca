using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Tracking.Bench;

/// <summary>A real roll of laureates and a real record of authorships, by label; read from files beside the repository, never from it.</summary>
internal sealed partial class AclRoll
{
    public sealed record Fellow(string Id, int Year);

    public sealed record Authorship(string Label, bool Curated, string Paper, int Year, string Venue, string Name);

    private static readonly HashSet<string> Main = ["A", "D", "E", "H", "J", "K", "N", "P", "Q", "acl", "emnlp", "naacl", "eacl", "conll", "cl", "tacl", "findings"];

    public required IReadOnlyList<Fellow> Fellows { get; init; }

    public required IReadOnlyList<Authorship> Rows { get; init; }

    /// <param name="roll">year,acl_person_id,verified</param>
    /// <param name="authorships">record_id,label,label_kind,paper,year,venue,first,last,title, gzipped.</param>
    public static AclRoll Read(string roll, string authorships)
    {
        var fellows = File.ReadLines(roll).Skip(1).Select(line => line.Split(',')).Select(cells => new Fellow(cells[1], int.Parse(cells[0], CultureInfo.InvariantCulture))).ToList();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(authorships), CompressionMode.Decompress), Encoding.UTF8);
        var rows = Records(reader).Skip(1).Select(cells => new Authorship(cells[1], cells[2] != "exactname", cells[3], YearOf(cells[4], cells[5]), VenueOf(cells[5]), cells[6] + " " + cells[7])).Where(row => row.Year > 0).ToList();
        return new AclRoll { Fellows = fellows, Rows = rows };
    }

    /// <summary>Whether a venue is the association's own journal or one of its conferences.</summary>
    public static bool IsMain(string venue) => Main.Contains(venue);

    public static string FamilyOf(string venue) => IsMain(venue) ? "association" : venue is "C" or "coling" ? "coling" : venue is "L" or "lrec" ? "resources" : venue is "I" or "O" or "Y" or "ijcnlp" or "paclic" ? "asia" : "workshops and others";

    /// <summary>Letters alone, without marks: as the roll writes its ids.</summary>
    public static string Folded(string name) => NotLetters().Replace(string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant(), "-").Trim('-');

    // An old paper's year stands in the code of its venue alone: P98, W05.
    private static int YearOf(string year, string venue) =>
        int.TryParse(year, CultureInfo.InvariantCulture, out var known) ? known : OldCode().Match(venue) is { Success: true } code && int.Parse(code.Groups[2].Value, CultureInfo.InvariantCulture) is var short_ ? (short_ > 50 ? 1900 : 2000) + short_ : 0;

    private static string VenueOf(string venue) => OldCode().Match(venue) is { Success: true } code ? code.Groups[1].Value : venue.Split('.') is [_, var name, ..] ? name : venue;

    private static IEnumerable<List<string>> Records(TextReader reader)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (int read; (read = reader.Read()) >= 0;)
        {
            var letter = (char)read;
            if (quoted)
            {
                if (letter != '"')
                    cell.Append(letter);
                else if (reader.Peek() == '"')
                    cell.Append((char)reader.Read());
                else
                    quoted = false;
                continue;
            }

            switch (letter)
            {
                case '"': quoted = true; break;
                case ',': cells.Add(cell.ToString()); cell.Clear(); break;
                case '\r': break;
                case '\n':
                    cells.Add(cell.ToString());
                    cell.Clear();
                    yield return cells;
                    cells = [];
                    break;
                default: cell.Append(letter); break;
            }
        }
    }

    [GeneratedRegex("^([A-Z])([0-9]{2})")]
    private static partial Regex OldCode();

    [GeneratedRegex("[^a-z]+")]
    private static partial Regex NotLetters();
}
