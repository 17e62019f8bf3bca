namespace Palmares.Architecture.Tests.Rules;

/// <summary>One name, three places: src/Module/Feature, src/Web/Pages/Module/Feature, tests/Modules.Tests/Module/Feature.</summary>
internal static class Mirror
{
    /// <param name="features">Folders of code as <c>Module/Feature</c>.</param>
    /// <param name="pages">Folders of pages.</param>
    /// <param name="tests">Folders of tests.</param>
    /// <param name="withoutTests">Features tested through another's folder, with the reason.</param>
    public static IEnumerable<string> Broken(IReadOnlySet<string> features, IReadOnlySet<string> pages, IReadOnlySet<string> tests, IReadOnlyDictionary<string, string> withoutTests)
    {
        foreach (var page in pages.Where(page => !features.Contains(page)))
            yield return $"src/Web/Pages/{page} has no src/{page}.";
        foreach (var test in tests.Where(test => !features.Contains(test)))
            yield return $"tests/Modules.Tests/{test} has no src/{test}.";
        foreach (var feature in features.Where(feature => !tests.Contains(feature) && !withoutTests.ContainsKey(feature)))
            yield return $"src/{feature} has no tests/Modules.Tests/{feature}.";
        foreach (var stale in withoutTests.Keys.Where(name => tests.Contains(name) || !features.Contains(name)))
            yield return $"{stale} is listed as an exception and is none.";
    }

    /// <summary>A page's address is its folder: one that writes its address out must begin it with its folder's.</summary>
    public static IEnumerable<string> OwnAddresses(IEnumerable<(string Path, string Text)> pages) =>
        from page in pages
        from line in page.Text.Split('\n')
        where line.StartsWith("@page \"~/", StringComparison.Ordinal) || (line.StartsWith("@page \"/", StringComparison.Ordinal) && !BeginsWithFolder(line, page.Path))
        select $"{page.Path} gives itself an address: {line.Trim()}";

    private static bool BeginsWithFolder(string line, string path)
    {
        var folder = path[(path.IndexOf("Pages/", StringComparison.Ordinal) + "Pages/".Length)..path.LastIndexOf('/')];
        return line.StartsWith("@page \"/" + folder.ToLowerInvariant() + "/", StringComparison.Ordinal);
    }

    /// <summary>Folders two deep under <paramref name="root"/> that hold such files, at whatever depth.</summary>
    public static IReadOnlySet<string> Folders(string root, IEnumerable<string> files) => files
        .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/').Split('/'))
        .Where(parts => parts.Length > 2)
        .Select(parts => $"{parts[0]}/{parts[1]}")
        .ToHashSet();
}
