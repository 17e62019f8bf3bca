using System.Globalization;
using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What makes a form fit to be asked, and an answer fit to be kept. Pure.</summary>
public static partial class FormRules
{
    public const int FieldsLimit = 40;
    public const int ChoicesLimit = 60;
    public const int CharactersLimit = 8000;
    public const int ShortLimit = 300;
    public const int KilobytesLimit = 5120;

    /// <summary>Everything wrong with a form, each under its JSON path.</summary>
    public static IReadOnlyList<Error> Check(IReadOnlyList<FormField> form)
    {
        var faults = new List<Error>();
        if (form.Count > FieldsLimit)
            faults.Add(AwardsErrors.FormTooLong.With(form.Count, FieldsLimit).At("$.form"));
        foreach (var (at, field) in form.Index())
            faults.AddRange(Check(field, [.. form.Take(at)]).Select(error => error.At($"$.form[{at}]{error.Place}")));
        return faults;
    }

    private static IEnumerable<Error> Check(FormField field, IReadOnlyList<FormField> earlier)
    {
        if (!CodeForm().IsMatch(field.Code) || field.Code.Length > FormField.CodeLimit)
            yield return AwardsErrors.FieldCode.With(FormField.CodeLimit).At(".code");
        else if (earlier.Any(one => one.Code == field.Code))
            yield return AwardsErrors.SetupCodeTwice.With(field.Code).At(".code");
        if (string.IsNullOrWhiteSpace(field.Label.In("en")))
            yield return AwardsErrors.FieldLabel.At(".label.en");
        var text = field.Type is FieldType.ShortText or FieldType.LongText;
        if ((field.Words is not null || field.Characters is not null) && !text)
            yield return AwardsErrors.FieldLimitForeign.At(field.Words is not null ? ".words" : ".characters");
        if (field.Words is < 1 or > CharactersLimit)
            yield return AwardsErrors.FieldLimit.With(1, CharactersLimit).At(".words");
        if (field.Characters is < 1 or > CharactersLimit)
            yield return AwardsErrors.FieldLimit.With(1, CharactersLimit).At(".characters");
        if (field.Type != FieldType.Number && (field.Low ?? field.High) is not null || field.Low > field.High)
            yield return AwardsErrors.FieldRange.At(".low");
        foreach (var error in Choices(field).Concat(Files(field)).Concat(Condition(field, earlier)))
            yield return error;
    }

    private static IEnumerable<Error> Choices(FormField field)
    {
        var choosing = field.Type is FieldType.Choice or FieldType.Choices;
        if (choosing ? field.Choices.Count is < 2 or > ChoicesLimit : field.Choices.Count > 0)
            yield return AwardsErrors.FieldChoices.With(2, ChoicesLimit).At(".choices");
        foreach (var (at, choice) in field.Choices.Index())
        {
            if (!CodeForm().IsMatch(choice.Code) || field.Choices.Take(at).Any(one => one.Code == choice.Code))
                yield return AwardsErrors.FieldCode.With(FormField.CodeLimit).At($".choices[{at}].code");
            if (string.IsNullOrWhiteSpace(choice.Label.In("en")))
                yield return AwardsErrors.FieldLabel.At($".choices[{at}].label.en");
        }
    }

    private static IEnumerable<Error> Files(FormField field)
    {
        if (field.Type == FieldType.File ? field.Kinds.Count == 0 : field.Kinds.Count > 0 || field.Kilobytes is not null || field.Pages is not null)
            yield return AwardsErrors.FieldKinds.At(".kinds");
        if (field.Kilobytes is < 1 or > KilobytesLimit)
            yield return AwardsErrors.FieldLimit.With(1, KilobytesLimit).At(".kilobytes");
        if (field.Pages is < 1)
            yield return AwardsErrors.SetupAtLeast.With(1).At(".pages");
    }

