using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Palmares.Papers.Printing;

namespace Palmares.Papers.Tests.Printing;

/// <summary>With the fonts of Debian's fonts-noto-core, which <c>./test</c> installs.</summary>
public sealed class PrintingTests
{
    private const string Folder = "/usr/share/fonts/truetype/noto/";
    private static readonly PdfAbout About = new("A leaf", "A body", DateTimeOffset.UnixEpoch);

    private static PrintFonts Fonts()
    {
        Assert.SkipUnless(File.Exists(Folder + "NotoSerif-Regular.ttf"), "No fonts-noto-core on this machine.");
        return PrintFonts.Of(new[] { "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSansArabic-Regular.ttf" }.Select(name => File.ReadAllBytes(Folder + name)));
    }

    [Fact]
    public async Task A_text_is_read_back_as_it_was_written()
    {
        var fonts = Fonts();
        string[] texts = ["Ångström, Łódź, office", "Стандарт № 5", "Ελληνικά"];

        var pdf = Write(fonts, texts);

        var read = await ReadAsync(pdf);
        foreach (var text in texts)
            Assert.Contains(text, read, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_drawing_gives_the_same_bytes_and_only_the_glyphs_it_needs()
    {
        var fonts = Fonts();

        var once = Write(fonts, ["Twice"]);

        // The writer's own identifier is drawn by the clock, and now and then of bytes that are letters.
        for (var i = 0; i < 200; i++)
            Assert.Equal(once, Write(fonts, ["Twice"]));
        Assert.NotEqual(once, Write(fonts, ["Other"]));
        Assert.InRange(once.Length, 1_000, new FileInfo(Folder + "NotoSerif-Regular.ttf").Length / 3);
    }

    [Fact]
    public void What_no_font_holds_is_named() => Assert.Equal(["中", "文"], Fonts().Missing(["plain", "中文中"]));

    [Fact]
    public void Lines_keep_within_their_width_and_are_of_about_one_length()
    {
        var type = new Typesetting(Fonts());
        var text = string.Join(' ', Enumerable.Repeat("patience in meetings that ran late", 6));

        var lines = type.Lines(text, new TypeStyle(12), 300);

        Assert.InRange(lines.Count, 3, 5);
        Assert.All(lines, line => Assert.InRange(line.Width, 1, 300));
        Assert.InRange(lines.Min(line => line.Width) / lines.Max(line => line.Width), 0.6, 1);
        Assert.True(Assert.Single(type.Lines("one-word-that-is-not-broken".Replace("-", "", StringComparison.Ordinal), new TypeStyle(40), 100)).Width > 100);
    }

    [Fact]
    public void A_font_packed_for_pages_prints_as_the_font_itself()
    {
        _ = Fonts();
        var font = File.ReadAllBytes(Folder + "NotoSerif-Regular.ttf");
        var packed = Packed(font);

        var same = Write(PrintFonts.Of(packed), ["Same"]);

        Assert.Equal(Write(PrintFonts.Of(font), ["Same"]), same);
        Assert.Same(font, WebFont.Unpacked(font));
        Assert.Throws<FormatException>(() => WebFont.Unpacked(packed[..2000]));
    }

    private static byte[] Write(PrintFonts fonts, IReadOnlyList<string> texts) => PdfFile.Write(About, 400, 300, page =>
    {
        var type = new Typesetting(fonts);
        page.Text(texts.Select(text => type.Line(text, new TypeStyle(18))), 20, 40, 30);
        page.Square("https://example.org", 300, 200, 80);
    });

    private static async Task<string> ReadAsync(byte[] pdf)
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))), "No pdftotext on this machine.");
        using var program = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await program.StandardInput.BaseStream.WriteAsync(pdf);
        program.StandardInput.Close();
        return await program.StandardOutput.ReadToEndAsync();
    }

    /// <summary>A font as WOFF 1.0: the same tables, each deflated.</summary>
    private static byte[] Packed(byte[] font)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        var (head, body) = (new byte[44 + (count * 20)], new MemoryStream());
        "wOFF"u8.CopyTo(head);
        font.AsSpan(0, 4).CopyTo(head.AsSpan(4));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(12), count);
        for (var i = 0; i < count; i++)
        {
            var from = font.AsSpan(12 + (i * 16), 16);
            var to = head.AsSpan(44 + (i * 20), 20);
            var (offset, length) = ((int)BinaryPrimitives.ReadUInt32BigEndian(from[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(from[12..]));
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                zlib.Write(font, offset, length);
            var bytes = packed.Length < length ? packed.ToArray() : font.AsSpan(offset, length).ToArray();
            from[..4].CopyTo(to);
            BinaryPrimitives.WriteUInt32BigEndian(to[4..], (uint)(head.Length + body.Length));
            BinaryPrimitives.WriteUInt32BigEndian(to[8..], (uint)bytes.Length);
            BinaryPrimitives.WriteUInt32BigEndian(to[12..], (uint)length);
            from.Slice(4, 4).CopyTo(to[16..]);
            body.Write(bytes);
            body.Write(new byte[-body.Length & 3]);
        }

        return [.. head, .. body.ToArray()];
    }
}
