namespace Palmares.Linkage;

/// <summary>Input that cannot be linked: says which field of the spec, table or constraints is at fault.</summary>
public sealed class LinkageException(string field, string message) : Exception($"{field}: {message}")
{
    /// <summary>Where the fault stands, as a path: <c>comparisons[2].levels[0].test</c>.</summary>
    public string Field { get; } = field;
}
