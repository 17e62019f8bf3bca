using System.Text.RegularExpressions;
using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>Adds the columns that a spec computes from others.</summary>
internal static class Derivations
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static MentionTable Extend(MentionTable table, IReadOnlyList<Derivation> derivations)
    {
        ExtendedPool? pool = null;
        for (var index = 0; index < derivations.Count; index++)
            if (table.Find(derivations[index].Name) < 0)
                table = Extend(table, derivations[index], $"derive[{index}]", pool ??= new ExtendedPool(table));
        return table;
    }

    private static MentionTable Extend(MentionTable table, Derivation derivation, string field, ExtendedPool pool)
    {
        var column = new CellColumn(table.Count);
        if (derivation.Form == TextForm.Companions)
            Companions(table, derivation, column, pool);
        else
            Cut(table, derivation, column, pool, Pattern(derivation, field));
        return table.Extended([new MentionColumn(derivation.Name)], [column], pool.Texts);
    }

    private static Regex? Pattern(Derivation derivation, string field)
    {
        try
        {
            return derivation.Pattern is null ? null : new Regex(derivation.Pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled, Patience);
        }
        catch (ArgumentException fault)
        {
            throw new LinkageException($"{field}.pattern", fault.Message);
        }
    }

    private static void Cut(MentionTable table, Derivation derivation, CellColumn into, ExtendedPool pool, Regex? pattern)
    {
        var from = derivation.From.Select(table.Find).ToArray();
        var known = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var byCode = new Dictionary<int, int[]>();
        var parts = new List<string>();
        for (var row = 0; row < table.Count; row++)
        {
            if (from.Length == 1 && table.Codes(from[0], row) is [var code])
            {
                if (!byCode.TryGetValue(code, out var read))
                    byCode[code] = read = Read(table.Text(code));
                into.Set(row, read);
                continue;
            }
            parts.Clear();
            foreach (var column in from)
                if (table.Codes(column, row).Length > 0)
                    parts.Add(table.Cell(column, row));
            if (parts.Count < from.Length)
                continue;
            var text = parts.Count == 1 ? parts[0] : string.Join(' ', parts);
            if (!known.TryGetValue(text, out var values))
                known[text] = values = Read(text);
            into.Set(row, values);
        }

        int[] Read(string text) => [.. Values(TextForms.Of(derivation.Form, text), derivation, pattern).Distinct(StringComparer.Ordinal).Select(pool.Code)];
    }

    private static IEnumerable<string> Values(string text, Derivation derivation, Regex? pattern)
    {
        if (pattern is null)
            return text.Length == 0 ? [] : derivation.All ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [text];
        if (pattern.GetGroupNumbers().Length == 1)
            return Whole(text, derivation.All, pattern);
        var matches = pattern.Matches(text).Select(match => match.Groups.Count > 1 ? match.Groups[1].Value : match.Value).Where(value => value.Length > 0);
        return derivation.All ? matches : matches.Take(1);
    }

    private static List<string> Whole(string text, bool all, Regex pattern)
    {
        var values = new List<string>();
        foreach (var match in pattern.EnumerateMatches(text))
            if (match.Length > 0 && (all || values.Count == 0))
                values.Add(text.Substring(match.Index, match.Length));
        return values;
    }

    // The first column is what they stand together under, the others are what they are called.
    private static void Companions(MentionTable table, Derivation derivation, CellColumn into, ExtendedPool pool)
    {
        const int Most = 30;
        var place = table.Find(derivation.From[0]);
        var columns = derivation.From.Skip(1).Select(table.Find).Where(column => column >= 0).ToArray();
        var places = new int[table.Count];
        var rows = new int[table.Count];
        var known = 0;
        for (var row = 0; row < table.Count; row++)
            if (table.Codes(place, row) is [var first, ..])
                (places[known], rows[known++]) = (first, row);
        Array.Sort(places, rows, 0, known);
        Span<int> names = stackalloc int[Most];
        Span<int> others = stackalloc int[Most];
        for (var from = 0; from < known;)
        {
            var to = from + 1;
            while (to < known && places[to] == places[from])
                to++;
            var together = rows.AsSpan(from, to - from);
            from = to;
            if (together.Length is < 2 or > Most)
                continue;
            together.Sort();
            for (var at = 0; at < together.Length; at++)
                names[at] = Name(table, columns, together[at], pool);
            for (var at = 0; at < together.Length; at++)
            {
                var count = 0;
                for (var other = 0; other < together.Length; other++)
                    if (other != at && names[other] >= 0 && !others[..count].Contains(names[other]))
                        others[count++] = names[other];
                into.Set(together[at], others[..count]);
            }
        }
    }

    private static int Name(MentionTable table, int[] columns, int row, ExtendedPool pool)
    {
        var alone = -1;
        foreach (var column in columns)
            if (table.Codes(column, row) is { Length: > 0 } codes)
            {
                if (alone >= 0 || codes.Length > 1)
                    return pool.Code(string.Join(' ', columns.Select(other => table.Cell(other, row)).Where(text => text.Length > 0)));
                alone = codes[0];
            }
        return alone;
    }

    /// <summary>The values of a table and those that are new, numbered on.</summary>
    private sealed class ExtendedPool
    {
        private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);

        public ExtendedPool(MentionTable table)
        {
            Texts = new List<string>(table.DistinctValues);
            for (var code = 0; code < table.DistinctValues; code++)
            {
                Texts.Add(table.Text(code));
                codes[table.Text(code)] = code;
            }
        }

        public List<string> Texts { get; }

        public int Code(string value)
        {
            if (codes.TryGetValue(value, out var code))
                return code;
            Texts.Add(value);
            return codes[value] = Texts.Count - 1;
        }
    }
}
