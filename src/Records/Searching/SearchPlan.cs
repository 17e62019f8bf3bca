namespace Palmares.Records.Searching;

/// <summary>How a word of the query may stand in an entry.</summary>
internal enum AtomKind
{
    Whole,
    Beginning,

    /// <summary>Pairs of letters one after the other.</summary>
    Run,
}

internal sealed record Atom(AtomKind Kind, IReadOnlyList<string> Tokens);

/// <summary>One thing asked for: every atom of at least one of the alternatives must stand in the entry.</summary>
internal sealed record Term(string Written, IReadOnlyList<IReadOnlyList<Atom>> Alternatives);

/// <summary>How closely the entries were asked to match.</summary>
public enum Closeness
{
    /// <summary>Words as they stand, and beginnings of words that are not too frequent; of many words only the last may be a beginning, if the index knows the others.</summary>
    AsWritten,

    /// <summary>Any beginning of a word.</summary>
    Beginning,

    /// <summary>Words spelled nearly so.</summary>
    Nearly,
}

/// <summary>All that is asked for; every term must be met.</summary>
/// <param name="LeftOut">Words that nothing in the index resembles, as the asker wrote them.</param>
internal sealed record SearchPlan(IReadOnlyList<Term> Terms, IReadOnlyList<string> LeftOut)
{
    public bool Asks => Terms.Count > 0;

    public bool HasBeginnings => Terms.Any(term => term.Alternatives.Any(alternative => alternative.Any(atom => atom.Kind == AtomKind.Beginning)));
}

/// <summary>Turns a query into what the index is asked.</summary>
internal static class SearchPlans
{
    /// <summary>A beginning that so many entries share is taken for a whole word: it would say nothing.</summary>
    public const long MostPerBeginning = 20_000;

    /// <summary>From so many words on, a word that the index knows is taken as finished: a title would otherwise be looked up by every word that begins like one of its own.</summary>
    private const int ManyTerms = 4;

    private const int MostTerms = 24;
    private const int MostNear = 12;

    public static SearchPlan Of(string query, Vocabulary vocabulary, Closeness closeness)
    {
        var terms = new List<Term>();
        var leftOut = new List<string>();
        foreach (var chunk in SearchTokens.Chunks(query))
        {
            foreach (var term in TermsOf(chunk, vocabulary, closeness).Where(term => terms.All(other => other.Written != term.Written)))
            {
                if (closeness != Closeness.Nearly || term.Alternatives.Any(alternative => MayMatch(alternative, vocabulary)))
                    terms.Add(term);
                else
                    leftOut.Add(term.Written);
            }
        }

        if (closeness == Closeness.AsWritten && terms.Count >= ManyTerms)
            terms = [.. terms[..^1].Select(term => Finished(term, vocabulary)), terms[^1]];
        return new SearchPlan([.. terms.Take(MostTerms)], leftOut);
    }

    private static Term Finished(Term term, Vocabulary vocabulary) => term with
    {
        Alternatives = [.. term.Alternatives.Select(alternative => (IReadOnlyList<Atom>)[.. alternative.Select(atom => vocabulary.EntriesWith(atom.Tokens[0]) > 0 ? Whole(atom) : atom)])],
    };

    /// <summary>The same, but for whole words alone.</summary>
    public static SearchPlan WholeWords(SearchPlan plan) => plan with
    {
        Terms = [.. plan.Terms.Select(term => term with { Alternatives = [.. term.Alternatives.Select(alternative => (IReadOnlyList<Atom>)[.. alternative.Select(Whole)]).DistinctBy(Key)] })],
    };

    /// <summary>Whether the vocabulary excludes that anything matches.</summary>
    public static bool IsHopeless(SearchPlan plan, Vocabulary vocabulary) =>
        plan.Terms.Any(term => !term.Alternatives.Any(alternative => MayMatch(alternative, vocabulary)));

    private static bool MayMatch(IReadOnlyList<Atom> alternative, Vocabulary vocabulary) => alternative.All(atom => atom.Kind == AtomKind.Beginning
        ? vocabulary.EntriesBeginning(atom.Tokens[0]) > 0
        : atom.Tokens.All(token => vocabulary.EntriesWith(token) > 0));

    private static IEnumerable<Term> TermsOf(string chunk, Vocabulary vocabulary, Closeness closeness)
    {
        var words = Folding.Words(chunk);
        if (SearchTokens.Glued(words) is { } glued)
        {
            yield return new Term(glued, [[.. words.Select(word => Word(word, vocabulary, closeness))], [Word(glued, vocabulary, closeness)]]);
            yield break;
        }

        foreach (var run in words.SelectMany(SearchTokens.Runs))
            yield return new Term(run, Alternatives(run, vocabulary, closeness));
    }

    private static List<IReadOnlyList<Atom>> Alternatives(string run, Vocabulary vocabulary, Closeness closeness)
    {
        if (SearchTokens.IsUnparted(run))
            return [[SearchTokens.Pairs(run) is { Count: > 0 } pairs ? new Atom(AtomKind.Run, pairs) : new Atom(AtomKind.Beginning, [run])]];
        var alternatives = new List<IReadOnlyList<Atom>> { new[] { Word(run, vocabulary, closeness) } };
        if (SearchTokens.Parts(run) is { Count: > 0 } parts)
            alternatives.Add([.. parts.Select((part, at) => at == parts.Count - 1 ? Word(part, vocabulary, closeness) : new Atom(AtomKind.Whole, [part]))]);
        if (closeness == Closeness.Nearly)
            alternatives.AddRange(vocabulary.Near(run, MostNear).Where(near => near != run).Select(near => (IReadOnlyList<Atom>)[new Atom(AtomKind.Whole, [near])]));
        return alternatives;
    }

    // A single letter is an initial and stands whole, and so does what begins no other word.
    private static Atom Word(string word, Vocabulary vocabulary, Closeness closeness)
    {
        var beginning = vocabulary.EntriesBeginning(word);
        return new(word.Length > 1 && beginning != vocabulary.EntriesWith(word) && (closeness == Closeness.Beginning || beginning <= MostPerBeginning) ? AtomKind.Beginning : AtomKind.Whole, [word]);
    }

    private static Atom Whole(Atom atom) => atom.Kind == AtomKind.Beginning && !SearchTokens.IsUnparted(atom.Tokens[0]) ? atom with { Kind = AtomKind.Whole } : atom;

    private static string Key(IReadOnlyList<Atom> alternative) => string.Join('\u001f', alternative.Select(atom => $"{atom.Kind} {string.Join(' ', atom.Tokens)}"));
}
