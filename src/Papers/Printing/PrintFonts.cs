using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace Palmares.Papers.Printing;

/// <summary>One font file, ready to be shaped and printed.</summary>
internal sealed class PrintFace
{
    // HarfBuzz reads from here, so it must not move.
    private readonly byte[] _bytes;

    private PrintFace(byte[] file, SKTypeface typeface)
    {
        (_bytes, Typeface) = (GC.AllocateUninitializedArray<byte>(file.Length, pinned: true), typeface);
        file.CopyTo(_bytes, 0);
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0), _bytes.Length, MemoryMode.ReadOnly);
        using var face = new Face(blob, 0) { UnitsPerEm = typeface.UnitsPerEm };
        Shaping = new Font(face);
        Shaping.SetFunctionsOpenType();
        Shaping.SetScale(typeface.UnitsPerEm, typeface.UnitsPerEm);
    }

    public SKTypeface Typeface { get; }

    public Font Shaping { get; }

    /// <summary>This face is drawn small for its size; beside others it is set larger.</summary>
    public double Scale => Typeface.FamilyName.StartsWith("Amiri", StringComparison.Ordinal) ? 1.2 : 1;

    public bool Bold => Typeface.IsBold;

    public bool Italic => Typeface.IsItalic;

    public bool Holds(Rune rune) => Typeface.ContainsGlyph(rune.Value);

    /// <summary>The same face with these glyphs alone, to be put into a file.</summary>
    public SKTypeface With(IEnumerable<ushort> glyphs) => SKTypeface.FromData(SKData.CreateCopy(FontSubset.Of(_bytes, glyphs))) ?? Typeface;

    /// <returns>Null for a file that is no font.</returns>
    public static PrintFace? Of(byte[] file)
    {
        var bytes = WebFont.Unpacked(file);
        if (SKTypeface.FromData(SKData.CreateCopy(bytes)) is not { } typeface)
            return null;
        return new PrintFace(bytes, typeface);
    }
}

/// <summary>The fonts that print, in the order in which they are asked for a sign.</summary>
public sealed class PrintFonts
{
    private readonly IReadOnlyList<PrintFace> _faces;

    private PrintFonts(IReadOnlyList<PrintFace> faces) => _faces = faces;

    /// <param name="files">What stands in .woff, .ttf or .otf files; the first that holds a sign prints it.</param>
    /// <exception cref="FormatException">A .woff file is damaged.</exception>
    public static PrintFonts Of(params IEnumerable<byte[]> files) => new([.. files.Select(PrintFace.Of).OfType<PrintFace>()]);

    /// <summary>The signs of the text that no font holds, each once.</summary>
    public IReadOnlyList<string> Missing(params IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.EnumerateRunes()).Where(rune => !Signs.IsSilent(rune) && !_faces.Any(face => face.Holds(rune))).Distinct().Select(rune => rune.ToString())];

    /// <summary>The face for a sign: in the wanted style where there is one, else upright, else of any weight.</summary>
    internal PrintFace? FaceFor(Rune rune, bool bold, bool italic) =>
        _faces.FirstOrDefault(face => face.Bold == bold && face.Italic == italic && face.Holds(rune))
        ?? _faces.FirstOrDefault(face => face.Bold == bold && !face.Italic && face.Holds(rune))
        ?? _faces.FirstOrDefault(face => !face.Italic && face.Holds(rune))
        ?? _faces.FirstOrDefault(face => face.Holds(rune));

    /// <summary>What stands in for a sign that no font holds: an empty box.</summary>
    internal PrintFace? Any => _faces.Count == 0 ? null : _faces[0];
}
