using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace Palmares.Papers.Printing;

/// <summary>Characters into glyphs: joined, ligated, kerned.</summary>
internal static class Shaping
{
    public static ShapedRun Shape(PrintFace face, string text, TypeStyle style, bool toTheLeft)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var buffer = new HarfBuzzSharp.Buffer { ClusterLevel = ClusterLevel.MonotoneGraphemes };
        buffer.AddUtf8(utf8);
        buffer.GuessSegmentProperties();
        buffer.Direction = toTheLeft ? Direction.RightToLeft : Direction.LeftToRight;
        face.Shaping.Shape(buffer);
        var scale = (float)(style.Size * face.Scale / face.Typeface.UnitsPerEm);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var places = new SKPoint[infos.Length];
        var x = 0f;
        for (var i = 0; i < infos.Length; i++)
        {
            places[i] = new SKPoint(x + (positions[i].XOffset * scale), -positions[i].YOffset * scale);
            x += positions[i].XAdvance * scale;
        }

        return new ShapedRun(face, [.. infos.Select(info => (ushort)info.Codepoint)], places, [.. infos.Select(info => info.Cluster)], utf8, x);
    }
}
