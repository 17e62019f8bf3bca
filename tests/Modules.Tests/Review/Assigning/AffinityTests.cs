using Palmares.Review.Assigning;

namespace Palmares.Modules.Tests.Review.Assigning;

public sealed class AffinityTests
{
    private static readonly Subject Subject = new(Affinity.Words("Routing for quiet networks"), Affinity.Words("Led security work"), Affinity.Words("rising Rising leader"));

    [Fact]
    public void Words_of_the_evidence_count_most_and_are_named()
    {
        var fit = Affinity.Of("routing, networks, security", Subject);

        Assert.Equal((0.6 * 2 / 3) + (0.2 / 3), fit.Value, 6);
        Assert.Equal("evidence: networks, routing; claims: security", fit.Parts);
    }

    [Fact]
    public void Nothing_shared_is_nothing() => Assert.Equal(new Fit(0, ""), Affinity.Of("acoustics", Subject));

    [Fact]
    public void Words_that_only_join_others_fit_nobody()
    {
        var fit = Affinity.Of("Profiles for and with the networks", new Subject(Affinity.Words("Beacons for and with the pilots"), Affinity.Words("and over the"), Affinity.Words("for newcomers")));

        Assert.Equal((0d, ""), (fit.Value, fit.Parts));
    }
}
