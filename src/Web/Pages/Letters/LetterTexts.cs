using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Web.Pages.Letters;

/// <summary>The words of the rooms about letters.</summary>
public static class LetterTexts
{
    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Waiting => "Waiting",
        OutboxState.Sending => "Being sent",
        OutboxState.Sent => "Sent",
        OutboxState.Failed => "Failed",
        OutboxState.Cancelled => "Cancelled",
        OutboxState.NotWanted => "Refused by its reader",
        OutboxState.Gathered => "Waits for the digest",
        _ => "Sent in a digest",
    };

    public static string Kind(OutboxState state) => state switch { OutboxState.Sent or OutboxState.Digested => "good", OutboxState.Failed => "bad", OutboxState.Cancelled or OutboxState.NotWanted => "quiet", _ => "info" };

    public static string Of(Digest digest) => digest switch { Digest.Daily => "Once a day, in one letter", Digest.Weekly => "Once a week, in one letter", _ => "Each by itself, at once" };

    /// <summary>In the language itself, as the shell names it.</summary>
    public static string Of(LetterLanguage language) => Shell.Languages.All.First(one => one.Code == LanguageRules.Code(language)).Name;

    public static string Of(Placeholder gap) => gap.Form == PlaceholderForm.Link ? "A link the software makes" : gap.Trusted ? "Made by the software" : "Typed by people: put in as words, never as a link";
}
