using System.Text.RegularExpressions;
using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>Adds the columns that a spec computes from others.</summary>
internal static class Derivations
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static MentionTable Extend(MentionTable table, IReadOnlyList<Derivation> derivations)
    {
        for (var index = 0; index < derivations.Count; index++)
            if (table.Find(derivations[index].Name) < 0)
                table = Extend(table, derivations[index], $"derive[{index}]");
        return table;
    }

    private static MentionTable Extend(MentionTable table, Derivation derivation, string field)
    {
        var pool = new ExtendedPool(table);
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
        var parts = new List<string>();
        for (var row = 0; row < table.Count; row++)
        {
            parts.Clear();
            foreach (var column in from)
                if (table.Codes(column, row).Length > 0)
                    parts.Add(table.Cell(column, row));
            if (parts.Count < from.Length)
                continue;
            var text = parts.Count == 1 ? parts[0] : string.Join(' ', parts);
            if (!known.TryGetValue(text, out var values))
                known[text] = values = [.. Values(TextForms.Of(derivation.Form, text), derivation, pattern).Distinct(StringComparer.Ordinal).Select(pool.Code)];
            into.Set(row, values);
        }
    }

    private static IEnumerable<string> Values(string text, Derivation derivation, Regex? pattern)
    {
        if (pattern is null)
            return text.Length == 0 ? [] : derivation.All ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [text];
        var matches = pattern.Matches(text).Select(match => match.Groups.Count > 1 ? match.Groups[1].Value : match.Value).Where(value => value.Length > 0);
        return derivation.All ? matches : matches.Take(1);
    }

    // The first column is what they stand together under, the others are what they are called.
    private static void Companions(MentionTable table, Derivation derivation, CellColumn into, ExtendedPool pool)
    {
        const int Most = 30;
        var place = table.Find(derivation.From[0]);
        var columns = derivation.From.Skip(1).Select(table.Find).Where(column => column >= 0).ToArray();
        var together = Enumerable.Range(0, table.Count).Where(row => table.Codes(place, row).Length > 0).GroupBy(row => table.Codes(place, row)[0]);
        foreach (var rows in together.Select(group => group.ToList()).Where(rows => rows.Count is > 1 and <= Most))
        {
            var names = rows.Select(row => string.Join(' ', columns.Select(column => table.Cell(column, row)).Where(text => text.Length > 0)))
                .Select(name => name.Length == 0 ? -1 : pool.Code(name)).ToList();
            for (var at = 0; at < rows.Count; at++)
                into.Set(rows[at], [.. names.Where((name, other) => other != at && name >= 0).Distinct()]);
        }
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
