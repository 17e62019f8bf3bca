namespace Palmares.Linkage.Tests;

/// <summary>Data outside the repository: skipped visibly when PALMARES_SHARED is unset, a failure when it is set and unreadable.</summary>
internal static class SharedData
{
    public static string Require(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable("PALMARES_SHARED");
        if (string.IsNullOrEmpty(root))
            Assert.Skip("PALMARES_SHARED is not set.");
        var full = Path.Combine([root, "data", .. path]);
        Assert.True(Path.Exists(full), $"PALMARES_SHARED is set, but {full} cannot be read.");
        return full;
    }
}
