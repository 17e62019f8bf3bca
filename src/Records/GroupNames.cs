using System.Globalization;
using DuckDB.NET.Data;

namespace Palmares.Records;

/// <summary>The groups of a snapshot: one body's sources may call a group by its short name in one place and by its full name in another.</summary>
internal sealed class GroupNames
{
    /// <summary>Parts a source from the group it names.</summary>
    public const char Separator = '\u001e';

    private readonly Dictionary<GroupKey, KnownGroup> _groups = [];
    private readonly Dictionary<GroupKey, GroupKey> _byName = [];

    public GroupNames(DuckDBConnection record)
    {
        foreach (var (source, key, name) in record.Read(
            row => (row.GetString(0), row.GetString(1), row.GetString(2)), """
            SELECT source, "group", name FROM (
                SELECT source, "group", group_name AS name FROM mandates UNION SELECT source, "group", name FROM groups) WHERE name IS NOT NULL ORDER BY source, "group", name
            """))
        {
            var group = new GroupKey(RecordSources.BodyOf(source), key);
            Known(group).Names.Add(name);
            _byName.TryAdd(new GroupKey(group.Body, name), group);
        }

        foreach (var (source, key, weight, years) in record.Read(
            row => (row.GetString(0), row.GetString(1), (int)row.GetInt64(2), row.Text(3)),
            """
            SELECT source, "group", count(*), string_agg(DISTINCT substr(date, 1, 4), ' ') FROM (
                SELECT source, "group", date FROM documents UNION ALL SELECT source, "group", first_seen FROM mandates UNION ALL SELECT source, "group", last_seen FROM mandates
                UNION ALL SELECT source, "group", date FROM attendance UNION ALL SELECT source, "group", created FROM groups)
            WHERE "group" IS NOT NULL GROUP BY source, "group" ORDER BY source, "group"
            """))
        {
            var group = Known(KeyOf(source, key));
            group.Weight += weight;
            group.Years.UnionWith((years ?? "").Split(' ').Select(year => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(year => year > 0));
            if (key != group.Key.Value)
                group.Names.Add(key);
        }
    }

    public IEnumerable<KnownGroup> All => _groups.Values;

    /// <summary>The group a source means by a short or a full name.</summary>
    public GroupKey KeyOf(string source, string named)
    {
        var group = new GroupKey(RecordSources.BodyOf(source), named);
        return _groups.ContainsKey(group) ? group : _byName.GetValueOrDefault(group, group);
    }

    public string? LabelOf(string? sourceAndGroup) => sourceAndGroup is null ? null : Of(sourceAndGroup).Label;

    /// <param name="sourceAndGroup">A source and what it names, parted by <see cref="Separator"/>.</param>
    public KnownGroup Of(string sourceAndGroup)
    {
        var cut = sourceAndGroup.IndexOf(Separator, StringComparison.Ordinal);
        return Known(KeyOf(sourceAndGroup[..cut], sourceAndGroup[(cut + 1)..]));
    }

    private KnownGroup Known(GroupKey key) => _groups.TryGetValue(key, out var known) ? known : _groups[key] = new KnownGroup(key);

    public sealed class KnownGroup(GroupKey key)
    {
        public GroupKey Key => key;

        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public SortedSet<int> Years { get; } = [];

        public int Weight { get; set; }

        public string Label => Names.FirstOrDefault(name => name != key.Value) ?? key.Value;
    }
}
