using CsCheck;
using Palmares.Records.Searching;
using Xunit;

namespace Palmares.Modules.Tests.Records.Searching;

public sealed class Where_words_stand
{
    private static readonly Gen<string> Text = Gen.String[Gen.OneOf(Gen.Char['a', 'c'], Gen.Const(' '), Gen.Char['1', '2'], Gen.Char['一', '三']), 0, 14];

    [Fact]
    public void A_plan_matches_the_entries_whose_tokens_meet_it() =>
        Gen.Select(Text.Array[0, 200], Text, Gen.Enum<Closeness>()).Sample((texts, query, closeness) =>
        {
            IReadOnlyList<IReadOnlyList<string>> entries = [.. texts.Select(text => SearchTokens.OfEntry([text], initials: false))];
            var vocabulary = Vocabulary.Of(entries);
            var plan = SearchPlans.Of(query, vocabulary, closeness);

            var found = Postings.Read(Postings.Of(vocabulary, entries).Write()).Matching(plan, vocabulary);

            return found.SequenceEqual(Enumerable.Range(0, entries.Count).Where(entry => plan.Asks && plan.Terms.All(term => term.Alternatives.Any(all => all.All(atom => Stands(atom, entries[entry]))))));
        });

    [Fact]
    public void Letters_that_are_not_parted_match_only_as_they_stand()
    {
        IReadOnlyList<IReadOnlyList<string>> entries = [.. new[] { "北京大学", "大学北京", "京大" }.Select(text => SearchTokens.OfEntry([text], initials: false))];
        var vocabulary = Vocabulary.Of(entries);

        Assert.Equal([0], Postings.Of(vocabulary, entries).Matching(SearchPlans.Of("北京大", vocabulary, Closeness.AsWritten), vocabulary));
    }

    private static bool Stands(Atom atom, IReadOnlyList<string> tokens) => atom.Kind switch
    {
        AtomKind.Whole => tokens.Contains(atom.Tokens[0]),
        AtomKind.Beginning => tokens.Any(token => token.StartsWith(atom.Tokens[0], StringComparison.Ordinal)),
        _ => Enumerable.Range(0, tokens.Count).Any(at => tokens.Skip(at).Take(atom.Tokens.Count).SequenceEqual(atom.Tokens)),
    };
}
