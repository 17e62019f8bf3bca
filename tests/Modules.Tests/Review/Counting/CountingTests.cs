using Palmares.Judging.Voting;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Counting;

namespace Palmares.Modules.Tests.Review.Counting;

public sealed class CountingTests
{
    private static readonly Actor Secretary = Actor.ForUser(UserId.From(Guid.Parse("00000000-0000-7000-8000-000000000001")), [Role.Secretary], ActorOrigin.Web);

    [Fact]
    public void A_tie_for_the_last_place_is_announced_and_takes_nobody()
    {
        var counted = CountBallots.Run(new("ballot,item,approve\n1,Anna,1\n1,Bela,0\n2,Anna,0\n2,Bela,1\n", VotingMethod.Approval), Secretary).Value;

        Assert.Empty(counted.Elected);
        Assert.All(counted.Lines, line => Assert.Equal((1, 1), (line.Place, line.Score)));
        Assert.Contains("Anna, Bela", Assert.Single(counted.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", nameof(ReviewErrors.BallotsNeeded))]
    [InlineData("ballot,item,rank\n1,Anna,0\n", nameof(ReviewErrors.CannotCount))]
    [InlineData("ballot,item,rank\n", nameof(ReviewErrors.CannotCount))]
    public void What_cannot_be_counted_is_refused(string ballots, string refusal) =>
        Assert.Equal(refusal, CountBallots.Run(new(ballots, VotingMethod.Schulze), Secretary).Error.Code);

    [Fact]
    public void Comparisons_become_weights_and_contradictions_are_told()
    {
        var weighed = WeighCriteria.Run(new("criterion,Merit,Reach\nMerit,1,4\nReach,1/4,1\n", WeighingMethod.Ahp), Secretary).Value;
        var torn = WeighCriteria.Run(new("criterion,Merit,Reach\nMerit,1,\nReach,,1\n", WeighingMethod.Ahp), Secretary);
        var judge = WeighCriteria.Run(new("x", WeighingMethod.Ahp), Actor.ForUser(Secretary.User!.Value, [Role.Judge], ActorOrigin.Web));

        Assert.Equal([0.8, 0.2], weighed.Weights.Select(w => Math.Round(w.Weight, 9)));
        Assert.Equal([nameof(ReviewErrors.CannotWeigh), nameof(KernelErrors.NotPermitted)], [torn.Error.Code, judge.Error.Code]);
    }
}
