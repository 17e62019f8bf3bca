using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Palmares.Cli;

namespace Palmares.Web.Tests.Features;

/// <summary>What award and review systems have, row by row: where a user reaches it here, and the test that proves it. features.tsv is the list, docs/features.md its readable form.</summary>
/// <remarks>After a change of the list, PALMARES_WRITE_DOCS=1 ./test Every_feature writes the document.</remarks>
public sealed class Every_feature_with_its_proof
{
    private const string Write = "PALMARES_WRITE_DOCS";
    private const int FewestHad = 120;

    private sealed record Row(string Chapter, string Feature, string Has, string[] Where, string[] Tests, string Remark);

    [Fact]
    public void Is_reached_by_an_address_or_a_verb_that_exists()
    {
        var addresses = File.ReadLines(Beside("../access.tsv")).Skip(1).Select(line => line.Split('\t')).Where(cells => cells[0] == "GET").Select(cells => cells[1]).ToHashSet();
        var command = CommandTree.Build(new Host());

        var faults = from row in Rows()
                     from place in row.Where
                     where place.StartsWith('/') ? !addresses.Contains(place) : !IsVerb(command, place)
                     select $"{row.Feature}: {place} is neither an address nor a verb.";

        Assert.Empty(faults);
    }

    [Fact]
    public void Is_proved_by_tests_that_exist()
    {
        var sources = Directory.EnumerateFiles(Beside("../.."), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText).Where(text => text.Contains("[Fact]", StringComparison.Ordinal) || text.Contains("[Theory", StringComparison.Ordinal)).ToList();

        var faults = from row in Rows()
                     from test in row.Tests
                     where !sources.Any(text => text.Contains($"class {test}\n", StringComparison.Ordinal) || text.Contains($"class {test}(", StringComparison.Ordinal) || text.Contains($"class {test} ", StringComparison.Ordinal))
                     select $"{row.Feature}: there is no test {test}.";

        Assert.Empty(faults);
    }

    [Fact]
    public void Says_where_and_by_what_whenever_it_says_yes()
    {
        var rows = Rows();

        Assert.Equal(126, rows.Count);
        Assert.Equal(126, rows.Select(row => row.Feature).Distinct().Count());
        Assert.All(rows, row => Assert.Contains(row.Has, new[] { "yes", "part", "no" }));
        Assert.DoesNotContain(rows, row => row.Has != "no" && (row.Where.Length == 0 || row.Tests.Length == 0));
        Assert.True(rows.Count(row => row.Has == "yes") >= FewestHad, $"{rows.Count(row => row.Has == "yes")} rows say yes.");
    }

    [Fact]
    public void Stands_in_the_document()
    {
        var file = Beside("../../../docs/features.md");
        var made = Document(Rows());
        if (Environment.GetEnvironmentVariable(Write) == "1")
            File.WriteAllText(file, made);

        Assert.True(File.Exists(file) && File.ReadAllText(file) == made, $"docs/features.md is not current; write it with {Write}=1 ./test Every_feature");
    }

    private static bool IsVerb(System.CommandLine.Command at, string words)
    {
        foreach (var word in words.Split(' ').Skip(1))
        {
            if (at.Subcommands.SingleOrDefault(verb => verb.Name == word) is not { } next)
                return false;
            at = next;
        }

        return words.StartsWith("palmares ", StringComparison.Ordinal);
    }

    private static string Document(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder("# Features\n\n<!-- Made from tests/Web.Tests/Features/features.tsv by PALMARES_WRITE_DOCS=1 ./test Every_feature. Do not edit. -->\n\n")
            .Append("The rows are what thirteen award and review systems have or lack. An address in braces takes a value; `./test NAME` runs the proof.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{rows.Count(row => row.Has == "yes")} yes, {rows.Count(row => row.Has == "part")} in part, {rows.Count(row => row.Has == "no")} no.\n");
        foreach (var chapter in rows.GroupBy(row => row.Chapter))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {chapter.Key}\n\n| feature | | where | proved by | remark |\n|---|---|---|---|---|\n");
            foreach (var row in chapter)
                text.Append(CultureInfo.InvariantCulture, $"| {row.Feature} | {row.Has} | {Code(row.Where)} | {Code(row.Tests)} | {row.Remark} |\n");
        }

        return text.ToString();
    }

    private static string Code(string[] words) => string.Join("<br>", words.Select(word => $"`{word}`"));

    private static List<Row> Rows()
    {
        var rows = new List<Row>();
        var chapter = "";
        foreach (var line in File.ReadLines(Beside("features.tsv")).Skip(1))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                chapter = line[2..];
                continue;
            }

            var cells = line.Split('\t');
            rows.Add(new(chapter, cells[0], cells[1], Several(cells[2]), Several(cells[3]), cells[4]));
        }

        return rows;
    }

    private static string[] Several(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Beside(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));
}
