using System.Globalization;
using System.Text.Json;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>An object of a set-up while it is read: each field is asked for once, and what is wrong is noted under its JSON path instead of stopping.</summary>
internal sealed class SetupPart
{
    private static readonly JsonElement NothingHeld = JsonDocument.Parse("{}").RootElement;
    private readonly Dictionary<string, JsonElement> _fields = [];
    private readonly HashSet<string> _asked = [];
    private readonly string _path;
    private readonly List<Error> _faults;

    public SetupPart(JsonElement element, string path, List<Error> faults)
    {
        _path = path;
        _faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(AwardsErrors.SetupKind.With("an object", Kind(element)).At(path));
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!_fields.TryAdd(property.Name, property.Value))
                faults.Add(AwardsErrors.SetupTwice.At(PathOf(property.Name)));
        }
    }

    public string Text(string name, int limit, bool mayBeEmpty = false)
    {
        if (Take(name) is not { } value)
            return Missing(name, "");
        if (value.ValueKind != JsonValueKind.String)
            return Wrong(name, "a text", value, "");
        var text = value.GetString()!;
        if (text.Length > limit)
            _faults.Add(AwardsErrors.SetupTooLong.With(text.Length, limit).At(PathOf(name)));
        else if (!mayBeEmpty && string.IsNullOrWhiteSpace(text))
            _faults.Add(AwardsErrors.SetupEmpty.At(PathOf(name)));
        return text.Trim();
    }

    public int Number(string name) => Whole(name, needed: true) ?? 0;

    public int? NumberOrNone(string name) => Whole(name, needed: false);

    public bool Flag(string name)
    {
        if (Take(name) is not { } value)
            return Missing(name, false);
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong(name, "true or false", value, false);
    }

    /// <summary>False where nothing is said.</summary>
    public bool FlagWhereSaid(string name) => Take(name) is not null && Flag(name);

    public DateOnly Day(string name)
    {
        if (Take(name) is not { } value)
            return Missing(name, default(DateOnly));
        return value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong(name, "a day, such as 2027-03-31", value, default(DateOnly));
    }

    /// <summary>Whether nothing was at fault so far.</summary>
    public bool Clean => _faults.Count == 0;

    public TEnum Word<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Take(name) is not { } value)
            return Missing(name, default(TEnum));
        var word = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (var one in Enum.GetValues<TEnum>())
        {
            if (SetupWords.Of(one) == word)
                return one;
        }

        return Wrong(name, "one of " + string.Join(", ", Enum.GetValues<TEnum>().Select(SetupWords.Of)), value, default(TEnum));
    }

    /// <summary>A part that need not be there.</summary>
    public SetupPart? PartOrNone(string name) => Take(name) is { } value ? new SetupPart(value, PathOf(name), _faults) : null;

    public SetupPart Part(string name) => Take(name) is { } value ? new SetupPart(value, PathOf(name), _faults) : Missing(name, new SetupPart(NothingHeld, PathOf(name), []));

    /// <summary>A list; one that is not needed and not there is empty.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<SetupPart, T> read, bool needed = true) => Items(name, needed, (item, path) =>
    {
        var part = new SetupPart(item, path, _faults);
        var made = read(part);
        part.End();
        return made;
    });

    public IReadOnlyList<string> Texts(string name, int limit) => Items(name, needed: true, (item, path) =>
    {
        if (item.ValueKind != JsonValueKind.String)
        {
            _faults.Add(AwardsErrors.SetupKind.With("a text", Kind(item)).At(path));
            return "";
        }

        var text = item.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
            _faults.Add(AwardsErrors.SetupEmpty.At(path));
        else if (text.Length > limit)
            _faults.Add(AwardsErrors.SetupTooLong.With(text.Length, limit).At(path));
        return text.Trim();
    });

    /// <summary>Words of a closed list; a list that is not there is empty.</summary>
    public IReadOnlyList<TEnum> Words<TEnum>(string name)
        where TEnum : struct, Enum => Items(name, needed: false, (item, path) =>
    {
        foreach (var one in Enum.GetValues<TEnum>())
        {
            if (item.ValueKind == JsonValueKind.String && SetupWords.Of(one) == item.GetString())
                return one;
        }

        _faults.Add(AwardsErrors.SetupKind.With("one of " + string.Join(", ", Enum.GetValues<TEnum>().Select(SetupWords.Of)), Kind(item)).At(path));
        return default;
    });

    /// <summary>A text by language. Empty ones are left out.</summary>
    public LocalText Local(string name, int limit)
    {
        var part = Part(name);
        var texts = new Dictionary<string, string>();
        foreach (var language in LocalText.Languages)
        {
            if (part.Take(language) is not null && part.Text(language, limit, mayBeEmpty: true) is { Length: > 0 } text)
                texts[language] = text;
        }

        part.End();
        return new LocalText(texts);
    }

    public T? Optional<T>(string name, Func<SetupPart, T> read)
        where T : class
    {
        if (Take(name) is not { } value)
            return null;
        var part = new SetupPart(value, PathOf(name), _faults);
        var made = read(part);
        part.End();
        return made;
    }

    /// <summary>Says which fields nobody asked for, with the name that may have been meant.</summary>
    public void End()
    {
        foreach (var name in _fields.Keys.Where(name => !_asked.Contains(name)))
            _faults.Add(AwardsErrors.SetupUnknown.With(string.Join(", ", _asked)).At(PathOf(name)));
    }

    public void Refuse(string name, Error error) => _faults.Add(error.At(PathOf(name)));

    private List<T> Items<T>(string name, bool needed, Func<JsonElement, string, T> read)
    {
        if (Take(name) is not { } value)
            return needed ? Missing(name, new List<T>()) : [];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, at) => read(item, $"{PathOf(name)}[{at}]"))]
            : Wrong(name, "a list", value, new List<T>());
    }

    private int? Whole(string name, bool needed)
    {
        if (Take(name) is not { } value)
            return needed ? Missing(name, (int?)null) : null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : Wrong(name, "a whole number", value, (int?)null);
    }

    private JsonElement? Take(string name)
    {
        _asked.Add(name);
        return _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private T Missing<T>(string name, T instead)
    {
        _faults.Add(AwardsErrors.SetupMissing.At(PathOf(name)));
        return instead;
    }

    private T Wrong<T>(string name, string wanted, JsonElement found, T instead)
    {
        _faults.Add(AwardsErrors.SetupKind.With(wanted, Kind(found)).At(PathOf(name)));
        return instead;
    }

    private string PathOf(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && name.Length > 0 ? $"{_path}.{name}" : $"{_path}['{name.Replace("'", @"\'", StringComparison.Ordinal)}']";

    private static string Kind(JsonElement element)
    {
        var text = element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => element.GetRawText(),
        };
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}

/// <summary>How a word of a closed list is written in a set-up: small letters with underscores.</summary>
internal static class SetupWords
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
