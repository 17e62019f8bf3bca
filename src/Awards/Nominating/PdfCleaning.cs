using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>A PDF without its document information and XMP, and the number of its pages. Pure.</summary>
/// <remarks>
/// ISO 32000-2, 14.3: texts of the information dictionary are blanked and metadata streams emptied, in place, so that no offset
/// changes. Names in notes, and data inside pictures, stay. A locked file, or one that keeps its information compressed, is refused with the mend.
/// </remarks>
internal static partial class PdfCleaning
{
    /// <summary>Decompressed object streams of one file together; what is larger was made to be.</summary>
    private const int InflatedLimit = 64 * 1024 * 1024;

    /// <summary>A whole zlib stream of nothing (RFC 1950, 1951).</summary>
    private static readonly byte[] Nothing = [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];

    public static Result<FileCleaning.Clean> Of(byte[] bytes)
    {
        // One character a byte, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(bytes);
        if (Locked().IsMatch(text))
            return AwardsErrors.PdfLocked;
        if (!text.Contains("%%EOF", StringComparison.Ordinal) || Inflated(text, bytes) is not { } inflated || Pages(text, inflated) is not { } pages)
            return AwardsErrors.FileBroken.With("PDF");
        var clean = (byte[])bytes.Clone();
        foreach (var number in InfoReference().Matches(text + inflated).Select(match => match.Groups[1].Value).Distinct())
        {
            var starts = Regex.Matches(text, $@"(?<!\d){number}\s+\d+\s+obj\b", RegexOptions.None, TimeSpan.FromSeconds(2));
            if (starts.Count == 0)
                return AwardsErrors.PdfCompressedInfo;
            foreach (Match start in starts)
                BlankTexts(clean, start.Index + start.Length, EndOf(text, start.Index));
        }

        foreach (var (dictionary, from, to) in Streams(text).Where(stream => Metadata().IsMatch(stream.Dictionary)))
        {
            if (!Empty(clean.AsSpan(from, to - from), dictionary))
                return AwardsErrors.PdfCompressedInfo;
        }

        return new FileCleaning.Clean(FileKind.Pdf, clean, pages);
    }

    private static bool Empty(Span<byte> content, string dictionary)
    {
        var packed = dictionary.Contains("/Filter", StringComparison.Ordinal);
        if (packed && (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal) || content.Length < Nothing.Length))
            return false;
        content.Fill((byte)' ');
        if (packed)
            Nothing.CopyTo(content);
        return true;
    }

    /// <summary>The count of the topmost tree of pages, as written last; else the pages themselves.</summary>
    private static int? Pages(string text, string inflated)
    {
        int? found = null;
        foreach (var part in new[] { text, inflated })
        {
            foreach (Match tree in PagesTree().Matches(part))
            {
                var body = part[BodyStart(part, tree.Index)..EndOf(part, tree.Index)];
                if (!body.Contains("/Parent", StringComparison.Ordinal) && Count().Match(body) is { Success: true } count)
                    found = int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        var leaves = Page().Count(text) + Page().Count(inflated);
        return found ?? (leaves > 0 ? leaves : null);
    }

    /// <summary>Objects that are packed together, unpacked; each ends as an object of its own would.</summary>
    private static string? Inflated(string text, byte[] bytes)
    {
        var all = new StringBuilder();
        foreach (var (_, from, to) in Streams(text).Where(stream => stream.Dictionary.Contains("/ObjStm", StringComparison.Ordinal)))
        {
            try
            {
                using var packed = new ZLibStream(new MemoryStream(bytes, from, to - from), CompressionMode.Decompress);
                using var plain = new StreamReader(packed, Encoding.Latin1);
                var buffer = new char[8192];
                for (var read = plain.Read(buffer); read > 0; read = plain.Read(buffer))
                {
                    all.Append(buffer, 0, read);
                    if (all.Length > InflatedLimit)
                        return null;
                }
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }

        return PackedEnd().Replace(all.ToString(), ">>\nendobj\n<<");
    }

    private static IEnumerable<(string Dictionary, int From, int To)> Streams(string text)
    {
        foreach (Match start in StreamStart().Matches(text))
        {
            var from = start.Index + start.Length;
            var to = text.IndexOf("endstream", from, StringComparison.Ordinal);
            if (to > 0)
                yield return (text[BodyStart(text, start.Index)..start.Index], from, to);
        }
    }

    private static int BodyStart(string text, int at) => Math.Max(Math.Max(LastBefore(text, "obj", at), LastBefore(text, "endobj", at)), 0);

    private static int LastBefore(string text, string word, int at) => at == 0 ? -1 : text.LastIndexOf(word, at - 1, StringComparison.Ordinal);

    private static int EndOf(string text, int at) => text.IndexOf("endobj", at, StringComparison.Ordinal) is >= 0 and var end ? end : text.Length;

    /// <summary>Spaces for what stands in strings, literal and hexadecimal; names, numbers and brackets stay.</summary>
    private static void BlankTexts(byte[] bytes, int from, int to)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
        {
            var (one, next) = (bytes[at], at + 1 < to ? bytes[at + 1] : (byte)0);
            if (depth > 0 && one == '\\' && at + 1 < to)
            {
                bytes[at] = bytes[at + 1] = (byte)' ';
                at++;
            }
            else if (one == '(')
            {
                bytes[at] = depth++ == 0 ? one : (byte)' ';
            }
            else if (one == ')' && depth > 0)
            {
                bytes[at] = --depth == 0 ? one : (byte)' ';
            }
            else if (depth > 0)
            {
                bytes[at] = (byte)' ';
            }
            else if (one == '<' && next == '<')
            {
                at++;
            }
            else if (one == '<')
            {
                for (at++; at < to && bytes[at] != '>'; at++)
                    bytes[at] = (byte)' ';
            }
        }
    }

    [GeneratedRegex(@"/Encrypt\s+\d+\s+\d+\s+R|/Encrypt\s*<<")]
    private static partial Regex Locked();

    [GeneratedRegex(@"/Info\s+(\d+)\s+\d+\s+R")]
    private static partial Regex InfoReference();

    [GeneratedRegex(@"/Type\s*/Metadata\b")]
    private static partial Regex Metadata();

    [GeneratedRegex(@"/Type\s*/Pages\b")]
    private static partial Regex PagesTree();

    [GeneratedRegex(@"/Type\s*/Page(?![A-Za-z])")]
    private static partial Regex Page();

    [GeneratedRegex(@"/Count\s+(\d{1,6})\b")]
    private static partial Regex Count();

    [GeneratedRegex(@">>\s*stream\r?\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@">>\s+<<")]
    private static partial Regex PackedEnd();
}
