using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Architecture.Tests.Rules;

/// <summary>What an act is called and what it may carry.</summary>
internal static partial class ActNames
{
    // Past participles that do not end in -ed.
    private static readonly string[] Irregular = ["begun", "cut", "drawn", "frozen", "given", "held", "kept", "left", "made", "met", "put", "read", "sent", "set", "split", "taken", "told", "withdrawn", "written", "bound", "chosen", "found", "lost", "built", "run"];

    private static readonly Type[] Plain =
        [typeof(Guid), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset), typeof(PartialDate)];

    public static IReadOnlyList<Type> In(IEnumerable<Type> types) => [.. types.Where(type => type.IsSubclassOf(typeof(Act)) && !type.IsAbstract)];

    public static IEnumerable<string> Misnamed(IReadOnlyCollection<Type> acts)
    {
        foreach (var act in acts)
        {
            var name = act.GetCustomAttribute<ActNameAttribute>()?.Name;
            if (name is null)
                yield return $"{act.FullName} has no [ActName].";
            else if (!Form().IsMatch(name))
                yield return $"{act.FullName} is called '{name}', which is not module.what-happened in small letters.";
            else if (!IsPast(name))
                yield return $"{act.FullName} is called '{name}': an act has happened, so its name ends in a participle.";
            else if (!act.Namespace!.Split('.').Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase))
                yield return $"{act.FullName} is called '{name}', after another module.";
        }

        foreach (var twins in acts.GroupBy(act => act.GetCustomAttribute<ActNameAttribute>()?.Name).Where(group => group.Key is not null && group.Count() > 1))
            yield return $"'{twins.Key}' names {string.Join(" and ", twins.Select(act => act.FullName))}.";
    }

    /// <summary>Ids, numbers, enumerations and dates only: no name of a person, no free text, so that the ledger can outlive an erasure.</summary>
    public static IEnumerable<string> Talkative(IReadOnlyCollection<Type> acts) =>
        from act in acts
        from property in act.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.DeclaringType != typeof(Act) && property.Name != "EqualityContract" && !IsFingerprint(property) && !MayStand(property.PropertyType, [])
        select $"{act.FullName}.{property.Name} is a {property.PropertyType.Name}; an act carries ids, numbers, enumerations and dates.";

    // A hash or a version names a thing by its content, a grammar is one of our own list; all are ids.
    private static bool IsFingerprint(PropertyInfo property) =>
        property.PropertyType == typeof(string) && (property.Name.EndsWith("Hash", StringComparison.Ordinal) || property.Name.EndsWith("Version", StringComparison.Ordinal) || property.Name == "Commitment" || property.Name == "Grammar");

    private static bool MayStand(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum || Plain.Contains(type) || TypedIdKinds.IsUuid(type) || TypedIdKinds.IsText(type))
            return true;
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return type.GenericTypeArguments.All(argument => MayStand(argument, seen));
        // A record of such values is such a value.
        return type.Namespace?.StartsWith("Palmares.", StringComparison.Ordinal) == true && seen.Add(type)
            && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).All(p => p.Name == "EqualityContract" || MayStand(p.PropertyType, seen));
    }

    private static bool IsPast(string name)
    {
        var words = name.Split('.', '-');
        return words.Skip(1).Any(word => word.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(word));
    }

    [GeneratedRegex("^[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Form();
}