    /// <summary>On an earlier choice alone, so that no two fields wait for each other.</summary>
    private static IEnumerable<Error> Condition(FormField field, IReadOnlyList<FormField> earlier)
    {
        if (field.When is not { } when)
            yield break;
        var on = earlier.FirstOrDefault(one => one.Code == when.Field && one.Type is FieldType.Choice or FieldType.Choices);
        if (on is null)
            yield return AwardsErrors.FieldConditionOn.With(when.Field).At(".when.field");
        else if (when.Is.Count == 0 || when.Is.Any(code => on.Choices.All(choice => choice.Code != code)))
            yield return AwardsErrors.FieldConditionIs.With(string.Join(", ", on.Choices.Select(choice => choice.Code))).At(".when.is");
    }

    /// <summary>The fields that are asked, given these answers. What depends on a field that is not asked is not asked either.</summary>
    public static IReadOnlyList<FormField> Asked(IReadOnlyList<FormField> form, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var asked = new List<FormField>();
        foreach (var field in form)
        {
            if (field.When is not { } when || (asked.Any(one => one.Code == when.Field) && answers.GetValueOrDefault(when.Field, []).Any(when.Is.Contains)))
                asked.Add(field);
        }

        return asked;
    }

    /// <summary>The answers to what is asked, trimmed, without empty ones.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Kept(IReadOnlyList<FormField> form, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var clean = answers.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Select(value => value.Trim()).Where(value => value.Length > 0)]);
        return Asked(form, clean).Where(field => clean.GetValueOrDefault(field.Code, []).Count > 0).ToDictionary(field => field.Code, field => clean[field.Code]);
    }

    /// <summary>What is wrong with answers as they stand; a draft may lack some, never pass a limit.</summary>
    public static IEnumerable<Error> Faults(IReadOnlyList<FormField> form, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        Asked(form, answers).SelectMany(field => answers.GetValueOrDefault(field.Code, []).Select(value => Fault(field, value)).Where(error => error is not null)
            .Append(answers.GetValueOrDefault(field.Code, []).Count > 1 && field.Type != FieldType.Choices ? AwardsErrors.AnswerOne.With(Name(field)) : null)
            .OfType<Error>().Select(error => error.At(PlaceOf(field))));

    /// <summary>What still has to be answered before sending.</summary>
    public static IEnumerable<Error> Missing(IReadOnlyList<FormField> form, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        Asked(form, answers).Where(field => field.Required && answers.GetValueOrDefault(field.Code, []).Count == 0).Select(field => AwardsErrors.AnswerMissing.With(Name(field)).At(PlaceOf(field)));

    public static string PlaceOf(FormField field) => $"Answers[{field.Code}]";

    private static Error? Fault(FormField field, string value)
    {
        var (words, characters) = (Words.Count(value), value.Length);
        var most = field.Characters ?? (field.Type == FieldType.LongText ? CharactersLimit : ShortLimit);
        return field.Type switch
        {
            FieldType.ShortText or FieldType.LongText when words > field.Words => AwardsErrors.TooManyWords.With(Name(field), words, field.Words),
            FieldType.ShortText or FieldType.LongText when characters > most => AwardsErrors.TooLong.With(Name(field), characters, most),
            FieldType.Choice or FieldType.Choices when field.Choices.All(choice => choice.Code != value) => AwardsErrors.AnswerChoice.With(Name(field)),
            FieldType.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => AwardsErrors.AnswerDate.With(Name(field)),
            FieldType.Number when !InRange(field, value) => AwardsErrors.AnswerNumber.With(Name(field), Range(field)),
            FieldType.Link when !IsLink(value) => AwardsErrors.AnswerLink.With(Name(field)),
            _ => null,
        };
    }

    private static bool InRange(FormField field, string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && !(number < field.Low) && !(number > field.High);

    private static string Range(FormField field) => $"{(field.Low is { } low ? low.ToString(CultureInfo.InvariantCulture) : "…")} – {(field.High is { } high ? high.ToString(CultureInfo.InvariantCulture) : "…")}";

    private static bool IsLink(string value) => value.Length <= ShortLimit && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    private static string Name(FormField field) => $"“{field.Label.In("en")}”";

    [GeneratedRegex("^[a-z][a-z0-9_-]*$")]
    private static partial Regex CodeForm();
}
