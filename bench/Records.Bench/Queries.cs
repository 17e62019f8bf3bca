using System.IO.Compression;
using System.Text.Json;

namespace Palmares.Records.Bench;

/// <summary>What readers would type, drawn from the record's own files: names and titles as they stand, names with a slip of the finger, words of titles.</summary>
internal static class Queries
{
    public sealed record Query(string Kind, string Text);

    public static IReadOnlyList<Query> Drawn(string folder, int count, int seed)
    {
        var chance = new Random(seed);
        var (names, titles) = (new Sample(count / 2, chance), new Sample(count / 2, chance));
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl.gz").Where(file => !Path.GetFileName(file).StartsWith("gold-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            Read(file, names, titles);
        var quarter = count / 4;
        return
        [
            .. names.Drawn.Take(quarter).Select(name => new Query("names", name)),
            .. names.Drawn.Skip(quarter).Select(name => new Query("names with a slip", Slip(name, chance))),
            .. titles.Drawn.Take(quarter).Select(title => new Query("titles", title)),
            .. titles.Drawn.Skip(quarter).Select(title => new Query("three words of titles", Words(title, chance))),
        ];
    }

    private static void Read(string file, Sample names, Sample titles)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            Add(json.RootElement, "title", titles);
            if (!json.RootElement.TryGetProperty("contributors", out var people) || people.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var person in people.EnumerateArray())
                Add(person, "name", names);
        }
    }

    private static void Add(JsonElement from, string field, Sample to)
    {
        if (from.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 2 } text)
            to.Offer(text);
    }

    /// <summary>Two neighbouring letters change their places.</summary>
    private static string Slip(string name, Random chance)
    {
        var letters = name.ToCharArray();
        var at = chance.Next(1, letters.Length - 1);
        (letters[at], letters[at - 1]) = (letters[at - 1], letters[at]);
        return new string(letters);
    }

    private static string Words(string title, Random chance)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = chance.Next(0, Math.Max(1, words.Length - 2));
        return string.Join(' ', words.Skip(from).Take(3));
    }

    /// <summary>So many of all that are offered, each with the same chance.</summary>
    private sealed class Sample(int size, Random chance)
    {
        private int _offered;

        public List<string> Drawn { get; } = new(size);

        public void Offer(string text)
        {
            _offered++;
            if (Drawn.Count < size)
                Drawn.Add(text);
            else if (chance.Next(_offered) is var at && at < size)
                Drawn[at] = text;
        }
    }
}
