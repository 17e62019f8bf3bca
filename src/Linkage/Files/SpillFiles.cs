using System.Runtime.InteropServices;
using Palmares.Linkage.Running;

namespace Palmares.Linkage.Files;

/// <summary>Edges on disk, dealt into parts; the files go when this does.</summary>
internal sealed class SpillFiles : IDisposable
{
    private const int EdgesInBuffer = 1 << 12;

    private readonly FileStream[] files;
    private readonly Edge[][] buffers;
    private readonly int[] filled;
    private readonly long[] counts;

    public SpillFiles(int parts)
    {
        files = [.. Enumerable.Range(0, parts).Select(_ => new FileStream(
            Path.Combine(Path.GetTempPath(), $"palmares-linkage-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose))];
        buffers = [.. files.Select(_ => new Edge[EdgesInBuffer])];
        filled = new int[parts];
        counts = new long[parts];
    }

    /// <param name="edges">To write.</param>
    /// <param name="partOf">Part of each; negative = left out.</param>
    public void Write(ReadOnlySpan<Edge> edges, Func<Edge, int> partOf)
    {
        foreach (var edge in edges)
        {
            var part = partOf(edge);
            if (part < 0)
                continue;
            buffers[part][filled[part]++] = edge;
            if (filled[part] == EdgesInBuffer)
                Empty(part);
        }
    }

    public Edge[] Read(int part)
    {
        Empty(part);
        var edges = new Edge[counts[part]];
        files[part].Position = 0;
        files[part].ReadExactly(MemoryMarshal.AsBytes(edges.AsSpan()));
        return edges;
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    private void Empty(int part)
    {
        files[part].Position = counts[part] * Marshal.SizeOf<Edge>();
        files[part].Write(MemoryMarshal.AsBytes(buffers[part].AsSpan(0, filled[part])));
        counts[part] += filled[part];
        filled[part] = 0;
    }
}
