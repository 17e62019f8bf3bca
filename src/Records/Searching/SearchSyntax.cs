using System.Text;

namespace Palmares.Records.Searching;

/// <summary>A plan as each engine writes it. Tokens are folded letters and digits, so nothing in them can be taken for syntax.</summary>
internal static class SearchSyntax
{
    /// <summary>A full-text query of SQLite's FTS5.</summary>
    public static string Fts5(SearchPlan plan) => Join(plan, " AND ", " OR ", atom => atom.Kind switch
    {
        AtomKind.Beginning => $"\"{atom.Tokens[0]}\"*",
        AtomKind.Run => $"\"{string.Join(' ', atom.Tokens)}\"",
        _ => $"\"{atom.Tokens[0]}\"",
    });

    /// <summary>A <c>tsquery</c> of PostgreSQL.</summary>
    public static string TsQuery(SearchPlan plan) => Join(plan, " & ", " | ", atom => atom.Kind switch
    {
        AtomKind.Beginning => $"'{atom.Tokens[0]}':*",
        AtomKind.Run => $"({string.Join(" <-> ", atom.Tokens.Select(token => $"'{token}'"))})",
        _ => $"'{atom.Tokens[0]}'",
    });

    /// <summary>Tokens as a <c>tsvector</c>; only pairs of letters carry their place, which phrases need.</summary>
    public static string TsVector(IReadOnlyList<string> tokens)
    {
        const int lastPlace = 16383;
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var (at, token) in tokens.Index())
        {
            if (!SearchTokens.IsUnparted(token))
                text.Append(token).Append(' ');
            else if (at < lastPlace)
                (places.TryGetValue(token, out var known) ? known : places[token] = []).Add(at + 1);
        }

        foreach (var (token, at) in places)
            text.Append(token).Append(':').AppendJoin(',', at).Append(' ');
        return text.ToString();
    }

    private static string Join(SearchPlan plan, string and, string or, Func<Atom, string> write) => string.Join(and, plan.Terms.Select(term =>
        "(" + string.Join(or, term.Alternatives.Select(alternative => "(" + string.Join(and, alternative.Select(write)) + ")")) + ")"));
}
