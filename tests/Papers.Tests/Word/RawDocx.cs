using System.IO.Compression;
using System.Text;

namespace Palmares.Papers.Tests.Word;

/// <summary>A .docx made by hand, so that the reader is not tested against our own writer.</summary>
internal static class RawDocx
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Styles = $"<w:styles {W}><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";

    public static MemoryStream Of(string body) => Zip(("word/document.xml", Document(body)), ("word/styles.xml", Styles));

    public static string Document(string body) => $"<w:document {W}><w:body>{body}</w:body></w:document>";

    public static MemoryStream Zip(params (string Name, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        stream.Position = 0;
        return stream;
    }
}
