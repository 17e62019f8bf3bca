using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Standards with editors, and the chairs of the committee on that day: a mandate known from the document alone.</summary>
internal sealed class Oasis : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "oasis", "OASIS", "OASIS standards with editors and, on many, the committee's chairs.", "A chair is known on the day of the document, not from when to when.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        var row = DocumentForm.Parse(line, source, raw);
        if (row.Facts.OfType<DocumentRow>().FirstOrDefault() is { Group: { } group, Date: { } date })
            Mandates.OfDocument(row, mention => mention.Role == "chair", group, date);
        return row;
    }
}
