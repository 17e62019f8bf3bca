using CsCheck;
using Palmares.Awards.Nominating;

namespace Palmares.Modules.Tests.Awards.Nominating;

/// <summary>The difference of two texts.</summary>
public sealed class WordDiffTests
{
    [Fact]
    public void Old_and_new_text_can_be_read_out_of_the_parts() => Gen.Select(Gen.String[Gen.Char["ab  \n"], 0, 40], Gen.String[Gen.Char["ab  \n"], 0, 40]).Sample((before, after) =>
    {
        var parts = WordDiff.Between(before, after);

        Assert.Equal(before, string.Concat(parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text)));
        Assert.Equal(before == after, parts.All(part => part.Kind == DiffKind.Same));
        Assert.DoesNotContain(parts.Zip(parts.Skip(1)), pair => pair.First.Kind == pair.Second.Kind);
    }, iter: 3000);

    [Fact]
    public void A_changed_word_is_shown_alone() => Assert.Equal(
        [new(DiffKind.Same, "She "), new(DiffKind.Removed, "wrote "), new(DiffKind.Added, "edited "), new(DiffKind.Same, "the text.")],
        WordDiff.Between("She wrote the text.", "She edited the text."));

    [Fact]
    public void A_paragraph_put_behind_leaves_the_last_word_before_it_the_same() => Assert.Equal(
        [new(DiffKind.Same, "She wrote it."), new(DiffKind.Added, "\n\nThey agreed.")],
        WordDiff.Between("She wrote it.", "She wrote it.\n\nThey agreed."));
}
