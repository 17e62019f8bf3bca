using System.Buffers.Binary;
using System.Text;

namespace Palmares.Papers.Printing;

/// <summary>A TrueType font with the outlines of some glyphs only, each under its old number, so that a file carries what it shows and no more. Pure.</summary>
/// <remarks>Source: OpenType, tables glyf, loca, head and maxp. A font without these (outlines by curves of the third order) is given back as it is.</remarks>
internal static class FontSubset
{
    private const int FontHeader = 12, FontEntry = 16, LongOffsetsAt = 50;
    private const ushort ArgumentsAreWords = 0x1, HasScale = 0x8, MoreComponents = 0x20, HasTwoScales = 0x40, HasMatrix = 0x80;

    /// <summary>What a printed page needs of a font; the rest served shaping.</summary>
    private static readonly string[] Kept = ["OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

    public static byte[] Of(byte[] font, IEnumerable<ushort> glyphs)
    {
        var tables = Tables(font);
        if (!tables.TryGetValue("glyf", out var glyf) || !tables.ContainsKey("loca"))
            return font;
        var offsets = Offsets(font, tables);
        var wanted = Closed(font.AsSpan(glyf), offsets, glyphs);
        var (outlines, places) = Cut(font.AsSpan(glyf), offsets, wanted);
        var head = font.AsSpan(tables["head"]).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(LongOffsetsAt), 1);
        return Assembled(font, Kept.Where(tables.ContainsKey).Select(tag => (tag, tag switch
        {
            "glyf" => outlines,
            "loca" => places,
            "head" => head,
            _ => font.AsSpan(tables[tag]).ToArray(),
        })).ToList());
    }

    private static Dictionary<string, Range> Tables(byte[] font) => Enumerable.Range(0, Short(font, 4))
        .Select(i => font.AsSpan(FontHeader + (i * FontEntry), FontEntry).ToArray())
        .ToDictionary(entry => Encoding.ASCII.GetString(entry, 0, 4), entry => (int)Long(entry, 8)..(int)(Long(entry, 8) + Long(entry, 12)));

    private static uint[] Offsets(byte[] font, Dictionary<string, Range> tables)
    {
        var (loca, count) = (font.AsSpan(tables["loca"]).ToArray(), Short(font.AsSpan(tables["maxp"]), 4) + 1);
        var wide = Short(font.AsSpan(tables["head"]), LongOffsetsAt) == 1;
        return [.. Enumerable.Range(0, count).Select(i => wide ? Long(loca, i * 4) : (uint)(Short(loca, i * 2) * 2))];
    }

    /// <summary>These glyphs, the one for what is missing, and all they are composed of.</summary>
    private static HashSet<ushort> Closed(ReadOnlySpan<byte> glyf, uint[] offsets, IEnumerable<ushort> glyphs)
    {
        var wanted = new HashSet<ushort>();
        var open = new Stack<ushort>(glyphs.Append((ushort)0));
        while (open.TryPop(out var glyph))
        {
            if (glyph >= offsets.Length - 1 || !wanted.Add(glyph) || offsets[glyph] == offsets[glyph + 1])
                continue;
            foreach (var part in Parts(glyf[(int)offsets[glyph]..(int)offsets[glyph + 1]]))
                open.Push(part);
        }

        return wanted;
    }

    private static List<ushort> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<ushort>();
        if ((short)Short(outline, 0) >= 0)
            return parts;
        ushort flags;
        var at = 10;
        do
        {
            flags = Short(outline, at);
            parts.Add(Short(outline, at + 2));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2) + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        }
        while ((flags & MoreComponents) != 0);
        return parts;
    }

    private static (byte[] Outlines, byte[] Places) Cut(ReadOnlySpan<byte> glyf, uint[] offsets, HashSet<ushort> wanted)
    {
        using var outlines = new MemoryStream();
        var places = new byte[offsets.Length * 4];
        for (var glyph = 0; glyph < offsets.Length - 1; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(glyph * 4), (uint)outlines.Length);
            if (wanted.Contains((ushort)glyph))
                outlines.Write(glyf[(int)offsets[glyph]..(int)offsets[glyph + 1]]);
            outlines.Write(new byte[-outlines.Length & 3]);
        }

        BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan((offsets.Length - 1) * 4), (uint)outlines.Length);
        return (outlines.ToArray(), places);
    }

    private static byte[] Assembled(byte[] font, List<(string Tag, byte[] Bytes)> tables)
    {
        using var whole = new MemoryStream();
        var directory = new byte[FontHeader + (tables.Count * FontEntry)];
        font.AsSpan(0, 4).CopyTo(directory);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        whole.Write(directory);
        foreach (var ((tag, bytes), i) in tables.Select((table, i) => (table, i)))
        {
            var entry = directory.AsSpan(FontHeader + (i * FontEntry), FontEntry);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(bytes));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)whole.Length);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)bytes.Length);
            whole.Write(bytes);
            whole.Write(new byte[-whole.Length & 3]);
        }

        whole.Position = 0;
        whole.Write(directory);
        return whole.ToArray();
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at += 4)
        {
            Span<byte> word = [0, 0, 0, 0];
            bytes.AsSpan(at, Math.Min(4, bytes.Length - at)).CopyTo(word);
            sum = unchecked(sum + Long(word, 0));
        }

        return sum;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
