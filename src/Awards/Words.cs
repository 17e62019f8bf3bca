namespace Palmares.Awards;

/// <summary>How words are counted, on the page and in the rule alike.</summary>
public static class Words
{
    /// <summary>Runs of anything but white space; a lone dash or mark is no word.</summary>
    public static int Count(string? text) =>
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
