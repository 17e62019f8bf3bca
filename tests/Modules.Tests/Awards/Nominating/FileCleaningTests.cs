using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Palmares.Awards;
using Palmares.Awards.Nominating;

namespace Palmares.Modules.Tests.Awards.Nominating;

/// <summary>Files made here byte by byte, with metadata that must be gone after.</summary>
public sealed class FileCleaningTests
{
    private const string Secret = "Ida Fen of Fenworks";

    private static readonly FormField Any = new("paper", FieldType.File, LocalText.English("Paper")) { Kinds = [FileKind.Pdf, FileKind.Png, FileKind.Jpeg], Pages = 2 };

    [Fact]
    public void A_png_loses_its_words_and_keeps_its_picture()
    {
        var clean = FileCleaning.Of(Any, Png()).Value;

        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(clean.Bytes), StringComparison.Ordinal);
        Assert.Equal(["IHDR", "pHYs", "IDAT", "IEND"], Chunks(clean.Bytes));
        Assert.Equal((FileKind.Png, null), (clean.Kind, clean.Pages));
        Assert.Equal(clean.Bytes, FileCleaning.Of(Any, clean.Bytes).Value.Bytes);
    }

    [Fact]
    public void A_jpeg_loses_comments_and_exif_and_keeps_colour_and_scan()
    {
        byte[] scan = [1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4];
        byte[] Segment(byte marker, string content) => [0xFF, marker, 0, (byte)(content.Length + 2), .. Encoding.Latin1.GetBytes(content)];
        byte[] kept = [.. Segment(0xE0, "JFIF\0 header"), .. Segment(0xE2, "ICC_PROFILE\0 colours"), .. Segment(0xDB, "table"), .. Segment(0xDA, "start"), .. scan, .. Segment(0xC4, "more"), .. Segment(0xDA, "again"), .. scan, 0xFF, 0xD9];
        byte[] whole = [0xFF, 0xD8, .. Segment(0xE1, "Exif\0\0" + Secret), .. Segment(0xFE, Secret), .. Segment(0xED, Secret), .. Segment(0xE2, "MPF\0" + Secret), .. kept, .. Encoding.Latin1.GetBytes(Secret)];

        var clean = FileCleaning.Of(Any, whole).Value;

        Assert.Equal([0xFF, 0xD8, .. kept], clean.Bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pdf_loses_its_information_and_xmp_and_its_pages_are_counted(bool packed)
    {
        var pdf = Pdf(2, packed);

        var clean = FileCleaning.Of(Any, pdf).Value;

        Assert.Contains(Secret, Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.DoesNotContain("Fen", Encoding.Latin1.GetString(clean.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("4649", Encoding.Latin1.GetString(clean.Bytes), StringComparison.Ordinal);
        Assert.Equal((pdf.Length, 2), (clean.Bytes.Length, clean.Pages));
        Assert.Contains("Words on the page", Encoding.Latin1.GetString(clean.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_reads_the_cleaned_pdf_as_before_but_for_who_wrote_it()
    {
        if (!File.Exists("/usr/bin/pdfinfo"))
            Assert.Skip("pdfinfo is not on this machine.");
        var file = Path.Combine(Directory.CreateTempSubdirectory("palmares-pdf-").FullName, "one.pdf");
        await File.WriteAllBytesAsync(file, Pdf(2, packed: false), TestContext.Current.CancellationToken);
        var before = await RunAsync("/usr/bin/pdfinfo", file);
        await File.WriteAllBytesAsync(file, FileCleaning.Of(Any, Pdf(2, packed: false)).Value.Bytes, TestContext.Current.CancellationToken);
        var after = await RunAsync("/usr/bin/pdfinfo", file);
        var words = await RunAsync("/usr/bin/pdftotext", file, "-");
        File.Delete(file);

        Assert.Contains(Secret, before, StringComparison.Ordinal);
        Assert.DoesNotContain("Fen", after, StringComparison.Ordinal);
        Assert.Matches(@"Pages:\s+2\b", after);
        Assert.Contains("Words on the page", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_cleaned_or_is_no_such_file_is_refused()
    {
        var pdf = Encoding.Latin1.GetString(Pdf(1, packed: false));
        string Code(string bytes) => FileCleaning.Of(Any, Encoding.Latin1.GetBytes(bytes)).Error.Code;

        Assert.Equal(nameof(AwardsErrors.PdfLocked), Code(pdf.Replace("/Root", "/Encrypt 9 0 R /Root", StringComparison.Ordinal)));
        Assert.Equal(nameof(AwardsErrors.PdfCompressedInfo), Code(pdf.Replace("/Info 4 0 R", "/Info 8 0 R", StringComparison.Ordinal)));
        Assert.Equal(nameof(AwardsErrors.FileBroken), Code("%PDF-1.4 nothing"));
        Assert.Equal(nameof(AwardsErrors.FileKindRefused), Code("MZ, whatever it is called"));
        Assert.Equal("The file has 3 pages; the limit is 2.", FileCleaning.Of(Any, Pdf(3, packed: false)).Error.Message);
        Assert.Equal(nameof(AwardsErrors.FileBroken), FileCleaning.Of(Any, Png()[..40]).Error.Code);
        Assert.Equal(nameof(AwardsErrors.FileNone), FileCleaning.Of(Any, []).Error.Code);
    }

    [Fact]
    public void Bytes_cut_anywhere_are_refused_or_cleaned_and_never_fail()
    {
        foreach (var whole in new[] { Png(), Pdf(1, packed: true), Pdf(1, packed: false) })
        {
            for (var length = 0; length < whole.Length; length += 3)
                Assert.True(FileCleaning.Of(Any, whole[..length]) is { IsError: true } or { Value.Bytes.Length: > 0 });
        }
    }

    internal static byte[] Png() =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", "0123456789abc"), .. Chunk("tEXt", "Author\0" + Secret), .. Chunk("eXIf", Secret), .. Chunk("pHYs", "123456789"), .. Chunk("iTXt", Secret), .. Chunk("IDAT", "picture"), .. Chunk("tIME", "1234567"),
        .. Chunk("IEND", ""), .. Encoding.Latin1.GetBytes(Secret),
    ];

    private static byte[] Chunk(string name, string content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.Latin1.GetBytes(name + content), 0, 0, 0, 0];
    }

    private static IEnumerable<string> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length; at += BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)) + 12)
            yield return Encoding.Latin1.GetString(png, at + 4, 4);
    }

    /// <summary>Objects 1 catalogue, 2 tree, 3 XMP, 4 information, 5 font, then a page and its words each. Packed: the tree and the pages stand in an object stream.</summary>
    private static byte[] Pdf(int pages, bool packed)
    {
        var file = new MemoryStream();
        var offsets = new SortedDictionary<int, long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Object(int number, string body)
        {
            offsets[number] = file.Position;
            Write($"{number} 0 obj\n{body}\nendobj\n");
        }

        var xmp = $"<x:xmpmeta><dc:creator>{Secret}</dc:creator></x:xmpmeta>";
        var tree = $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(n => $"{6 + (2 * n)} 0 R"))}] /Count {pages} >>";
        var leaves = Enumerable.Range(0, pages).Select(_ => 0).Select((_, n) => (Number: 6 + (2 * n), Body: $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << /Font << /F1 5 0 R >> >> /Contents {7 + (2 * n)} 0 R >>")).ToList();
        Write("%PDF-1.5\n");
        Object(1, "<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>");
        Object(3, $"<< /Type /Metadata /Subtype /XML /Length {xmp.Length} >>\nstream\n{xmp}\nendstream");
        Object(4, $"<< /Author ({Secret}) /Title (A \\(nested\\) (title) by {Secret}) /Creator <46454E> /Subject <464952> /Producer <46495246> /Note <4649> /Trapped /False >>");
        Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var (number, _) in leaves)
        {
            const string Words = "BT /F1 12 Tf 20 100 Td (Words on the page) Tj ET";
            Object(number + 1, $"<< /Length {Words.Length} >>\nstream\n{Words}\nendstream");
        }

        if (packed)
            Packed(Object, [(2, tree), .. leaves]);
        else
            foreach (var (number, body) in leaves.Prepend((2, tree)))
                Object(number, body);
        var table = file.Position;
        Write($"xref\n0 1\n0000000000 65535 f \n{string.Concat(offsets.Select(pair => $"{pair.Key} 1\n{pair.Value:0000000000} 00000 n \n"))}trailer\n<< /Size {6 + (2 * pages)} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Packed(Action<int, string> write, IReadOnlyList<(int Number, string Body)> objects)
    {
        var head = string.Join(' ', objects.Select((one, at) => $"{one.Number} {objects.Take(at).Sum(o => o.Body.Length + 1)}")) + " ";
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(head + string.Join('\n', objects.Select(one => one.Body))));
        write(40, $"<< /Type /ObjStm /N {objects.Count} /First {head.Length} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream");
    }

    private static async Task<string> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
