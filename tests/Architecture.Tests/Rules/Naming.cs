using System.Reflection;
using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Architecture.Tests.Rules;

/// <summary>Names that say nothing, and refusals that are said twice.</summary>
internal static partial class Naming
{
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Service", "Services", "Dto", "Utils", "Util", "Utility", "Utilities", "Common"];

    public static IEnumerable<string> SayingNothing(IEnumerable<Type> types) =>
        from type in types
        from word in Words().Matches(type.Name.Split('`')[0]).Select(match => match.Value)
        where Empty.Contains(word)
        select $"{type.FullName}: '{word}' says nothing about what it does.";

    public static IReadOnlyList<Type> ErrorLists(IEnumerable<Type> types) => [.. types.Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true })];

    /// <summary>A refusal stands once: no two of a list share their words or their code, and every field of the list is one.</summary>
    public static IEnumerable<string> SaidTwice(IEnumerable<Type> lists)
    {
        foreach (var list in lists)
        {
            var errors = list.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(field => field.FieldType == typeof(Error)).ToList();
            if (errors.Count == 0)
                yield return $"{list.FullName} lists no refusal.";
            foreach (var field in errors.Where(field => ((Error)field.GetValue(null)!).Code != field.Name))
                yield return $"{list.FullName}.{field.Name} bears the code {((Error)field.GetValue(null)!).Code}.";
            foreach (var twins in errors.GroupBy(field => ((Error)field.GetValue(null)!).Template).Where(group => group.Count() > 1))
                yield return $"{list.FullName} says '{twins.Key}' twice: {string.Join(", ", twins.Select(field => field.Name))}.";
        }
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
