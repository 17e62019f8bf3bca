using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Palmares.Papers.Word;

/// <summary>Writes a <see cref="Paper"/> as .docx. The same paper gives the same bytes.</summary>
public static class WordWriter
{
    /// <exception cref="ArgumentException">A table row has another number of cells than its header.</exception>
    public static byte[] Write(Paper paper)
    {
        using var buffer = new MemoryStream();
        using (var file = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
            Fill(file, paper);
        return FixedZip.Rewrite(buffer.ToArray());
    }

    private static void Fill(WordprocessingDocument file, Paper paper)
    {
        // Every id is given: the ones the library would invent are random.
        var main = file.AddMainDocumentPart();
        file.ChangeIdOfPart(main, "rIdDocument");
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = WordStyles.Styles(paper);
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new W.Settings(
            new W.Compatibility(new W.CompatibilitySetting
            {
                Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
            }));
        var content = new WordContent(main, paper.RightToLeft);
        var body = new W.Body(content.Blocks(paper));
        main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = WordNumbering.Of(content.Lists);
        var page = Page(paper.RightToLeft);
        if (paper.Header is { } header)
            RunningHead(main, page, header);
        body.Append(page);
        main.Document = new W.Document(body);
        CoreProperties.Write(file, paper);
    }

    /// <summary>From the second page on: the page in dashes, the document's number below.</summary>
    private static void RunningHead(MainDocumentPart main, W.SectionProperties page, DocumentHeader header)
    {
        main.AddNewPart<HeaderPart>("rIdHeader").Header = new W.Header(
            Centred(new W.Run(new W.Text("- ") { Space = SpaceProcessingModeValues.Preserve }), new W.SimpleField { Instruction = "PAGE" }, new W.Run(new W.Text(" -") { Space = SpaceProcessingModeValues.Preserve })),
            Centred(new W.Run(new W.Text(XmlText.Clean(header.Number)))));
        main.AddNewPart<HeaderPart>("rIdFirstHeader").Header = new W.Header(new W.Paragraph());
        page.PrependChild(new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = "rIdFirstHeader" });
        page.PrependChild(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rIdHeader" });
        if (page.GetFirstChild<W.BiDi>() is { } bidi)
            page.InsertBefore(new W.TitlePage(), bidi);
        else
            page.Append(new W.TitlePage());
    }

    private static W.Paragraph Centred(params OpenXmlElement[] runs) =>
        new(runs.Prepend(new W.ParagraphProperties(new W.Justification { Val = W.JustificationValues.Center })));

    /// <summary>A4 with margins of 2.2 cm.</summary>
    private static W.SectionProperties Page(bool rightToLeft)
    {
        var section = new W.SectionProperties(
            new W.PageSize { Width = 11906, Height = 16838 },
            new W.PageMargin { Top = 1247, Bottom = 1247, Left = 1247, Right = 1247, Header = 708, Footer = 708, Gutter = 0 });
        if (rightToLeft)
            section.Append(new W.BiDi());
        return section;
    }
}
