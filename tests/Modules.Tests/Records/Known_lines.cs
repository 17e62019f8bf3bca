using CsCheck;
using Palmares.Records.Importing;
using Xunit;

namespace Palmares.Modules.Tests.Records;

public sealed class Known_lines
{
    // Few places to begin at, so that many lines meet.
    private static readonly Gen<UInt128> Hash = Gen.Select(Gen.UInt[0, 3], Gen.ULong[1, 400]).Select((high, low) => new UInt128(high, low % 7 == 0 ? ulong.MaxValue - low : low));

    [Fact]
    public void What_was_added_is_known_and_nothing_else() => Hash.Array[0, 1500].Sample(hashes =>
    {
        var (known, plain) = (new KnownLines([]), new HashSet<UInt128>());
        return hashes.All(hash => known.Has(hash) == plain.Contains(hash) && known.Add(hash) == plain.Add(hash) && known.Has(hash));
    });

    [Fact]
    public void It_grows_and_forgets_nothing()
    {
        var known = new KnownLines([]);
        for (var n = 1ul; n <= 200_000; n++)
            Assert.True(known.Add(new UInt128(n & 0xFFFF, n * 0x9E3779B97F4A7C15)));
        for (var n = 1ul; n <= 200_000; n++)
            Assert.False(known.Add(new UInt128(n & 0xFFFF, n * 0x9E3779B97F4A7C15)));
    }
}
