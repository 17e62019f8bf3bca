using System.IO.Compression;

namespace Palmares.Papers.Word;

/// <summary>Packs a zip again in a fixed order with a fixed date: the same content gives the same bytes.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(byte[] zip)
    {
        using var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        using var to = new MemoryStream();
        using (var packed = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of content types stands first: some readers look for it there.
            foreach (var entry in from.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? "" : e.FullName, StringComparer.Ordinal))
                Copy(entry, packed.CreateEntry(entry.FullName, CompressionLevel.Optimal));
        }
        return to.ToArray();
    }

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to)
    {
        to.LastWriteTime = Epoch;
        using var source = from.Open();
        using var target = to.Open();
        source.CopyTo(target);
    }
}
