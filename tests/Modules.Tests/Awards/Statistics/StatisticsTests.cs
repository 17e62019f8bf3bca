using CsCheck;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Statistics;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Statistics;

public sealed class StatisticsTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(new[] { 10, 20, 0 }, new[] { 10, 20, 0 })]
    [InlineData(new[] { 3, 20, 7 }, new[] { -1, 20, -1 })]
    [InlineData(new[] { 1, 1, 30 }, new[] { -1, -1, -1 })]
    [InlineData(new[] { 4, 4, 30 }, new[] { -1, -1, -1 })]
    [InlineData(new[] { 4, 3, 30 }, new[] { -1, -1, 30 })]
    [InlineData(new[] { 3, 6, 20 }, new[] { -1, 6, -1 })]
    [InlineData(new[] { 3, 0, 0 }, new[] { -1, -1, -1 })]
    [InlineData(new[] { 0, 0, 0 }, new[] { 0, 0, 0 })]
    public void Small_counts_and_those_they_would_follow_from_are_not_told(int[] counts, int[] told) =>
        Assert.Equal(told.Select(count => count < 0 ? (int?)null : count), SmallCellRules.Told(counts));

    /// <summary>Somebody who knows the total, the told counts and the rule itself: of every hidden count several values stay possible.</summary>
    [Fact]
    public void No_hidden_count_follows_from_what_is_told()
    {
        Gen.Int[0, 9].Array[2, 5].Sample(
            counts =>
            {
                var told = SmallCellRules.Told(counts);
                if (!SmallCellRules.TellsTotal(counts) || told.All(count => count is not null))
                    return;
                Assert.All(counts.Zip(told), pair => Assert.True(pair.First is 0 or >= SmallCellRules.Least || pair.Second is null));
                var possible = Vectors(counts.Length, counts.Sum()).Where(other => SmallCellRules.TellsTotal(other) && SmallCellRules.Told(other).SequenceEqual(told)).ToList();
                foreach (var at in Enumerable.Range(0, counts.Length).Where(at => told[at] is null))
                    Assert.True(possible.Select(other => other[at]).Distinct().Count() > 1, $"{string.Join(' ', counts)} at {at}");
            },
            iter: 200);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_gender_is_the_nominees_own_word_and_told_only_in_numbers(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        for (var n = 1; n <= 12; n++)
        {
            var id = await builder.NominateAsync(edition, n);
            await builder.ConsentAsync(id, n);
            AwardsBuilder.Ok(await StateAsync(world, id, n, "Tuvalu", n <= 6 ? NomineeGender.Woman : NomineeGender.Man));
            await builder.ScreenAsync(id);
        }

        var early = await CountAsync(world, edition.Id, builder.Secretary);
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        await builder.MoveAsync(edition.Id, EditionPhase.Reviewing);
        var counted = AwardsBuilder.Ok(await CountAsync(world, edition.Id, builder.Secretary));
        var chair = await CountAsync(world, edition.Id, world.As(Role.Chair));

        Assert.Equal(nameof(AwardsErrors.StatisticsEarly), early.Error.Code);
        Assert.Equal(KernelErrors.NotPermitted, chair.Error);
        Assert.Equal([6, 6, 0, 0, 0], counted.Tables.Single(table => table.By == CountedBy.Gender).Cells.Select(cell => cell.Count));
        Assert.Equal(12, counted.Tables.Single(table => table.By == CountedBy.Region).Cells.Single(cell => cell.Value is NomineeRegion.AsiaPacific).Count);
        Assert.DoesNotContain(await world.ActsAsync(), act => act.Payload.Contains("Woman", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_nominee_states_only_about_herself_and_only_until_screening_closes()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var id = await builder.NominateAsync(await builder.OpenAsync());

        var stranger = await StateAsync(world, id, 2, "TV", NomineeGender.Man);
        var nowhere = await StateAsync(world, id, 1, "Atlantis", null);
        var stated = await StateAsync(world, id, 1, "tv", NomineeGender.AnotherTerm);
        var own = await world.RunAsync((ReadAboutMyself read) => read.RunAsync(new NomineeKey(Nomination: id, AccountEmail: "nominee-1@example.org"), world.As(Role.Nominee, "nominee-1"), None));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.Zero));
        var late = await StateAsync(world, id, 1, "TV", null);

        Assert.False(stated.IsError);
        Assert.Equal(new ReadAboutMyself.View("TV", NomineeRegion.AsiaPacific, NomineeMemberType.Academia, NomineeGender.AnotherTerm), own);
        Assert.Equal([nameof(AwardsErrors.NoSuchNomination), nameof(AwardsErrors.CountryUnknown), nameof(AwardsErrors.AnswerClosed)], new[] { stranger, nowhere, late }.Select(result => result.Error.Code));
    }

    private static Task<Result<Done>> StateAsync(World world, NominationId id, int n, string country, NomineeGender? gender) => world.RunAsync((StateAboutMyself state) => state.RunAsync(
        new(new NomineeKey(Nomination: id, AccountEmail: $"nominee-{n}@example.org"), country, NomineeRegion.AsiaPacific, NomineeMemberType.Academia, gender), world.As(Role.Nominee, $"nominee-{n}"), None));

    private static Task<Result<CountNominees.View>> CountAsync(World world, EditionId edition, Actor by) => world.RunAsync((CountNominees count) => count.RunAsync(edition, by, None));

    private static IEnumerable<int[]> Vectors(int length, int sum) =>
        length == 1 ? [[sum]] : Enumerable.Range(0, sum + 1).SelectMany(first => Vectors(length - 1, sum - first).Select(rest => (int[])[first, .. rest]));
}
