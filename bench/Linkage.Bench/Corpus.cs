using System.Globalization;
using System.IO.Compression;

namespace Palmares.Linkage.Bench;

/// <summary>
/// A corpus of any size, of people who do not exist: groups of people who write documents together over the years, move
/// between organisations and are named in several ways. How often each name occurs is read from real authorships when
/// it runs; nothing of them is kept. The same size gives the same file.
/// </summary>
internal sealed class Corpus
{
    private const double MentionsOfAPerson = 5;
    private const int PeopleInGroup = 300;
    private const int PeopleInOrganisation = 60;
    private const int FirstYear = 1995;
    private const int Years = 30;

    private readonly Frequencies names = Frequencies.Read();
    private readonly Draw draw = new(20_261);
    private readonly Person[] people;
    private readonly int groups;
    private readonly int organisations;

    private Corpus(int mentions)
    {
        var count = Math.Max(PeopleInGroup, (int)(mentions / MentionsOfAPerson));
        groups = Math.Max(1, count / PeopleInGroup);
        organisations = Math.Max(5, count / PeopleInOrganisation);
        people = new Person[count];
        for (var at = 0; at < count; at++)
            people[at] = Make();
    }

    /// <summary>Writes mentions, and beside them who each is (FILE.truth.csv).</summary>
    /// <param name="first">Number of the first id: what is added later begins after what stands.</param>
    public static void Write(string file, int mentions, int added, string? addedFile)
    {
        var corpus = new Corpus(mentions);
        corpus.Write(file, 0, mentions);
        if (addedFile is not null)
            corpus.Write(addedFile, mentions, added);
    }

