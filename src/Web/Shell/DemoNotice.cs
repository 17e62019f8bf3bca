using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>Whether this installation shows the invented programme: the seed leaves a file <c>demo</c> in the data folder.</summary>
public sealed class DemoNotice(DataFolder folder)
{
    public bool IsDemo { get; } = File.Exists(Path.Combine(folder.Path, "demo"));
}
