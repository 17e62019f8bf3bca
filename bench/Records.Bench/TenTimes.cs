using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Records.Bench;

/// <summary>A record ten times as large: every line ten times, under ten numbers.</summary>
internal static partial class TenTimes
{
    private const int Times = 10;

    // What tells a line of its kind from others; the first that a line has is made ten.
    private static readonly string[] Telling = ["docid", "group", "meeting", "person_key", "raw", "canonical", "name", "org"];

    public static int Write(string folder, string to)
    {
        Directory.CreateDirectory(to);
        var lines = 0L;
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
            using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(to, Path.GetFileName(file))), CompressionLevel.Fastest), new UTF8Encoding(false));
            while (reader.ReadLine() is { } line)
            {
                writer.WriteLine(line);
                for (var copy = 1; copy < Times; copy++)
                    writer.WriteLine(Under(line, copy));
                lines += Times;
            }
        }

        Console.WriteLine($"{lines} lines in {to}");
        return 0;
    }

    private static string Under(string line, int copy)
    {
        foreach (var field in Telling)
        {
            var mark = $"\"{field}\":\"";
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var end = Closing().Match(line, at + mark.Length).Index;
            return $"{line[..end]}~{(char)('a' + copy)}{line[end..]}";
        }

        return line;
    }

    [GeneratedRegex("(?<=(^|[^\\\\])(\\\\\\\\)*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
