using System.Reflection;

namespace Palmares.Architecture.Tests.Rules;

/// <summary>Which types of the modules hold rules: static classes, except those whose methods say openly that they reach outside.</summary>
/// <remarks>A method that waits (a task, a cancellation token) or is handed a database, a stream or a folder reaches outside; a rule does neither.</remarks>
internal static class RuleNames
{
    // Static classes that are neither rules nor reach outside by their signatures.
    private static readonly string[] Otherwise = ["Module", "Modules", "Errors"];

    private static readonly string[] Outside = ["PalmaresDb", "IQueryable`1", "ModelBuilder", "DataFolder", "Stream", "CancellationToken", "IServiceCollection", "DbConnection", "DuckDBConnection", "Task", "Task`1", "ValueTask", "ValueTask`1", "IAsyncEnumerable`1"];

    public static IReadOnlySet<string> Of(IEnumerable<Type> types) => types
        .Where(type => type is { IsAbstract: true, IsSealed: true, IsNested: false })
        .Where(type => !Otherwise.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
        .Where(type => !type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(ReachesOutside))
        .Select(type => type.FullName!)
        .ToHashSet();

    private static bool ReachesOutside(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Any(type => Outside.Contains(type.Name));
}
