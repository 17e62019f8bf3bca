using System.Text.Json;
using System.Xml.Linq;
using Palmares.Architecture.Tests.Reading;

namespace Palmares.Architecture.Tests;

/// <summary>Lock files say of each project what its project file says; one left behind is written anew by the next build, and the checkout is changed by it.</summary>
public sealed class LockedPackages
{
    private static readonly Dictionary<string, string> Projects = new[] { "src", "tests", "bench" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Product.Root, folder), "*.csproj", SearchOption.AllDirectories))
        .ToDictionary(file => "Palmares." + Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Of_each_project_the_lock_files_name_what_its_project_file_names()
    {
        var behind = new List<string>();
        var compared = 0;
        foreach (var (name, file) in Projects)
        {
            using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "packages.lock.json")));
            foreach (var one in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()).Where(one => one.Value.GetProperty("type").GetString() == "Project"))
            {
                compared++;
                var says = one.Value.TryGetProperty("dependencies", out var found) ? found.EnumerateObject().Select(dependency => dependency.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
                says.SymmetricExceptWith(NamedBy(Projects[one.Name]));
                behind.AddRange(says.Select(differs => $"{name}: {one.Name} and {differs}. Run: dotnet restore {Path.GetRelativePath(Product.Root, file)} --force-evaluate"));
            }
        }

        Assert.InRange(compared, 100, int.MaxValue);
        Assert.True(behind.Count == 0, string.Join('\n', behind));
    }

    /// <summary>Packages and projects that a project file hands on to whoever uses the project.</summary>
    private static IEnumerable<string> NamedBy(string file)
    {
        var project = XDocument.Load(file);
        return project.Descendants("PackageReference").Where(one => (string?)one.Attribute("PrivateAssets") != "all").Select(one => (string)one.Attribute("Include")!)
            .Concat(project.Descendants("ProjectReference").Select(one => "Palmares." + Path.GetFileNameWithoutExtension(((string)one.Attribute("Include")!).Replace('\\', '/'))));
    }
}
