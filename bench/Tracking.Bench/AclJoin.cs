using System.Globalization;
using System.Text.RegularExpressions;

namespace Palmares.Tracking.Bench;

/// <summary>Who of the roll is who in the record: proposed with its evidence, decided by a reader. A name alone joins nobody.</summary>
/// <remarks>
/// By id where the record carries it. Else one label alone bears the name, and its own papers speak for it: at least <see cref="LeastPapers"/> at the association's own journal or conferences before the
/// award, over at least <see cref="LeastYears"/> years, and at least one co-author who is a laureate joined by id. Whatever has less, or more than one label, is left.
/// </remarks>
internal static partial class AclJoin
{
    public const int LeastPapers = 8;
    public const int LeastYears = 6;

    public sealed record Row(string Id, int Year, string Label, string Evidence, bool Accepted);

    public static int Propose(string roll, string authorships, string join)
    {
        var read = AclRoll.Read(roll, authorships);
        var byLabel = read.Rows.ToLookup(row => row.Label);
        var byName = read.Rows.GroupBy(row => AclRoll.Folded(row.Name)).ToDictionary(name => name.Key, name => name.Select(row => row.Label).Distinct().ToList());
        var byPaper = read.Rows.ToLookup(row => row.Paper, row => row.Label);
        var known = read.Fellows.Select(fellow => "id:" + fellow.Id).Where(label => byLabel[label].Any()).ToHashSet();
        var lines = new List<string> { "acl_person_id,year,label,proposal,papers,main_before,years_before,fellows_beside,most_in_a_year,reviewed" };
        foreach (var fellow in read.Fellows)
        {
            var labels = known.Contains("id:" + fellow.Id) ? ["id:" + fellow.Id] : byName.GetValueOrDefault(Ending().Replace(fellow.Id, ""), []);
            if (labels.Count != 1)
            {
                lines.Add($"{fellow.Id},{fellow.Year},,{(labels.Count == 0 ? "no such name" : "several")},,,,,,left");
                continue;
            }

            var papers = byLabel[labels[0]].ToList();
            var main = papers.Where(paper => AclRoll.IsMain(paper.Venue) && paper.Year <= fellow.Year).ToList();
            var years = main.Count == 0 ? 0 : fellow.Year - main.Min(paper => paper.Year) + 1;
            var beside = papers.SelectMany(paper => byPaper[paper.Paper]).Where(label => label != labels[0] && known.Contains(label)).Distinct().Count();
            var proposal = known.Contains(labels[0]) ? "id" : main.Count >= LeastPapers && years >= LeastYears && beside > 0 ? "name and company" : "name alone";
            // A quoted label: names carry commas.
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{fellow.Id},{fellow.Year},\"{labels[0].Replace("\"", "\"\"", StringComparison.Ordinal)}\",{proposal},{papers.Count},{main.Count},{years},{beside},{papers.CountBy(paper => paper.Year).Max(year => year.Value)},{(proposal == "name alone" ? "left" : "open")}"));
        }

        File.WriteAllLines(join, lines);
        foreach (var proposal in lines.Skip(1).CountBy(line => Proposal().Match(line).Groups[1].Value))
            Console.WriteLine($"{proposal.Key}: {proposal.Value}");
        Console.WriteLine("A reader sets the last column to accepted or left; the walk takes what is accepted.");
        return 0;
    }

    public static IReadOnlyList<Row> Read(string join) =>
        [.. File.ReadLines(join).Skip(1).Select(line => Line().Match(line)).Where(line => line.Success).Select(line => new Row(
            line.Groups[1].Value, int.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture), line.Groups[3].Value.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal), line.Groups[4].Value, line.Groups[5].Value == "accepted"))];

    [GeneratedRegex("^([^,]*),([0-9]+),(\"(?:[^\"]|\"\")*\"|),([a-z ]+),.*,([a-z]+)$")]
    private static partial Regex Line();

    [GeneratedRegex(",(id|name and company|name alone|several|no such name),")]
    private static partial Regex Proposal();

    [GeneratedRegex("-[0-9]+$")]
    private static partial Regex Ending();
}
