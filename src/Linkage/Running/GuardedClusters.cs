namespace Palmares.Linkage.Running;

internal enum Joining
{
    Joined,
    Already,

    /// <summary>A constraint holds the two apart.</summary>
    Forbidden,

    /// <summary>The verified keys of the two differ.</summary>
    Conflicting,
}

/// <summary>Union-find that refuses to bring together what must stay apart, however long the chain between them.</summary>
internal sealed class GuardedClusters
{
    private readonly MentionTable table;
    private readonly int[] cannotColumns;
    private readonly int[] keyColumns;
    private readonly int[] parent;
    private readonly List<int>?[] members;
    private readonly Dictionary<int, List<int>> enemies = [];

    public GuardedClusters(MentionTable table, LinkageSpec spec, LinkageConstraints constraints)
    {
        this.table = table;
        cannotColumns = Known(spec.CannotLinkColumns.Concat(constraints.CannotLinkColumns));
        keyColumns = Known(spec.ConflictColumns);
        parent = [.. Enumerable.Range(0, table.Count)];
        members = new List<int>?[table.Count];
        foreach (var (left, right) in constraints.CannotLink)
            if (Rows(left, right, "cannot_link") is var (a, b))
                Oppose(a, b, left);
        foreach (var (left, right) in constraints.MustLink)
            if (Rows(left, right, "must_link") is var (a, b) && Root(a) != Root(b))
                Unite(Root(a), Root(b));
        DemandNoContradiction(constraints.CannotLink);
    }

    public int Root(int row)
    {
        while (parent[row] != row)
            row = parent[row] = parent[parent[row]];
        return row;
    }

    public Joining Join(int left, int right, bool yieldsToConflicts)
    {
        var (a, b) = (Root(left), Root(right));
        if (a == b)
            return Joining.Already;
        if (Forbidden(a, b))
            return Joining.Forbidden;
        if (yieldsToConflicts && KeysDiffer(a, b))
            return Joining.Conflicting;
        Unite(a, b);
        return Joining.Joined;
    }

    public bool Forbidden(int a, int b)
    {
        var (few, many) = Members(a).Count <= Members(b).Count ? (a, b) : (b, a);
        foreach (var row in Members(few))
            if (enemies.TryGetValue(row, out var against) && against.Exists(enemy => Root(enemy) == many))
                return true;
        return Array.Exists(cannotColumns, column => Values(column, a).Overlaps(Values(column, b)));
    }

    public Dictionary<string, string> SmallestIds()
    {
        // Rows stand in the order of ids, so the first row met of a cluster has its smallest id.
        var smallest = new Dictionary<int, string>();
        var named = new Dictionary<string, string>(table.Count, StringComparer.Ordinal);
        for (var row = 0; row < table.Count; row++)
        {
            smallest.TryAdd(Root(row), table.Ids[row]);
            named[table.Ids[row]] = smallest[Root(row)];
        }
        return named;
    }

    private bool KeysDiffer(int a, int b) => Array.Exists(keyColumns, column =>
        Values(column, a) is { Count: > 0 } left && Values(column, b) is { Count: > 0 } right && !left.Overlaps(right));

    private HashSet<int> Values(int column, int root)
    {
        var values = new HashSet<int>();
        foreach (var row in Members(root))
            foreach (var code in table.Codes(column, row))
                values.Add(code);
        return values;
    }

    private List<int> Members(int root) => members[root] ??= [root];

    private void Unite(int a, int b)
    {
        var (into, from) = Members(a).Count > Members(b).Count || (Members(a).Count == Members(b).Count && a < b) ? (a, b) : (b, a);
        Members(into).AddRange(Members(from));
        members[from] = null;
        parent[from] = into;
    }

    private void Oppose(int a, int b, string id)
    {
        if (a == b)
            throw new LinkageException("constraints.cannot_link", $"The mention {id} cannot be kept apart from itself.");
        Against(a).Add(b);
        Against(b).Add(a);
    }

    private List<int> Against(int row) => enemies.TryGetValue(row, out var known) ? known : enemies[row] = [];

    private void DemandNoContradiction(IEnumerable<MentionPair> cannotLink)
    {
        foreach (var (left, right) in cannotLink.OrderBy(pair => pair.Left, StringComparer.Ordinal).ThenBy(pair => pair.Right, StringComparer.Ordinal))
            if (Rows(left, right, "cannot_link") is var (a, b) && Root(a) == Root(b))
                throw new LinkageException("constraints", $"The mentions {left} and {right} must be linked and must not be.");
    }

    private (int, int)? Rows(string left, string right, string field)
    {
        if (!table.TryRow(left, out var a))
            throw new LinkageException($"constraints.{field}", $"There is no mention {left}.");
        if (!table.TryRow(right, out var b))
            throw new LinkageException($"constraints.{field}", $"There is no mention {right}.");
        return (a, b);
    }

    private int[] Known(IEnumerable<string> columns) =>
        [.. columns.Distinct(StringComparer.Ordinal).Select(table.Find).Where(column => column >= 0)];
}
