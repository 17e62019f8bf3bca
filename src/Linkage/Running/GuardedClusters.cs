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
    private readonly bool oneEachSource;
    private readonly int[] parent;
    private readonly int[] sizes;
    private readonly Dictionary<int, List<int>> members = [];
    private readonly Dictionary<(int Column, int Root), HashSet<int>> values = [];
    private readonly Dictionary<int, List<int>> enemies = [];
    private readonly HashSet<int> certain = [];

    /// <param name="table">Whose rows.</param>
    /// <param name="spec">Says which columns hold rows apart.</param>
    /// <param name="constraints">What binds.</param>
    /// <param name="standing">Rows that were found to be one before.</param>
    public GuardedClusters(MentionTable table, LinkageSpec spec, LinkageConstraints constraints, IEnumerable<int[]>? standing = null)
    {
        this.table = table;
        cannotColumns = Known(spec.CannotLinkColumns.Concat(constraints.CannotLinkColumns));
        keyColumns = Known(spec.ConflictColumns);
        oneEachSource = spec.SourcesHoldNobodyTwice && table.HasTwoSources;
        parent = new int[table.Count];
        Count = table.Count;
        sizes = new int[table.Count];
        for (var row = 0; row < parent.Length; row++)
            (parent[row], sizes[row]) = (row, 1);
        foreach (var rows in standing ?? [])
            foreach (var row in rows.AsSpan(1))
                Unite(Root(rows[0]), row);
        foreach (var (left, right) in constraints.CannotLink)
            if (Rows(left, right, "cannot_link") is var (a, b))
                Oppose(a, b, left);
        foreach (var (left, right) in constraints.MustLink)
            if (Rows(left, right, "must_link") is var (a, b))
            {
                certain.Add(a);
                certain.Add(b);
                if (Root(a) != Root(b))
                    Unite(Root(a), Root(b));
            }
        DemandNoContradiction(constraints.CannotLink);
    }

    /// <summary>How many clusters there are.</summary>
    public int Count { get; private set; }

    public int Root(int row)
    {
        while (parent[row] != row)
            row = parent[row] = parent[parent[row]];
        return row;
    }

    public int Size(int root) => sizes[root];

    /// <summary>Whether a must-link holds some of a cluster together: its members need not resemble one another.</summary>
    public bool IsCertain(int root) => certain.Count > 0 && Members(root).Any(certain.Contains);

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

    /// <summary>Whether two clusters, by their roots, must stay apart.</summary>
    public bool Forbidden(int a, int b)
    {
        if (enemies.Count > 0 && HaveEnemies(a, b))
            return true;
        if (oneEachSource && SourcesMeet(a, b))
            return true;
        foreach (var column in cannotColumns)
            if (Overlap(column, a, b))
                return true;
        return false;
    }

    public bool KeysDiffer(int a, int b)
    {
        foreach (var column in keyColumns)
            if (Known(column, a) && Known(column, b) && !Overlap(column, a, b))
                return true;
        return false;
    }

    /// <summary>Computes what is otherwise computed when first asked, so that several threads may ask.</summary>
    public void Prepare()
    {
        foreach (var root in members.Keys)
            foreach (var column in cannotColumns.Concat(keyColumns))
                Values(column, root);
    }

    public IReadOnlyList<int> Members(int root) => members.TryGetValue(root, out var list) ? list : [root];

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

    private bool HaveEnemies(int a, int b)
    {
        var (few, many) = sizes[a] <= sizes[b] ? (a, b) : (b, a);
        foreach (var row in Members(few))
            if (enemies.TryGetValue(row, out var against) && against.Exists(enemy => Root(enemy) == many))
                return true;
        return false;
    }

    private bool SourcesMeet(int a, int b)
    {
        var bySource = 0;
        foreach (var row in Members(a))
            bySource |= 1 << table.Source(row);
        foreach (var row in Members(b))
            if ((bySource >> table.Source(row) & 1) != 0)
                return true;
        return false;
    }

    private bool Known(int column, int root) =>
        sizes[root] == 1 ? table.Codes(column, root).Length > 0 : Values(column, root).Count > 0;

    private bool Overlap(int column, int a, int b)
    {
        if (sizes[a] == 1 && sizes[b] == 1)
            return table.Codes(column, a).ContainsAny(table.Codes(column, b));
        var (few, many) = sizes[a] <= sizes[b] ? (a, b) : (b, a);
        var of = Values(column, many);
        if (sizes[few] > 1)
            return of.Overlaps(Values(column, few));
        foreach (var code in table.Codes(column, few))
            if (of.Contains(code))
                return true;
        return false;
    }

    private HashSet<int> Values(int column, int root)
    {
        if (values.TryGetValue((column, root), out var known))
            return known;
        known = [];
        foreach (var row in Members(root))
            foreach (var code in table.Codes(column, row))
                known.Add(code);
        return values[(column, root)] = known;
    }

    private void Unite(int a, int b)
    {
        var (into, from) = sizes[a] > sizes[b] || (sizes[a] == sizes[b] && a < b) ? (a, b) : (b, a);
        foreach (var column in cannotColumns.Concat(keyColumns).Distinct())
        {
            if (values.TryGetValue((column, into), out var known))
                known.UnionWith(Values(column, from));
            values.Remove((column, from));
        }
        if (!members.TryGetValue(into, out var list))
            members[into] = list = [into];
        list.AddRange(Members(from));
        members.Remove(from);
        sizes[into] += sizes[from];
        parent[from] = into;
        Count--;
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
