using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

public sealed class FeaturesAndRoots
{
    private const string Fixture = "Palmares.Architecture.Tests.Broken";

    // Web, Cli and Demo are where all meets: they call features by name.
    private static readonly string[] Walled = [.. Product.Modules.Select(module => "Palmares." + module)];

    [Fact]
    public void Features_of_a_module_do_not_know_each_other()
    {
        Assert.Contains(Product.Code.Types, type => Walled.Any(module => Namespaces.FeatureOf(type, module) is not null));

        Verdict.Holds(Walled.SelectMany(module => Namespaces.FeaturesKnowingEachOther(Product.Code, module)));
    }

    [Fact]
    public void Other_modules_see_only_the_root_of_a_module()
    {
        Assert.True(Walled.Count(module => Product.Code.Types.Any(type => Namespaces.IsIn(type, module))) > 3);

        Verdict.Holds(Namespaces.ReachingInside(Product.Code, Walled));
    }

    [Fact]
    public void Features_that_know_each_other_are_found_in_async_code_too() =>
        Assert.Contains(Namespaces.FeaturesKnowingEachOther(Product.Fixtures, Fixture + ".Isolation"), broken => broken.Contains("Second and First", StringComparison.Ordinal));

    [Fact]
    public void A_stranger_who_reaches_inside_is_found() =>
        Assert.NotEmpty(Namespaces.ReachingInside(Product.Fixtures, [Fixture + ".Isolation", Fixture + ".Stranger"]));
}
