using System.Text.RegularExpressions;
using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

/// <summary>Every tag of ours on a page is one that is drawn: a misspelt one would leave a field out without a word.</summary>
public sealed partial class TagsOnPages
{
    private static readonly HashSet<string> Drawn =
    [
        .. Product.Assemblies.Single(assembly => assembly.GetName().Name == "Palmares.Web").GetTypes()
            .SelectMany(type => type.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType.Name == "HtmlTargetElementAttribute" && attribute.ConstructorArguments is [{ Value: string }])
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!),
    ];

    [Fact]
    public void Every_tag_of_ours_is_one_that_is_drawn()
    {
        var pages = Product.Files("src/Web/Pages", "*.cshtml").ToList();
        Assert.True(pages.Count > 100 && Drawn.Count > 15);

        Verdict.Holds(pages.SelectMany(page => Unknown(Product.Read(page)).Select(tag => $"{page}: nothing draws <{tag}>.")));
    }

    [Fact]
    public void A_tag_that_nothing_draws_is_found() => Assert.Equal(["pm-nothing"], Unknown("<pm-title>A</pm-title><pm-nothing for=\"A\" /><p>pm-other</p>"));

    private static IEnumerable<string> Unknown(string page) => Tag().Matches(page).Select(match => match.Groups[1].Value).Where(tag => !Drawn.Contains(tag)).Distinct();

    [GeneratedRegex("<(pm-[a-z-]+)")]
    private static partial Regex Tag();
}
