using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;
using Palmares.Records.Importing.Forms;

namespace Palmares.Records.Importing;

/// <summary>A line as it stands in its file. The bytes are the reader's and hold until the next line is read.</summary>
/// <param name="Hash">The first twelve bytes of its SHA-256; equal lines have equal hashes.</param>
internal readonly record struct RawLine(string File, int Number, ReadOnlyMemory<byte> Utf8, UInt128 Hash)
{
    /// <summary>24 hexadecimal digits: the line's name in every fact it says.</summary>
    public string Name => NameOf(Hash);

    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>A row of another form, as the line it became.</summary>
    public static RawLine Of(string file, int number, string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        return new(file, number, utf8, ReadStep.HashOf(utf8));
    }

    public static string NameOf(UInt128 hash) => hash.ToString("x24", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Finds the files and reads their lines, plain or compressed.</summary>
internal static class ReadStep
{
    /// <summary>No source writes lines of this length; a file without line ends is not lines at all.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    public static Result<IReadOnlyList<string>> Files(IReadOnlyList<string> paths, string format, IReadOnlyList<MappedTable> saved)
    {
        if (paths.Count == 0)
            return RecordsErrors.NothingToImport;
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(path);
            else if (Directory.Exists(path))
                files.AddRange(InFolder([.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)], format, saved));
            else
                return RecordsErrors.NoSuchFile.With(path);
        }

        return files.Count == 0 ? RecordsErrors.NothingToImport : files;
    }

    /// <summary>Of a folder the files that a form knows; what else lies there is passed over.</summary>
    private static IEnumerable<string> InFolder(IReadOnlyList<string> files, string format, IReadOnlyList<MappedTable> saved) =>
        files.Where(file => (format is FileForms.Auto or FileForms.Lines && IsLines(file)) || (format != FileForms.Lines && FormList.Meant(file, format, files, saved)));

    /// <summary>Lines that are not blank, numbered from 1 as an editor does.</summary>
    /// <exception cref="InvalidDataException">The compressed file is damaged, or a line is longer than <see cref="LongestLine"/>.</exception>
    public static IEnumerable<RawLine> Lines(string file)
    {
        using var stream = File.OpenRead(file);
        using var plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        var name = Path.GetFileName(file);
        var buffer = new byte[1 << 17];
        var (start, filled, number) = (0, 0, 0);
        for (var ended = false; !ended || start < filled;)
        {
            var length = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n');
            if (length < 0 && !ended)
            {
                (start, filled, ended) = Fill(plain, ref buffer, start, filled, $"{name}:{number + 1}");
                continue;
            }

            var line = buffer.AsMemory(start, length < 0 ? filled - start : length);
            start += line.Length + 1;
            if (Trimmed(line, first: number++ == 0) is { Length: > 0 } text)
                yield return new RawLine(name, number, text, HashOf(text.Span));
        }
    }

    /// <summary>Moves what is left to the front of the buffer, which grows when a line fills it, and reads on.</summary>
    private static (int Start, int Filled, bool Ended) Fill(Stream from, ref byte[] buffer, int start, int filled, string at)
    {
        var left = filled - start;
        if (left == buffer.Length)
        {
            if (left >= LongestLine)
                throw new InvalidDataException($"line {at} is longer than {LongestLine} bytes");
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        Buffer.BlockCopy(buffer, start, buffer, 0, left);
        var read = from.Read(buffer, left, buffer.Length - left);
        return (0, left + read, read == 0);
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line, bool first)
    {
        if (first && line.Span.StartsWith(Encoding.UTF8.Preamble))
            line = line[3..];
        return line[..line.Span.TrimEnd(" \t\r"u8).Length];
    }

    internal static UInt128 HashOf(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text, hash);
        return new UInt128(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash[4..]));
    }

    private static bool IsLines(string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);
}
