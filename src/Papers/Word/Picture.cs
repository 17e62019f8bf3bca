using System.Buffers.Binary;

namespace Palmares.Papers.Word;

/// <summary>A picture for the head of a document, such as the emblem of the body it belongs to.</summary>
public sealed record Picture
{
    public const int LargestBytes = 500_000, LargestSide = 4000;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private Picture(byte[] png, int width, int height) => (Png, Width, Height) = (png, width, height);

    public byte[] Png { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <param name="png">A PNG file of at most 500,000 bytes and 4000 pixels a side.</param>
    /// <exception cref="FormatException">It is something else; the message says what would do.</exception>
    public static Picture Of(byte[] png)
    {
        // The signature, then the chunk IHDR with width and height: Portable Network Graphics (W3C), clauses 5.2 and 11.2.2.
        if (png.Length is < 33 or > LargestBytes || !png.AsSpan().StartsWith(Signature) || !png.AsSpan(12).StartsWith("IHDR"u8))
            throw new FormatException($"The picture is not a PNG file of at most {LargestBytes / 1000} kB.");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        return width is > 0 and <= LargestSide && height is > 0 and <= LargestSide
            ? new Picture(png, width, height)
            : throw new FormatException($"The picture measures {width} × {height} pixels; at most {LargestSide} × {LargestSide} will do.");
    }
}
