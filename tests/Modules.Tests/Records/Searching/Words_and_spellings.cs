using CsCheck;
using Palmares.Records;
using Palmares.Records.Searching;
using Xunit;

namespace Palmares.Modules.Tests.Records.Searching;

public sealed class Words_and_spellings
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOf(Gen.Char['a', 'e'], Gen.Char[' ', '~'], Gen.Char['À', 'ſ'], Gen.Char['\u0621', '\u0669'], Gen.Char['\u3041', '\u30FF'], Gen.Char['一', '七'], Gen.Char['가', '각'], Gen.Char['\uD800', '\uDFFF']), 0, 24];

    private static readonly Gen<string> Short = Gen.String[Gen.Char['a', 'd'], 0, 8];

    [Fact]
    public void Folding_again_changes_nothing() => AnyText.Sample(text =>
    {
        var once = Folding.Fold(text);
        // An article is taken off once; what is left may begin with the same letters.
        return once.Any(letter => letter is >= '\u0600' and <= '\u06FF') || Folding.Fold(once) == once;
    });

    [Fact]
    public void Folding_leaves_letters_digits_and_single_blanks() => AnyText.Sample(text =>
        Folding.Words(text).All(word => word.Length > 0 && word.EnumerateRunes().All(rune => System.Text.Rune.IsLetterOrDigit(rune) || rune.Value is 0x3099 or 0x309A or 0xFFFD)));

    [Theory]
    [InlineData("الاتصالات", "اتصالات")]
    [InlineData("إتِّصالات", "اتصالات")]
    [InlineData("وَالشَّبَكَة", "شبكه")]
    [InlineData("مـــوسى", "موسي")]
    [InlineData("۱۲٣", "123")]
    [InlineData("Ｗｉｄｅ", "wide")]
    [InlineData("Straße Łódź Øre", "strasse lodz ore")]
    [InlineData("김민수", "김민수")]
    [InlineData("ガイド", "ガイド")]
    public void Spellings_of_one_word_fold_alike(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Fact]
    public void The_distance_is_that_of_the_plain_table() => Gen.Select(Short, Short).Sample((left, right) => Spelling.Distance(left, right, 20) == Table(left, right));

    [Fact]
    public void The_bound_only_cuts_what_exceeds_it() => Gen.Select(Short, Short, Gen.Int[0, 4]).Sample((left, right, bound) =>
        Spelling.Distance(left, right, bound) == Math.Min(Table(left, right), bound + 1));

    [Fact]
    public void Near_words_are_exactly_those_within_the_slips_allowed() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 1, 9].Array[0, 40], Gen.String[Gen.Char['a', 'd'], 1, 9]).Sample((words, word) =>
        {
            var vocabulary = Vocabulary.Of(words.Select(one => (IReadOnlyList<string>)[one]));
            var near = vocabulary.Near(word, int.MaxValue).ToHashSet();
            var slips = Spelling.SlipsAllowed(word);
            return near.SetEquals(slips == 0 ? [] : words.Where(other => Table(word, other) <= slips));
        });

    [Fact]
    public void A_vocabulary_counts_entries_and_survives_writing() =>
        Gen.String[Gen.OneOf(Gen.Char['a', 'c'], Gen.Char['一', '三']), 1, 3].Array[0, 5].Array[0, 12].Sample(texts =>
        {
            IReadOnlyList<IReadOnlyList<string>> entries = [.. texts.Select(text => SearchTokens.OfEntry(text, initials: false))];
            var vocabulary = Vocabulary.Read(Vocabulary.Of(entries).Write());
            return entries.SelectMany(entry => entry).Distinct().All(token => vocabulary.EntriesWith(token) == entries.Count(entry => entry.Contains(token)))
                && vocabulary.EntriesBeginning("a") == entries.Sum(entry => entry.Distinct().Count(token => token[0] == 'a'));
        });

    [Fact]
    public void Every_part_of_a_run_is_a_phrase_of_its_tokens() =>
        Gen.Select(Gen.String[Gen.Char['一', '龥'], 1, 12], Gen.Int[0, 11], Gen.Int[1, 12]).Sample((run, from, length) =>
        {
            var part = run[Math.Min(from, run.Length - 1)..Math.Min(run.Length, Math.Min(from, run.Length - 1) + length)];
            var tokens = string.Join(' ', SearchTokens.OfEntry([run], initials: false));
            var wanted = SearchTokens.Pairs(part) is { Count: > 0 } pairs ? string.Join(' ', pairs) : part;
            return (" " + tokens).Contains(" " + wanted, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("harbour lights", "Beginning Beginning")]
    [InlineData("harbour lights of dun", "Whole Whole Whole Beginning")]
    [InlineData("harbour ligh of dunes", "Whole Beginning Whole Beginning")]
    public void Of_many_words_those_that_are_known_are_finished_but_the_last(string query, string kinds)
    {
        var vocabulary = Vocabulary.Of([["dunes", "harbour", "lights", "of"], ["dunesand", "harbours", "lightship", "offing"]]);

        Assert.Equal(kinds, Kinds(SearchPlans.Of(query, vocabulary, Closeness.AsWritten)));
        Assert.DoesNotContain("Whole", Kinds(SearchPlans.Of(query, vocabulary, Closeness.Beginning)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lightship")]
    [InlineData("harbours")]
    public void What_begins_no_other_word_is_asked_whole(string query)
    {
        var vocabulary = Vocabulary.Of([["harbour", "lights"], ["harbours", "lightship"]]);

        Assert.Equal("Whole", Kinds(SearchPlans.Of(query, vocabulary, Closeness.AsWritten)));
        Assert.Equal("Whole", Kinds(SearchPlans.Of(query, vocabulary, Closeness.Beginning)));
    }

    private static string Kinds(SearchPlan plan) => string.Join(' ', plan.Terms.Select(term => term.Alternatives[0][0].Kind));

    private static int Table(string left, string right)
    {
        var d = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[left.Length, right.Length];
    }
}
