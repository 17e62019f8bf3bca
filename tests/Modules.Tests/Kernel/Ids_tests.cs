using Microsoft.Extensions.Time.Testing;
using Palmares.Kernel;

namespace Palmares.Modules.Tests.Kernel;

public sealed class Ids_tests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_id_is_a_uuid_of_version_7_that_holds_its_time()
    {
        var id = new IdSource(new FakeTimeProvider(Start)).NewGuid();

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        Assert.Equal(Start.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16));
    }

    [Fact]
    public void Ids_grow_with_time()
    {
        var clock = new FakeTimeProvider(Start);
        var ids = new IdSource(clock);

        var drawn = Enumerable.Range(0, 500).Select(_ =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            return ids.New<UserId>().ToString();
        }).ToList();

        Assert.Equal(drawn.Order(StringComparer.Ordinal), drawn);
    }

    [Fact]
    public void The_same_seed_at_the_same_times_draws_the_same_ids_and_another_seed_others()
    {
        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));
        Assert.NotEqual(Draw(null), Draw(null));
    }

    [Fact]
    public void A_secret_holds_256_bits_and_is_safe_in_an_address()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => new IdSource(TimeProvider.System).NewSecret()).ToList();

        Assert.Equal(100, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Matches("^[A-Za-z0-9_-]{43}$", secret));
    }

    private static List<Guid> Draw(int? seed)
    {
        var ids = new IdSource(new FakeTimeProvider(Start), seed);
        return [.. Enumerable.Range(0, 20).Select(_ => ids.NewGuid())];
    }
}
