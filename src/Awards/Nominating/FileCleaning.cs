using System.Buffers.Binary;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>A sent file: known by its bytes, never by its name; its pages counted, its metadata taken out. Pure.</summary>
/// <remarks>
/// PNG: all chunks but those that make the picture go (W3C PNG 3, ch. 11). JPEG: comments and application segments go, but JFIF, colour
/// profile and Adobe's colour transform (ITU-T T.81, T.871). PDF: see <see cref="PdfCleaning"/>. What stands in the picture or the text itself stays.
/// </remarks>
public static class FileCleaning
{
    private static readonly byte[] PngSign = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] PngKept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs"];

    /// <param name="Pages">Null for a picture.</param>
    public sealed record Clean(FileKind Kind, byte[] Bytes, int? Pages);

    public static Result<Clean> Of(FormField field, byte[] bytes)
    {
        var limit = field.Kilobytes ?? FormRules.KilobytesLimit;
        if (bytes.Length == 0)
            return AwardsErrors.FileNone;
        if (bytes.Length > limit * 1024)
            return AwardsErrors.FileTooBig.With((bytes.Length + 1023) / 1024, limit);
        if (KindOf(bytes) is not { } kind || !field.Kinds.Contains(kind))
            return AwardsErrors.FileKindRefused.With(string.Join(", ", field.Kinds.Select(one => one.ToString().ToUpperInvariant())));
        var clean = kind switch
        {
            FileKind.Png => Png(bytes),
            FileKind.Jpeg => Jpeg(bytes),
            _ => PdfCleaning.Of(bytes),
        };
        return clean.Then<Clean>(made => made.Pages > field.Pages ? AwardsErrors.FilePages.With(made.Pages, field.Pages) : made);
    }

    private static FileKind? KindOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngSign))
            return FileKind.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        return bytes.StartsWith("%PDF-"u8) ? FileKind.Pdf : null;
    }

    private static Result<Clean> Png(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<byte>(PngSign);
        var at = PngSign.Length;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                return AwardsErrors.FileBroken.With("PNG");
            var name = Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
            var chunk = bytes.Slice(at, (int)length + 12);
            if (PngKept.Contains(name))
                kept.AddRange(chunk);
            at += chunk.Length;
            // What follows the end belongs to no picture.
            if (name == "IEND")
                return new Clean(FileKind.Png, [.. kept], null);
        }

        return AwardsErrors.FileBroken.With("PNG");
    }

    private static Result<Clean> Jpeg(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<byte> { 0xFF, 0xD8 };
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                return AwardsErrors.FileBroken.With("JPEG");
            var segment = bytes.Slice(at, length + 2);
            if (MakesThePicture(marker, segment[4..]))
                kept.AddRange(segment);
            at += segment.Length;
            if (marker == 0xDA)
                at = Scan(bytes, at, kept);
            if (at + 2 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] == 0xD9)
            {
                kept.AddRange([0xFF, 0xD9]);
                return new Clean(FileKind.Jpeg, [.. kept], null);
            }
        }

        return AwardsErrors.FileBroken.With("JPEG");
    }

    private static bool MakesThePicture(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xFE => false,
        0xE0 or 0xEE => true,
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        >= 0xE1 and <= 0xEF => false,
        _ => true,
    };

    /// <summary>Copies the coded picture up to the next marker; in it FF is followed by 0 or by a restart.</summary>
    private static int Scan(ReadOnlySpan<byte> bytes, int at, List<byte> kept)
    {
        var start = at;
        while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7))))
            at++;
        kept.AddRange(bytes[start..at]);
        return at;
    }
}
