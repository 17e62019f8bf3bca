using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

public sealed class ActsOfTheLedger
{
    private static readonly IReadOnlyList<Type> Acts = ActNames.In(Product.Types(Product.Projects));

    private static readonly IReadOnlyList<Type> BrokenActs = ActNames.In(typeof(ActsOfTheLedger).Assembly.GetTypes());

    [Fact]
    public void Every_act_has_a_name_of_its_own_that_says_what_happened_where()
    {
        Assert.True(Acts.Count > 5);

        Verdict.Holds(ActNames.Misnamed(Acts));
    }

    [Fact]
    public void An_act_carries_no_name_and_no_free_text() => Verdict.Holds(ActNames.Talkative(Acts));

    [Fact]
    public void Misnamed_acts_are_found()
    {
        var broken = ActNames.Misnamed(BrokenActs).ToList();

        Assert.Equal(5, broken.Count);
        Assert.All(["Nameless", "Shouted", "Ordered", "Strayed", "TwinOne"], name => Assert.Contains(broken, text => text.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Acts_that_carry_names_are_found() => Assert.Equal(2, ActNames.Talkative(BrokenActs).Count());
}
