namespace Palmares.Kernel;

/// <summary>One page of a list. <paramref name="Total"/> counts only what the viewer may see; <paramref name="Number"/> starts at 1.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Where this installation keeps its embedded database, record store and keys.</summary>
public sealed record DataFolder(string Path);
