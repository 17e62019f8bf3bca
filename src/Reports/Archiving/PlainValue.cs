using System.Globalization;
using System.Text.Json;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>How a value of the database stands in an archive, the same from either engine. Pure.</summary>
/// <remarks>
/// Moments are UTC to the microsecond, which is what both engines keep; ids, days, times and enumerations are texts; numbers are numbers;
/// a list is a list of texts. Bytes stand in a file of their own and are named by their SHA-256.
/// </remarks>
internal static class PlainValue
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly JsonSerializerOptions ListJson = new() { Converters = { new TypedIdJson() } };

    /// <summary>Whether it is a list of texts or ids, which the engines keep each in a way of its own.</summary>
    public static bool IsList(Type type) => type != typeof(string) && type != typeof(byte[]) && type.IsAssignableTo(typeof(System.Collections.IEnumerable));

    /// <summary>From what the database gave to text, number, truth or a list of texts.</summary>
    public static object? Of(object? value) => value switch
    {
        null => null,
        string or bool or long or double or string[] => value,
        int number => (long)number,
        short number => (long)number,
        byte number => (long)number,
        float number => (double)number,
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        DateTimeOffset moment => moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        _ when IsList(value.GetType()) => JsonSerializer.SerializeToElement(value, ListJson).EnumerateArray().Select(one => one.GetString()!).ToArray(),
        _ => throw new NotSupportedException($"An archive has no place for a {value.GetType().Name}."),
    };

    /// <summary>Back to what the database takes.</summary>
    /// <exception cref="FormatException">The value is no <paramref name="type"/>.</exception>
    public static object? To(object? plain, Type type) => plain switch
    {
        null => null,
        string text when type == typeof(string) => text,
        string text when type == typeof(Guid) => Guid.ParseExact(text, "D"),
        string text when type == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.ParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)),
        string text when type == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text when type == typeof(TimeOnly) => TimeOnly.ParseExact(text, "HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        string text when type == typeof(decimal) => decimal.Parse(text, CultureInfo.InvariantCulture),
        bool truth when type == typeof(bool) => truth,
        long number when type == typeof(double) => (double)number,
        long number => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
        double number when type == typeof(double) => number,
        string[] list when IsList(type) => JsonSerializer.SerializeToElement(list, ListJson).Deserialize(type, ListJson),
        _ => throw new FormatException($"'{plain}' is no {type.Name}."),
    };

    public static void Write(Utf8JsonWriter json, object? plain)
    {
        switch (plain)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteRawValue(Number(number)); break;
            case string[] list:
                json.WriteStartArray();
                foreach (var text in list)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue((string)plain); break;
        }
    }

    /// <exception cref="FormatException">It is an object, which no value is.</exception>
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(one => one.GetString() ?? throw new FormatException("A list holds a null.")).ToArray(),
        _ => throw new FormatException("An object stands where a value is due."),
    };

    /// <summary>As a cell of a table.</summary>
    public static string Cell(object? plain) => plain switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string[] list => JsonSerializer.Serialize(list, ArchiveJson.Options),
        _ => (string)plain,
    };

    /// <summary>The shortest writing that reads back the same, always with a point or an exponent, so that it stays a fraction.</summary>
    private static string Number(double number)
    {
        if (!double.IsFinite(number))
            throw new NotSupportedException("An archive holds no number that is not finite.");
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? text + ".0" : text;
    }
}
