using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>The personal name of each row, parsed once a spelling, and whether it is rare.</summary>
internal sealed class NameIndex(PersonName?[] names, bool[] rare)
{
    public PersonName? this[int row] => names[row];

    public bool IsRare(int row) => rare[row];

    public static NameIndex Read(MentionTable table, LinkageSpec spec)
    {
        int[] columns = [table.Find(spec.Names.Full), table.Find(spec.Names.Given), table.Find(spec.Names.Surname), table.Find(spec.Names.Initials)];
        var parsed = new Dictionary<(int, int, int, int), PersonName?>();
        var names = new PersonName?[table.Count];
        for (var row = 0; row < names.Length; row++)
        {
            var key = (First(table, columns[0], row), First(table, columns[1], row), First(table, columns[2], row), First(table, columns[3], row));
            if (!parsed.TryGetValue(key, out names[row]))
                parsed[key] = names[row] = PersonName.Parse(Text(table, key.Item1), Text(table, key.Item2), Text(table, key.Item3), Text(table, key.Item4));
        }
        var frequency = new NameFrequency(parsed.Values.OfType<PersonName>());
        var rare = names.Select(name => name is not null && frequency.IsRare(name, spec.RareBelow)).ToArray();
        return new NameIndex(names, rare);
    }

    private static int First(MentionTable table, int column, int row) =>
        table.Codes(column, row) is [var first, ..] ? first : -1;

    private static string? Text(MentionTable table, int code) => code < 0 ? null : table.Text(code);
}
