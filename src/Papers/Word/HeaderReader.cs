namespace Palmares.Papers.Word;

/// <summary>What was read from the head of a document.</summary>
/// <param name="Unfilled">Fields where the template's own words still stand.</param>
public sealed record ReadHeader(DocumentHeader Header, IReadOnlyList<string> Unfilled);

/// <summary>Reads the head of a document of any of the three families: by the styles of its paragraphs where they are known, by its labels otherwise.</summary>
public static class HeaderReader
{
    // A head ends before the text begins, whatever a document calls its parts.
    private const int LongestHead = 200;

    /// <exception cref="UnreadableFileException">The file is not a .docx, carries macros, or is beyond the limits.</exception>
    public static ReadHeader Read(Stream file, ReadLimits? limits = null)
    {
        var draft = new HeaderDraft();
        foreach (var line in WordReader.Walk(file, limits).Lines.Take(LongestHead))
            if (!draft.Take(line))
                break;
        return draft.Finish();
    }
}
