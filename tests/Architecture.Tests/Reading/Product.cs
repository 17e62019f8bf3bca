using System.Reflection;
using Palmares.Kernel;

namespace Palmares.Architecture.Tests.Reading;

/// <summary>The product as the rules see it: its checkout, its assemblies, its compiled code.</summary>
internal static class Product
{
    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<string> Engines = ["Linkage", "Judging", "Papers"];

    public static readonly IReadOnlyList<string> Modules =
        ["Letters", "Accounts", "Webhooks", "Privacy", "Records", "Proceedings", "Tracking", "Awards", "Review", "Landscape", "Engagement", "Reports"];

    public static readonly IReadOnlyList<string> Projects =
        [.. Directory.GetDirectories(Path.Combine(Root, "src")).Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static readonly IReadOnlyList<Assembly> Assemblies = [.. Projects.Select(project => Assembly.Load("Palmares." + project))];

    private static readonly Lazy<Code> Loaded = new(() => new ArchUnitNET.Loader.ArchLoader().LoadAssemblies([.. Assemblies]).Build());

    private static readonly Lazy<Code> LoadedFixtures = new(() => new ArchUnitNET.Loader.ArchLoader().LoadAssemblies(typeof(Product).Assembly, typeof(Actor).Assembly).Build());

    public static Code Code => Loaded.Value;

    /// <summary>The deliberately broken types of this test project.</summary>
    public static Code Fixtures => LoadedFixtures.Value;

    public static IReadOnlyList<Type> Types(params IEnumerable<string> projects) =>
        [.. Assemblies.Where(a => projects.Contains(a.GetName().Name!["Palmares.".Length..])).SelectMany(a => a.GetTypes()).Where(t => !t.Name.Contains('<', StringComparison.Ordinal))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "artifacts" or "data" or ".git");

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Where(file => !IsBuilt(file)).Order(StringComparer.Ordinal)
            : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "palmares.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout: no palmares.slnx above them.");
    }
}
