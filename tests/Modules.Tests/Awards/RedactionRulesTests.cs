using CsCheck;
using Palmares.Awards;

namespace Palmares.Modules.Tests.Awards;

public sealed class RedactionRulesTests
{
    private const string B = RedactionRules.Block;

    [Theory]
    [InlineData("Born in Lilliput, she led it.", "born in lilliput", B + ", she led it.")]
    [InlineData("Led  the\nwhole group twice.", "the whole group", "Led  " + B + " twice.")]
    [InlineData("The other heathens.", "the", B + " other heathens.")]
    [InlineData("One two three four.", "nothing of it", "One two three four.")]
    [InlineData("a (b) c", "(b)", "a " + B + " c")]
    public void A_passage_is_found_as_whole_words_however_it_is_spaced(string text, string passage, string shown)
    {
        Assert.Equal(shown, RedactionRules.Redact(text, [passage]));
        Assert.Equal(shown != text, RedactionRules.Stands(text, passage));
    }

    [Fact]
    public void Of_passages_that_overlap_or_follow_each_other_nothing_is_left_between()
    {
        Assert.Equal($"One {B} five.", RedactionRules.Redact("One two three four five.", ["two three", "three four"]));
        Assert.Equal($"One {B} five.", RedactionRules.Redact("One two three four five.", ["two", "three four"]));
        Assert.Equal($"{B}.", RedactionRules.Redact("One two three.", ["one two three", "two"]));
        Assert.Equal(B, RedactionRules.Redact("One two", ["one", "two"]));
    }

    [Fact]
    public void Whatever_stands_under_a_block_the_rest_reads_the_same()
    {
        var word = Gen.Char['a', 'e'].Array[1, 6].Select(letters => "x" + new string(letters));
        var passage = word.Array[1, 4].Select(words => string.Join(' ', words));
        Gen.Select(passage, passage).Sample((one, other) =>
            Assert.Equal(RedactionRules.Redact($"Before it, {one}, and after.", [one]), RedactionRules.Redact($"Before it, {other}, and after.", [other])));
    }
}
