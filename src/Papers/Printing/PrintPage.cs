using QRCoder;
using SkiaSharp;
using Palmares.Papers.Word;

namespace Palmares.Papers.Printing;

public enum Alignment
{
    Left,
    Centre,
    Right,
}

/// <summary>A page to draw on. All lengths in points, from the upper left corner; the same drawing gives the same bytes.</summary>
public sealed class PrintPage
{
    // Drawn once all is known: each font goes into the file with the glyphs that are used of it.
    private readonly List<Action<SKCanvas, IReadOnlyDictionary<PrintFace, SKTypeface>>> _steps = [];
    private readonly Dictionary<PrintFace, HashSet<ushort>> _used = [];

    internal PrintPage(double width, double height) => (Width, Height) = (width, height);

    public double Width { get; }

    public double Height { get; }

    /// <param name="x">Where the line begins, is centred, or ends.</param>
    /// <param name="baseline">Where the letters stand.</param>
    public void Text(TypedLine line, double x, double baseline, Alignment alignment = Alignment.Left)
    {
        var at = (float)(alignment switch { Alignment.Centre => x - (line.Width / 2), Alignment.Right => x - line.Width, _ => x });
        foreach (var run in line.Runs)
        {
            var place = at;
            _used.TryAdd(run.Face, []);
            _used[run.Face].UnionWith(run.Glyphs);
            _steps.Add((canvas, faces) => Print(canvas, faces, run, line.Style, place, (float)baseline));
            at += (float)run.Width;
        }
    }

    /// <summary>Lines one below the other.</summary>
    /// <returns>The baseline after the last.</returns>
    public double Text(IEnumerable<TypedLine> lines, double x, double baseline, double leading, Alignment alignment = Alignment.Left)
    {
        foreach (var line in lines)
        {
            Text(line, x, baseline, alignment);
            baseline += leading;
        }

        return baseline;
    }

    public void Frame(double x, double y, double width, double height, string colour, double thickness)
    {
        _steps.Add((canvas, _) =>
        {
            using var paint = Stroke(colour, thickness);
            canvas.DrawRect((float)x, (float)y, (float)width, (float)height, paint);
        });
    }

    /// <param name="points">At least two; a closed figure ends where it began.</param>
    public void Curve(IReadOnlyList<(double X, double Y)> points, string colour, double thickness)
    {
        _steps.Add((canvas, _) =>
        {
            using var path = new SKPath();
            path.AddPoly([.. points.Select(point => new SKPoint((float)point.X, (float)point.Y))], close: false);
            using var paint = Stroke(colour, thickness);
            canvas.DrawPath(path, paint);
        });
    }

    public void Picture(Picture picture, double x, double y, double width, double height)
    {
        _steps.Add((canvas, _) =>
        {
            using var image = SKImage.FromEncodedData(picture.Png);
            if (image is not null)
                canvas.DrawImage(image, SKRect.Create((float)x, (float)y, (float)width, (float)height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        });
    }

    /// <summary>A QR code with its quiet zone left to the page.</summary>
    public void Square(string text, double x, double y, double side, string colour = "#000000") => _steps.Add((canvas, _) =>
    {
        using var path = Modules(text, x, y, side);
        using var paint = Fill(colour);
        canvas.DrawPath(path, paint);
    });

    internal void DrawOn(SKCanvas canvas)
    {
        var faces = _used.ToDictionary(face => face.Key, face => face.Key.With(face.Value.Order()));
        foreach (var step in _steps)
            step(canvas, faces);
    }

    private static void Print(SKCanvas canvas, IReadOnlyDictionary<PrintFace, SKTypeface> faces, ShapedRun run, TypeStyle style, float x, float baseline)
    {
        using var font = new SKFont(faces[run.Face], (float)(style.Size * run.Face.Scale)) { Subpixel = true, Hinting = SKFontHinting.None, LinearMetrics = true };
        using var builder = new SKTextBlobBuilder();
        var glyphs = builder.AllocatePositionedTextRun(font, run.Glyphs.Length, run.Text.Length);
        run.Glyphs.CopyTo(glyphs.Glyphs);
        run.Places.CopyTo(glyphs.Positions);
        run.Clusters.CopyTo(glyphs.Clusters);
        run.Text.CopyTo(glyphs.Text);
        using var blob = builder.Build();
        using var paint = Fill(style.Colour);
        if (blob is not null)
            canvas.DrawText(blob, x, baseline, paint);
    }

    private static SKPath Modules(string text, double x, double y, double side)
    {
        const int quiet = 4;
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var count = modules.Count - (2 * quiet);
        var size = side / count;
        var path = new SKPath();
        for (var row = 0; row < count; row++)
        {
            // Neighbours in a row are one rectangle: no hairline shows between them.
            for (var column = 0; column < count; column++)
            {
                var from = column;
                while (column < count && modules[row + quiet][column + quiet])
                    column++;
                if (column > from)
                    path.AddRect(SKRect.Create((float)(x + (from * size)), (float)(y + (row * size)), (float)((column - from) * size), (float)(size * 1.01)));
            }
        }

        return path;
    }

    private static SKPaint Fill(string colour) => new() { Color = SKColor.Parse(colour), IsAntialias = true, Style = SKPaintStyle.Fill };

    private static SKPaint Stroke(string colour, double thickness) => new() { Color = SKColor.Parse(colour), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = (float)thickness };
}
