using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Palmares.Kernel;

/// <summary>Draws ids: UUIDv7 (RFC 9562), their time from the clock, their chance from a source that a test or the demo may seed.</summary>
/// <remarks>With a seed the same calls at the same times give the same ids; without one the operating system's generator is used.</remarks>
public sealed class IdSource(TimeProvider clock, int? seed = null)
{
    private readonly Random? _seeded = seed is { } s ? new Random(s) : null;
    private readonly Lock _gate = new();

    public TId New<TId>()
        where TId : struct, ITypedId<TId> => TId.From(NewGuid());

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (clock.GetUtcNow().ToUnixTimeMilliseconds() << 16) | BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A secret for links and salts: 256 bits, safe in a URL.</summary>
    public string NewSecret()
    {
        Span<byte> bytes = stackalloc byte[32];
        Fill(bytes);
        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private void Fill(Span<byte> bytes)
    {
        if (_seeded is null)
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }

        lock (_gate)
        {
            _seeded.NextBytes(bytes);
        }
    }
}
