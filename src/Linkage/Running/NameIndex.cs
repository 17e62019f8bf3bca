using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>The personal name of each row, read once a spelling, and how many would bear it by chance.</summary>
internal sealed class NameIndex
{
    private readonly int[] numbers;
    private readonly PersonName[] distinct;
    private readonly double rareBelow;
    private readonly double[] others;

    private NameIndex(int[] numbers, PersonName[] distinct, NameFrequency frequency, double rareBelow)
    {
        Frequency = frequency;
        this.numbers = numbers;
        this.distinct = distinct;
        this.rareBelow = rareBelow;
        others = [.. distinct.Select(frequency.ExpectedOthers)];
    }

    public NameFrequency Frequency { get; }

    public PersonName? this[int row] => numbers[row] < 0 ? null : distinct[numbers[row]];

    /// <summary>Equal for equal names; -1 where there is none.</summary>
    public int[] Numbers => numbers;

    public IReadOnlyList<PersonName> Distinct => distinct;

    public bool IsRare(int row) => numbers[row] is >= 0 and var number && distinct[number].IsFull && others[number] < rareBelow;

    /// <summary>How many others are expected to bear a name compatible with that of the row.</summary>
    public double ExpectedOthers(int row) => numbers[row] < 0 ? 1 : others[numbers[row]];

    /// <param name="table">Whose names.</param>
    /// <param name="spec">Names their columns.</param>
    /// <param name="frequency">How often names occur elsewhere; null = in the table.</param>
    public static NameIndex Read(MentionTable table, LinkageSpec spec, NameFrequency? frequency = null)
    {
        int[] columns = [.. new[] { spec.Names.Full, spec.Names.Given, spec.Names.Middle, spec.Names.Surname, spec.Names.Initials }.Select(table.Find)];
        var numbers = new int[table.Count];
        var spellings = new List<(int, int, int, int, int)>();
        var bySpelling = new Dictionary<(int, int, int, int, int), int>();
        for (var row = 0; row < numbers.Length; row++)
        {
            var key = (First(table, columns[0], row), First(table, columns[1], row), First(table, columns[2], row), First(table, columns[3], row), First(table, columns[4], row));
            if (!bySpelling.TryGetValue(key, out var spelling))
            {
                bySpelling[key] = spelling = spellings.Count;
                spellings.Add(key);
            }
            numbers[row] = spelling;
        }
        var read = new PersonName?[spellings.Count];
        Parallel.For(0, read.Length, at => read[at] = Parse(table, spellings[at]));
        var distinct = new List<PersonName>();
        var byParts = new Dictionary<(string, string), int>();
        int[] byNumber = [.. read.Select(name => Number(name, distinct, byParts))];
        for (var row = 0; row < numbers.Length; row++)
            numbers[row] = byNumber[numbers[row]];
        return new NameIndex(numbers, [.. distinct], frequency ?? new NameFrequency(distinct, spec.NamePopulation), spec.RareBelow);
    }

    private static int Number(PersonName? name, List<PersonName> distinct, Dictionary<(string, string), int> known)
    {
        if (name is null)
            return -1;
        var parts = (string.Join(' ', name.Given), name.Surname);
        if (known.TryGetValue(parts, out var number))
            return number;
        distinct.Add(name);
        return known[parts] = distinct.Count - 1;
    }

    private static PersonName? Parse(MentionTable table, (int Full, int Given, int Middle, int Surname, int Initials) key)
    {
        var given = Text(table, key.Given);
        if (Text(table, key.Middle) is { } middle)
            given = given is null ? middle : $"{given} {middle}";
        return PersonName.Parse(Text(table, key.Full), given, Text(table, key.Surname), Text(table, key.Initials));
    }

    private static int First(MentionTable table, int column, int row) =>
        table.Codes(column, row) is [var first, ..] ? first : -1;

    private static string? Text(MentionTable table, int code) => code < 0 ? null : table.Text(code);
}
