using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Palmares.Papers.Word;

/// <summary>Title, author and date of the file, at a fixed place (the library's own form has a random name).</summary>
internal static class CoreProperties
{
    public static void Write(WordprocessingDocument file, Paper paper)
    {
        var part = file.AddNewPart<CoreFilePropertiesPart>("rIdCore");
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(Xml(paper)));
    }

    private static string Xml(Paper paper)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        xml.Append("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">""");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:title>{XmlText.Escape(paper.Title)}</dc:title>");
        if (paper.Author is not null)
            xml.Append(CultureInfo.InvariantCulture, $"<dc:creator>{XmlText.Escape(paper.Author)}</dc:creator>");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:language>{XmlText.Escape(paper.Language)}</dc:language>");
        if (paper.Date is { } date)
            xml.Append(CultureInfo.InvariantCulture, $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{date.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}</dcterms:created>");
        return xml.Append("</cp:coreProperties>").ToString();
    }
}
