using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>A line as it stands in its file; equal lines have equal hashes.</summary>
internal sealed record RawLine(string File, int Number, string Text, string Hash);

/// <summary>Finds the files and reads their lines, plain or compressed.</summary>
internal static class ReadStep
{
    public static Result<IReadOnlyList<string>> Files(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return RecordsErrors.NothingToImport;
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(path);
            else if (Directory.Exists(path))
                files.AddRange(Directory.EnumerateFiles(path).Where(IsLines).Order(StringComparer.Ordinal));
            else
                return RecordsErrors.NoSuchFile.With(path);
        }

        return files.Count == 0 ? RecordsErrors.NothingToImport : files;
    }

    /// <exception cref="InvalidDataException">The compressed file is damaged.</exception>
    public static IEnumerable<RawLine> Lines(string file)
    {
        using var stream = File.OpenRead(file);
        using var plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        var name = Path.GetFileName(file);
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (!string.IsNullOrWhiteSpace(text))
                yield return new RawLine(name, number, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }
    }

    private static bool IsLines(string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);
}
