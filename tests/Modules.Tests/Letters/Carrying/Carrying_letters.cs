using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Carrying;
using Palmares.Letters.Preferring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters.Carrying;

public sealed class Carrying_letters
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_eight_nodes_that_reach_for_a_letter_one_gets_it(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var letters = new List<Guid>();
        foreach (var n in Enumerable.Range(1, 12))
            letters.Add(await world.WriteAsync(LetterOffice.Essential, $"reader-{n}@example.org"));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<Guid>();
            foreach (var letter in letters)
                if (await world.RunAsync((CarryLetters carry) => carry.ClaimAsync(letter, Ct)) is { } outgoing)
                    mine.Add(outgoing.Id);
            return mine;
        })));

        Assert.Equal(letters.Order(), claimed.SelectMany(one => one).Order());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_letter_left_by_a_node_that_stopped_is_not_sent_again_by_itself(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var letter = await world.WriteAsync(LetterOffice.Essential);
        await world.RunAsync((CarryLetters carry) => carry.ClaimAsync(letter, Ct));

        world.Clock.Advance(TimeSpan.FromHours(1));
        var due = await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));

        Assert.Empty(due);
        var left = await world.LetterAsync(letter);
        Assert.Equal(OutboxState.Failed, left.State);
        Assert.Contains("not known", left.LastProblem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_reader_gets_one_digest_of_what_may_be_refused_and_the_rest_at_once(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var (reader, email) = (world.As(Role.Judge, "amina"), "amina@example.org");
        await world.RunAsync((ChoosePreferences choose) => choose.RunAsync(new(email, Digest.Daily, null, []), reader, Ct));
        var (first, second, urgent) = (await world.WriteAsync(LetterOffice.Optional), await world.WriteAsync(LetterOffice.Optional), await world.WriteAsync(LetterOffice.Essential));

        var due = await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        var early = await world.RunAsync((GatherDigests gather) => gather.RunAsync(Ct));
        world.Clock.Advance(TimeSpan.FromDays(1));
        var digests = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.RunAsync((GatherDigests gather) => gather.RunAsync(Ct)))));
        var letters = await world.LettersAsync(email);

        Assert.Equal([urgent], due);
        Assert.Equal((0, 1), (early, digests.Sum()));
        Assert.Equal([OutboxState.Digested, OutboxState.Digested], [(await world.LetterAsync(first)).State, (await world.LetterAsync(second)).State]);
        var digest = Assert.Single(letters, one => one.Kind == "letters.digest");
        Assert.Equal("Your letters from Palmares: 2", digest.Subject);
        Assert.Contains("— A question for Amina Sow\n\nDear Amina Sow,", digest.Text, StringComparison.Ordinal);
        Assert.Contains(digest.Id, await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct)));
    }

    [Fact]
    public async Task What_is_refused_while_it_waits_for_the_digest_is_not_in_it()
    {
        await using var world = await LetterOffice.OnAsync(Engine.Sqlite);
        var (reader, email) = (world.As(Role.Judge, "amina"), "amina@example.org");
        await world.RunAsync((ChoosePreferences choose) => choose.RunAsync(new(email, Digest.Daily, null, []), reader, Ct));
        var letter = await world.WriteAsync(LetterOffice.Optional);
        await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        await world.RunAsync((ChoosePreferences choose) => choose.RunAsync(new(email, Digest.Daily, null, [LetterOffice.Optional.Code]), reader, Ct));

        world.Clock.Advance(TimeSpan.FromDays(1));
        var digests = await world.RunAsync((GatherDigests gather) => gather.RunAsync(Ct));

        Assert.Equal((0, OutboxState.NotWanted), (digests, (await world.LetterAsync(letter)).State));
    }

    [Theory]
    [InlineData(Digest.Daily, "2026-03-02T05:59:00Z", "2026-03-01T06:00:00Z")]
    [InlineData(Digest.Daily, "2026-03-02T06:00:00Z", "2026-03-02T06:00:00Z")]
    [InlineData(Digest.Weekly, "2026-03-02T06:00:00Z", "2026-03-02T06:00:00Z")]
    [InlineData(Digest.Weekly, "2026-03-02T05:00:00Z", "2026-02-23T06:00:00Z")]
    [InlineData(Digest.Weekly, "2026-03-08T23:00:00Z", "2026-03-02T06:00:00Z")]
    public void Digests_go_at_six_and_weekly_ones_on_mondays(Digest digest, string now, string round) =>
        Assert.Equal(DateTimeOffset.Parse(round, System.Globalization.CultureInfo.InvariantCulture), CarryRules.LastRound(digest, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 8)]
    [InlineData(8, 128)]
    [InlineData(20, 360)]
    public void Pauses_grow(int attempts, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), CarryRules.PauseAfter(attempts));
}
