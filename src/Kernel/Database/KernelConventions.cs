using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Palmares.Kernel;

/// <summary>How the types all modules share are stored, on both engines.</summary>
internal static class KernelConventions
{
    public static void Apply(ModelConfigurationBuilder configuration, IEnumerable<Assembly> assemblies, string provider)
    {
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsValueType: true, IsGenericType: false }))
        {
            if (TypedIdKinds.IsUuid(type))
                configuration.Properties(type).HaveConversion(typeof(UuidConverter<>).MakeGenericType(type));
            else if (TypedIdKinds.IsText(type))
                configuration.Properties(type).HaveConversion(typeof(TextConverter<>).MakeGenericType(type));
        }

        configuration.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(10);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (provider.EndsWith("Sqlite", StringComparison.Ordinal))
            configuration.Properties<DateTimeOffset>().HaveConversion<SortableTimeConverter>().HaveMaxLength(28);
        else
            configuration.Properties<DateTimeOffset>().HaveConversion<UtcTimeConverter>();
    }

    private sealed class UuidConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, ITypedId<TId>
    {
        // An expression tree may not call a static interface member itself.
        private static TId Make(Guid value) => TId.From(value);
    }

    private sealed class TextConverter<TId>() : ValueConverter<TId, string>(id => id.Value, value => Make(value))
        where TId : struct, ITextId<TId>
    {
        private static TId Make(string value) => TId.From(value);
    }

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));

    /// <summary>SQLite has no time type; a fixed-width UTC text sorts and compares as the time does.</summary>
    private sealed class SortableTimeConverter() : ValueConverter<DateTimeOffset, string>(
        time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    private sealed class UtcTimeConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
}
