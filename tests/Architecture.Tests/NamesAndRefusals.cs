using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

public sealed class NamesAndRefusals
{
    private static readonly Type[] Fixtures = [.. typeof(NamesAndRefusals).Assembly.GetTypes().Where(type => type.Namespace == typeof(Broken.Names.ScoreDto).Namespace)];

    [Fact]
    public void No_type_bears_a_name_that_says_nothing()
    {
        var types = Product.Types(Product.Projects);
        Assert.True(types.Count > 100);

        Verdict.Holds(Naming.SayingNothing(types));
    }

    [Fact]
    public void A_refusal_stands_once_and_bears_the_name_of_its_field()
    {
        var lists = Naming.ErrorLists(Product.Types(Product.Projects));
        Assert.Contains(lists, list => list.Name == "KernelErrors");

        Verdict.Holds(Naming.SaidTwice(lists));
    }

    [Fact]
    public void Names_that_say_nothing_are_found() => Assert.Equal(4, Naming.SayingNothing(Fixtures).Count());

    [Fact]
    public void Refusals_said_twice_are_found() => Assert.Equal(3, Naming.SaidTwice(Naming.ErrorLists(Fixtures)).Count());
}
