using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

/// <summary>Every word a page shows goes by the translator, <c>@T["…"]</c>.</summary>
public sealed class WordsOnPages
{
    private static readonly System.Reflection.Assembly Web = Product.Assemblies.Single(assembly => assembly.GetName().Name == "Palmares.Web");

    [Fact]
    public void No_page_shows_a_bare_word()
    {
        Assert.True(PageTexts.PagesIn(Web, IsPage) >= Product.Files("src/Web/Pages", "*.cshtml").Count());

        Verdict.Holds(PageTexts.Literal(Web, IsPage).Select(found => $"{found.Page} shows '{found.Text}'."));
    }

    [Fact]
    public void Bare_words_in_compiled_pages_are_found()
    {
        var here = typeof(WordsOnPages).Assembly;

        var bare = PageTexts.Literal(here, name => name.EndsWith("BarePage", StringComparison.Ordinal)).Select(found => found.Text).ToList();

        Assert.Equal(["A bare label", "A leaf", "Bare words"], bare.Order(StringComparer.Ordinal));
        Assert.Empty(PageTexts.Literal(here, name => name.EndsWith("CleanPage", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("<input placeholder=\"Search\">", "Search")]
    [InlineData("<nav aria-label=\"Main\"></nav>", "Main")]
    [InlineData("<p>مرحبا</p>", "مرحبا")]
    public void Bare_words_in_markup_are_found(string markup, string words) => Assert.Equal([words], PageTexts.BareWords(markup));

    [Theory]
    [InlineData("<p class=\"lead\">\u0001 (12) · &nbsp;</p>")]
    [InlineData("class=\"govuk-link\">\u0001</a><a href=\"/x\" ")]
    [InlineData("<svg><path d=\"M0 0L1 1\"/></svg><style>p{}</style>")]
    public void Markup_without_words_is_clean(string markup) => Assert.Empty(PageTexts.BareWords(markup));

    private static bool IsPage(string type) => type.Split('.')[^1].StartsWith("Pages_", StringComparison.Ordinal);
}
