using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary>What a page has in a form, a verb takes as a JSON file with the same names. A field too few, too many or of the wrong kind is named with its line.</summary>
internal static partial class JsonForm
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new TypedIdJson(), new PartialDateJson(), new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AskForWhatHasNoDefault } },
    };

    /// <param name="file">A path, or <c>-</c> for standard input.</param>
    public static async Task<Result<T>> ReadAsync<T>(string file, CancellationToken ct)
        where T : notnull
    {
        try
        {
            await using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<T>(stream, Json, ct) is { } value ? value : Error.Invalid("The file holds nothing.", file);
        }
        catch (JsonException e)
        {
            return Error.Invalid("Line {0}, field {1}: {2}.", file, code: "NotAForm").With((e.LineNumber ?? 0) + 1, Field(e), Reason(e));
        }
    }

    /// <summary>A record's parameter that may not be null and has no default must stand in the file.</summary>
    private static void AskForWhatHasNoDefault(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false })
                property.IsRequired = true;
        }
    }

    /// <summary>The serializer names a field at fault in its path, or a missing or unknown one in its message alone.</summary>
    private static string Field(JsonException e)
    {
        var path = e.Path?.TrimStart('$', '.') ?? "";
        if (!IsMissing(e) && !IsUnknown(e))
            return path.Length > 0 ? path : "(the whole)";
        var named = Quoted().Matches(e.Message).Select(match => match.Groups[1].Value).Where(name => !name.Contains('.', StringComparison.Ordinal) && !name.Contains('+', StringComparison.Ordinal)).ToList();
        return named.Count > 0 ? string.Join(", ", named.Select(name => path.Length > 0 && !path.EndsWith(name, StringComparison.Ordinal) ? path + "." + name : name)) : path;
    }

    private static string Reason(JsonException e) => IsMissing(e) ? "missing" : IsUnknown(e) ? "not a field of this form" : "not what this field holds";

    private static bool IsMissing(JsonException e) => e.Message.Contains("missing required properties", StringComparison.Ordinal);

    private static bool IsUnknown(JsonException e) => e.Message.Contains("could not be mapped", StringComparison.Ordinal);

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
