using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;

namespace Palmares.Architecture.Tests.Rules;

/// <summary>Rules on which type may know which, by namespace.</summary>
internal static class Namespaces
{
    private static readonly string[] FileNamespaces = ["System.IO.File", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileStream"];

    private static readonly string[] Elsewhere =
        ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql", "DuckDB", "System.Net", "System.Data", "System.Diagnostics.Process", "Microsoft.AspNetCore", "Microsoft.Extensions"];

    /// <summary>The features of a module do not know each other.</summary>
    public static IEnumerable<string> FeaturesKnowingEachOther(Code code, string module) =>
        from type in code.Types
        let own = FeatureOf(type, module)
        where own is not null
        from target in Targets(type)
        let other = FeatureOf(target, module)
        where other is not null && other != own
        select $"{type.FullName} knows {target.FullName}: what {own} and {other} share stands at the module's root.";

    /// <summary>Other modules see only a module's root namespace.</summary>
    public static IEnumerable<string> ReachingInside(Code code, IReadOnlyCollection<string> modules) =>
        from type in code.Types
        let own = modules.FirstOrDefault(module => IsIn(type, module))
        where own is not null
        from target in Targets(type)
        let other = modules.FirstOrDefault(module => module != own && FeatureOf(target, module) is not null)
        where other is not null
        select $"{type.FullName} reaches into {target.FullName}; only the root of {other} is open to others.";

    /// <summary>Pure code knows no database, file, network or service.</summary>
    public static IEnumerable<string> Impure(Code code, Func<IType, bool> isPure) =>
        from type in code.Types
        where isPure(type)
        from target in Targets(type)
        where Elsewhere.Any(space => target.FullName.StartsWith(space, StringComparison.Ordinal)) || FileNamespaces.Contains(target.FullName)
        select $"{type.FullName} is to be pure, but uses {target.FullName}.";

    public static string? FeatureOf(IType type, string module)
    {
        var space = type.Namespace?.FullName ?? "";
        return space.StartsWith(module + ".", StringComparison.Ordinal) ? space[(module.Length + 1)..].Split('.')[0] : null;
    }

    public static bool IsIn(IType type, string space)
    {
        var own = type.Namespace?.FullName ?? "";
        return own == space || own.StartsWith(space + ".", StringComparison.Ordinal);
    }

    private static IEnumerable<IType> Targets(IType type) => type.Dependencies.Select(dependency => dependency.Target).Distinct();
}
