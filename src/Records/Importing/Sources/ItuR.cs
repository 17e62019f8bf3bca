using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>An older reading of the ITU-R documents: most numbers stand in the newer one too, so each line says that they are the same.</summary>
internal sealed class ItuR : ISourceAdapter
{
    public RecordSource About { get; } = new("itu-r", "ITU", "ITU-R documents in an older reading.", "No people, no groups; 1,290 of the documents stand in the source itu too.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        var row = DocumentForm.Parse(line, source, raw);
        if (row.Refused is null)
            row.Facts.Add(new RelationRow(source, row.Key, RelationTypes.SameAs, "itu", row.Key, raw));
        return row;
    }
}
