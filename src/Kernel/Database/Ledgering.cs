using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Kernel;

/// <summary>Marks rows that need no act: rebuildable indexes, queues, sessions, sign-in counters.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnledgeredAttribute : Attribute;

/// <summary>Tells ledgered rows from technical ones.</summary>
public static class Ledgering
{
    private const string Annotation = "Palmares:Unledgered";

    /// <summary>For entity classes that are not ours to put the attribute on.</summary>
    public static EntityTypeBuilder<T> Unledgered<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.HasAnnotation(Annotation, true);
        return builder;
    }

    internal static bool IsUnledgered(IReadOnlyEntityType entity) =>
        entity.ClrType == typeof(ActEntry)
        || entity.ClrType.GetCustomAttribute<UnledgeredAttribute>() is not null
        || entity.FindAnnotation(Annotation) is not null
        || (entity.FindOwnership() is { } owned && IsUnledgered(owned.PrincipalEntityType));
}
