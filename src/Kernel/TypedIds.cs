using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Palmares.Kernel;

/// <summary>An id that knows what it identifies: a UUIDv7 behind a type of its own.</summary>
public interface ITypedId<TSelf> : IParsable<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.From(Guid.Parse(s, provider));

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result)
    {
        var parsed = Guid.TryParse(s, CultureInfo.InvariantCulture, out var value);
        result = TSelf.From(value);
        return parsed;
    }
}

/// <summary>An id made from the thing itself (a hash, a folded name) rather than drawn.</summary>
public interface ITextId<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}

/// <summary>Somebody who can sign in. Stands in acts in place of the person's name.</summary>
public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Writes typed ids as bare strings, so that an act reads like a sentence.</summary>
public sealed class TypedIdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => TypedIdKinds.IsUuid(typeToConvert) || TypedIdKinds.IsText(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var open = TypedIdKinds.IsUuid(typeToConvert) ? typeof(Uuid<>) : typeof(Text<>);
        return (JsonConverter)Activator.CreateInstance(open.MakeGenericType(typeToConvert))!;
    }

    private sealed class Uuid<TId> : JsonConverter<TId>
        where TId : struct, ITypedId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class Text<TId> : JsonConverter<TId>
        where TId : struct, ITextId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}

/// <summary>Tells the two kinds of typed id apart by reflection.</summary>
public static class TypedIdKinds
{
    public static bool IsUuid(Type type) => Implements(type, typeof(ITypedId<>));

    public static bool IsText(Type type) => Implements(type, typeof(ITextId<>));

    private static bool Implements(Type type, Type open) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open && i.GenericTypeArguments[0] == type);
}