    private void Write(string file, int first, int mentions)
    {
        using var rows = new StreamWriter(file) { NewLine = "\n" };
        using var truth = new StreamWriter(file + ".truth.csv") { NewLine = "\n" };
        rows.WriteLine("id,name,affiliation,email,group,document,title,date");
        truth.WriteLine("id,entity");
        var written = 0;
        for (var document = first; written < mentions; document++)
        {
            var group = draw.Below(groups);
            var year = FirstYear + draw.Below(Years);
            var title = string.Join(' ', Enumerable.Range(0, 4 + draw.Below(5)).Select(_ => names.Words[(int)(names.Words.Length * Math.Pow(draw.Share(), 2))]));
            foreach (var author in Authors(group))
            {
                if (written == mentions)
                    break;
                var id = string.Create(CultureInfo.InvariantCulture, $"m{first + written:00000000}");
                rows.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id},{people[author].Written(draw)},{Organisation(people[author], year)},{Address(people[author])},g{group},d{document},{title},{year}-{1 + draw.Below(12):00}"));
                truth.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id},p{author}"));
                written++;
            }
        }
    }

    // A few write most; one in ten comes from elsewhere.
    private HashSet<int> Authors(int group)
    {
        var authors = new HashSet<int>();
        var wanted = 1 + (int)(5 * Math.Pow(draw.Share(), 1.5));
        while (authors.Count < wanted)
            authors.Add(draw.Share() < 0.1 ? draw.Below(people.Length) : ((int)(PeopleInGroup * Math.Pow(draw.Share(), 2)) * groups) + group);
        return authors;
    }

    private string Organisation(Person person, int year)
    {
        if (draw.Share() < 0.3)
            return "";
        var number = year < person.Moves ? person.Organisation : (person.Organisation + 7) % organisations;
        var name = $"{names.Words[number % names.Words.Length]} {names.Words[number * 31 % names.Words.Length]} {number}";
        return draw.Share() < 0.2 ? name + " Ltd" : name;
    }

    private string Address(Person person) => draw.Share() < 0.15 ? $"p{person.Number}@o{person.Organisation}.example" : "";

    private Person Make()
    {
        var number = draw.Next() % 1_000_000_007;
        var surname = names.Surname(draw);
        return new Person(number, names.Given(draw, surname), draw.Share() < 0.2 ? "abcdefghjklmnprstw"[draw.Below(18)].ToString() : "", names.Spelt(draw, surname), draw.Below(organisations), FirstYear + draw.Below(2 * Years));
    }

    private sealed record Person(ulong Number, string Given, string Middle, string Surname, int Organisation, int Moves)
    {
        public string Written(Draw draw) => draw.Share() switch
        {
            < 0.12 => Join(Given[..1] + ".", Middle, Surname),
            < 0.14 => $"{Surname} {Given}",
            < 0.15 => Join(Given, Middle, Slip(Surname, draw)),
            < 0.4 => Join(Given, "", Surname),
            _ => Join(Given, Middle, Surname),
        };

        private static string Join(string given, string middle, string surname) => middle.Length == 0 ? $"{given} {surname}" : $"{given} {middle}. {surname}";

        private static string Slip(string text, Draw draw) => text.Length < 4 ? text : text.Remove(1 + draw.Below(text.Length - 2), 1);
    }

    /// <summary>How often surnames and given names occur among different names; those met once stand for the many never met.</summary>
    private sealed class Frequencies
    {
        private readonly List<(string Given, string Surname)> pairs = [];
        private readonly ILookup<string, string> givens;
        private readonly Dictionary<string, int> surnameCounts;
        private readonly Dictionary<string, int> givenCounts;

        private Frequencies(IEnumerable<(string, string)> pairs, string[] words)
        {
            this.pairs.AddRange(pairs);
            Words = words;
            givens = this.pairs.ToLookup(pair => pair.Surname, pair => pair.Given);
            surnameCounts = this.pairs.CountBy(pair => pair.Surname).ToDictionary();
            givenCounts = this.pairs.CountBy(pair => pair.Given).ToDictionary();
        }

        public string[] Words { get; }

        public static Frequencies Read()
        {
            using var packed = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(LabelledSet.Shared, "data", "linkage", "acl_authorships_2020.csv.gz")), CompressionMode.Decompress));
            var table = MentionFile.Read(packed, "record_id");
            int first = table.Find("first"), last = table.Find("last"), title = table.Find("title");
            string Plain(string text) => text.Replace(',', ' ').Replace('"', ' ').Trim();
            var pairs = Enumerable.Range(0, table.Count).Select(row => (Plain(table.Cell(first, row)), Plain(table.Cell(last, row))))
                .Where(pair => pair.Item1.Length > 1 && pair.Item2.Length > 1).Distinct().Order();
            var words = Enumerable.Range(0, table.Count).SelectMany(row => table.Cell(title, row).Split(' ')).Where(word => word.Length > 3 && word.All(char.IsAsciiLetter))
                .CountBy(word => word.ToLowerInvariant()).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key);
            return new Frequencies(pairs, [.. words]);
        }

        public string Surname(Draw draw) => pairs[draw.Below(pairs.Count)].Surname;

        // Half of the time as those with this surname are called: names of one origin go together.
        public string Given(Draw draw, string surname)
        {
            var like = draw.Share() < 0.5 ? givens[surname] : [];
            var given = like.Count() > 2 ? like.ElementAt(draw.Below(like.Count())) : pairs[draw.Below(pairs.Count)].Given;
            return givenCounts[given] > 1 ? given : Spliced(given, pairs[draw.Below(pairs.Count)].Given);
        }

        public string Spelt(Draw draw, string surname) => surnameCounts[surname] > 1 ? surname : Spliced(surname, pairs[draw.Below(pairs.Count)].Surname);

        private static string Spliced(string start, string end) => start[..((start.Length + 1) / 2)] + end[(end.Length / 2)..].ToLowerInvariant();
    }

    /// <summary>Chance that is the same everywhere.</summary>
    private sealed class Draw(ulong seed)
    {
        private ulong state = seed;

        public ulong Next()
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }

        public double Share() => (Next() >> 11) / (double)(1UL << 53);

        public int Below(int most) => (int)(Next() % (ulong)most);
    }
}
