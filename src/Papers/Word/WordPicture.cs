using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Palmares.Papers.Word;

/// <summary>A picture in the line, at most 18 mm high and 45 mm wide. One a document.</summary>
internal static class WordPicture
{
    // English Metric Units, of which 36,000 are a millimetre.
    private const long Highest = 18 * 36_000, Widest = 45 * 36_000;

    private const string Id = "rIdEmblem";

    /// <param name="text">What is read out in its place.</param>
    public static W.Run Of(MainDocumentPart main, Picture picture, string text)
    {
        var part = main.AddImagePart(ImagePartType.Png, Id);
        using (var bytes = new MemoryStream(picture.Png))
            part.FeedData(bytes);
        var scale = Math.Min((double)Highest / picture.Height, (double)Widest / picture.Width);
        var (width, height) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        return new W.Run(new W.Drawing(new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties { Id = 1, Name = "Emblem", Description = XmlText.Clean(text) },
            new A.Graphic(new A.GraphicData(Drawn(width, height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    private static P.Picture Drawn(long width, long height) => new(
        new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 1, Name = "Emblem" }, new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new A.Blip { Embed = Id }, new A.Stretch(new A.FillRectangle())),
        new P.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}
