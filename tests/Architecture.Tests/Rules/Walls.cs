using System.Reflection;
using System.Xml.Linq;

namespace Palmares.Architecture.Tests.Rules;

/// <summary>Who may use whom, held three ways: the table in docs/architecture.md, the project files, the compiled references.</summary>
internal static class Walls
{
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> ReadTable(string markdown) => markdown
        .Split('\n')
        .SkipWhile(line => !line.StartsWith("| project | may use", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[1], IReadOnlySet<string> (cells) => Names(cells[2]));

    public static IReadOnlySet<string> ReadProject(XDocument project) =>
        project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).ToHashSet();

    public static IReadOnlySet<string> ReadCompiled(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Palmares.", StringComparison.Ordinal)).Select(name => name["Palmares.".Length..]).ToHashSet();

    /// <summary>The table and the project files say the same.</summary>
    public static IEnumerable<string> TableAgainstProjects(IReadOnlyDictionary<string, IReadOnlySet<string>> table, IReadOnlyDictionary<string, IReadOnlySet<string>> projects)
    {
        foreach (var project in projects.Keys.Except(table.Keys))
            yield return $"{project} is missing from the table.";
        foreach (var project in table.Keys.Except(projects.Keys))
            yield return $"The table lists {project}, which is no project.";
        foreach (var (project, uses) in projects)
        {
            var may = table.GetValueOrDefault(project) ?? new HashSet<string>();
            foreach (var other in uses.Except(may))
                yield return $"{project}.csproj refers to {other}, which the table does not allow.";
            foreach (var other in may.Except(uses))
                yield return $"The table allows {project} to use {other}, but its project file does not refer to it.";
        }
    }

    /// <summary>Compiled code refers to nothing that its project file does not list.</summary>
    public static IEnumerable<string> CompiledAgainstProjects(IReadOnlyDictionary<string, IReadOnlySet<string>> compiled, IReadOnlyDictionary<string, IReadOnlySet<string>> projects) =>
        from pair in compiled
        from other in pair.Value.Except(projects[pair.Key])
        select $"{pair.Key} was compiled against {other}, which its project file does not list.";

    /// <summary>References point down only.</summary>
    public static IEnumerable<string> Cycles(IReadOnlyDictionary<string, IReadOnlySet<string>> uses)
    {
        var rest = uses.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
        while (rest.FirstOrDefault(pair => pair.Value.Count == 0).Key is { } ground)
        {
            rest.Remove(ground);
            foreach (var set in rest.Values)
                set.Remove(ground);
        }

        return rest.Keys.Select(project => $"{project} stands in a circle, or above one.");
    }

    private static HashSet<string> Names(string cell) => cell is "nothing of ours" ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries)];
}
