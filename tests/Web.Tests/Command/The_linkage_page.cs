using System.Text.RegularExpressions;

namespace Palmares.Web.Tests.Command;

/// <summary>docs/linkage.md run as it is printed: its commands give what stands below them, its files are what it shows of them.</summary>
public sealed partial class The_linkage_page : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-linkage-page-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_command_gives_what_the_page_says_and_every_file_is_as_it_shows()
    {
        var docs = Path.Combine(Root(), "docs");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(docs, "linkage")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        var fences = Fence().Matches(await File.ReadAllTextAsync(Path.Combine(docs, "linkage.md"), TestContext.Current.CancellationToken));

        Assert.InRange(fences.Count(fence => fence.Groups["kind"].Value == "console"), 5, 20);
        foreach (var fence in fences.AsEnumerable())
        {
            var lines = fence.Groups["text"].Value.TrimEnd().Split('\n');
            if (fence.Groups["kind"].Value == "console")
                await RunAsync(lines);
            else if (fence.Groups["file"].Value is { Length: > 0 } file)
                Assert.Contains(string.Join('\n', lines), await File.ReadAllTextAsync(Path.Combine(_folder, file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(Path.Combine(_folder, "why.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_rows_that_are_not_new_and_a_base_without_its_clusters_are_refused()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "docs", "linkage")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        string At(string file) => Path.Combine(_folder, file);
        await File.WriteAllTextAsync(At("some.csv"), "id,cluster\n0001,0001\n", TestContext.Current.CancellationToken);

        var alone = await PalmaresCommand.RunAsync("link", At("late.csv"), "--base", At("members.csv"), "--out", At("all.csv"));
        var homeless = await PalmaresCommand.RunAsync("link", At("late.csv"), "--base", At("members.csv"), "--base-clusters", At("some.csv"), "--out", At("all.csv"));

        Assert.Equal(2, alone.Exit);
        Assert.Equal(1, homeless.Exit);
        Assert.Contains("0002", homeless.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(At("all.csv")));
    }

    private async Task RunAsync(string[] lines)
    {
        var words = lines[0].Split(' ')[2..].Select(word => FileWord().IsMatch(word) ? Path.Combine(_folder, word) : word).ToArray();

        var answer = await PalmaresCommand.RunAsync(words);

        Assert.True(answer.Exit == 0, answer.ToString());
        Assert.StartsWith("$ palmares ", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[1..], answer.Output.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "palmares.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("^```(?<kind>[a-z]+)( (?<file>[a-z.]+))?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^[a-z]+\\.(csv|json|svg)$")]
    private static partial Regex FileWord();
}
