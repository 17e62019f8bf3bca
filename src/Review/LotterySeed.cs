using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Palmares.Awards;

namespace Palmares.Review;

/// <summary>From a secret text to what is published beforehand and what is drawn with. Pure: anybody can compute both again.</summary>
public static class LotterySeed
{
    /// <summary>A shorter secret could be guessed from its commitment.</summary>
    public const int SecretLeast = 16, SecretLimit = 200;

    /// <summary>SHA-256 (hexadecimal) of the text in UTF-8.</summary>
    public static string Commitment(string secret) => Convert.ToHexStringLower(Hash(secret));

    /// <summary>The first eight bytes, big-endian, of SHA-256 over the secret, a line feed and the category's id; without the sign.</summary>
    public static long Seed(string secret, CategoryId category) => BinaryPrimitives.ReadInt64BigEndian(Hash($"{secret}\n{category}")) & long.MaxValue;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
