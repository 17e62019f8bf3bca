using System.Text;
using SkiaSharp;

namespace Palmares.Papers.Printing;

/// <summary>How a text looks.</summary>
/// <param name="Size">In points.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
public sealed record TypeStyle(double Size, string Colour = "#000000", bool Bold = false, bool Italic = false);

/// <summary>A line that is set: its glyphs stand, its width is known.</summary>
public sealed class TypedLine
{
    internal TypedLine(IReadOnlyList<ShapedRun> runs, TypeStyle style) => (Runs, Style, Width) = (runs, style, runs.Sum(run => run.Width));

    internal IReadOnlyList<ShapedRun> Runs { get; }

    public TypeStyle Style { get; }

    /// <summary>In points.</summary>
    public double Width { get; }
}

/// <summary>Glyphs of one face in one direction, from left to right.</summary>
/// <param name="Clusters">For each glyph the place in <paramref name="Text"/> (UTF-8) that it shows, so that the text can be read back from the paper.</param>
internal sealed record ShapedRun(PrintFace Face, ushort[] Glyphs, SKPoint[] Places, uint[] Clusters, byte[] Text, double Width);

/// <summary>Sets text: chooses faces, shapes by HarfBuzz, breaks lines.</summary>
public sealed class Typesetting(PrintFonts fonts)
{
    /// <summary>One line, however long.</summary>
    public TypedLine Line(string text, TypeStyle style) => Line(Signs(text), style, Directions.RunsToTheLeft(text));

    /// <summary>Lines of at most this width. Where more than one is needed, they are of about the same length.</summary>
    /// <param name="width">In points; a word that is wider stands out.</param>
    public IReadOnlyList<TypedLine> Lines(string text, TypeStyle style, double width)
    {
        var toTheLeft = Directions.RunsToTheLeft(text);
        var pieces = Pieces(Signs(text)).Select(piece => (Signs: piece, Line(piece, style, toTheLeft).Width)).ToList();
        var space = Line(" ", style).Width;
        var lines = Filled(pieces, width, space);
        var (low, high) = (width / 2, width);
        while (lines.Count > 1 && high - low > 1)
        {
            var tried = Filled(pieces, (low + high) / 2, space);
            (low, high, lines) = tried.Count > lines.Count ? ((low + high) / 2, high, lines) : (low, (low + high) / 2, tried);
        }

        return [.. lines.Select(line => Line(line, style, toTheLeft))];
    }

    private static List<List<Rune>> Filled(List<(List<Rune> Signs, double Width)> pieces, double width, double space)
    {
        var lines = new List<List<Rune>>();
        var used = 0.0;
        foreach (var (signs, wide) in pieces)
        {
            var shown = Printing.Signs.IsSpace(signs[^1]) ? wide - space : wide;
            if (lines.Count == 0 || used + shown > width)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].AddRange(signs);
            used += wide;
        }

        foreach (var line in lines)
            line.RemoveRange(line.FindLastIndex(sign => !Printing.Signs.IsSpace(sign)) + 1, line.Count - line.FindLastIndex(sign => !Printing.Signs.IsSpace(sign)) - 1);
        return lines;
    }

    private static IEnumerable<List<Rune>> Pieces(List<Rune> signs)
    {
        var piece = new List<Rune>();
        foreach (var sign in signs)
        {
            if (piece.Count > 0 && Printing.Signs.MayBreak(piece[^1], sign))
            {
                yield return piece;
                piece = [];
            }

            piece.Add(sign);
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private static List<Rune> Signs(string text) => [.. text.EnumerateRunes().Where(rune => !Printing.Signs.IsSilent(rune) || rune.Value is 0x200C or 0x200D).Select(rune => rune.Value is '\n' or '\t' ? new Rune(' ') : rune)];

    private TypedLine Line(List<Rune> signs, TypeStyle style, bool toTheLeft)
    {
        var levels = Directions.Levels(signs, toTheLeft);
        var runs = new List<ShapedRun>();
        foreach (var range in Directions.Visual(levels))
        {
            var (start, length) = range.GetOffsetAndLength(signs.Count);
            var leftwards = levels[start] % 2 == 1;
            var stretches = Stretches([.. signs.Skip(start).Take(length)], style);
            runs.AddRange((leftwards ? stretches.AsEnumerable().Reverse() : stretches).Select(stretch => Shaping.Shape(stretch.Face, stretch.Text, style, leftwards)));
        }

        return new TypedLine(runs, style);
    }

    /// <summary>Parts that one face shows. Spaces, marks and signs stay with the face before them where it has them.</summary>
    private List<(PrintFace Face, string Text)> Stretches(List<Rune> signs, TypeStyle style)
    {
        var stretches = new List<(PrintFace Face, StringBuilder Text)>();
        foreach (var sign in signs)
        {
            var stays = stretches.Count > 0 && !Rune.IsLetter(sign) && stretches[^1].Face.Holds(sign);
            var face = stays ? stretches[^1].Face : fonts.FaceFor(sign, style.Bold, style.Italic) ?? fonts.Any ?? throw new InvalidOperationException("There is no font to print with.");
            if (stretches.Count == 0 || stretches[^1].Face != face)
                stretches.Add((face, new StringBuilder()));
            stretches[^1].Text.Append(sign.ToString());
        }

        return [.. stretches.Select(stretch => (stretch.Face, stretch.Text.ToString()))];
    }
}
