using System.Globalization;
using Microsoft.Extensions.Localization;
using Palmares.Awards;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>Questions and their limits in words.</summary>
internal static class FormWords
{
    public static string Language(string code) => new CultureInfo(code).NativeName;

    public static string Limit(FormField field, IStringLocalizer texts)
    {
        List<string?> limits =
        [
            field.Words is { } words ? texts["at most {0} words", words].Value : null,
            field.Characters is { } characters ? texts["at most {0} characters", characters].Value : null,
            field.Low is { } low ? texts["at least {0}", low].Value : null,
            field.High is { } high ? texts["at most {0}", high].Value : null,
            field.Kinds.Count > 0 ? string.Join(", ", field.Kinds.Select(kind => kind.ToString().ToUpperInvariant())) : null,
            field.Kilobytes is { } kilobytes ? texts["at most {0} kB", kilobytes].Value : null,
            field.Pages is { } pages ? texts["at most {0} pages", pages].Value : null,
        ];
        return string.Join(", ", limits.OfType<string>());
    }

    /// <summary>Null for a question that is always asked.</summary>
    public static string? When(FormField field, IReadOnlyList<FormField> form, string language, IStringLocalizer texts)
    {
        if (field.When is not { } when || form.FirstOrDefault(one => one.Code == when.Field) is not { } on)
            return null;
        var named = on.Choices.Where(choice => when.Is.Contains(choice.Code)).Select(choice => choice.Label.In(language));
        return texts["only if “{0}” is {1}", on.Label.In(language), string.Join(", ", named)];
    }

    /// <summary>An answer as it is read: the wording of a choice, a day in full.</summary>
    public static string Answer(FormField field, string value, string language) => field.Type switch
    {
        FieldType.Choice or FieldType.Choices => field.Choices.FirstOrDefault(choice => choice.Code == value)?.Label.In(language) ?? value,
        FieldType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        _ => value,
    };
}
