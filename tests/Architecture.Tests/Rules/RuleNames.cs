namespace Palmares.Architecture.Tests.Rules;

/// <summary>Which types of the modules hold rules: static classes in feature folders, and at a module's root those that are neither wiring, refusals nor queries.</summary>
internal static class RuleNames
{
    // Static classes that are not rules, by the last word of their name.
    private static readonly string[] Otherwise = ["Module", "Errors", "Queries", "Modules", "Reading", "Writing", "Files", "Rows", "Index", "Store"];

    public static IReadOnlySet<string> Of(IEnumerable<Type> types) => types
        .Where(type => type is { IsAbstract: true, IsSealed: true, IsNested: false })
        .Where(type => !Otherwise.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
        .Select(type => type.FullName!)
        .ToHashSet();
}
