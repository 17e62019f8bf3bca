using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Draft charters: chairs and their affiliation, known from the charter alone.</summary>
internal sealed class W3cCharters : ISourceAdapter
{
    public RecordSource About { get; } = new("w3c-charter", "W3C", "Draft charters of W3C groups with chairs.", "A draft charter proposes; that the group was chartered so is not said.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        var row = DocumentForm.Parse(line, source, raw);
        if (row.Facts.OfType<DocumentRow>().FirstOrDefault() is { Title: { } title, Date: { } date })
            Mandates.OfDocument(row, mention => mention.Role == "chair", title, date);
        return row;
    }
}
