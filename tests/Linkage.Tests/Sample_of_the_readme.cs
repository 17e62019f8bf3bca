namespace Palmares.Linkage.Tests;

public class Sample_of_the_readme
{
    [Fact]
    public void It_stands_in_the_readme_as_it_is_compiled_here_and_says_what_it_finds()
    {
        var said = new List<string>();

        Sample(new Listener(said));

        Assert.Equal(["1 2 Linked: the same verified key", "1 3 Unresolved: the same name, which alone decides nothing", "1"], said);
        var file = Path.Combine(Root(), "tests", "Linkage.Tests", "Sample_of_the_readme.cs");
        var compiled = Between(File.ReadAllText(file), "// The sample", "// The sample ends").Select(line => line.Replace("console.", "Console.", StringComparison.Ordinal));
        Assert.Equal(compiled, Between(File.ReadAllText(Path.Combine(Root(), "src", "Linkage", "README.md")), "```csharp", "```"));
    }

    private static void Sample(Listener console)
    {
        // The sample
        var members = MentionTable.With("name", "affiliation", "email")
            .Add("1", "Ada Example", "Orchard Labs", "ada@orchard.example")
            .Add("2", "A. Example", "Orchard Labs", "ada@orchard.example")
            .Add("3", "Ada Example")
            .Build();
        var linked = Linker.Run(members, PersonRecord.Spec);
        foreach (var edge in linked.Edges)
            console.WriteLine($"{edge.Left} {edge.Right} {edge.Outcome}: {edge.Explanation.Reason}");
        var later = MentionTable.With("name", "email").Add("4", "Ada B. Example", "ada@orchard.example").Build();
        console.WriteLine(LinkedBase.Of(members, linked.Model, linked.Clusters).Add(later).Clusters["4"]);
        // The sample ends
    }

    private static IEnumerable<string> Between(string text, string start, string end)
    {
        var lines = text.Split('\n').ToList();
        var from = lines.FindIndex(line => line.Trim() == start);
        var to = lines.FindIndex(from + 1, line => line.Trim() == end);
        return lines[(from + 1)..to].Select(line => line.Trim());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "palmares.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private sealed class Listener(List<string> said)
    {
        public void WriteLine(string line) => said.Add(line);
    }
}
