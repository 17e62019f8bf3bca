using Palmares.Kernel;

namespace Palmares.Proceedings.Names;

/// <summary>The names that are written as their body writes them, each with its source. Changes nothing.</summary>
public sealed class ListNames(BodyNames names)
{
    /// <param name="Search">A part of a name or of another spelling; null for all.</param>
    public sealed record Input(string? Search = null);

    public Task<Result<IReadOnlyList<ListedName>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!by.May(Permission.ReadDocuments))
            return Task.FromResult<Result<IReadOnlyList<ListedName>>>(KernelErrors.NotPermitted);
        var sought = input.Search?.Trim() ?? "";
        IReadOnlyList<ListedName> found = [.. names.All.Where(one => one.AlsoWritten.Prepend(one.Name).Any(name => name.Contains(sought, StringComparison.OrdinalIgnoreCase)))];
        return Task.FromResult(Result<IReadOnlyList<ListedName>>.Of(found));
    }
}
