using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>What a wording must hold and how its gaps are filled. Pure.</summary>
public static partial class WordingRules
{
    /// <summary>The first fault of a wording, naming the gap at fault; null when it may be used.</summary>
    public static Error? Fault(LetterKind kind, LetterWords words)
    {
        if (string.IsNullOrWhiteSpace(words.Subject))
            return LettersErrors.SubjectMissing;
        if (string.IsNullOrWhiteSpace(words.Text))
            return LettersErrors.TextMissing;
        if (words.Subject.Length > LetterWords.SubjectLimit)
            return LettersErrors.TooLong.With(words.Subject.Length, LetterWords.SubjectLimit).At("Subject");
        if (words.Text.Length > LetterWords.TextLimit)
            return LettersErrors.TooLong.With(words.Text.Length, LetterWords.TextLimit).At("Text");
        if (words.Subject.Any(char.IsControl))
            return LettersErrors.SubjectOneLine;
        return Gaps(kind, words.Subject, "Subject") ?? Gaps(kind, words.Text, "Text") ?? Missing(kind, words.Text);
    }

    /// <summary>Fills the gaps in one pass: what stands in a value is never taken for a gap.</summary>
    public static LetterWords Fill(LetterKind kind, LetterWords words, IReadOnlyDictionary<string, string> values) =>
        new(Filled(kind, words.Subject, values), Filled(kind, words.Text.ReplaceLineEndings("\n"), values));

    /// <summary>Invented values, for the preview.</summary>
    public static IReadOnlyDictionary<string, string> Examples(LetterKind kind) => kind.Placeholders.ToDictionary(one => one.Name, one => one.Example);

    private static string Filled(LetterKind kind, string text, IReadOnlyDictionary<string, string> values) => Gap().Replace(text, match =>
    {
        var gap = kind.Placeholders.FirstOrDefault(one => one.Name == match.Groups[1].Value);
        return gap is null ? "" : Put(gap, values.GetValueOrDefault(gap.Name));
    });

    private static string Put(Placeholder gap, string? value) => (gap.Form, gap.Trusted) switch
    {
        (PlaceholderForm.Paragraphs, true) => value ?? "",
        (PlaceholderForm.Paragraphs, false) => NeutralRules.Quoted(value),
        (_, true) => NeutralRules.Trusted(value),
        _ => NeutralRules.Line(value),
    };

    private static Error? Gaps(LetterKind kind, string text, string place)
    {
        foreach (Match match in Gap().Matches(text))
        {
            var name = match.Groups[1].Value;
            if (kind.Placeholders.FirstOrDefault(one => one.Name == name) is not { } gap)
                return LettersErrors.UnknownPlaceholder.With(name, string.Join(", ", kind.Placeholders.Select(one => one.Name))).At(place);
            if (place == "Subject" && gap.Form != PlaceholderForm.Line)
                return LettersErrors.NotInSubject.With(name);
        }

        // A gap that is not one, such as {{nominee} or {{ two words }}, would be sent as it stands.
        var rest = Gap().Replace(text, "");
        return rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal) ? LettersErrors.BrokenPlaceholder.At(place) : null;
    }

    private static Error? Missing(LetterKind kind, string text)
    {
        var held = Gap().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        return kind.Placeholders.FirstOrDefault(one => one.Required && !held.Contains(one.Name)) is { } missing ? LettersErrors.PlaceholderMissing.With(missing.Name) : null;
    }

    [GeneratedRegex(@"\{\{\s*([\p{L}\p{N}_\-]+)\s*\}\}")]
    private static partial Regex Gap();
}
