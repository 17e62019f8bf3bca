using Palmares.Architecture.Tests.Reading;
using Palmares.Kernel;

namespace Palmares.Architecture.Tests.Rules;

/// <summary>What every use case keeps: it is told who acts, and asks whether that actor may.</summary>
internal static class UseCases
{
    private static readonly string May = Calls.NameOf(typeof(Actor), nameof(Actor.May));

    /// <summary>Classes whose RunAsync is told who acts.</summary>
    public static IReadOnlyList<Type> In(IEnumerable<Type> types) =>
        [.. types.Where(type => KernelModuleSays(type) && type.GetMethods().Any(method => method.Name == "RunAsync" && method.GetParameters().Any(p => p.ParameterType == typeof(Actor))))];

    /// <summary>Told who acts, but not asking: no way leads from RunAsync to <see cref="Actor.May"/>.</summary>
    /// <remarks>The way may lead through another use case or a step of the same transaction that asks.</remarks>
    public static IEnumerable<string> NotAsking(IEnumerable<Type> useCases, Calls calls) =>
        useCases.Where(type => !calls.Reaches(Calls.NameOf(type, "RunAsync"), May)).Select(type => type.FullName!);

    /// <summary>A use case is injected as itself: it implements no interface of ours that would stand in for it.</summary>
    public static IEnumerable<string> Masked(IEnumerable<Type> useCases) =>
        from type in useCases
        from face in type.GetInterfaces()
        where face.Namespace?.StartsWith("Palmares.", StringComparison.Ordinal) == true && face.Name == "I" + type.Name
        select $"{type.FullName} hides behind {face.Name}.";

    private static bool KernelModuleSays(Type type)
    {
        try
        {
            return KernelModule.IsUseCase(type);
        }
        catch (System.Reflection.AmbiguousMatchException)
        {
            // Two RunAsync are two ways in to one use case.
            return type is { IsClass: true, IsSealed: true, IsAbstract: false };
        }
    }
}
