using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Forms;

/// <summary>A file on its way in: its name, its beginning, and the files that came with it.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="together">All files of the import: one form's rows may name what stands in another file.</param>
internal sealed partial class FormFile(string path, IReadOnlyList<string> together)
{
    /// <summary>Far above any page or register that people save by hand.</summary>
    public const long LargestText = 64 * 1024 * 1024;

    private const int HeadBytes = 64 * 1024;

    private readonly Lazy<string> _head = new(() => ReadHead(path));

    public string Path => path;

    public string Name => System.IO.Path.GetFileName(path);

    public IReadOnlyList<string> Together => together;

    /// <summary>In lower case, without <c>.gz</c>: <c>.html</c>.</summary>
    public string Ending => System.IO.Path.GetExtension(Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Name[..^3] : Name).ToLowerInvariant();

    /// <summary>The first 64 KiB as text.</summary>
    public string Head => _head.Value;

    /// <summary>The day that the file's name holds: <c>mgmt-13-2024-03-01.html</c>.</summary>
    public string? DayInName => Day().Match(Name) is { Success: true } day && Kernel.PartialDate.TryParse(day.Value, out _) ? day.Value : null;

    /// <exception cref="InvalidDataException">The compressed file is damaged.</exception>
    public Stream Open()
    {
        var stream = File.OpenRead(path);
        return Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>The whole text, in the encoding it declares; without one UTF-8, and where it is none, Windows 1252.</summary>
    /// <exception cref="InvalidDataException">The file is larger than <see cref="LargestText"/>.</exception>
    public string Text()
    {
        using var stream = Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > LargestText)
                throw new InvalidDataException($"it is larger than {LargestText / 1_048_576} MiB");
            bytes.Write(buffer, 0, read);
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static string ReadHead(string path)
    {
        var file = new FormFile(path, []);
        using var stream = file.Open();
        var buffer = new byte[HeadBytes];
        var filled = 0;
        for (int read; filled < buffer.Length && (read = stream.Read(buffer, filled, buffer.Length - filled)) > 0;)
            filled += read;
        return Decode(buffer.AsSpan(0, filled));
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        var declared = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]));
        return (declared.Success ? Named(declared.Groups[1].Value) : null)?.GetString(bytes) ?? Encodings.Guessed(bytes);
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex("""(?:charset\s*=\s*["']?|encoding=["'])([A-Za-z0-9_\-]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
