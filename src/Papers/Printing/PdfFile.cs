using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Palmares.Papers.Printing;

/// <summary>What a reader shows about the file.</summary>
/// <param name="Made">When; the same moment gives the same bytes.</param>
public sealed record PdfAbout(string Title, string Author, DateTimeOffset Made);

/// <summary>Pages as PDF, fonts embedded, text readable and searchable.</summary>
/// <remarks>The structure is not tagged: what must be read aloud stands on a page as well.</remarks>
public static partial class PdfFile
{
    /// <summary>A4 lying, in points.</summary>
    public const double LyingWidth = 841.89, LyingHeight = 595.28;

    /// <summary>A4 standing, in points.</summary>
    public const double StandingWidth = LyingHeight, StandingHeight = LyingWidth;

    public static byte[] Write(PdfAbout about, double width, double height, Action<PrintPage> draw)
    {
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata(300)
        {
            Title = about.Title, Author = about.Author, Creation = about.Made.UtcDateTime, Modified = about.Made.UtcDateTime, PdfA = true,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            var page = new PrintPage(width, height);
            draw(page);
            page.DrawOn(document.BeginPage((float)width, (float)height));
            document.EndPage();
            document.Close();
        }

        return Named(stream.ToArray());
    }

    // The file's identifier is drawn by the clock; here it is drawn by what the file holds.
    private static byte[] Named(byte[] pdf)
    {
        // Written in digits or, where its bytes happen to be letters, as a text.
        var text = Identified().Replace(Encoding.Latin1.GetString(pdf), $"/ID [<{new string('0', 32)}> <{new string('0', 32)}>]");
        var name = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(Identifiers().Replace(text, ""))))[..32];
        return Encoding.Latin1.GetBytes(Identifiers().Replace(text, found => found.Value.Contains('-', StringComparison.Ordinal)
            ? string.Join('-', name[..8], name[8..12], name[12..16], name[16..20], name[20..]).ToLowerInvariant()
            : name));
    }

    [GeneratedRegex("/ID\\s*\\[\\s*(<[0-9A-Fa-f]*>|\\((\\\\.|[^\\\\()])*\\))\\s*(<[0-9A-Fa-f]*>|\\((\\\\.|[^\\\\()])*\\))\\s*\\]", RegexOptions.Singleline)]
    private static partial Regex Identified();

    [GeneratedRegex("(?<=uuid:)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/ID \\[?<)[0-9A-Fa-f]{32}(?=>)|(?<=/ID \\[<[0-9A-Fa-f]{32}>\\s*<)[0-9A-Fa-f]{32}(?=>)")]
    private static partial Regex Identifiers();
}
