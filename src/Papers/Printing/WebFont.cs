using System.Buffers.Binary;
using System.IO.Compression;

namespace Palmares.Papers.Printing;

/// <summary>Fonts as they are packed for pages (.woff), unpacked into what shaping and PDF need. Pure.</summary>
/// <remarks>Source: WOFF File Format 1.0 (W3C), clauses 3 to 5; the table directory of OpenType.</remarks>
public static class WebFont
{
    private const uint Signature = 0x774F4646; // "wOFF"
    private const int Header = 44, Entry = 20, FontHeader = 12, FontEntry = 16, LargestTable = 64 << 20;

    public static bool Is(ReadOnlySpan<byte> file) => file.Length >= Header && BinaryPrimitives.ReadUInt32BigEndian(file) == Signature;

    /// <param name="file">A .woff file; another font is given back as it is.</param>
    /// <exception cref="FormatException">The file is cut short or does not hold what it promises.</exception>
    public static byte[] Unpacked(byte[] file)
    {
        if (!Is(file))
            return file;
        try
        {
            return Unpack(file);
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or InvalidDataException or OverflowException)
        {
            throw new FormatException("The font file is damaged.", fault);
        }
    }

    private static byte[] Unpack(byte[] file)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12));
        var tables = Enumerable.Range(0, count).Select(i => Table(file, Header + (i * Entry))).OrderBy(table => table.Tag).ToList();
        var font = new byte[FontHeader + (count * FontEntry) + tables.Sum(table => Padded(table.Bytes.Length))];
        file.AsSpan(4, 4).CopyTo(font);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), count);
        var power = (int)Math.Floor(Math.Log2(Math.Max(1, (int)count)));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)((1 << power) * 16));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)((count - (1 << power)) * 16));
        var (at, place) = (FontHeader, FontHeader + (count * FontEntry));
        foreach (var (tag, checksum, bytes) in tables)
        {
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(at), tag);
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(at + 4), checksum);
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(at + 8), (uint)place);
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(at + 12), (uint)bytes.Length);
            bytes.CopyTo(font, place);
            (at, place) = (at + FontEntry, place + Padded(bytes.Length));
        }

        return font;
    }

    private static (uint Tag, uint Checksum, byte[] Bytes) Table(byte[] file, int at)
    {
        var entry = file.AsSpan(at, Entry);
        var (offset, packed, length) = (checked((int)Number(entry, 4)), checked((int)Number(entry, 8)), checked((int)Number(entry, 12)));
        if (length > LargestTable || packed > length)
            throw new InvalidDataException("A table is larger than it may be.");
        var bytes = file.AsSpan(offset, packed).ToArray();
        return (Number(entry, 0), Number(entry, 16), packed == length ? bytes : Inflated(bytes, length));
    }

    private static byte[] Inflated(byte[] packed, int length)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new byte[length];
        if (stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
            throw new InvalidDataException("A table ends early.");
        return bytes;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private static int Padded(int length) => (length + 3) & ~3;
}
